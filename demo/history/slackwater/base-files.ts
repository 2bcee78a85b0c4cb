import { fixturesModule } from "./fixtures-module.ts";
import { harbours } from "./harbours.ts";
import { mailmap } from "./people.ts";
import { planDocument } from "./plan-document.ts";
import { refreshModule } from "./refresh-module.ts";
import { lazyTests } from "./refresh-tests.ts";

/** The sample project as it stood when its history begins. */
export function baseFiles(): Readonly<Record<string, string>> {
  return {
    ".mailmap": mailmap,
    ".github/workflows/checks.yaml": workflow("tests"),
    "README.md": readme,
    "pyproject.toml": pyproject(["tomli>=2.0"]),
    "package-lock.json": lockFile("2.11.0"),
    "plans/table-refresh.md": planDocument({ pullRequest: false, approach: "planned" }),
    "slackwater/__init__.py": "",
    "slackwater/cache.py": cacheModule,
    "slackwater/errors.py": errorsModule,
    "slackwater/harmonics.py": harmonicsModule(3),
    "slackwater/refresh.py": refreshModule({
      modes: "none",
      eager: "none",
      keepsIndex: false,
      strictLimits: false,
    }),
    "slackwater/stations.py": stationsModule,
    "stations/stations.txt": harbours.map(({ code, name }) => `${code} ${name}\n`).join(""),
    "tests/conftest.py": fixturesModule("plain"),
    "tests/test_refresh.py": lazyTests({ harbours: 12, split: false }),
  };
}

/** `.github/workflows/checks.yaml`; the soak job runs on its own once it exists. */
export function workflow(job: "tests" | "tests-without-soak"): string {
  const command = job === "tests" ? "pytest" : 'pytest -m "not soak"';
  const soak = `
  soak:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install -e .
      - run: pytest -m soak
`;
  return `name: checks
on: [push, pull_request]
jobs:
  tests:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: pip install -e .
      - run: ${command}
${job === "tests" ? "" : soak.slice(1)}`;
}

/** `pyproject.toml` with these dependencies. */
export function pyproject(dependencies: readonly string[]): string {
  return `[project]
name = "slackwater"
version = "0.9.0"
requires-python = ">=3.11"
dependencies = [
${dependencies.map((dependency) => `  "${dependency}",`).join("\n")}
]
`;
}

/** The lock file of the little map on the project's page. */
export function lockFile(version: string): string {
  const entry = {
    version,
    resolved: `https://registry.example/tiny-map/-/tiny-map-${version}.tgz`,
    license: "MIT",
  };
  const lock = {
    name: "slackwater-map",
    lockfileVersion: 3,
    packages: { "node_modules/tiny-map": entry },
  };
  return `${JSON.stringify(lock, undefined, 2)}\n`;
}

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

const readme = `# slackwater

Tide tables for small harbours, computed where they are read.

    pip install slackwater
    slackwater table ALB

Heights are in metres above the harbour's own zero. Do not navigate by them.
`;

const errorsModule = `"""What can go wrong with a table."""


class TideTableError(Exception):
    """A table can't be handed out; the cause says why."""


class PredictionError(Exception):
    """The heights of a station can't be computed."""

    def __init__(self, message: str, station_file=None) -> None:
        super().__init__(message)
        self.station_file = station_file
`;

const cacheModule = `"""Stores tables as files, one a harbour."""

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

const stationsModule = `"""Knows the harbours and the gauges that they read."""

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
