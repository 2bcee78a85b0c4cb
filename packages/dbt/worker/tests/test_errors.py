from __future__ import annotations

from dbt_per_node.errors import describe_error


class CompilationError(Exception):
    """As dbt's own, by name."""


class DatabaseError(Exception):
    pgcode = "42P01"


class Wrapper(Exception):
    """As what dbt's command line puts around a real error."""

    def __init__(self, exception: Exception) -> None:
        super().__init__("something went wrong")
        self.exception = exception


class Mute(Exception):
    def __str__(self) -> str:
        raise RuntimeError


def _raised(error: Exception, cause: Exception | None = None) -> Exception:
    try:
        raise error from cause
    except Exception as caught:
        return caught


def test_an_error_keeps_its_class_its_code_its_line_and_its_causes() -> None:
    cause = DatabaseError("relation is gone")
    failure = describe_error(_raised(ValueError("broke at LINE 17"), cause))
    assert failure.name == "builtins.ValueError"
    assert failure.line == 17
    assert "test_errors.py" in failure.traceback
    assert not failure.is_final
    assert failure.cause is not None
    assert failure.cause.database_code == "42P01"
    assert failure.cause.cause is None


def test_what_dbt_wraps_is_unwrapped() -> None:
    assert describe_error(Wrapper(KeyError("a"))).name == "builtins.KeyError"


def test_sql_that_could_not_be_made_is_known_by_its_class() -> None:
    assert describe_error(CompilationError("no_such_macro")).is_final


def test_an_error_that_cannot_say_what_it_is_is_told_by_its_arguments() -> None:
    assert describe_error(Mute("tide", 4)).message == "('tide', 4)"
