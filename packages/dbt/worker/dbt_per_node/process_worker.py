"""The host's end of a process that runs nodes, one at a time."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Callable, cast

from .changes import Changes
from .frames import Frame, FrameReader, Up, write_frame
from .worker_process import Assignment, Command, Pipes

if TYPE_CHECKING:
    #: Starts the process that has these ends, and closes all others there. Returns its id.
    Starter = Callable[["ProcessWorker", Pipes], int]


class ProcessWorker:
    """A worker process, seen from the host.

    States: *starting* (not ``is_up``), *idle* (no node) and *busy* (one node, ``unique_id``).
    ``assign`` makes an idle worker busy; its result, or its death, makes it idle again or gone.
    """

    def __init__(self, start: Starter) -> None:
        commands_read, self._commands = os.pipe()
        cancellations_read, self._cancellations = os.pipe()
        self.results, results_write = os.pipe()
        self.unique_id: str | None = None
        self.is_up = False
        self._number = 0
        self._reader = FrameReader()
        self._changes = Changes()
        pipes = Pipes(commands_read, cancellations_read, results_write)
        self.pid = start(self, pipes)
        for descriptor in pipes:
            os.close(descriptor)

    def tell(self, beginning: object) -> None:
        """Gives the process what it is to know before its first node."""
        self._tell(self._commands, beginning)

    def assign(self, assignment: Assignment) -> None:
        """Gives an idle worker its next node."""
        self.unique_id = assignment.unique_id
        self._number = assignment.number
        self._tell(self._commands, Command(assignment, self._changes))
        self._changes = Changes()

    def add_changes(self, changes: Changes) -> None:
        """Remembers what other workers did, to be told with the next node."""
        self._changes += changes

    def cancel(self) -> None:
        """Asks the worker to cancel its query; it answers with the node's result all the same."""
        self._tell(self._cancellations, self._number)

    def kill(self) -> None:
        """Ends the process at once; its results pipe tells the rest."""
        os.kill(self.pid, signal.SIGKILL)

    def read(self) -> list[Frame] | None:
        """Frames that have arrived, or ``None`` when the worker is gone."""
        data = os.read(self.results, 1 << 20)
        if not data:
            return None
        frames = cast("list[Frame | Up]", self._reader.feed(data))
        self.is_up = self.is_up or any(isinstance(each, Up) for each in frames)
        return [each for each in frames if not isinstance(each, Up)]

    def release_pipes(self) -> None:
        """Closes this end of the pipes."""
        for descriptor in (self._commands, self._cancellations, self.results):
            os.close(descriptor)

    def end(self) -> int:
        """Hangs up, waits for the process and returns its wait status."""
        self.release_pipes()
        return os.waitpid(self.pid, 0)[1]

    def _tell(self, pipe: int, value: object) -> None:
        # If it is dead, its results pipe says so next, under the node that it has.
        with suppress(BrokenPipeError):
            write_frame(pipe, value)
