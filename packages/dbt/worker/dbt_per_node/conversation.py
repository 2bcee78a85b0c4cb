"""The loop between the orchestrator, which says what runs, and the workers, who run it."""

from __future__ import annotations

import os
import selectors
from typing import Any, Callable, List, Optional, Protocol

from .protocol import Channel, Frame, LineReader, Message


class Build(Protocol):
    """What a conversation is about: it keeps the results, whichever way dbt is invoked."""

    channel: Channel
    #: Ids of selected nodes whose relation is there, if somebody wants to know.
    existing: List[str]

    def next_of(self, waiting: List[str], running: List[str]) -> Optional[str]:
        """Which of the waiting nodes may start now; ``None`` if all must wait for a running one."""

    def take(self, frame: Frame) -> Message:
        """Keeps what a worker tells of a node and returns the message that says so."""

    def leave_out(self, unexecuted: Message) -> None:
        """Keeps why a node was not executed, as the orchestrator says it."""


class Conversation:
    """Serves one build.

    States: *open* (nodes may come), *closing* (told to finish, or the orchestrator is gone; what
    runs is waited for) and then over, when ``hold`` returns.
    """

    def __init__(
        self, build: Build, workers: List[Any], replace: Optional[Callable[[List[Any]], Any]]
    ) -> None:
        self._build = build
        self._workers = workers
        self._replace = replace
        self._waiting: List[str] = []
        self._is_closing = False
        self._is_alone = False
        self._handed_out = 0
        self._selector = selectors.DefaultSelector()

    def hold(self) -> None:
        """Returns when the orchestrator has said that nothing is left and all workers have ended.

        Raises ``ConnectionError`` if the orchestrator is gone: no results must be written then, for
        they would look as if the rest of the build had never been asked for.
        """
        channel = self._build.channel
        pids = [worker.pid for worker in self._workers]
        channel.send({"type": "ready", "workers": pids, "existing": self._build.existing})
        self._selector.register(channel.incoming, selectors.EVENT_READ)
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
        data = os.read(self._build.channel.incoming, 1 << 16)
        if data:
            for message in reader.feed(data):
                self._obey(message)
            return
        # The orchestrator is gone: nobody wants what is running.
        self._selector.unregister(self._build.channel.incoming)
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
            for unexecuted in message["unexecuted"]:
                self._build.leave_out(unexecuted)
        else:
            raise ValueError(f"The orchestrator said {kind!r}, which this version does not know.")

    def _with_node(self, unique_id: str, act: Callable[[Any], None]) -> None:
        if unique_id in self._waiting:
            self._waiting.remove(unique_id)
            self._build.channel.send({"type": "withdrawn", "unique_id": unique_id})
        for worker in self._workers:
            if worker.unique_id == unique_id:
                act(worker)

    def _hand_out(self) -> None:
        for worker in self._workers:
            if worker.unique_id is not None or not self._waiting:
                continue
            running = [other.unique_id for other in self._workers if other.unique_id is not None]
            unique_id = self._build.next_of(self._waiting, running)
            if unique_id is None:
                return
            self._waiting.remove(unique_id)
            self._handed_out += 1
            worker.assign(unique_id, self._handed_out)
            self._build.channel.send(
                {"type": "started", "unique_id": unique_id, "pid": worker.pid}
            )

    def _hear(self, worker: Any) -> None:
        frames = worker.read()
        if frames is None:
            self._bury(worker)
            return
        for frame in frames:
            if "log" in frame:
                self._build.channel.send(frame["log"])
                continue
            worker.unique_id = None
            for other in self._workers:
                if other is not worker:
                    other.heed(frame.get("changes", []))
            self._build.channel.send(self._build.take(frame))

    def _bury(self, worker: Any) -> None:
        self._selector.unregister(worker.results)
        status = worker.end()
        self._workers.remove(worker)
        if self._replace is not None:
            replacement = self._replace(self._workers)
            self._workers.append(replacement)
            self._selector.register(replacement.results, selectors.EVENT_READ, replacement)
        self._build.channel.send(
            {
                "type": "worker-died",
                "unique_id": worker.unique_id,
                "pid": worker.pid,
                "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else None,
            }
        )
