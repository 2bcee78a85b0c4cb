"""What the orchestrator and this process say to each other: JSON, one message a line."""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import Any, Dict, Iterable, List, Optional

from .concealed import ConcealingStream, Secrets, environment_secrets

Message = Dict[str, Any]

#: What a worker tells its host of a node, or of a line of dbt's log.
Frame = Dict[str, Any]


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
        self._secrets = Secrets()
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        os.dup2(2, 1)
        sys.stdout = sys.stderr = ConcealingStream(sys.stderr, self._secrets.conceal)
        os.set_inheritable(self.incoming, False)
        os.set_inheritable(self._outgoing, False)
        self.conceal(environment_secrets())

    def conceal(self, secrets: Iterable[str]) -> None:
        """Says what else must never leave this process: ``*****`` comes in its place."""
        self._secrets.add(secrets)

    def send(self, message: Message) -> None:
        """Writes one message whole. A closed pipe means that the orchestrator is gone."""
        line = self._secrets.conceal_in_json(json.dumps(message, default=str, separators=(",", ":")))
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
