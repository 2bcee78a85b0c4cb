"""The life of a forked process that runs nodes."""

from __future__ import annotations

import contextvars
import signal
import threading
from typing import TYPE_CHECKING, NamedTuple, cast

from dbt.adapters.factory import get_adapter

from .connections import keep_connections
from .frames import Frame, NodeFrame, read_frame, write_frame
from .node_work import NodeWork
from .relation_changes import Change, record_relations

if TYPE_CHECKING:
    from .build_task import OrchestratedBuildTask
    from .log_relay import LogRelay


class Pipes(NamedTuple):
    """The worker's ends."""

    #: Carries ``Command``.
    commands: int
    #: Carries the number of the node that is to be cancelled.
    cancellations: int
    #: Carries ``Frame``.
    results: int


class Command(NamedTuple):
    """A node to be run."""

    unique_id: str
    #: How many nodes of the build that makes.
    number: int
    #: What others did to relations since this worker's last node.
    changes: list[Change]


def serve_nodes(task: OrchestratedBuildTask, relay: LogRelay, pipes: Pipes) -> None:
    """Reads a node's id, runs it, writes its result, until the host hangs up.

    The fork has the task, with its parsed project, as the host had it when it forked.

    Cancellations come through a pipe of their own, to a thread of their own, with the number of the
    node that is meant. A signal would not do: Python runs handlers in the main thread only, which
    is inside the driver, in C, until the very query ends that is to be cancelled; and it says no
    number, so that one that comes late would hit the next node.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the host decides what an interrupt means
    writing = threading.Lock()

    def send(frame: Frame) -> None:
        with writing:  # batches of a microbatch model log from a thread of their own
            write_frame(pipes.results, frame)

    relay.send = send
    adapter = get_adapter(task.config)
    work = NodeWork(task, relay)
    relations = record_relations(adapter)
    keep_connections(adapter)
    turn = _Turn(work)
    context = contextvars.copy_context()
    listen = (turn.listen, pipes.cancellations)
    threading.Thread(target=context.run, args=listen, daemon=True).start()
    while True:
        command = cast("Command | None", read_frame(pipes.commands))
        if command is None:
            adapter.cleanup_connections()
            return
        relations.repeat(command.changes)
        task.run_count = command.number - 1
        turn.begin(command.number)
        outcome = work.run(command.unique_id)
        if turn.end():
            adapter.cleanup_connections()  # to cancel may be to cut the connection
        send(NodeFrame(outcome, relations.take_changes()))


class _Turn:
    """Which node runs now, so that a cancellation that comes late hits no other."""

    def __init__(self, work: NodeWork) -> None:
        self._work = work
        self._thread_id = threading.get_ident()
        self._lock = threading.Lock()
        self._running: int | None = None
        self._was_cancelled = False

    def begin(self, number: int) -> None:
        with self._lock:
            self._running = number
            self._was_cancelled = False

    def end(self) -> bool:
        """Whether the node was cancelled. A cancellation under way ends first."""
        with self._lock:
            self._running = None
            return self._was_cancelled

    def listen(self, cancellations: int) -> None:
        """Cancels what the host says, until it hangs up."""
        while True:
            number = read_frame(cancellations)
            if number is None:
                return
            with self._lock:
                if number == self._running:
                    self._was_cancelled = True
                    self._work.cancel(self._thread_id)
