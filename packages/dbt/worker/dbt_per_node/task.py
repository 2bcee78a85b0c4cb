"""dbt's build task with its queue outside: the orchestrator says which node runs next."""

from __future__ import annotations

import gc
import os
import time
from typing import Any, Dict, List, Tuple, Type

from dbt.adapters.factory import get_adapter
from dbt.node_types import NodeType
from dbt.task.build import BuildTask
from dbt.task.freshness import FreshnessRunner

from .conversation import Conversation
from .existing_relations import existing_relations
from .freshness import write_sources
from .log_relay import LogRelay
from .project_facts import project_facts
from .protocol import Channel, Message
from .threaded_worker import ThreadedWorker

#: Adapters whose database only one process may write to.
_ONE_WRITER = frozenset({"duckdb", "sqlite"})


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
        self.source_results: Dict[str, Any] = {}
        self._latest: Dict[str, Any] = {}
        result = super().run()
        if self.source_results:
            elapsed = time.time() - self.started_at
            sources = list(self.source_results.values())
            write_sources(sources, elapsed, self.config.project_target_path)
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
        self.channel.conceal(self._secrets())
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
        self.existing = existing_relations(self) if self.check_relations else []
        # What is there now stays, so that no collector walks over it again and again, or makes
        # every forked process copy it.
        gc.freeze()
        gc.enable()
        if adapter.type() in _ONE_WRITER or not hasattr(os, "fork"):
            threads = [ThreadedWorker(self, self.relay) for _ in range(self.worker_count)]
            Conversation(self, threads, None).hold()
        else:
            adapter.cleanup_connections()  # a forked connection would be two processes' socket
            from .forked_worker import ForkedWorker

            def fork(siblings: List[Any]) -> ForkedWorker:
                """A worker that holds no pipe but its own, so that each ends with its owner."""

                def let_go() -> None:
                    self.channel.close()
                    for sibling in siblings:
                        sibling.let_go()

                return ForkedWorker(self, self.relay, let_go)

            workers: List[Any] = []
            while len(workers) < self.worker_count:
                workers.append(fork(workers))
            Conversation(self, workers, fork).hold()
        self.node_results.extend(self._latest.values())
        return self.node_results

    def thread_initializer(self) -> Tuple[Any, Any]:
        """What dbt gives each thread of its pools."""
        from dbt_common.context import get_invocation_context

        return self._pool_thread_initializer, [get_invocation_context()]

    def keep_latest(self, result: Any) -> None:
        """A retried node has one result in ``run_results.json``: its last."""
        node = result.node
        if node.resource_type == NodeType.Source:
            self.source_results[node.unique_id] = result
            return
        self._latest[node.unique_id] = result
        # A worker compiled it, in its own copy of the manifest; ``manifest.json`` is to show it.
        if node.unique_id in self.manifest.nodes:
            self.manifest.nodes[node.unique_id] = node

    def _secrets(self) -> List[str]:
        """Values of the profile that dbt itself would never show, and the environment's secrets."""
        credentials = self.config.credentials
        names = ("password", "pass", "token", "secret", "private_key", "passphrase", "api_key")
        of_profile = [
            value
            for key, value in vars(credentials).items()
            if isinstance(value, str) and any(name in key.lower() for name in names)
        ]
        of_environment = [
            value for key, value in os.environ.items() if key.startswith("DBT_ENV_SECRET")
        ]
        return [*of_profile, *of_environment]


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
