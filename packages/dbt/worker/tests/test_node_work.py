from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from dbt_per_node.node_work import BatchPool, Commits

if TYPE_CHECKING:
    from dbt.adapters.base import BaseAdapter


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
