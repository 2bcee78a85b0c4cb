"""One forked process that runs nodes, one at a time, as its host tells it."""

from __future__ import annotations

import contextvars
import os
import pickle
import signal
import struct
import threading
from typing import Any, Callable, List, Optional, Protocol

from .protocol import Channel, Frame, write_all

#: A frame is its length as a big-endian unsigned 32-bit number, then a pickle.
_LENGTH = struct.Struct(">I")


class Work(Protocol):
    """What a forked process does with the nodes it is given. Made in the host, used in the fork."""

    def begin(self, send: Callable[[Frame], None]) -> None:
        """Called once, in the new process; ``send`` may be called from any thread."""

    def run(self, unique_id: str, number: int, changes: List[Any]) -> Frame:
        """Runs a node and returns the frame that tells the host of it. Raises nothing."""

    def cancel(self) -> None:
        """Cancels what ``run`` is waiting for. Called from another thread, while it runs."""

    def end(self) -> None:
        """Called once, when the host has hung up."""


class ForkedWorker:
    """The host's end of a worker.

    States: *idle* (no node) and *busy* (one node, ``unique_id``). ``assign`` makes an idle worker
    busy; its result, or its death, makes it idle again or gone.
    """

    def __init__(self, work: Work, on_fork: Callable[[], None]) -> None:
        commands_read, self._commands = os.pipe()
        cancellations_read, self._cancellations = os.pipe()
        self.results, results_write = os.pipe()
        self.unique_id: Optional[str] = None
        self._number = 0
        self._buffer = b""
        self._changes: List[Any] = []
        self.pid: int = os.fork()
        if self.pid == 0:
            status = 1
            try:
                self.let_go()
                on_fork()
                _serve(work, commands_read, cancellations_read, results_write)
                status = 0
            finally:
                os._exit(status)
        os.close(commands_read)
        os.close(cancellations_read)
        os.close(results_write)

    def assign(self, unique_id: str, number: int) -> None:
        """Gives an idle worker its next node, and how many this makes: dbt's lines show it."""
        self.unique_id = unique_id
        self._number = number
        self._tell(self._commands, (unique_id, number, self._changes))
        self._changes = []

    def heed(self, changes: List[Any]) -> None:
        """Remembers what other workers did to relations, to be told with the next node."""
        self._changes += changes

    def cancel(self) -> None:
        """Asks the worker to cancel its query; it answers with the node's result all the same."""
        self._tell(self._cancellations, self._number)

    def kill(self) -> None:
        """Ends the process at once; its results pipe tells the rest."""
        os.kill(self.pid, signal.SIGKILL)

    def read(self) -> Optional[List[Frame]]:
        """Frames that have arrived, or ``None`` when the worker is gone."""
        data = os.read(self.results, 1 << 20)
        if not data:
            return None
        self._buffer += data
        frames = []
        while len(self._buffer) >= _LENGTH.size:
            (size,) = _LENGTH.unpack_from(self._buffer)
            if len(self._buffer) < _LENGTH.size + size:
                break
            frames.append(pickle.loads(self._buffer[_LENGTH.size : _LENGTH.size + size]))
            self._buffer = self._buffer[_LENGTH.size + size :]
        return frames

    def let_go(self) -> None:
        """Closes this end of the pipes."""
        for descriptor in (self._commands, self._cancellations, self.results):
            os.close(descriptor)

    def end(self) -> int:
        """Hangs up, waits for the process and returns its wait status."""
        self.let_go()
        return os.waitpid(self.pid, 0)[1]

    def _tell(self, pipe: int, value: Any) -> None:
        try:
            _write_frame(pipe, value)
        except BrokenPipeError:
            pass  # it is dead; its results pipe says so next, under the node that it has


def forking(channel: Channel, make_work: Callable[[], Work]) -> Callable[[List[Any]], ForkedWorker]:
    """What forks a worker beside its siblings: one that holds no pipe but its own, so that each
    ends with its owner."""

    def fork(siblings: List[Any]) -> ForkedWorker:
        def let_go() -> None:
            channel.close()
            for sibling in siblings:
                sibling.let_go()

        return ForkedWorker(make_work(), let_go)

    return fork


def fork_all(fork: Callable[[List[Any]], ForkedWorker], count: int) -> List[ForkedWorker]:
    """That many workers, each of which knows those before it."""
    workers: List[ForkedWorker] = []
    while len(workers) < count:
        workers.append(fork(workers))
    return workers


def _serve(work: Work, commands: int, cancellations: int, results: int) -> None:
    """The worker's life: read a node's id, run it, write its result, until the host hangs up.

    Cancellations come through a pipe of their own, to a thread of their own, with the number of the
    node that is meant. A signal would not do: Python runs handlers in the main thread only, which is
    inside the driver, in C, until the very query ends that is to be cancelled; and it says no number,
    so that one that comes late would hit the next node.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the host decides what an interrupt means
    writing = threading.Lock()
    turn = threading.Lock()
    running: Optional[int] = None

    def send(frame: Frame) -> None:
        with writing:  # batches of a microbatch model log from a thread of their own
            _write_frame(results, frame)

    def heed_cancellations() -> None:
        while True:
            number = _read_frame(cancellations)
            if number is None:
                return
            with turn:
                if number == running:
                    work.cancel()

    work.begin(send)
    context = contextvars.copy_context()
    threading.Thread(target=context.run, args=(heed_cancellations,), daemon=True).start()
    while True:
        command = _read_frame(commands)
        if command is None:
            work.end()
            return
        unique_id, number, changes = command
        with turn:
            running = number
        frame = work.run(unique_id, number, changes)
        with turn:  # a cancellation under way ends first, and later ones come too late
            running = None
        send(frame)


def _write_frame(descriptor: int, value: Any) -> None:
    data = pickle.dumps(value)
    write_all(descriptor, _LENGTH.pack(len(data)) + data)


def _read_frame(descriptor: int) -> Any:
    head = _read_exactly(descriptor, _LENGTH.size)
    if head is None:
        return None
    body = _read_exactly(descriptor, _LENGTH.unpack(head)[0])
    return None if body is None else pickle.loads(body)


def _read_exactly(descriptor: int, size: int) -> Optional[bytes]:
    data = b""
    while len(data) < size:
        piece = os.read(descriptor, size - len(data))
        if not piece:
            return None
        data += piece
    return data
