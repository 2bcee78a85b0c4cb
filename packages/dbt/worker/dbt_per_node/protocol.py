"""What the orchestrator and this process say to each other: JSON, one message a line."""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import Any, Dict, Iterable, List, Optional

Message = Dict[str, Any]

#: What a worker tells its host of a node, or of a line of dbt's log.
Frame = Dict[str, Any]

#: Shorter values are not secrets: to conceal each "a" would make every line unreadable.
_SHORTEST_SECRET = 4


class LineReader:
    """Turns bytes that arrive in pieces into whole messages."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> List[Message]:
        """Returns the messages that ``data`` completes."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        return [json.loads(line) for line in lines if line.strip()]


class Channel:
    """The pipe pair to the orchestrator.

    Standard output belongs to the protocol; what dbt, adapters or macros print goes to standard
    error, so that a stray ``print`` can never break a message.
    """

    def __init__(self) -> None:
        self.incoming = os.dup(0)
        self._outgoing = os.dup(1)
        self._writing = threading.Lock()
        self._secrets: List[str] = []
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        os.set_inheritable(self.incoming, False)
        os.set_inheritable(self._outgoing, False)
        self.conceal(
            value for name, value in os.environ.items() if name.startswith("DBT_ENV_SECRET")
        )

    def conceal(self, secrets: Iterable[str]) -> None:
        """Says what must never leave this process; messages have ``*****`` in its place."""
        long_enough = {secret for secret in secrets if len(secret) >= _SHORTEST_SECRET}
        # As JSON writes them, and the longest first: one may be part of another.
        self._secrets = sorted(
            {json.dumps(secret)[1:-1] for secret in long_enough}, key=len, reverse=True
        )

    def send(self, message: Message) -> None:
        """Writes one message whole. A closed pipe means that the orchestrator is gone."""
        line = json.dumps(message, default=str, separators=(",", ":"))
        for secret in self._secrets:
            line = line.replace(secret, "*****")
        with self._writing:
            try:
                write_all(self._outgoing, line.encode() + b"\n")
            except BrokenPipeError:
                pass  # noticed where it matters: the incoming pipe has ended too

    def close(self) -> None:
        """Gives the pipes up, in a worker that speaks to its host only."""
        os.close(self.incoming)
        os.close(self._outgoing)


def read_message(descriptor: int) -> Optional[Message]:
    """The next message and not a byte more, or ``None`` at the end."""
    line = bytearray()
    while True:
        byte = os.read(descriptor, 1)
        if not byte:
            return None
        if byte == b"\n":
            return json.loads(line)
        line += byte


def write_all(descriptor: int, data: bytes) -> None:
    """``os.write`` until everything is written."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
