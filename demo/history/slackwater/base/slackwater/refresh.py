"""Keeps tide tables fresh while harbours keep asking for them."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta, timezone

from slackwater.cache import StoredTable, TableCache
from slackwater.errors import PredictionError, TideTableError
from slackwater.harmonics import predict
from slackwater.stations import Station, StationIndex

logger = logging.getLogger(__name__)

HORIZON = timedelta(days=14)
SHELF_LIFE = timedelta(hours=6)


class TableRefresher:
    """Hands out tide tables and recomputes the ones that went stale."""

    def __init__(
        self,
        cache: TableCache,
        stations: StationIndex,
        *,
        clock=lambda: datetime.now(timezone.utc),
    ) -> None:
        self._cache = cache
        self._stations = stations
        self._clock = clock

    def table_for(self, code: str) -> StoredTable:
        """Return the table of a harbour, computed now if the stored one is too old."""
        stored = self._cache.get(code)
        if stored is not None and not self._is_stale(stored):
            return stored
        return self._refresh(self._stations.by_code(code))

    def _is_stale(self, stored: StoredTable) -> bool:
        return self._clock() - stored.computed_at > SHELF_LIFE

    def _refresh(self, station: Station) -> StoredTable:
        starts = self._clock()
        try:
            waters = predict(station, starts, starts + HORIZON)
        except PredictionError as error:
            raise TideTableError(f"no table for {station.name}") from error
        return self._cache.put(station.code, waters, computed_at=starts)
