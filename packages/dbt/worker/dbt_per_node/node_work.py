"""What a worker does with a node, whether it is a process or a thread."""

from __future__ import annotations

import threading
import traceback
from dataclasses import replace
from typing import TYPE_CHECKING, Callable, TypeVar, cast

from dbt.adapters.contracts.connection import ConnectionState
from dbt.adapters.factory import get_adapter
from dbt.artifacts.schemas.results import RunStatus
from dbt.flags import get_flags
from dbt.node_types import NodeType
from dbt.task.run import MicrobatchModelRunner

from .errors import describe_error
from .frames import BatchesDone, Executed, Frame
from .messages import Crashed, PythonFailure

if TYPE_CHECKING:
    from dbt.adapters.base import BaseAdapter
    from dbt.artifacts.schemas.batch_results import BatchResults, BatchType
    from dbt.artifacts.schemas.results import NodeResult
    from dbt.contracts.graph.manifest import Node

    from .log_relay import LogRelay
    from .orchestrated_task import OrchestratedTask

T = TypeVar("T")


class NodeWork:
    """Runs nodes one at a time."""

    def __init__(
        self,
        task: OrchestratedTask,
        relay: LogRelay,
        send: Callable[[Frame], None],
        *,
        is_alone: bool = False,
    ) -> None:
        """``send`` takes what is to be known before a node is done. ``is_alone`` says that no other
        node runs in this process, so that all of its connections are this node's.
        """
        self._task = task
        self._relay = relay
        self._send = send
        self._is_alone = is_alone
        self._batches: BatchPool | None = None
        self._commits = Commits(get_adapter(task.config))
        #: What became of ephemeral models, by id.
        self._ephemeral: dict[str, NodeResult] = {}

    def run(self, unique_id: str, batches: BatchResults | None = None) -> Executed | Crashed:
        """Runs one with dbt's own runner. Never raises: what is thrown is told."""
        self._relay.set_node(unique_id)
        self._commits.begin()
        try:
            result, error = self._run(unique_id, batches)
        except BaseException as failure:  # noqa: BLE001 - whatever it is, the host must know
            return Crashed(unique_id, describe_error(failure))
        finally:
            self._relay.set_node(None)
        failure = error or self._relay.take_raised(unique_id)
        if failure is not None and self._commits.are_made():
            failure = self._provide_for_another(result.node, failure)
        if not getattr(get_flags(), "SHOW", False):
            result.agate_table = None  # large, and nobody else reads it
        return Executed(result, failure, self._task.is_repeatable(result.node))

    def cancel(self, thread_id: int) -> None:
        """Cancels the query of the node that ``run`` runs in that thread, from another thread.

        Of a microbatch model no further batch begins: a closed pool is dbt's own sign for that.
        """
        if self._batches is not None:
            self._batches.close()
        try:
            self._cancel_queries(thread_id)
        except Exception:  # noqa: BLE001 - closed in this very moment, or the database is gone
            # Who cancels looks after the rest of the build, which goes on.
            self._relay.say("debug", f"A query was not cancelled: {traceback.format_exc()}")

    def _run(
        self, unique_id: str, batches: BatchResults | None
    ) -> tuple[NodeResult, PythonFailure | None]:
        """Returns dbt's result and, if one was raised, its error.

        dbt's runner turns whatever it catches into a message; the runner made here remembers the
        exception on its way through ``handle_exception``, which is where dbt lets runners differ.
        """
        node = self._task.manifest.expect(unique_id)
        runner = self._task.get_runner(node)
        is_unit_test = node.resource_type == NodeType.Unit
        # dbt decides on a unit test with its model, and then names no cause.
        gated = self._task.manifest.nodes[node.depends_on_nodes[0]] if is_unit_test else node
        broken = self._find_broken_ephemeral(gated)
        if broken is not None:
            runner.do_skip(cause=None if is_unit_test else broken)
        seen = [] if broken is None else [describe_error(BrokenEphemeralError(broken))]
        handle_exception = runner.handle_exception

        def remember(error: Exception, context: object) -> object:
            seen[:] = [describe_error(error)]
            return handle_exception(error, context)

        # An attribute of this one runner, not of dbt's class.
        runner.handle_exception = remember
        if isinstance(runner, MicrobatchModelRunner):
            if batches is not None:
                runner.node.previous_batch_results = batches
            self._batches = BatchPool()
            runner.set_parent_task(cast("OrchestratedTask", _Batches(self._task, self._send)))
            runner.set_pool(self._batches)
        try:
            result = self._task.call_runner(runner)
        finally:
            self._batches = None
        return result, seen[0] if seen else None

    def _provide_for_another(self, node: Node, failure: PythonFailure) -> PythonFailure:
        """Of a node that failed after its commit: what it made is there, and is not made twice."""
        if self._task.may_add_rows(node):
            said = "failed after a commit: another attempt might add its rows twice"
            self._relay.say("warn", f"{node.unique_id} {said}.")
            return replace(failure, is_final=True)
        is_by_batch = getattr(node.config, "incremental_strategy", None) == "microbatch"
        if _materialized(node) in ("incremental", "snapshot") and not is_by_batch:
            # dbt tells its cache of a relation when the node has succeeded. Where it is there,
            # dbt would make the last batches only.
            adapter = get_adapter(self._task.config)
            kind = adapter.Relation.Table
            adapter.cache_added(adapter.Relation.create_from(adapter.config, node, type=kind))
        return failure

    def _find_broken_ephemeral(self, node: Node) -> NodeResult | None:
        """What dbt says of a selected ephemeral model in this node that can't be made.

        dbt has them in its queue, and skips for them what it would have to compile them into.
        """
        for unique_id in getattr(node, "depends_on_nodes", ()):
            parent = self._task.manifest.nodes.get(unique_id)
            if parent is None or unique_id not in self._task.ephemeral:
                continue
            broken = self._find_broken_ephemeral(parent)
            if broken is not None:
                return broken
            if unique_id not in self._ephemeral:
                runner = self._task.get_runner(parent)
                self._ephemeral[unique_id] = self._task.call_runner(runner)
            result = self._ephemeral[unique_id]
            if result.status in (RunStatus.Error, RunStatus.Skipped) and not _is_tolerated(parent):
                return result
        return None

    def _cancel_queries(self, thread_id: int) -> None:
        """Cancels what the thread's connection is doing, and no other thread's.

        An adapter may know no cancelling of one connection (dbt-bigquery does not). Where there is
        no other node in this process, to cancel all that is open comes to the same.
        """
        adapter = get_adapter(self._task.config)
        if not adapter.is_cancelable():
            return
        # Some adapters cancel by a query of their own, on a connection of this thread.
        with adapter.connection_named("master"):
            for (*_, owner), connection in list(adapter.connections.thread_connections.items()):
                # One that is closed, or was never opened, has no query.
                if owner != thread_id or connection.state != ConnectionState.OPEN:
                    continue
                try:
                    adapter.connections.cancel(connection)
                except (AttributeError, NotImplementedError):
                    if not self._is_alone:
                        raise
                    adapter.cancel_open_connections()


