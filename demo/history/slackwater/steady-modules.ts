/** `slackwater/harmonics.py`, with so many tidal constituents. */
export function harmonicsModule(constituents: number): string {
  const all = [
    '    Constituent("M2", 12.4206, 1.00),',
    '    Constituent("S2", 12.0000, 0.46),',
    '    Constituent("N2", 12.6583, 0.19),',
    '    Constituent("K1", 23.9345, 0.14),',
    '    Constituent("O1", 25.8193, 0.10),',
    '    Constituent("M4", 6.2103, 0.04),',
  ];
  return `"""Adds up tidal constituents into heights."""

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
${all.slice(0, constituents).join("\n")}
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
`;
}

/** `slackwater/errors.py`. */
export const errorsModule = `"""What can go wrong with a table."""


class TideTableError(Exception):
    """A table can't be handed out; the cause says why."""


class PredictionError(Exception):
    """The heights of a station can't be computed."""

    def __init__(self, message: str, station_file=None) -> None:
        super().__init__(message)
        self.station_file = station_file
`;

/** `slackwater/cache.py`. */
export const cacheModule = `"""Stores tables as files, one a harbour."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class StoredTable:
    code: str
    waters: list
    computed_at: datetime


class TableCache:
    """Tables by harbour, in memory and on disk."""

    def __init__(self, folder: Path) -> None:
        self._folder = Path(folder)
        self._folder.mkdir(parents=True, exist_ok=True)
        self._tables: dict[str, StoredTable] = {}

    def get(self, code: str) -> StoredTable | None:
        return self._tables.get(code)

    def put(self, code: str, waters: list, *, computed_at: datetime) -> StoredTable:
        table = StoredTable(code, waters, computed_at)
        self._tables[code] = table
        summary = {"code": code, "waters": len(waters), "computed_at": computed_at.isoformat()}
        (self._folder / f"{code}.json").write_text(json.dumps(summary))
        return table
`;

/** `slackwater/stations.py`. */
export const stationsModule = `"""Knows the harbours and the gauges that they read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Station:
    code: str
    name: str


class StationIndex:
    """The stations of one file, which stays open until somebody invalidates it."""

    faults: dict[str, Exception] = {}

    def __init__(self, stations: list[Station]) -> None:
        self._stations = {station.code: station for station in stations}
        self.is_refreshing = False

    @classmethod
    def read(cls, path: str) -> "StationIndex":
        with open(path, encoding="utf-8") as file:
            rows = [line.rstrip("\\n").split(" ", 1) for line in file]
        return cls([Station(code, name) for code, name in rows])

    def __iter__(self):
        return iter(self._stations.values())

    def by_code(self, code: str) -> Station:
        return self._stations[code]

    def open_gauge(self, code: str) -> Station:
        return self._stations[code]

    def invalidate(self) -> None:
        self._stations.clear()
`;
