"""An exception with everything it knows, as data."""

from __future__ import annotations

import re
import traceback

from .messages import PythonFailure

_LINE = re.compile(r"\bline (\d+)\b", re.IGNORECASE)


def describe_error(error: BaseException) -> PythonFailure:
    """Type, message, traceback, cause chain and what databases add (``pgcode`` and the like)."""
    wrapped = getattr(error, "exception", None)
    if isinstance(wrapped, BaseException):  # what dbt's command line puts around a real error
        return describe_error(wrapped)
    cause = error.__cause__ or error.__context__
    message = _read_message(error)
    return PythonFailure(
        name=f"{type(error).__module__}.{type(error).__qualname__}",
        message=message,
        traceback="".join(traceback.format_exception(type(error), error, error.__traceback__)),
        database_code=_find_database_code(error),
        line=_find_line(message),
        is_final=_is_compilation(error),
        cause=describe_error(cause) if cause is not None else None,
    )


def _read_message(error: BaseException) -> str:
    """Its text; its arguments if it has a ``__str__`` that breaks."""
    try:
        return str(error)
    except Exception:  # noqa: BLE001 - to tell of an error must never fail
        return repr(error.args)


def _find_database_code(error: BaseException) -> str | None:
    """The vendor's code, by the names that DB-API drivers use for it."""
    for name in ("pgcode", "sqlstate", "errno"):
        value = getattr(error, name, None)
        if value is not None:
            return str(value)
    return None


def _find_line(message: str) -> int | None:
    """The line of the SQL or the file that the message names."""
    line = _LINE.search(message)
    return int(line.group(1)) if line else None


def _is_compilation(error: BaseException) -> bool:
    """Whether dbt could not even make the SQL: no second attempt would end otherwise."""
    return any(
        kind.__name__ in ("CompilationError", "ParsingError") for kind in type(error).__mro__
    )
