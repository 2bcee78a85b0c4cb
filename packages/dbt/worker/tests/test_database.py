from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from dbt_per_node.database import describe_place

if TYPE_CHECKING:
    from dbt.adapters.contracts.connection import Credentials

_SNOWFLAKE = {"account": "quay", "database": "raw", "user": "ada", "query_tag": "a"}
_POSTGRES = {"host": "quay", "port": 5432, "database": "raw", "user": "ada", "connect_timeout": 1}


@pytest.mark.parametrize(
    ("told", "other", "is_same"),
    [
        (_SNOWFLAKE, {"query_tag": "b", "user": "bo", "authenticator": "sso"}, True),
        # A relation's name says in which of them it is.
        (_SNOWFLAKE, {"database": "mart"}, True),
        (_SNOWFLAKE, {"account": "jetty"}, False),
        (_POSTGRES, {"connect_timeout": 9, "search_path": "x", "sslmode": "require"}, True),
        (_POSTGRES, {"host": "jetty"}, False),
        (_POSTGRES, {"port": 5433}, False),
    ],
)
def test_a_server_is_one_place_however_it_is_asked(
    told: dict[str, object], other: dict[str, object], *, is_same: bool
) -> None:
    assert (_describe(told) == _describe({**told, **other})) is is_same


def _describe(told: dict[str, object]) -> list[object]:
    credentials = SimpleNamespace(type="any", connection_info=told.items)
    return describe_place(cast("Credentials", credentials))
