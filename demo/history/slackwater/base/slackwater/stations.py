"""Knows the harbours and the gauges that they read."""

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
            rows = [line.rstrip("\n").split(" ", 1) for line in file]
        return cls([Station(code, name) for code, name in rows])

    def __iter__(self):
        return iter(self._stations.values())

    def by_code(self, code: str) -> Station:
        return self._stations[code]

    def open_gauge(self, code: str) -> Station:
        return self._stations[code]

    def invalidate(self) -> None:
        self._stations.clear()
