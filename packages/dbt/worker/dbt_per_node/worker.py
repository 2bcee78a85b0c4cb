"""What a worker does with a node, whether it is a process or a thread."""

from __future__ import annotations

from typing import Any

from dbt.graph.thread_pool import DbtThreadPool
from dbt.adapters.factory import get_adapter

from .errors import error_as_data
from .log_relay import LogRelay
from .node_runner import run_node
from .protocol import Frame


class NodeWork:
    """Runs nodes one at a time and turns each into the frame that tells the host of it."""

    def __init__(self, task: Any, relay: LogRelay) -> None:
        self._task = task
        self._relay = relay
        self._batches: Any = None

    def run(self, unique_id: str) -> Frame:
        """Never raises: what is thrown is told in the frame."""
        self._relay.working_on(unique_id)
        try:
            result, error = run_node(self._task, self._pool, unique_id)
        except BaseException as failure:  # noqa: BLE001 - whatever it is, the host must know
            return {"unique_id": unique_id, "crash": error_as_data(failure)}
        finally:
            self._relay.working_on(None)
        raised = self._relay.raised_by(unique_id)
        result.agate_table = None  # large, and nobody on the other side reads it
        return {"unique_id": unique_id, "result": result, "error": error or raised}

    def _pool(self) -> Any:
        """The thread that a microbatch model may run its batches in; made when first asked for."""
        if self._batches is None:
            self._batches = DbtThreadPool(1, *self._task.thread_initializer())
        return self._batches


def cancel_query(task: Any, thread_id: int) -> None:
    """Cancels what the thread's connection is doing, and no other thread's."""
    adapter = get_adapter(task.config)
    if not adapter.is_cancelable():
        return
    # Some adapters cancel by a query of their own, on a connection of this thread.
    with adapter.connection_named("master"):
        for (*_, owner), connection in list(adapter.connections.thread_connections.items()):
            if owner == thread_id and connection.handle is not None:
                adapter.connections.cancel(connection)
