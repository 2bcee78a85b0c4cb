"""An exception with everything it knows, as data."""

from __future__ import annotations

import re
import traceback
from typing import Any, Dict, Optional

_LINE = re.compile(r"\bline (\d+)\b", re.IGNORECASE)
#: How dbt's messages begin: ``Compilation Error in model berths (models/berths.sql)``.
_KIND = re.compile(r"(\w+ Error)\b")


def error_as_data(error: BaseException) -> Dict[str, Any]:
    """Type, message, traceback, cause chain and what databases add (``pgcode`` and the like)."""
    wrapped = getattr(error, "exception", None)
    if isinstance(wrapped, BaseException):  # what dbt's command line puts around a real error
        return error_as_data(wrapped)
    cause: Optional[BaseException] = error.__cause__ or error.__context__
    message = message_of(error)
    return {
        "name": f"{type(error).__module__}.{type(error).__qualname__}",
        "message": message,
        "traceback": "".join(traceback.format_exception(type(error), error, error.__traceback__)),
        "database_code": database_code(error),
        "line": line_in(message),
        "is_compilation": is_compilation(error),
        "cause": error_as_data(cause) if cause is not None else None,
    }


def message_as_data(message: str) -> Dict[str, Any]:
    """The same of an error of which only dbt's message is left."""
    kind = _KIND.match(message)
    name = kind.group(1) if kind else "Error"
    return {
        "name": name,
        "message": message,
        "traceback": message,
        "database_code": None,
        "line": line_in(message),
        "is_compilation": name in ("Compilation Error", "Parsing Error"),
        "cause": None,
    }


def line_in(message: str) -> Optional[int]:
    """The line of the SQL or the file that it names."""
    line = _LINE.search(message)
    return int(line.group(1)) if line else None


def message_of(error: BaseException) -> str:
    """Its text; its arguments if it has a ``__str__`` that breaks."""
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - to tell of an error must never fail
        return repr(error.args)


def database_code(error: BaseException) -> Optional[str]:
    """The vendor's code, by the names that DB-API drivers use for it."""
    for name in ("pgcode", "sqlstate", "errno"):
        value = getattr(error, name, None)
        if value is not None:
            return str(value)
    return None


def is_compilation(error: BaseException) -> bool:
    """Whether dbt could not even make the SQL: no second attempt would end otherwise."""
    return any(kind.__name__ in ("CompilationError", "ParsingError") for kind in type(error).__mro__)
