"""dbt's events, as lines under the node that they speak of."""

from __future__ import annotations

import sys
import threading
from typing import Any, Callable, Dict, Optional

from .errors import error_as_data

#: What ends dbt as a whole; it is told as such, not once more as lines of any node or none.
_TOLD_ELSEWHERE = frozenset({"MainEncounteredError", "MainStackTrace"})

_RANKS = {"debug": 0, "test": 0, "info": 1, "warn": 2, "error": 3}


class LogRelay:
    """A callback for dbt's event manager; ``send`` is where lines go, and changes after a fork.

    ``node_info`` is what dbt itself knows of the node that the calling thread works on.
    """

    def __init__(
        self,
        send: Callable[[Any], None],
        level: str,
        node_info: Callable[[], Dict[str, Any]] = dict,
    ) -> None:
        self.send = send
        self._node_info = node_info
        self._least = _RANKS[level]
        self._here = threading.local()
        self._raised: Dict[str, Dict[str, Any]] = {}

    def working_on(self, unique_id: Optional[str]) -> None:
        """Says which node this thread is working on; its events that name none belong to it."""
        self._here.unique_id = unique_id

    def say(self, level: str, message: str) -> None:
        """A line of ours, of no node."""
        if _RANKS[level] >= self._least:
            self.send({"type": "log", "unique_id": None, "level": level, "message": message})

    def raised_by(self, unique_id: str) -> Optional[Dict[str, Any]]:
        """The first exception that a batch of the node raised, told once.

        dbt makes a word of it ("ERROR") right where it catches it; its event is fired there, too.
        """
        return self._raised.pop(unique_id, None)

    def __call__(self, event: Any) -> None:
        if event.info.name == "GenericExceptionOnRun":
            error, unique_id = sys.exc_info()[1], self._node_of(event)
            if error is not None and unique_id is not None:
                self._raised.setdefault(unique_id, error_as_data(error))
        level = event.info.level
        # Debug events come by the hundred for a node; nothing is made of those nobody wants.
        if _RANKS.get(level, 1) < self._least or not event.info.msg.strip():
            return
        if event.info.name in _TOLD_ELSEWHERE:
            return
        self.send(
            {
                "type": "log",
                "unique_id": self._node_of(event),
                "level": level,
                "message": event.info.msg,
            }
        )

    def _node_of(self, event: Any) -> Optional[str]:
        named = getattr(getattr(event.data, "node_info", None), "unique_id", None)
        here = getattr(self._here, "unique_id", None)
        # Batches run in threads of their own, which nobody said anything of.
        return named or here or self._node_info().get("unique_id")
