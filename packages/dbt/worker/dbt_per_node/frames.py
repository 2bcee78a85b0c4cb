"""What a worker tells its host: a line of dbt's log, or what became of a node.

Between processes a frame is its length as a big-endian unsigned 32-bit number, then a pickle: both
ends are one program, and results are dbt's own objects.
"""

from __future__ import annotations

import os
import pickle
import struct
import zlib
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Union, cast

from .changes import Changes
from .channel import write_all
from .messages import Crashed, Log, PythonFailure

if TYPE_CHECKING:
    from dbt.artifacts.schemas.batch_results import BatchType
    from dbt.artifacts.schemas.results import NodeResult


@dataclass(frozen=True)
class Up:
    """The worker is there: what it is given from here, it begins at once."""


@dataclass(frozen=True)
class Executed:
    """dbt ran the node and has a result of it, good or bad."""

    #: Packed, if it comes from another process.
    result: NodeResult | bytes
    #: The exception, if one was raised.
    error: PythonFailure | None
    #: Whether another execution would leave the same.
    is_repeatable: bool = True


@dataclass(frozen=True)
class NodeFrame:
    """A node is done, and its worker is idle."""

    outcome: Executed | Crashed
    #: What the node did to what others have a copy of.
    changes: Changes = field(default_factory=Changes)


@dataclass(frozen=True)
class BatchesDone:
    """How far a microbatch model has come: what has not succeeded has to be done yet."""

    unique_id: str
    successful: list[BatchType]
    failed: list[BatchType]


@dataclass(frozen=True)
class NoPlace:
    """The database takes no connection more: the node was not begun, its worker is one too many."""

    unique_id: str
    #: What the database said.
    message: str


Frame = Union[Log, NodeFrame, BatchesDone, NoPlace]

_LENGTH = struct.Struct(">I")


def pack(outcome: Executed | Crashed) -> Executed | Crashed:
    """For a process that keeps results until there are no workers: as objects they take several
    times the room, and the place of what it shares with them.
    """
    if isinstance(outcome, Crashed) or isinstance(outcome.result, bytes):
        return outcome
    return replace(outcome, result=zlib.compress(pickle.dumps(outcome.result), 1))


def unpack(result: NodeResult | bytes) -> NodeResult:
    """What was packed."""
    if not isinstance(result, bytes):
        return result
    return cast("NodeResult", _load(zlib.decompress(result)))


class FrameReader:
    """Turns bytes that arrive in pieces into whole frames."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> list[object]:
        """Returns the frames that ``data`` completes."""
        self._rest += data
        frames: list[object] = []
        while len(self._rest) >= _LENGTH.size:
            end = _LENGTH.size + _LENGTH.unpack_from(self._rest)[0]
            if len(self._rest) < end:
                break
            frames.append(_load(self._rest[_LENGTH.size : end]))
            self._rest = self._rest[end:]
        return frames


def write_frame(descriptor: int, value: object) -> None:
    """Writes a frame whole. Raises ``BrokenPipeError`` when nobody reads any more."""
    data = pickle.dumps(value)
    write_all(descriptor, _LENGTH.pack(len(data)) + data)


def read_frame(descriptor: int) -> object:
    """Reads the next frame and not a byte more; ``None`` at the end."""
    head = _read_exactly(descriptor, _LENGTH.size)
    if head is None:
        return None
    body = _read_exactly(descriptor, _LENGTH.unpack(head)[0])
    return None if body is None else _load(body)


def _load(data: bytes) -> object:
    return pickle.loads(data)  # noqa: S301 - from a pipe to a process that this one started


def _read_exactly(descriptor: int, size: int) -> bytes | None:
    data = b""
    while len(data) < size:
        piece = os.read(descriptor, size - len(data))
        if not piece:
            return None
        data += piece
    return data
