from __future__ import annotations

import threading

from dbt_per_node.node_work import BatchPool


def test_a_batch_that_waits_never_begins_once_the_pool_is_stopped() -> None:
    began, let_go = threading.Event(), threading.Event()
    ran: list[str] = []

    def initialize() -> None:
        ran.append("initialized")

    def first() -> None:
        began.set()
        assert let_go.wait(10)
        ran.append("first")

    def second() -> None:
        ran.append("second")

    pool = BatchPool(1, initialize, [])
    pool.apply_async(first)
    pool.apply_async(second)
    assert began.wait(10)
    threads = pool.stop()
    let_go.set()
    for thread in threads:
        thread.join(10)
        assert not thread.is_alive()
    assert ran == ["initialized", "first"]
    assert pool.is_closed()
