"""The loop between the orchestrator, which says what runs, and the workers, who run it."""

from __future__ import annotations

import os
import selectors
from typing import Any, Callable, Dict, List, Optional

from dbt.adapters.factory import get_adapter
from dbt.artifacts.schemas.results import RunStatus
from dbt.artifacts.schemas.run import RunResult

from .freshness import freshness_of
from .node_runner import node_of
from .protocol import LineReader, Message
from .relation_changes import Change, record_relations

#: What a node that was not executed is to dbt. Of reuse dbt speaks since 1.11; before that, what is
#: there already counts as a success.
_STATUSES = {
    "error": RunStatus.Error,
    "skipped": RunStatus.Skipped,
    "reused": getattr(RunStatus, "Reused", RunStatus.Success),
}


class Conversation:
    """Serves one build.

    States: *open* (nodes may come), *closing* (told to finish, or the orchestrator is gone; what
    runs is waited for) and then over, when ``hold`` returns.
    """

    def __init__(
        self, task: Any, workers: List[Any], replace: Optional[Callable[[List[Any]], Any]]
    ) -> None:
        self._task = task
        self._workers = workers
        self._replace = replace
        self._waiting: List[str] = []
        self._is_closing = False
        self._is_alone = False
        self._handed_out = 0
        self._relations = record_relations(get_adapter(task.config))
        self._selector = selectors.DefaultSelector()

    def hold(self) -> None:
        """Returns when the orchestrator has said that nothing is left and all workers have ended.

        Raises ``ConnectionError`` if the orchestrator is gone: dbt must not write results then, for
        they would look as if the rest of the build had never been asked for.
        """
        task = self._task
        pids = [worker.pid for worker in self._workers]
        task.channel.send({"type": "ready", "workers": pids, "existing": task.existing})
        self._selector.register(task.channel.incoming, selectors.EVENT_READ)
        for worker in self._workers:
            self._selector.register(worker.results, selectors.EVENT_READ, worker)
        reader = LineReader()
        while not self._is_closing or any(worker.unique_id for worker in self._workers):
            for key, _ in self._selector.select():
                if key.data is None:
                    self._listen(reader)
                else:
                    self._hear(key.data)
            self._hand_out()
        self._selector.close()
        for worker in self._workers:
            worker.end()
        if self._is_alone:
            raise ConnectionError("The orchestrator is gone.")

    def _listen(self, reader: LineReader) -> None:
        data = os.read(self._task.channel.incoming, 1 << 16)
        if data:
            for message in reader.feed(data):
                self._obey(message)
            return
        # The orchestrator is gone: nobody wants what is running.
        self._selector.unregister(self._task.channel.incoming)
        self._is_closing = self._is_alone = True
        self._waiting.clear()
        for worker in self._workers:
            if worker.unique_id is not None:
                worker.cancel()

    def _obey(self, message: Message) -> None:
        kind = message["type"]
        if kind == "run":
            self._waiting.extend(message["unique_ids"])
        elif kind == "cancel":
            self._with_node(message["unique_id"], lambda worker: worker.cancel())
        elif kind == "kill":
            self._with_node(message["unique_id"], lambda worker: worker.kill())
        elif kind == "finish":
            self._is_closing = True
            for one in message["unexecuted"]:
                node = node_of(self._task, one["unique_id"])
                status = _STATUSES[one["status"]]
                self._task.keep_latest(RunResult.from_node(node, status, one["message"]))
        else:
            raise ValueError(f"The orchestrator said {kind!r}, which this version does not know.")

    def _with_node(self, unique_id: str, act: Callable[[Any], None]) -> None:
        if unique_id in self._waiting:
            self._waiting.remove(unique_id)
            self._task.channel.send({"type": "withdrawn", "unique_id": unique_id})
        for worker in self._workers:
            if worker.unique_id == unique_id:
                act(worker)

    def _hand_out(self) -> None:
        for worker in self._workers:
            if worker.unique_id is None and self._waiting:
                self._handed_out += 1
                worker.assign(self._waiting.pop(0), self._handed_out)
                self._task.channel.send(
                    {"type": "started", "unique_id": worker.unique_id, "pid": worker.pid}
                )

    def _hear(self, worker: Any) -> None:
        frames = worker.read()
        if frames is None:
            self._bury(worker)
            return
        for frame in frames:
            if "log" in frame:
                self._task.channel.send(frame["log"])
                continue
            worker.unique_id = None
            self._spread(frame.pop("changes", []), worker)
            self._task.channel.send(self._report(frame))

    def _spread(self, changes: List[Change], origin: Any) -> None:
        if not changes:
            return
        # The host's own cache too: on-run-end and later workers start from it.
        self._relations.repeat(changes)
        for worker in self._workers:
            if worker is not origin:
                worker.heed(changes)

    def _bury(self, worker: Any) -> None:
        self._selector.unregister(worker.results)
        status = worker.end()
        self._workers.remove(worker)
        if self._replace is not None:
            replacement = self._replace(self._workers)
            self._workers.append(replacement)
            self._selector.register(replacement.results, selectors.EVENT_READ, replacement)
        self._task.channel.send(
            {
                "type": "worker-died",
                "unique_id": worker.unique_id,
                "pid": worker.pid,
                "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else None,
            }
        )

    def _report(self, frame: Dict[str, Any]) -> Message:
        result: Optional[RunResult] = frame.get("result")
        if result is None:
            return {"type": "crashed", "unique_id": frame["unique_id"], "error": frame["crash"]}
        self._task.keep_latest(result)
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
