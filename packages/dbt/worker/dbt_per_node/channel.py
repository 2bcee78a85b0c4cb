"""The pipe pair to the orchestrator, one message a line."""

from __future__ import annotations

import os
import re
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from .concealment import (
    ConcealingStream,
    Secrets,
    conceal_message,
    environment_secrets,
    open_standard_error,
)
from .messages import READERS, HostMessage, OrchestratorMessage
from .wire import read_line, write_line

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What terminals take for a colour or a weight of letters (ECMA-48, "select graphic rendition").
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")


class Channel:
    """Standard output belongs to the protocol; what dbt, adapters or macros print goes to standard
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
        sys.stdout = sys.stderr = ConcealingStream(open_standard_error(), self._secrets.conceal)
        os.set_inheritable(self.incoming, False)
        os.set_inheritable(self._outgoing, False)
        self.conceal(environment_secrets())

    def conceal(self, secrets: Iterable[str]) -> None:
        """Says what else must never leave this process: ``*****`` comes in its place."""
        self._secrets.add(secrets)

    @property
    def secrets(self) -> list[str]:
        """What must never leave this process."""
        return self._secrets.known

    def send(self, message: HostMessage) -> None:
        """Writes one message whole. A closed pipe means that the orchestrator is gone."""
        line = write_line(conceal_message(message, self._show))
        # A broken pipe is noticed where it matters: the incoming one has ended too.
        with self._writing, suppress(BrokenPipeError):
            write_all(self._outgoing, line.encode() + b"\n")

    def _show(self, text: str) -> str:
        """As it is read: dbt colours what it says, for a terminal that isn't here."""
        return self._secrets.conceal(_COLOURS.sub("", text))

    def close(self) -> None:
        """Gives the pipes up, in a worker that speaks to its host only."""
        os.close(self.incoming)
        os.close(self._outgoing)


class LineReader:
    """Turns bytes that arrive in pieces into whole messages."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[OrchestratorMessage]:
        """Returns the messages that ``data`` completes. Raises ``ProtocolError``."""
        *lines, self._rest = (self._rest + data).split(b"\n")
        return [read_line(line, READERS) for line in lines if line.strip()]


def read_message(descriptor: int) -> OrchestratorMessage | None:
    """Reads the next message and not a byte more; ``None`` at the end. Raises ``ProtocolError``."""
    line = bytearray()
    while True:
        byte = os.read(descriptor, 1)
        if not byte:
            return None
        if byte == b"\n":
            return read_line(bytes(line), READERS)
        line += byte


def write_all(descriptor: int, data: bytes) -> None:
    """Calls ``os.write`` until everything is written."""
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
