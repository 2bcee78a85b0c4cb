"""One forked process that runs nodes, one at a time, as its host tells it."""

from __future__ import annotations

import os
import pickle
import signal
import struct
import threading
from multiprocessing.dummy import Pool
from typing import Any, Callable, Optional

from dbt.adapters.factory import get_adapter

from .errors import error_as_data
from .node_runner import run_node
from .protocol import write_all

#: A frame is its length as a big-endian unsigned 32-bit number, then a pickle.
_LENGTH = struct.Struct(">I")


class ForkedWorker:
    """The host's end of a worker.

    States: *idle* (no node) and *busy* (one node, ``unique_id``). ``assign`` makes an idle worker
    busy; its result, or its death, makes it idle again or gone.
    """

    def __init__(self, task: Any, on_fork: Callable[[], None]) -> None:
        commands_read, self._commands = os.pipe()
        self.results, results_write = os.pipe()
        self.unique_id: Optional[str] = None
        self._buffer = b""
        self.pid = os.fork()
        if self.pid == 0:
            status = 1
            try:
                os.close(self._commands)
                os.close(self.results)
                on_fork()
                _serve(task, commands_read, results_write)
                status = 0
            finally:
                os._exit(status)
        os.close(commands_read)
        os.close(results_write)

    def assign(self, unique_id: str) -> None:
        self.unique_id = unique_id
        _write_frame(self._commands, unique_id)

    def cancel(self) -> None:
        """Asks the worker to cancel its query; it answers with the node's result all the same."""
        os.kill(self.pid, signal.SIGUSR1)

    def read(self) -> Optional[list]:
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
        os.close(self._commands)
        os.close(self.results)

    def end(self) -> int:
        """Hangs up, waits for the process and returns its wait status."""
        self.let_go()
        return os.waitpid(self.pid, 0)[1]


def _serve(task: Any, commands: int, results: int) -> None:
    """The worker's life: read a node's id, run it, write its result, until the host hangs up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the host decides what an interrupt means
    adapter = get_adapter(task.config)
    # The threads that microbatch models may use; made after the fork, because threads don't fork.
    pool = Pool(1)

    def cancel_queries(*_: Any) -> None:
        threading.Thread(target=_cancel_open_queries, args=(adapter,), daemon=True).start()

    signal.signal(signal.SIGUSR1, cancel_queries)
    while True:
        unique_id = _read_frame(commands)
        if unique_id is None:
            adapter.cleanup_connections()
            return
        try:
            result, error = run_node(task, pool, unique_id)
        except BaseException as failure:  # noqa: BLE001 - whatever it is, the host must know
            _write_frame(results, {"unique_id": unique_id, "crash": error_as_data(failure)})
            continue
        result.agate_table = None  # large, and nobody on the other side reads it
        _write_frame(results, {"unique_id": unique_id, "result": result, "error": error})


def _cancel_open_queries(adapter: Any) -> None:
    with adapter.connection_named("master"):
        if adapter.is_cancelable():
            list(adapter.cancel_open_connections())


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
