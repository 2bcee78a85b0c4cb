from __future__ import annotations

from dbt_per_node.node_work import BatchPool


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
