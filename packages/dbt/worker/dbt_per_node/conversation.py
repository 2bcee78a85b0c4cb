"""The loop between the orchestrator, which says what runs, and the workers, who run it."""

from __future__ import annotations

import os
import selectors
from typing import TYPE_CHECKING, Callable, Generic, Protocol, TypeVar

from .channel import LineReader
from .frames import BatchesDone, NoPlace
from .messages import (
    Cancel,
    Finish,
    HostMessage,
    Kill,
    Log,
    ManifestRead,
    Open,
    OrchestratorMessage,
    Ready,
    Repeat,
    Run,
    Started,
    Unexecuted,
    Withdrawn,
    WorkerDied,
)
from .wire import ProtocolError
from .worker_process import Assignment

if TYPE_CHECKING:
    from .batch_progress import BatchProgress
    from .changes import Changes
    from .frames import Frame, NodeFrame


class Worker(Protocol):
    """Who runs nodes, one at a time: *idle* without ``unique_id``, else *busy*."""

    unique_id: str | None

    @property
    def is_up(self) -> bool:
        """Whether a node that is assigned begins at once."""
        ...

    @property
    def pid(self) -> int: ...

    @property
    def results(self) -> int:
        """A pipe that can be read when ``read`` has something to say."""
        ...

    def assign(self, assignment: Assignment, /) -> None: ...
    def add_changes(self, changes: Changes, /) -> None: ...
    def cancel(self) -> None: ...
    def kill(self) -> None: ...
    def read(self) -> list[Frame] | None: ...
    def end(self) -> int: ...


class Line(Protocol):
    """The pipe pair to the orchestrator."""

    @property
    def incoming(self) -> int: ...

    def send(self, message: HostMessage, /) -> None: ...


class Record(Protocol):
    """What keeps the results."""

    def take(self, frame: NodeFrame, /) -> HostMessage:
        """Keeps what a worker tells of a node and returns the message that says so."""
        ...

    def leave_out(self, unexecuted: list[Unexecuted], /) -> None:
        """Keeps why nodes were not executed, as the orchestrator says it."""
        ...

    def settle(self) -> object:
        """Does what later workers are to start from."""
        ...


class Build(Protocol):
    """What a conversation is about."""

    @property
    def channel(self) -> Line: ...

    @property
    def existing(self) -> list[str]:
        """Ids of selected nodes whose relation is there, if somebody wants to know."""
        ...

    @property
    def database(self) -> str | None: ...

    @property
    def files(self) -> list[str]: ...

    @property
    def batches(self) -> BatchProgress: ...

    @property
    def record(self) -> Record: ...

    def may_be_repeated(self, unique_id: str, /) -> bool:
        """Whether a node of which nobody knows how far it came may be attempted again."""
        ...


W = TypeVar("W", bound=Worker)


class Conversation(Generic[W]):
    """Serves one build.

    States: *open* (nodes may come), *closing* (told to finish, or the orchestrator is gone; what
    runs is waited for) and then over, when ``hold`` returns.
    """

    def __init__(
        self, build: Build, workers: list[W], replace: Callable[[W], W] | None = None
    ) -> None:
        """``replace`` makes a worker in the place of one that died; threads never do."""
        self._build = build
        self._workers = list(workers)
        self._replace = replace
        self._waiting: list[str] = []
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
        build = self._build
        pids = [worker.pid for worker in self._workers]
        channel.send(Ready(pids, build.existing, build.database, build.files))
        self._selector.register(channel.incoming, selectors.EVENT_READ)
        for worker in self._workers:
            self._selector.register(worker.results, selectors.EVENT_READ)
        reader = LineReader()
        while not self._is_closing or any(worker.unique_id for worker in self._workers):
            ready = {key.fd for key, _ in self._selector.select()}
            if channel.incoming in ready:
                self._listen(reader)
            for worker in [worker for worker in self._workers if worker.results in ready]:
                self._hear(worker)
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

    def _obey(self, message: OrchestratorMessage) -> None:
        if isinstance(message, Run):
            self._waiting.extend(message.unique_ids)
        elif isinstance(message, Cancel):
            self._with_node(message.unique_id, lambda worker: worker.cancel())
        elif isinstance(message, Kill):
            self._with_node(message.unique_id, lambda worker: worker.kill())
        elif isinstance(message, Finish):
            self._is_closing = True
            self._build.record.leave_out(message.unexecuted)
        elif not isinstance(message, ManifestRead):
            _: Open | Repeat = message
            raise ProtocolError("A build is opened once, and this one is open.")

    def _with_node(self, unique_id: str, act: Callable[[W], None]) -> None:
        if unique_id in self._waiting:
            self._waiting.remove(unique_id)
            self._build.channel.send(Withdrawn(unique_id))
        for worker in self._workers:
            if worker.unique_id == unique_id:
                act(worker)

    def _hand_out(self) -> None:
        """First come, first served: schemas are there before any node starts. What waits for a
        worker that still imports dbt has not started.
        """
        for worker in self._workers:
            if not worker.is_up or worker.unique_id is not None or not self._waiting:
                continue
            unique_id = self._waiting.pop(0)
            self._handed_out += 1
            worker.assign(
                Assignment(
                    unique_id,
                    self._handed_out,
                    self._build.batches.find_previous(unique_id),
                    may_retire=len(self._workers) > 1,
                )
            )
            self._build.channel.send(Started(unique_id, worker.pid))

    def _hear(self, worker: W) -> None:
        frames = worker.read()
        if frames is None:
            self._bury(worker)
            return
        for frame in frames:
            if isinstance(frame, Log):
                self._build.channel.send(frame)
                continue
            if isinstance(frame, BatchesDone):
                self._build.batches.note(frame)
                continue
            if isinstance(frame, NoPlace):
                self._retire(worker, frame)
                return
            worker.unique_id = None
            for other in self._workers:
                if other is not worker:
                    other.add_changes(frame.changes)
            self._build.channel.send(self._build.record.take(frame))

    def _retire(self, worker: W, frame: NoPlace) -> None:
        """Goes on with a worker less; the node comes first when one of the others is free."""
        self._waiting.insert(0, frame.unique_id)
        self._handed_out -= 1
        worker.unique_id = None
        if len(self._workers) == 1:  # others were sooner: this one tells what it meets
            return
        self._selector.unregister(worker.results)
        worker.end()
        self._workers.remove(worker)
        left = len(self._workers)
        message = (
            f"{frame.message.strip()}: from here {left} node{'s' if left > 1 else ''} at a time."
        )
        self._build.channel.send(Log(unique_id=None, level="warn", message=message))

    def _bury(self, worker: W) -> None:
        self._selector.unregister(worker.results)
        status = worker.end()
        self._workers.remove(worker)
        unique_id = worker.unique_id
        is_final = unique_id is not None and not self._build.may_be_repeated(unique_id)
        if not worker.is_up and self._waiting:
            # That none comes up is an attempt's failure; else they would be replaced for ever.
            unique_id = self._waiting.pop(0)
            self._build.channel.send(Started(unique_id, worker.pid))
        if self._replace is not None:
            self._build.record.settle()
            replacement = self._replace(worker)
            self._workers.append(replacement)
            self._selector.register(replacement.results, selectors.EVENT_READ)
        signal = os.WTERMSIG(status) if os.WIFSIGNALED(status) else None
        self._build.channel.send(WorkerDied(unique_id, worker.pid, signal, is_final=is_final))
