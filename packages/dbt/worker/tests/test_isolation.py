"""What nodes are executed in, by what dbt's profile says of the database."""

from __future__ import annotations

from enum import Enum
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from dbt_per_node.workers import IsolationError, choose_isolation

if TYPE_CHECKING:
    from dbt.adapters.contracts.connection import Credentials


class Method(Enum):
    """As dbt-spark has it."""

    SESSION = "session"
    THRIFT = "thrift"


def credentials(kind: str, method: object = None) -> Credentials:
    return cast("Credentials", SimpleNamespace(type=kind, method=method))


@pytest.mark.parametrize(
    ("kind", "method", "expected"),
    [
        ("duckdb", None, "threads"),
        ("sqlite", None, "threads"),
        ("postgres", None, "fork"),
        ("snowflake", None, "spawn"),
        ("spark", Method.THRIFT, "spawn"),
        ("spark", Method.SESSION, "threads"),
        ("spark", "session", "threads"),
    ],
)
def test_auto_goes_by_the_database(kind: str, method: object, expected: str) -> None:
    assert choose_isolation("auto", credentials(kind, method)) == expected


@pytest.mark.parametrize("asked", ["fork", "spawn"])
def test_no_second_process_for_what_has_one_writer(asked: str) -> None:
    with pytest.raises(IsolationError, match="catalog of a Spark session"):
        choose_isolation(asked, credentials("spark", Method.SESSION))
    with pytest.raises(IsolationError, match="a duckdb file"):
        choose_isolation(asked, credentials("duckdb"))
