"""dbt's build task with its queue outside: the orchestrator says which node runs next."""

from __future__ import annotations

import os
from typing import Any, List, Optional, Tuple, Type

from dbt.adapters.factory import get_adapter
from dbt.artifacts.schemas.results import RunStatus
from dbt.artifacts.schemas.run import RunResult
from dbt.task.build import BuildTask

from .concealed import environment_secrets, names_secret
from .conversation import Conversation
from .log_relay import LogRelay
from .node_runner import node_of
from .one_writer import ONE_WRITER
from .protocol import Channel, Frame, Message
from .relation_changes import record_relations
from .threaded_worker import ThreadedWorker


class FedBuildTask(BuildTask):
    """Everything around the nodes (schemas, relation cache, hooks, ``run_results.json``) is dbt's.

    ``execute_nodes`` is where dbt would start its threads and its own queue. Here the workers are
    made and run what they are told, until the orchestrator says that nothing is left.
    """

    channel: Channel
    relay: LogRelay
    worker_count: int
    plan_only: bool

    def run(self) -> Any:
        if not self.plan_only:
            return super().run()
        self._runtime_initialize()
        return None

    def _runtime_initialize(self) -> None:
        super()._runtime_initialize()
        # dbt counts unit tests with their models; here they are nodes like any other, also alone.
        known = {node.unique_id for node in self._flattened_nodes}
        self._flattened_nodes += [
            self.manifest.unit_tests[unique_id]
            for unique_id in sorted(self.selected_unit_tests - known)
        ]
        self.num_nodes += len(self.selected_unit_tests - known)
        self.channel.conceal(self._secrets())
        self.channel.send(
            {
                "type": "selected",
                "selected": sorted(node.unique_id for node in self._flattened_nodes),
                "manifest_path": os.path.join(self.config.project_target_path, "manifest.json"),
                "run_results_path": self.result_path(),
            }
        )

    def execute_nodes(self) -> List[Any]:
        adapter = get_adapter(self.config)
        self._relations = record_relations(adapter)
        if adapter.type() in ONE_WRITER or not hasattr(os, "fork"):
            threads = [ThreadedWorker(self, self.relay) for _ in range(self.worker_count)]
            Conversation(self, threads, None).hold()
        else:
            adapter.cleanup_connections()  # a forked connection would be two processes' socket
            from .fed_work import FedWork
            from .forked_worker import fork_all, forking

            fork = forking(self.channel, lambda: FedWork(self, self.relay))
            Conversation(self, fork_all(fork, self.worker_count), fork).hold()
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
            "error": frame["error"],
        }

    def leave_out(self, unexecuted: Message) -> None:
        """Gives the node a result that says why it has none of its own."""
        status = RunStatus.Error if unexecuted["status"] == "error" else RunStatus.Skipped
        node = node_of(self, unexecuted["unique_id"])
        self._keep_latest(RunResult.from_node(node, status, unexecuted["message"]))

    def _keep_latest(self, result: Any) -> None:
        """A retried node has one result in ``run_results.json``: its last."""
        unique_id = result.node.unique_id
        self.node_results = [kept for kept in self.node_results if kept.node.unique_id != unique_id]
        self._handle_result(result)

    def _secrets(self) -> List[str]:
        """Values of the profile that dbt itself would never show, and the environment's secrets."""
        of_profile = [
            value
            for key, value in vars(self.config.credentials).items()
            if isinstance(value, str) and names_secret(key)
        ]
        return [*of_profile, *environment_secrets()]


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
        },
    )
