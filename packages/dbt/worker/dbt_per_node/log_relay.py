"""dbt's events, as lines under the node that they speak of."""

from __future__ import annotations

import threading
from typing import Any, Callable, Optional

#: What ends dbt as a whole; it is told as such, not once more as lines of any node or none.
_TOLD_ELSEWHERE = frozenset({"MainEncounteredError", "MainStackTrace"})

_RANKS = {"debug": 0, "test": 0, "info": 1, "warn": 2, "error": 3}


class LogRelay:
    """A callback for dbt's event manager; ``send`` is where lines go, and changes after a fork."""

    def __init__(self, send: Callable[[Any], None], level: str) -> None:
        self.send = send
        self._least = _RANKS[level]
        self._here = threading.local()

    def working_on(self, unique_id: Optional[str]) -> None:
        """Says which node this thread is working on; its events that name none belong to it."""
        self._here.unique_id = unique_id

    def __call__(self, event: Any) -> None:
        level = event.info.level
        # Debug events come by the hundred for a node; nothing is made of those nobody wants.
        if _RANKS.get(level, 1) < self._least or not event.info.msg.strip():
            return
        if event.info.name in _TOLD_ELSEWHERE:
            return
        info = getattr(event.data, "node_info", None)
        unique_id = getattr(info, "unique_id", "") or getattr(self._here, "unique_id", None)
        self.send(
            {"type": "log", "unique_id": unique_id, "level": level, "message": event.info.msg}
        )
