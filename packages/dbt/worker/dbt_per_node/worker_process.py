"""The life of a process that runs nodes."""

from __future__ import annotations

import contextvars
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple, cast

from dbt.adapters.factory import get_adapter

from .changes import Changes
from .connections import Connections
from .frames import Frame, NodeFrame, NoPlace, Up, pack, read_frame, write_frame
from .graph_memory import GraphMemory
from .node_work import NodeWork
from .process_lock import ProcessLock
from .relation_changes import RelationChanges

if TYPE_CHECKING:
    from dbt.artifacts.schemas.batch_results import BatchResults

    from .log_relay import LogRelay
    from .orchestrated_task import OrchestratedTask


class Pipes(NamedTuple):
    """The worker's ends."""

    #: Carries ``Command``.
    commands: int
    #: Carries the number of the node that is to be cancelled.
    cancellations: int
    #: Carries ``Frame``.
    results: int


class Place(NamedTuple):
    """What a worker is among those of its build."""

    #: From 1.
    number: int
    #: The descriptor of the file that is their common lock.
    lock_file: int


class Assignment(NamedTuple):
    """A node to be run."""

    unique_id: str
    #: How many nodes of the build that makes: dbt's lines show it.
    number: int
    #: What an earlier attempt of a microbatch model has done.
    batches: BatchResults | None
    #: Whether there are other workers, should this one get no connection.
    may_retire: bool


class Command(NamedTuple):
    """An assignment, with what others did since this worker's last node."""

    assignment: Assignment
    changes: Changes


def serve_nodes(task: OrchestratedTask, relay: LogRelay, pipes: Pipes, place: Place) -> None:
    """Reads a node's id, runs it, writes its result, until the host hangs up.

    The process has the task, with its parsed project, as the host has it.

    Cancellations come through a pipe of their own, to a thread of their own, with the number of the
    node that is meant. A signal would not do: Python runs handlers in the main thread only, which
    is inside the driver, in C, until the very query ends that is to be cancelled; and it says no
    number, so that one that comes late would hit the next node.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the host decides what an interrupt means
    writing = threading.Lock()

    def send(frame: Frame) -> None:
        with writing:  # adapters may log from threads of their own
            write_frame(pipes.results, frame)

    # dbt's results say in which thread a node ran, and people read from them what ran side by side.
    threading.current_thread().name = name_thread(place.number)
    relay.send = send
    adapter = get_adapter(task.config)
    # The one that it was made with dies with a worker that is killed while it holds it.
    lock = ProcessLock(place.lock_file)
    adapter.connections.lock = lock
    work = NodeWork(task, relay, send, is_alone=True)
    relations = RelationChanges(adapter)
    graph = GraphMemory(task.manifest.flat_graph)
    connections = Connections(adapter)
    turn = _Turn(work, lock)
    context = contextvars.copy_context()
    listen = (turn.listen, pipes.cancellations)
    threading.Thread(target=context.run, args=listen, daemon=True).start()
    with suppress(BrokenPipeError):  # the host may have hung up in the meantime
        write_frame(pipes.results, Up())
    while True:
        command = cast("Command | None", read_frame(pipes.commands))
        if command is None:
            adapter.cleanup_connections()
            return
        unique_id, number, batches, may_retire = command.assignment
        relations.repeat(command.changes.relations)
        graph.repeat(command.changes.graph)
        connections.begin(unique_id)
        if connections.refusal is not None and may_retire:
            send(NoPlace(unique_id, connections.refusal))
            continue
        task.run_count = number - 1
        turn.begin(number)
        outcome = work.run(unique_id, batches)
        if turn.end():
            adapter.cleanup_connections()  # to cancel may be to cut the connection
        changes = Changes(relations.take_changes(), graph.take_changes())
        if connections.refusal is not None and may_retire:
            send(NoPlace(unique_id, connections.refusal))
            continue
        for key in graph.take_untold():
            relay.say("warn", f"What {unique_id} left in graph[{key!r}] stays in its process.")
        send(NodeFrame(pack(outcome), changes))


def name_thread(number: int) -> str:
    """As the threads of dbt's own pool are called."""
    return f"Thread-{number} (worker)"


class _Turn:
    """Which node runs now, so that a cancellation that comes late hits no other."""

    def __init__(self, work: NodeWork, connections: ProcessLock) -> None:
        self._work = work
        self._connections = connections
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
                    with self._connections.passed():
                        self._work.cancel(self._thread_id)
