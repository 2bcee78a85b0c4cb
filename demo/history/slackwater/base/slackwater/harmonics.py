"""Adds up tidal constituents into heights."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class Constituent:
    name: str
    period_hours: float
    amplitude: float


@dataclass(frozen=True)
class Water:
    at: datetime
    height: float
    rising: bool


CONSTITUENTS = (
    Constituent("M2", 12.4206, 1.00),
    Constituent("S2", 12.0000, 0.46),
    Constituent("N2", 12.6583, 0.19),
)


def height_at(hours: float) -> float:
    return sum(
        part.amplitude * math.cos(2 * math.pi * hours / part.period_hours) for part in CONSTITUENTS
    )


def predict(station, starts: datetime, ends: datetime) -> list[Water]:
    """Return high and low waters in turn, from the first after starts."""
    waters: list[Water] = []
    moment, step = starts, timedelta(minutes=6)
    before, here = height_at(-0.1), height_at(0.0)
    while moment < ends:
        moment += step
        after = height_at((moment - starts).total_seconds() / 3600)
        if (here - before) * (after - here) < 0:
            waters.append(Water(moment - step, here, rising=here > before))
        before, here = here, after
    return waters
