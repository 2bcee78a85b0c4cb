"""dbt's build task with its queue outside: the orchestrator says which node runs next."""

from __future__ import annotations

import gc
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Callable

from dbt.adapters.factory import get_adapter
from dbt.artifacts.schemas.results import RunStatus
from dbt.artifacts.schemas.run import RunResult
from dbt.node_types import NodeType
from dbt.task.build import BuildTask
from dbt.task.freshness import FreshnessRunner
from dbt_common.context import get_invocation_context

from .conversation import Conversation
from .forked_worker import WorkerPool
from .freshness import read_freshness, write_sources
from .messages import (
    DBT_STATUSES,
    Crashed,
    HostMessage,
    NodeReport,
    Result,
    Selected,
    Unexecuted,
)
from .project_facts import read_project_facts
from .relation_changes import record_relations
from .threaded_worker import ThreadedWorker
from .wire import one_of

if TYPE_CHECKING:
    from dbt.adapters.base import BaseAdapter
    from dbt.artifacts.schemas.results import NodeResult
    from dbt.config.runtime import RuntimeConfig
    from dbt.contracts.graph.manifest import Manifest, Node
    from dbt.flags import Flags
    from dbt.task.base import BaseRunner

    from .channel import Channel
    from .frames import NodeFrame
    from .log_relay import LogRelay
    from .messages import Open

#: What a node that was not executed is to dbt. Of reuse dbt speaks since 1.12; before that, what is
#: there already counts as a success.
_STATUSES = {
    "error": RunStatus.Error,
    "skipped": RunStatus.Skipped,
    "reused": getattr(RunStatus, "Reused", RunStatus.Success),
}

#: dbt's names of adapters whose database is a file, which one process at a time may write to.
_ONE_WRITER = frozenset({"duckdb", "sqlite"})


class OrchestratedBuildTask(BuildTask):
    """Everything around the nodes (schemas, relation cache, hooks, ``run_results.json``) is dbt's.

    ``execute_nodes`` is where dbt would start its threads and its own queue. Here the workers are
    made and run what they are told, until the orchestrator says that nothing is left.
    """

    def __init__(
        self,
        flags: Flags,
        config: RuntimeConfig,
        manifest: Manifest,
        *,
        channel: Channel,
        relay: LogRelay,
        opening: Open,
    ) -> None:
        super().__init__(flags, config, manifest)
        self.channel = channel
        self.existing: list[str] = []
        self._relay = relay
        self._opening = opening
        self._latest: dict[str, NodeResult] = {}
        self._sources: dict[str, NodeResult] = {}

    def run(self) -> object:
        if self._opening.plan_only:
            self._runtime_initialize()
            return None
        result = super().run()
        if self._sources:
            elapsed = time.time() - self.started_at
            write_sources(list(self._sources.values()), elapsed, self.config.project_target_path)
        return result

    def _runtime_initialize(self) -> None:
        super()._runtime_initialize()
        # dbt counts unit tests with their models; here they are nodes like any other, also alone.
        known = {node.unique_id for node in self._flattened_nodes}
        unit_tests = sorted(self.selected_unit_tests - known)
        self._flattened_nodes += [self.manifest.unit_tests[unique_id] for unique_id in unit_tests]
        self.num_nodes += len(unit_tests)
        facts = read_project_facts(self.config, dict(self.manifest.env_vars))
        self.channel.send(
            Selected(
                selected=sorted(node.unique_id for node in self._flattened_nodes),
                manifest_path=str(Path(self.config.project_target_path) / "manifest.json"),
                run_results_path=self.result_path(),
                place=facts.place,
                context=facts.context,
            )
        )

    def get_runner_type(self, node: Node) -> type[BaseRunner] | None:
        """Sources are nodes here, too: to run one is to measure its freshness."""
        if node.resource_type == NodeType.Source:
            return FreshnessRunner
        return super().get_runner_type(node)

    def execute_nodes(self) -> list[NodeResult]:
        adapter = get_adapter(self.config)
        self._relations = record_relations(adapter)
        if self._opening.check_relations:
            self.existing = self._find_existing(adapter)
        # What is there now stays, so that no collector walks over it again and again, or makes
        # every forked process copy it.
        gc.freeze()
        gc.enable()
        count = self._opening.workers
        if adapter.type() in _ONE_WRITER or not hasattr(os, "fork"):
            threads = [ThreadedWorker(self, self._relay) for _ in range(count)]
            Conversation(self, threads).hold()
        else:
            adapter.cleanup_connections()  # a forked connection would be two processes' socket
            pool = WorkerPool(self, self._relay, count)
            Conversation(self, pool.workers, pool.replace).hold()
        self.node_results.extend(self._latest.values())
        return self.node_results

    def thread_initializer(self) -> tuple[Callable[..., None], list[object]]:
        """What dbt gives each thread of its pools."""
        return self._pool_thread_initializer, [get_invocation_context()]

    def find_node(self, unique_id: str) -> Node:
        """The node of the manifest, whichever of its tables holds it."""
        tables = ("nodes", "unit_tests", "saved_queries", "functions", "exposures", "sources")
        for table in tables:
            nodes: dict[str, Node] = getattr(self.manifest, table, {})
            if unique_id in nodes:
                return nodes[unique_id]
        raise KeyError(f"{unique_id} is not in the manifest")

    def take(self, frame: NodeFrame) -> HostMessage:
        """Keeps dbt's result; what else the node did to relations, later workers start from."""
        self._relations.repeat(frame.changes)
        if isinstance(frame.outcome, Crashed):
            return frame.outcome
        result = frame.outcome.result
        self._keep_latest(result)
        node = result.node
        return Result(
            NodeReport(
                # dbt's own word on which node this is, not the question's.
                unique_id=node.unique_id,
                status=one_of(DBT_STATUSES, str(result.status), "a status of dbt's"),
                message=None if result.message is None else str(result.message),
                failures=result.failures,
                execution_time=result.execution_time,
                adapter_response=result.adapter_response,
                relation_name=getattr(node, "relation_name", None),
                compiled_path=getattr(node, "compiled_path", None),
                freshness=read_freshness(result),
                error=frame.outcome.error,
            )
        )

    def leave_out(self, unexecuted: Unexecuted) -> None:
        """Gives the node a result that says why it has none of its own."""
        node = self.find_node(unexecuted.unique_id)
        status = _STATUSES[unexecuted.status]
        self._keep_latest(RunResult.from_node(node, status, unexecuted.message))

    def _find_existing(self, adapter: BaseAdapter) -> list[str]:
        """The ids of selected nodes whose relation is in the cache that dbt fills before a run."""
        with adapter.connection_named("master"):
            return [
                node.unique_id
                for node in self._flattened_nodes
                if getattr(node, "is_relational", False)
                and adapter.get_relation(node.database, node.schema, node.alias) is not None
            ]

    def _keep_latest(self, result: NodeResult) -> None:
        """A retried node has one result in ``run_results.json``: its last."""
        node = result.node
        if node.resource_type == NodeType.Source:
            self._sources[node.unique_id] = result
            return
        self._latest[node.unique_id] = result
        # A worker compiled it, in its own copy of the manifest; ``manifest.json`` is to show it.
        if node.unique_id in self.manifest.nodes:
            self.manifest.nodes[node.unique_id] = node
