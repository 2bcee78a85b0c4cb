"""dbt's build task with its queue outside: the orchestrator says which node runs next."""

from __future__ import annotations

import gc
import os
import time
from typing import Any, Dict, List, Optional, Tuple, Type

from dbt.adapters.factory import get_adapter
from dbt.artifacts.schemas.results import RunStatus
from dbt.artifacts.schemas.run import RunResult
from dbt.node_types import NodeType
from dbt.task.build import BuildTask
from dbt.task.freshness import FreshnessRunner

from .conversation import Conversation
from .existing_relations import existing_relations
from .freshness import freshness_of, write_sources
from .log_relay import LogRelay
from .node_runner import node_of
from .one_writer import ONE_WRITER
from .project_facts import project_facts
from .protocol import Channel, Frame, Message
from .relation_changes import record_relations
from .threaded_worker import ThreadedWorker

#: What a node that was not executed is to dbt. Of reuse dbt speaks since 1.12; before that, what is
#: there already counts as a success.
_STATUSES = {
    "error": RunStatus.Error,
    "skipped": RunStatus.Skipped,
    "reused": getattr(RunStatus, "Reused", RunStatus.Success),
}


class FedBuildTask(BuildTask):
    """Everything around the nodes (schemas, relation cache, hooks, ``run_results.json``) is dbt's.

    ``execute_nodes`` is where dbt would start its threads and its own queue. Here the workers are
    made and run what they are told, until the orchestrator says that nothing is left.
    """

    channel: Channel
    relay: LogRelay
    worker_count: int
    plan_only: bool
    check_relations: bool

    def run(self) -> Any:
        if self.plan_only:
            self._runtime_initialize()
            return None
        self._latest: Dict[str, Any] = {}
        self._sources: Dict[str, Any] = {}
        result = super().run()
        if self._sources:
            elapsed = time.time() - self.started_at
            write_sources(
                list(self._sources.values()), elapsed, self.config.project_target_path
            )
        return result

    def _runtime_initialize(self) -> None:
        super()._runtime_initialize()
        # dbt counts unit tests with their models; here they are nodes like any other, also alone.
        known = {node.unique_id for node in self._flattened_nodes}
        self._flattened_nodes += [
            self.manifest.unit_tests[unique_id]
            for unique_id in sorted(self.selected_unit_tests - known)
        ]
        self.num_nodes += len(self.selected_unit_tests - known)
        self.channel.send(
            {
                "type": "selected",
                "selected": sorted(node.unique_id for node in self._flattened_nodes),
                "manifest_path": os.path.join(self.config.project_target_path, "manifest.json"),
                "run_results_path": self.result_path(),
                **project_facts(self),
            }
        )

    def get_runner_type(self, node: Any) -> Any:
        """Sources are nodes here, too: to run one is to measure its freshness."""
        if node.resource_type == NodeType.Source:
            return FreshnessRunner
        return super().get_runner_type(node)

    def execute_nodes(self) -> List[Any]:
        adapter = get_adapter(self.config)
        self._relations = record_relations(adapter)
        self.existing = existing_relations(self) if self.check_relations else []
        # What is there now stays, so that no collector walks over it again and again, or makes
        # every forked process copy it.
        gc.freeze()
        gc.enable()
        if adapter.type() in ONE_WRITER or not hasattr(os, "fork"):
            threads = [ThreadedWorker(self, self.relay) for _ in range(self.worker_count)]
            Conversation(self, threads, None).hold()
        else:
            adapter.cleanup_connections()  # a forked connection would be two processes' socket
            from .fed_work import FedWork
            from .forked_worker import fork_all, forking

            fork = forking(self.channel, lambda: FedWork(self, self.relay))
            Conversation(self, fork_all(fork, self.worker_count), fork).hold()
        self.node_results.extend(self._latest.values())
        return self.node_results

    def thread_initializer(self) -> Tuple[Any, Any]:
        """What dbt gives each thread of its pools."""
        from dbt_common.context import get_invocation_context

        return self._pool_thread_initializer, [get_invocation_context()]

    def next_of(self, waiting: List[str], running: List[str]) -> Optional[str]:
        """First come, first served: schemas are there before any node starts."""
        return waiting[0]

    def take(self, frame: Frame) -> Message:
        """Keeps dbt's result; what else the node did to relations, later workers start from."""
        self._relations.repeat(frame.get("changes", []))
        result: Optional[RunResult] = frame.get("result")
        if result is None:
            return {"type": "crashed", "unique_id": frame["unique_id"], "error": frame["crash"]}
        self._keep_latest(result)
        return {
            "type": "result",
            # dbt's own word on which node this is, not the question's.
            "unique_id": result.node.unique_id,
            "status": str(result.status),
            "message": None if result.message is None else str(result.message),
            "failures": result.failures,
            "execution_time": result.execution_time,
            "adapter_response": result.adapter_response,
            "relation_name": getattr(result.node, "relation_name", None),
            "compiled_path": getattr(result.node, "compiled_path", None),
            "freshness": freshness_of(result),
            "error": frame["error"],
        }

    def leave_out(self, unexecuted: Message) -> None:
        """Gives the node a result that says why it has none of its own."""
        status = _STATUSES[unexecuted["status"]]
        node = node_of(self, unexecuted["unique_id"])
        self._keep_latest(RunResult.from_node(node, status, unexecuted["message"]))

    def _keep_latest(self, result: Any) -> None:
        """A retried node has one result in ``run_results.json``: its last."""
        node = result.node
        if node.resource_type == NodeType.Source:
            self._sources[node.unique_id] = result
            return
        self._latest[node.unique_id] = result
        # A worker compiled it, in its own copy of the manifest; ``manifest.json`` is to show it.
        if node.unique_id in self.manifest.nodes:
            self.manifest.nodes[node.unique_id] = node


def fed_build_task(channel: Channel, relay: LogRelay, opening: Message) -> Type[FedBuildTask]:
    """The task class for one invocation; dbt makes the instance."""
    return type(
        "Task",
        (FedBuildTask,),
        {
            "channel": channel,
            "relay": relay,
            "worker_count": opening["workers"],
            "plan_only": opening["plan_only"],
            "check_relations": opening["check_relations"],
        },
    )
