"""dbt's build task with its queue outside: the orchestrator says which node runs next."""

from __future__ import annotations

import os
import selectors
import time
from typing import Any, Dict, List, Optional

from dbt.adapters.factory import get_adapter
from dbt.artifacts.schemas.results import RunStatus
from dbt.artifacts.schemas.run import RunResult
from dbt.task.build import BuildTask

from .forked_worker import ForkedWorker
from .node_runner import node_of
from .protocol import Channel, LineReader, Message


class FedBuildTask(BuildTask):
    """Everything around the nodes (schemas, relation cache, hooks, ``run_results.json``) is dbt's.

    ``execute_nodes`` is where dbt would start its threads and its own queue. Here it tells the
    orchestrator what is selected, forks the workers and runs what it is told, until told that
    nothing is left.
    """

    channel: Channel
    worker_count: int

    def execute_nodes(self) -> List[Any]:
        adapter = get_adapter(self.config)
        adapter.cleanup_connections()  # a forked connection would be two processes' socket
        started = time.perf_counter()
        workers: List[ForkedWorker] = []
        while len(workers) < self.worker_count:
            workers.append(self._fork(workers))
        self.channel.send(
            {
                "type": "ready",
                "selected": sorted(self._selected_ids()),
                "workers": [worker.pid for worker in workers],
                "fork_seconds": time.perf_counter() - started,
            }
        )
        self._converse(workers)
        return self.node_results

    def _selected_ids(self) -> List[str]:
        return [*self.job_queue.get_selected_nodes(), *self.selected_unit_tests]

    def _fork(self, siblings: List[ForkedWorker]) -> ForkedWorker:
        """A worker that holds no pipe but its own, so that each pipe ends with its owner."""

        def let_go() -> None:
            self.channel.close()
            for sibling in siblings:
                sibling.let_go()

        return ForkedWorker(self, let_go)

    def _converse(self, workers: List[ForkedWorker]) -> None:
        selector = selectors.DefaultSelector()
        selector.register(self.channel.incoming, selectors.EVENT_READ)
        for worker in workers:
            selector.register(worker.results, selectors.EVENT_READ, worker)
        reader = LineReader()
        waiting: List[str] = []
        finished = False
        while not (finished and all(worker.unique_id is None for worker in workers)):
            for key, _ in selector.select():
                if key.data is None:
                    data = _read(self.channel.incoming)
                    if data is None:
                        finished = True
                        waiting.clear()
                        selector.unregister(self.channel.incoming)
                        for worker in workers:
                            if worker.unique_id is not None:
                                worker.cancel()
                        continue
                    for message in reader.feed(data):
                        finished |= self._obey(message, waiting, workers)
                else:
                    self._hear(key.data, workers, selector)
            for worker in workers:
                if worker.unique_id is None and waiting:
                    worker.assign(waiting.pop(0))
        selector.close()
        for worker in workers:
            worker.end()

    def _obey(self, message: Message, waiting: List[str], workers: List[ForkedWorker]) -> bool:
        kind = message["type"]
        if kind == "run":
            waiting.append(message["unique_id"])
        elif kind == "cancel":
            for worker in workers:
                if worker.unique_id == message["unique_id"]:
                    worker.cancel()
        elif kind == "finish":
            for skipped in message["skipped"]:
                node = node_of(self, skipped["unique_id"])
                self._handle_result(
                    RunResult.from_node(node, RunStatus.Skipped, skipped["message"])
                )
            return True
        return False

    def _hear(self, worker: ForkedWorker, workers: List[ForkedWorker], selector: Any) -> None:
        frames = worker.read()
        if frames is None:
            selector.unregister(worker.results)
            status = worker.end()
            self.channel.send(
                {"type": "worker-died", "unique_id": worker.unique_id, "pid": worker.pid, "status": status}
            )
            workers.remove(worker)
            replacement = self._fork(workers)
            workers.append(replacement)
            selector.register(replacement.results, selectors.EVENT_READ, replacement)
            return
        for frame in frames:
            worker.unique_id = None
            self.channel.send(self._report(frame))

    def _report(self, frame: Dict[str, Any]) -> Message:
        result: Optional[RunResult] = frame.get("result")
        if result is None:
            return {"type": "crashed", "unique_id": frame["unique_id"], "error": frame["crash"]}
        self._keep_latest(result)
        return {
            "type": "result",
            "unique_id": frame["unique_id"],
            "status": str(result.status),
            "message": result.message,
            "failures": result.failures,
            "execution_time": result.execution_time,
            "adapter_response": result.adapter_response,
            "error": frame["error"],
        }

    def _keep_latest(self, result: RunResult) -> None:
        """A retried node has one result in ``run_results.json``: its last."""
        unique_id = result.node.unique_id
        self.node_results = [kept for kept in self.node_results if kept.node.unique_id != unique_id]
        self._handle_result(result)


def _read(descriptor: int) -> Optional[bytes]:
    data = os.read(descriptor, 1 << 16)
    return data or None
