from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from dbt_per_node.node_work import BatchPool, Commits, adds_rows

if TYPE_CHECKING:
    from dbt.adapters.base import BaseAdapter
    from dbt.contracts.graph.manifest import Node


def test_a_batch_runs_at_once_where_its_model_runs() -> None:
    ran: list[object] = []

    def run(batch: str) -> str:
        ran.append(batch)
        return f"{batch} is done"

    BatchPool().apply_async(run, ["first"], ran.append)
    assert ran == ["first", "first is done"]


def test_a_closed_pool_says_so() -> None:
    pool = BatchPool()
    assert not pool.is_closed()
    pool.close()
    assert pool.is_closed()


@pytest.mark.parametrize(
    ("config", "adds"),
    [
        ({"materialized": "incremental"}, True),
        ({"materialized": "incremental", "incremental_strategy": "append"}, True),
        ({"materialized": "incremental", "incremental_strategy": "mine"}, True),
        ({"materialized": "incremental", "unique_key": "id"}, False),
        ({"materialized": "incremental", "unique_key": ["id", "at"]}, False),
        (
            {
                "materialized": "incremental",
                "incremental_strategy": "append",
                "unique_key": "id",
            },
            True,
        ),
        ({"materialized": "incremental", "incremental_strategy": "insert_overwrite"}, False),
        ({"materialized": "incremental", "incremental_strategy": "microbatch"}, False),
        ({"materialized": "table"}, False),
        ({"materialized": "snapshot", "unique_key": None}, False),
    ],
)
def test_rows_are_added_where_no_key_replaces_them(
    config: dict[str, object], *, adds: bool
) -> None:
    node = SimpleNamespace(config=SimpleNamespace(**config))
    assert adds_rows(cast("Node", node)) is adds


def test_a_commit_that_fails_may_have_been_made() -> None:
    def commit() -> None:
        raise ConnectionError

    manager = SimpleNamespace(commit=commit)
    commits = Commits(cast("BaseAdapter", SimpleNamespace(connections=manager)))
    commits.begin()
    assert not commits.are_made()
    with pytest.raises(ConnectionError):
        manager.commit()
    assert commits.are_made()
    commits.begin()
    assert not commits.are_made()
