"""dbt's build task with its queue outside: the orchestrator says which node runs next."""

from __future__ import annotations

import os
from typing import Any, List, Tuple, Type

from dbt.adapters.factory import get_adapter
from dbt.task.build import BuildTask

from .conversation import Conversation
from .log_relay import LogRelay
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
        return self.node_results

    def thread_initializer(self) -> Tuple[Any, Any]:
        """What dbt gives each thread of its pools."""
        from dbt_common.context import get_invocation_context

        return self._pool_thread_initializer, [get_invocation_context()]

    def keep_latest(self, result: Any) -> None:
        """A retried node has one result in ``run_results.json``: its last."""
        unique_id = result.node.unique_id
        self.node_results = [kept for kept in self.node_results if kept.node.unique_id != unique_id]
        self._handle_result(result)

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
        },
    )
