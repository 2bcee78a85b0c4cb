"""What a task of ours is given beside what dbt gives it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .channel import Channel
    from .log_relay import LogRelay
    from .messages import Open
    from .workers import SpawnedPool


@dataclass
class Surroundings:
    """Of the whole build, in the host."""

    channel: Channel
    relay: LogRelay
    opening: Open
    #: Where the results are that a ``retry`` goes by.
    repeated: str | None = None
    #: Workers that wait already, where they start from nothing.
    spawned: SpawnedPool | None = None