class BrokenEphemeralError(Exception):
    """What a node reads can't be made: dbt skips the node, of a unit test without a word."""

    def __init__(self, broken: NodeResult) -> None:
        super().__init__(f"{broken.node.unique_id} is broken: {broken.message}")


def _is_tolerated(node: Node) -> bool:
    """Whether dbt goes on with what reads the node where it fails (since 1.12)."""
    on_error: object = getattr(node.config, "on_error", None)
    return getattr(on_error, "value", None) == "continue"


def _materialized(node: Node) -> object:
    return getattr(node.config, "materialized", None)


class Commits:
    """Whether the node of a thread has committed, or may have: a commit that fails counts."""

    def __init__(self, adapter: BaseAdapter) -> None:
        self._here = threading.local()
        commit = adapter.connections.commit

        def committing() -> object:
            self._here.are_made = True
            return commit()

        # An attribute of this one manager, not of dbt's class.
        adapter.connections.commit = committing

    def begin(self) -> None:
        """A node is begun."""
        self._here.are_made = False

    def are_made(self) -> bool:
        """Whether there was one since."""
        return bool(getattr(self._here, "are_made", False))


class _Batches:
    """dbt's task as a microbatch model knows it, which tells how far the model has come."""

    def __init__(self, task: OrchestratedTask, send: Callable[[Frame], None]) -> None:
        self._task = task
        self._send = send

    def __getattr__(self, name: str) -> object:
        return getattr(self._task, name)

    def _submit_batch(self, **arguments: object) -> object:
        answer = self._task._submit_batch(**arguments)  # noqa: SLF001 - as the runner itself does
        node = arguments["node"]
        done = cast("list[NodeResult]", arguments["batch_results"])
        all_batches = cast("dict[int, BatchType]", arguments["batches"]).values()
        earlier = getattr(node, "previous_batch_results", None)
        successful = [
            batch
            for result in done
            if result.batch_results is not None
            for batch in result.batch_results.successful
        ]
        failed = [batch for batch in all_batches if batch not in successful]
        if earlier is not None:
            successful += earlier.successful
        self._send(BatchesDone(getattr(node, "unique_id", ""), successful, failed))
        return answer


class BatchPool:
    """What dbt submits batches to, with no thread of its own: a place is a place for one query.

    Each batch runs where its model runs, on the connection that is open there. Source of the
    interface: ``dbt.graph.thread_pool`` of dbt-core 1.9 to 1.12.
    """

    max_threads = 1
    max_microbatch_models = 1

    def __init__(self) -> None:
        self._is_closed = False

    def apply_async(
        self, function: Callable[..., T], args: list[object], callback: Callable[[T], None]
    ) -> None:
        """Runs the batch at once."""
        callback(function(*args))

    def close(self) -> None:
        """Lets no further batch begin."""
        self._is_closed = True

    def is_closed(self) -> bool:
        return self._is_closed
