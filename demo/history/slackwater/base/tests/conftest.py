"""Fixtures that every test of the tables may use."""

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


@pytest.fixture
def broken(monkeypatch):
    """Make the prediction of one harbour raise whatever the test wants."""

    def _break(code: str, error: Exception) -> None:
        monkeypatch.setitem(StationIndex.faults, code, error)

    return _break
