"""What a forked worker of the fed build task does: run nodes with dbt's own runner."""

from __future__ import annotations

import contextvars
import signal
import threading
from typing import Any, Callable, List

from dbt.adapters.factory import get_adapter

from .log_relay import LogRelay
from .protocol import Frame
from .relation_changes import Change, record_relations
from .worker import NodeWork, cancel_query


class FedWork:
    """The fork has the task, with its parsed project, as the host had it when it forked."""

    def __init__(self, task: Any, relay: LogRelay) -> None:
        self._task = task
        self._relay = relay

    def begin(self, send: Callable[[Frame], None]) -> None:
        self._relay.send = lambda line: send({"log": line})
        _cancel_on_signal(self._task, threading.get_ident())
        self._work = NodeWork(self._task, self._relay)
        self._relations = record_relations(get_adapter(self._task.config))

    def run(self, unique_id: str, number: int, changes: List[Change]) -> Frame:
        self._relations.repeat(changes)
        self._task.run_count = number - 1
        frame = self._work.run(unique_id)
        return {**frame, "changes": self._relations.take()}

    def end(self) -> None:
        get_adapter(self._task.config).cleanup_connections()


def _cancel_on_signal(task: Any, thread_id: int) -> None:
    """Starts a thread that waits for the signal to cancel.

    A handler would not do: Python runs handlers in the main thread only, and that one is inside
    the driver, in C, until the very query ends that is to be cancelled.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})

    def wait() -> None:
        while True:
            signal.sigwait({signal.SIGUSR1})
            cancel_query(task, thread_id)

    context = contextvars.copy_context()
    threading.Thread(target=context.run, args=(wait,), daemon=True).start()
