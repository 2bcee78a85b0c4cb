"""An exception with everything it knows, as data."""

from __future__ import annotations

import traceback
from typing import Any, Dict, Optional


def error_as_data(error: BaseException) -> Dict[str, Any]:
    """Type, message, traceback, cause chain and what databases add (``pgcode`` and the like)."""
    cause: Optional[BaseException] = error.__cause__ or error.__context__
    return {
        "name": f"{type(error).__module__}.{type(error).__qualname__}",
        "message": str(error),
        "traceback": "".join(traceback.format_exception(type(error), error, error.__traceback__)),
        "database_code": database_code(error),
        "cause": error_as_data(cause) if cause is not None else None,
    }


def database_code(error: BaseException) -> Optional[str]:
    """The vendor's code, by the names that DB-API drivers use for it."""
    for name in ("pgcode", "sqlstate", "errno"):
        value = getattr(error, name, None)
        if value is not None:
            return str(value)
    return None
