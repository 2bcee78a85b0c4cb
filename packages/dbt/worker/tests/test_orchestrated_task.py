from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from dbt_per_node.orchestrated_task import may_be

if TYPE_CHECKING:
    from dbt.adapters.base import BaseRelation
    from dbt.contracts.graph.manifest import Node


@pytest.mark.parametrize(
    ("materialized", "found", "is_believed"),
    [
        ("table", "table", True),
        ("table", "view", False),
        ("seed", "table", True),
        ("seed", "view", False),
        ("view", "view", True),
        ("view", "table", False),
        ("materialized_view", "materialized_view", True),
        ("table", "external", True),
        # An adapter that doesn't tell.
        ("table", None, True),
    ],
)
def test_a_view_is_no_table(materialized: str, found: object, *, is_believed: bool) -> None:
    node = SimpleNamespace(config=SimpleNamespace(materialized=materialized))
    relation = SimpleNamespace(type=found)
    assert may_be(cast("Node", node), cast("BaseRelation", relation)) is is_believed


def test_what_is_not_there_is_nothing() -> None:
    node = SimpleNamespace(config=SimpleNamespace(materialized="table"))
    assert not may_be(cast("Node", node), None)
