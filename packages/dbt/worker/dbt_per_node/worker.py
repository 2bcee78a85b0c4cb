"""What a worker does with a node, whether it is a process or a thread."""

from __future__ import annotations

import traceback
from typing import Any, List, Set

from dbt.adapters.contracts.connection import ConnectionState
from dbt.adapters.factory import get_adapter
from dbt.graph.thread_pool import DbtThreadPool

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
        self._stopped: Any = None

    def run(self, unique_id: str) -> Frame:
        """Never raises: what is thrown is told in the frame."""
        self._relay.working_on(unique_id)
        try:
            result, error = run_node(self._task, self._pool, unique_id)
        except BaseException as failure:  # noqa: BLE001 - whatever it is, the host must know
            return {"unique_id": unique_id, "crash": error_as_data(failure)}
        finally:
            self._relay.working_on(None)
            self._join_stopped()
        raised = self._relay.raised_by(unique_id)
        result.agate_table = None  # large, and nobody on the other side reads it
        return {"unique_id": unique_id, "result": result, "error": error or raised}

    def cancel(self, thread_id: int) -> None:
        """Cancels the query of the node that ``run`` runs in that thread, from another thread.

        Of a microbatch model no further batch begins: a closed pool is dbt's own sign for that.
        """
        if self._batches is not None:
            self._stopped, self._batches = self._batches, None
            self._stopped.close()
        try:
            _cancel_queries(self._task, {thread_id, *_threads_of(self._stopped)})
        except Exception:  # noqa: BLE001 - closed in this very moment, or the database is gone
            # Who cancels looks after the rest of the build, which goes on.
            self._relay.say("debug", f"A query was not cancelled: {traceback.format_exc()}")

    def _pool(self) -> Any:
        """The thread that a microbatch model may run its batches in; made when first asked for."""
        if self._batches is None:
            self._batches = DbtThreadPool(1, *self._task.thread_initializer())
        return self._batches

    def _join_stopped(self) -> None:
        """Waits for what dbt does not wait for: the batch that was cancelled."""
        if self._stopped is not None:
            self._stopped.terminate()  # those that wait in its queue will not begin
            for thread in self._stopped._pool:
                thread.join()
            self._stopped = None


def _threads_of(batches: Any) -> List[int]:
    return [] if batches is None else [thread.ident for thread in batches._pool]


def _cancel_queries(task: Any, thread_ids: Set[int]) -> None:
    """Cancels what the threads' connections are doing, and no other thread's."""
    adapter = get_adapter(task.config)
    if not adapter.is_cancelable():
        return
    # Some adapters cancel by a query of their own, on a connection of this thread.
    with adapter.connection_named("master"):
        for (*_, owner), connection in list(adapter.connections.thread_connections.items()):
            # One that is closed, or was never opened, has no query.
            if owner in thread_ids and connection.state == ConnectionState.OPEN:
                adapter.connections.cancel(connection)
