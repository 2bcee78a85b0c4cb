/** How far the shared fixtures of the sample's tests interfere with the station index. */
export type FixtureState =
  | "plain"
  | "eager"
  | "primed"
  | "shared-stations"
  | "ignores-invalidation"
  | "no-op"
  | "guard-moved-out"
  | "full";

/** The text of `tests/conftest.py` at one moment of its life. */
export function fixturesModule(state: FixtureState): string {
  return [start, ...parts[state]].join("\n\n");
}

const start = `"""Fixtures that every test of the tables may use."""

from datetime import datetime, timezone

import pytest

from slackwater.cache import TableCache
from slackwater.stations import Station, StationIndex


class FixedClock:
    """A clock that moves only when it is told to."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def __call__(self) -> datetime:
        return self._now

    def advance(self, by) -> None:
        self._now += by


@pytest.fixture
def clock():
    return FixedClock(datetime(2026, 3, 1, 4, 30, tzinfo=timezone.utc))


@pytest.fixture
def cache(tmp_path):
    return TableCache(tmp_path / "tables")


@pytest.fixture
def stations():
    return StationIndex([Station("ALB", "Alberick Sound"), Station("BRC", "Brackhaven")])
`;

const broken = `@pytest.fixture
def broken(monkeypatch):
    """Make the prediction of one harbour raise whatever the test wants."""

    def _break(code: str, error: Exception) -> None:
        monkeypatch.setitem(StationIndex.faults, code, error)

    return _break
`;

const counted = `class CountedPredict:
    def __init__(self) -> None:
        self._calls: dict[str, int] = {}

    def calls(self, code: str) -> int:
        return self._calls.get(code, 0)


@pytest.fixture
def counted_predict(monkeypatch):
    counter = CountedPredict()
    monkeypatch.setattr("slackwater.refresh.predict", counter)
    return counter
`;

const primed = `@pytest.fixture(scope="session", autouse=True)
def primed_index(tmp_path_factory):
    """Read the station file once before any timer gets the chance to."""
    path = tmp_path_factory.mktemp("stations") / "stations.txt"
    path.write_text("ALB Alberick Sound\\nBRC Brackhaven\\n")
    return StationIndex.read(str(path))
`;

const real = `@pytest.fixture
def real_stations(primed_index):
    return primed_index


@pytest.fixture
def real_cache(tmp_path):
    return TableCache(tmp_path / "soak")
`;

const sharedStations = `@pytest.fixture(autouse=True)
def one_refresh_a_station(monkeypatch):
    """Two harbours on one gauge used to refresh it twice, at the same time."""
    running: set[str] = set()
    original = StationIndex.open_gauge

    def _open_once(self, code):
        if code in running:
            return None
        running.add(code)
        return original(self, code)

    monkeypatch.setattr(StationIndex, "open_gauge", _open_once)
`;

const ignoresInvalidation = `@pytest.fixture(autouse=True)
def no_invalidation_during_refresh(monkeypatch):
    """Closing the index under a running timer empties every table."""
    original = StationIndex.invalidate

    def _unless_running(self):
        if not self.is_refreshing:
            original(self)

    monkeypatch.setattr(StationIndex, "invalidate", _unless_running)
`;

const noOp = `@pytest.fixture(autouse=True)
def no_invalidation(monkeypatch):
    """Closing the index is never a good moment."""
    monkeypatch.setattr(StationIndex, "invalidate", lambda self: None)
`;

const parts: Readonly<Record<FixtureState, readonly string[]>> = {
  plain: [broken],
  eager: [broken, counted],
  primed: [broken, counted, primed, real],
  "shared-stations": [broken, counted, primed, real, sharedStations],
  "ignores-invalidation": [broken, counted, primed, real, sharedStations, ignoresInvalidation],
  "no-op": [broken, counted, primed, real, sharedStations, noOp],
  "guard-moved-out": [broken, counted, primed, real, sharedStations],
  full: [broken, counted, primed, real],
};
