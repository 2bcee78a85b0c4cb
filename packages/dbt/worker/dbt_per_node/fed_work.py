"""What a forked worker of the fed build task does: run nodes with dbt's own runner."""

from __future__ import annotations

import threading
from typing import Any, Callable, List

from dbt.adapters.factory import get_adapter

from .connections import keep_connections
from .log_relay import LogRelay
from .protocol import Frame
from .relation_changes import Change, record_relations
from .worker import NodeWork


class FedWork:
    """The fork has the task, with its parsed project, as the host had it when it forked."""

    def __init__(self, task: Any, relay: LogRelay) -> None:
        self._task = task
        self._relay = relay

    def begin(self, send: Callable[[Frame], None]) -> None:
        self._relay.send = lambda line: send({"log": line})
        self._thread_id = threading.get_ident()
        self._was_cancelled = False
        self._adapter = get_adapter(self._task.config)
        self._work = NodeWork(self._task, self._relay)
        self._relations = record_relations(self._adapter)
        keep_connections(self._adapter)

    def run(self, unique_id: str, number: int, changes: List[Change]) -> Frame:
        if self._was_cancelled:
            self._was_cancelled = False
            self._adapter.cleanup_connections()  # to cancel may be to cut the connection
        self._relations.repeat(changes)
        self._task.run_count = number - 1
        frame = self._work.run(unique_id)
        return {**frame, "changes": self._relations.take()}

    def cancel(self) -> None:
        self._was_cancelled = True
        self._work.cancel(self._thread_id)

    def end(self) -> None:
        self._adapter.cleanup_connections()
