"""The host's end of a forked process that runs nodes, one at a time."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Callable, cast

from .frames import Frame, FrameReader, write_frame
from .worker_process import Command, Pipes, serve_nodes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .build_task import OrchestratedBuildTask
    from .log_relay import LogRelay
    from .relation_changes import Change


class ForkedWorker:
    """A worker process, seen from the host.

    States: *idle* (no node) and *busy* (one node, ``unique_id``). ``assign`` makes an idle worker
    busy; its result, or its death, makes it idle again or gone.
    """

    def __init__(
        self, task: OrchestratedBuildTask, relay: LogRelay, on_fork: Callable[[], None]
    ) -> None:
        commands_read, self._commands = os.pipe()
        cancellations_read, self._cancellations = os.pipe()
        self.results, results_write = os.pipe()
        self.unique_id: str | None = None
        self._number = 0
        self._reader = FrameReader()
        self._changes: list[Change] = []
        pipes = Pipes(commands_read, cancellations_read, results_write)
        self.pid = os.fork()
        if self.pid == 0:
            status = 1
            try:
                self.release_pipes()
                on_fork()
                serve_nodes(task, relay, pipes)
                status = 0
            finally:
                os._exit(status)
        for descriptor in pipes:
            os.close(descriptor)

    def assign(self, unique_id: str, number: int) -> None:
        """Gives an idle worker its next node, and how many this makes: dbt's lines show it."""
        self.unique_id = unique_id
        self._number = number
        self._tell(self._commands, Command(unique_id, number, self._changes))
        self._changes = []

    def add_changes(self, changes: Sequence[Change]) -> None:
        """Remembers what other workers did to relations, to be told with the next node."""
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
        return cast("list[Frame]", self._reader.feed(data)) if data else None

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


class WorkerPool:
    """Forked workers, each of which holds no pipe but its own, so that each ends with its owner."""

    def __init__(self, task: OrchestratedBuildTask, relay: LogRelay, count: int) -> None:
        self._task = task
        self._relay = relay
        self.workers: list[ForkedWorker] = []
        while len(self.workers) < count:
            self.workers.append(self._fork())

    def replace(self, dead: ForkedWorker) -> ForkedWorker:
        """Forks a worker in the place of one that is gone."""
        self.workers.remove(dead)
        self.workers.append(self._fork())
        return self.workers[-1]

    def _fork(self) -> ForkedWorker:
        siblings = list(self.workers)

        def release_others() -> None:
            self._task.channel.close()
            for sibling in siblings:
                sibling.release_pipes()

        return ForkedWorker(self._task, self._relay, release_others)
