"""What a worker does with a node, whether it is a process or a thread."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from dbt.adapters.contracts.connection import ConnectionState
from dbt.adapters.factory import get_adapter
from dbt.graph.thread_pool import DbtThreadPool
from dbt.task.run import MicrobatchModelRunner

from .errors import describe_error
from .frames import Executed
from .messages import Crashed, PythonFailure

if TYPE_CHECKING:
    from threading import Thread

    from dbt.artifacts.schemas.results import NodeResult

    from .build_task import OrchestratedBuildTask
    from .log_relay import LogRelay


class NodeWork:
    """Runs nodes one at a time."""

    def __init__(self, task: OrchestratedBuildTask, relay: LogRelay) -> None:
        self._task = task
        self._relay = relay
        self._batches: BatchPool | None = None
        self._stopped: list[Thread] = []

    def run(self, unique_id: str) -> Executed | Crashed:
        """Runs one with dbt's own runner. Never raises: what is thrown is told."""
        self._relay.set_node(unique_id)
        try:
            result, error = self._run(unique_id)
        except BaseException as failure:  # noqa: BLE001 - whatever it is, the host must know
            return Crashed(unique_id, describe_error(failure))
        finally:
            self._relay.set_node(None)
            self._join_stopped()
        raised = self._relay.take_raised(unique_id)
        result.agate_table = None  # large, and nobody on the other side reads it
        return Executed(result, error or raised)

    def cancel(self, thread_id: int) -> None:
        """Cancels the query of the node that ``run`` runs in that thread, from another thread.

        Of a microbatch model no further batch begins: a closed pool is dbt's own sign for that, and
        what waits in the pool goes before the query is cancelled that it waits for.
        """
        if self._batches is not None:
            batches, self._batches = self._batches, None
            self._stopped = batches.stop()
        try:
            self._cancel_queries({thread_id, *(thread.ident for thread in self._stopped)})
        except Exception:  # noqa: BLE001 - closed in this very moment, or the database is gone
            # Who cancels looks after the rest of the build, which goes on.
            self._relay.say("debug", f"A query was not cancelled: {traceback.format_exc()}")

    def _run(self, unique_id: str) -> tuple[NodeResult, PythonFailure | None]:
        """Returns dbt's result and, if one was raised, its error.

        dbt's runner turns whatever it catches into a message; the runner made here remembers the
        exception on its way through ``handle_exception``, which is where dbt lets runners differ.
        """
        runner = self._task.get_runner(self._task.find_node(unique_id))
        seen: list[PythonFailure] = []
        handle_exception = runner.handle_exception

        def remember(error: Exception, context: object) -> object:
            seen[:] = [describe_error(error)]
            return handle_exception(error, context)

        # An attribute of this one runner, not of dbt's class.
        runner.handle_exception = remember
        if isinstance(runner, MicrobatchModelRunner):
            runner.set_parent_task(self._task)
            if self._batches is None:
                self._batches = BatchPool(1, *self._task.thread_initializer())
            runner.set_pool(self._batches)
        result = self._task.call_runner(runner)
        return result, seen[0] if seen else None

    def _cancel_queries(self, thread_ids: set[int | None]) -> None:
        """Cancels what the threads' connections are doing, and no other thread's."""
        adapter = get_adapter(self._task.config)
        if not adapter.is_cancelable():
            return
        # Some adapters cancel by a query of their own, on a connection of this thread.
        with adapter.connection_named("master"):
            for (*_, owner), connection in list(adapter.connections.thread_connections.items()):
                # One that is closed, or was never opened, has no query.
                if owner in thread_ids and connection.state == ConnectionState.OPEN:
                    adapter.connections.cancel(connection)

    def _join_stopped(self) -> None:
        """Waits for what dbt does not wait for: the batch that was cancelled."""
        for thread in self._stopped:
            thread.join()
        self._stopped = []


class BatchPool(DbtThreadPool):
    """The thread that microbatch models may run their batches in."""

    def stop(self) -> list[Thread]:
        """Lets no further batch begin. Returns the threads, which end with what they are doing."""
        threads = list(self._pool)
        self.close()
        self.terminate()
        return threads
