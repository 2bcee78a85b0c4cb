"""What became of each node of a build, as dbt has it: one result for each, its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dbt.artifacts.schemas.results import RunStatus
from dbt.artifacts.schemas.run import RunResult
from dbt.node_types import NodeType

from .frames import unpack
from .freshness import read_freshness
from .graph_memory import GraphMemory
from .messages import (
    DBT_STATUSES,
    Crashed,
    DbtStatus,
    HostMessage,
    NodeReport,
    Result,
    Unexecuted,
)
from .relation_changes import repeat_changes
from .wire import one_of
from .worker_process import name_thread

if TYPE_CHECKING:
    from dbt.adapters.base import BaseAdapter
    from dbt.artifacts.schemas.batch_results import BatchResults
    from dbt.artifacts.schemas.results import NodeResult
    from dbt.contracts.graph.manifest import Manifest, Node

    from .batch_progress import BatchProgress
    from .frames import NodeFrame

#: What a node that was not executed is to dbt. Of reuse dbt speaks since 1.12; before that, what is
#: there already counts as a success.
_STATUSES = {
    "error": RunStatus.Error,
    "skipped": RunStatus.Skipped,
    "reused": getattr(RunStatus, "Reused", RunStatus.Success),
}

_FAILED = frozenset(("error", "fail", "runtime error", "partial success"))

#: The tables of a manifest whose nodes a worker may compile.
_TABLES = ("nodes", "functions")


class BuildRecord:
    """Keeps results, and does here what nodes did elsewhere to what later workers start from."""

    def __init__(self, manifest: Manifest, adapter: BaseAdapter, batches: BatchProgress) -> None:
        self._manifest = manifest
        self._batches = batches
        self._adapter = adapter
        self._graph = GraphMemory(manifest.flat_graph)
        #: By id. Sources have results of their own: how fresh they are.
        self.results: dict[str, NodeResult | bytes] = {}
        self.sources: dict[str, NodeResult] = {}

    def take(self, frame: NodeFrame) -> HostMessage:
        """Keeps what a worker tells of a node, and returns the message that says so."""
        repeat_changes(self._adapter, frame.changes.relations)
        self._graph.repeat(frame.changes.graph)
        if isinstance(frame.outcome, Crashed):
            return frame.outcome
        result = unpack(frame.outcome.result)
        node = result.node
        batches = getattr(result, "batch_results", None)
        if batches is not None:
            self._batches.keep(node.unique_id, batches)
            self._count_earlier_batches(result, batches)
        is_packed = batches is None and isinstance(frame.outcome.result, bytes)
        self._keep(node, frame.outcome.result if is_packed else result)
        has_failed = read_status(result) in _FAILED
        return Result(
            NodeReport(
                # dbt's own word on which node this is, not the question's.
                unique_id=node.unique_id,
                status=read_status(result),
                message=None if result.message is None else str(result.message),
                failures=result.failures,
                execution_time=result.execution_time,
                adapter_response=result.adapter_response,
                relation_name=getattr(node, "relation_name", None),
                compiled_path=getattr(node, "compiled_path", None),
                compiled_code=getattr(node, "compiled_code", None) if has_failed else None,
                batches=None if batches is None else batches.to_dict(),
                freshness=read_freshness(result),
                is_repeatable=frame.outcome.is_repeatable,
                error=frame.outcome.error,
            )
        )

    def leave_out(self, unexecuted: list[Unexecuted]) -> None:
        """Gives each node that has none of its own a result that says why."""
        for each in unexecuted:
            if each.unique_id in self.results:
                if each.is_fallback:
                    continue
                self._settle(each.unique_id)
            node = self._manifest.expect(each.unique_id)
            result = RunResult.from_node(node, _STATUSES[each.status], each.message)
            if each.status == "skipped" and each.message is None:
                result.thread_id = name_thread(1)  # dbt skips what is behind a failure in a worker
            result.batch_results = self._batches.find_previous(each.unique_id)
            self._keep(node, result)

    def settle(self) -> list[NodeResult]:
        """Puts what workers compiled, each in a manifest of its own, into this one: of it
        ``manifest.json`` is made, and a worker that is forked from here knows it. Returns all
        results. Of a unit test dbt runs a node that it makes for that, which is not the one of the
        manifest.
        """
        return [self._settle(unique_id) for unique_id in self.results]

    def _settle(self, unique_id: str) -> NodeResult:
        self.results[unique_id] = result = unpack(self.results[unique_id])
        for name in _TABLES:
            table: dict[str, Node] = getattr(self._manifest, name, {})
            if type(table.get(unique_id)) is type(result.node):
                table[unique_id] = result.node
        return result

    def _count_earlier_batches(self, result: NodeResult, batches: BatchResults) -> None:
        """Of several attempts in one build, dbt's status is to be that of all batches together."""
        done, left = len(batches.successful), len(batches.failed)
        if result.node.unique_id in self.results and done and left:
            result.status = RunStatus.PartialSuccess
            result.message = f"PARTIAL SUCCESS ({done}/{done + left})"

    def _keep(self, node: Node, result: NodeResult | bytes) -> None:
        """A retried node has one result in ``run_results.json``: its last."""
        if node.resource_type == NodeType.Source:
            self.sources[node.unique_id] = unpack(result)
        else:
            self.results[node.unique_id] = result


def read_status(result: NodeResult) -> DbtStatus:
    """Raises ``ProtocolError`` at a status that is not known here."""
    return one_of(DBT_STATUSES, str(result.status), "a status of dbt's")
