"""dbt's events, as lines under the node that they speak of."""

from __future__ import annotations

import sys
import threading
from typing import Callable, Literal, Protocol

from .errors import describe_error
from .messages import Log, PythonFailure

Level = Literal["debug", "info", "warn"]

#: What ends dbt as a whole; it is told as such, not once more as lines of any node or none.
_TOLD_ELSEWHERE = frozenset({"MainEncounteredError", "MainStackTrace"})

_RANKS = {"debug": 0, "test": 0, "info": 1, "warn": 2, "error": 3}


class EventInfo(Protocol):
    """What every event of dbt's says of itself."""

    @property
    def name(self) -> str: ...
    @property
    def level(self) -> str: ...
    @property
    def msg(self) -> str: ...


class Event(Protocol):
    """An event of dbt's; its data are protocol buffers of many kinds."""

    @property
    def info(self) -> EventInfo: ...
    @property
    def data(self) -> object: ...


class LogRelay:
    """A callback for dbt's event manager; ``send`` is where lines go, and changes after a fork.

    ``read_node_info`` says what dbt itself knows of the node that the calling thread works on.
    """

    def __init__(
        self,
        send: Callable[[Log], None],
        level: Level,
        read_node_info: Callable[[], dict[str, object]] = dict,
    ) -> None:
        self.send = send
        self._read_node_info = read_node_info
        self._least = _RANKS[level]
        self._here = threading.local()
        self._raised: dict[str, PythonFailure] = {}

    def set_node(self, unique_id: str | None) -> None:
        """Says which node this thread is working on; its events that name none belong to it."""
        self._here.unique_id = unique_id

    def say(self, level: Level, message: str) -> None:
        """Sends a line of ours, of no node."""
        if _RANKS[level] >= self._least:
            self.send(Log(unique_id=None, level=level, message=message))

    def take_raised(self, unique_id: str) -> PythonFailure | None:
        """The first exception that a batch of the node raised, told once.

        dbt makes a word of it ("ERROR") right where it catches it; its event is fired there, too.
        """
        return self._raised.pop(unique_id, None)

    def __call__(self, event: Event) -> None:
        if event.info.name == "GenericExceptionOnRun":
            error, unique_id = sys.exc_info()[1], self._find_node(event)
            if error is not None and unique_id is not None:
                self._raised.setdefault(unique_id, describe_error(error))
        level = event.info.level
        # Debug events come by the hundred for a node; nothing is made of those nobody wants.
        if _RANKS.get(level, 1) < self._least or not event.info.msg.strip():
            return
        if event.info.name in _TOLD_ELSEWHERE:
            return
        self.send(Log(unique_id=self._find_node(event), level=level, message=event.info.msg))

    def _find_node(self, event: Event) -> str | None:
        named = getattr(getattr(event.data, "node_info", None), "unique_id", None)
        here = getattr(self._here, "unique_id", None)
        # Batches run in threads of their own, which nobody said anything of.
        found = named or here or self._read_node_info().get("unique_id")
        return str(found) if found else None
