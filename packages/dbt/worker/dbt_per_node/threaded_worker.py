"""One thread of the host that runs nodes: for databases that one process alone may write to."""

from __future__ import annotations

import contextvars
import os
import queue
import threading
from typing import TYPE_CHECKING

from dbt.adapters.factory import get_adapter

from .frames import Frame, NodeFrame
from .node_work import NodeWork
from .worker_process import name_thread

if TYPE_CHECKING:
    from .changes import Changes
    from .log_relay import LogRelay
    from .orchestrated_task import OrchestratedTask
    from .worker_process import Assignment


class ThreadedWorker:
    """The same end as a ``ForkedWorker``: *idle* without a node, *busy* with one.

    ``results`` becomes readable when a frame waits, so that one selector serves both kinds.
    """

    is_up = True

    def __init__(self, task: OrchestratedTask, relay: LogRelay, number: int) -> None:
        self.pid = os.getpid()
        self.results, self._wake = os.pipe()
        self.unique_id: str | None = None
        self._task = task
        self._nodes: queue.SimpleQueue[Assignment | None] = queue.SimpleQueue()
        self._frames: queue.SimpleQueue[Frame] = queue.SimpleQueue()
        self._work = NodeWork(task, relay, self._send)
        # dbt keeps its invocation, flags and project root in context variables.
        context = contextvars.copy_context()
        self._thread = threading.Thread(
            target=context.run, args=(self._serve,), name=name_thread(number), daemon=True
        )
        self._thread.start()

    def assign(self, assignment: Assignment) -> None:
        """Gives an idle worker its next node; threads share dbt's own count."""
        self.unique_id = assignment.unique_id
        self._nodes.put(assignment)

    def add_changes(self, _changes: Changes) -> None:
        """Does nothing: threads share one cache of relations and one ``graph``."""

    def cancel(self) -> None:
        """Cancels the query; the node's result comes all the same."""
        if self._thread.ident is not None:
            self._work.cancel(self._thread.ident)

    def kill(self) -> None:
        """A thread cannot be killed without its process."""
        self.cancel()

    def read(self) -> list[Frame]:
        """Frames that have arrived, one for each byte in the pipe."""
        return [self._frames.get() for _ in os.read(self.results, 64)]

    def end(self) -> int:
        """Lets the thread finish and gives its pipe back."""
        self._nodes.put(None)
        self._thread.join()
        os.close(self.results)
        os.close(self._wake)
        return 0

    def _serve(self) -> None:
        while True:
            node = self._nodes.get()
            if node is None:
                get_adapter(self._task.config).release_connection()
                return
            self._send(NodeFrame(self._work.run(node.unique_id, node.batches)))

    def _send(self, frame: Frame) -> None:
        self._frames.put(frame)
        os.write(self._wake, b".")
