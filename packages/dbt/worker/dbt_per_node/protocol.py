"""What the orchestrator and this process say to each other: JSON, one message a line."""

from __future__ import annotations

import json
import os
import sys
from typing import Any, Dict, List

Message = Dict[str, Any]


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
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)
        os.close(null)
        os.dup2(2, 1)
        sys.stdout = sys.stderr
        os.set_inheritable(self.incoming, False)
        os.set_inheritable(self._outgoing, False)

    def send(self, message: Message) -> None:
        """Writes one message whole. A closed pipe means that the orchestrator is gone."""
        write_all(self._outgoing, encode(message))

    def close(self) -> None:
        """Gives the pipes up, in a worker that speaks to its host only."""
        os.close(self.incoming)
        os.close(self._outgoing)


def encode(message: Message) -> bytes:
    """A message as the line that carries it. Values JSON doesn't know are said as text."""
    return json.dumps(message, default=str, separators=(",", ":")).encode() + b"\n"


def write_all(descriptor: int, data: bytes) -> None:
    """``os.write`` until everything is written."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
