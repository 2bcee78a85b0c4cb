import {
  type EagerForm,
  eagerMethods,
  keptIndex,
  modes,
  type ModesForm,
  noOpInvalidation,
  workerFunction,
} from "./refresh-parts.ts";

export interface RefreshModule {
  readonly modes: ModesForm;
  readonly eager: EagerForm;
  /** Whether the parsed station index is kept between refreshes. */
  readonly keepsIndex: boolean;
  /** Whether limits are checked when the refresher is built. */
  readonly strictLimits: boolean;
}

/** The text of `slackwater/refresh.py` at one moment of its life. */
export function refreshModule(state: RefreshModule): string {
  const topLevel = [
    imports(state),
    modes[state.modes],
    state.eager === "timers-with-no-op" ? noOpInvalidation : "",
    state.keepsIndex ? keptIndex : "",
    state.eager === "workers" || state.eager === "injected-workers" ? workerFunction : "",
    refresher(state),
  ].filter((part) => part !== "");
  const methods = eagerMethods[state.eager];
  return topLevel.join("\n\n") + (methods === "" ? "" : `\n${methods}`);
}

function imports({ modes, eager }: RefreshModule): string {
  const standard = [
    "import logging",
    ...(eager.includes("timers") ? ["import threading"] : []),
    ...(eager.includes("workers") ? ["from concurrent.futures import ProcessPoolExecutor"] : []),
    ...(eager === "timers-with-no-op" ? ["from contextlib import contextmanager"] : []),
    "from datetime import datetime, timedelta, timezone",
    ...(modes.includes("enum") ? ["from enum import Enum"] : []),
  ];
  return `"""Keeps tide tables fresh while harbours keep asking for them."""

from __future__ import annotations

${standard.join("\n")}

from slackwater.cache import StoredTable, TableCache
from slackwater.errors import PredictionError, TideTableError
from slackwater.harmonics import predict
from slackwater.stations import Station, StationIndex

logger = logging.getLogger(__name__)

HORIZON = timedelta(days=14)
SHELF_LIFE = timedelta(hours=6)
`;
}

function refresher({ modes, eager, strictLimits }: RefreshModule): string {
  const hasModes = modes !== "none";
  const defaultMode =
    modes === "constants" ? "str = RefreshMode.LAZY" : "RefreshMode = RefreshMode.LAZY";
  const parameters = [
    ...(hasModes ? [`        mode: ${defaultMode},`] : []),
    ...(hasModes ? ["        at_once: int = 4,"] : []),
    ...(eager === "injected-workers" ? ["        pool_type: type = ProcessPoolExecutor,"] : []),
  ];
  const fields = [
    ...(hasModes ? ["        self._mode = mode", "        self._at_once = at_once"] : []),
    ...(eager.includes("timers")
      ? [
          "        self._timers: dict[str, threading.Timer] = {}",
          "        self._lock = threading.Lock()",
        ]
      : []),
    ...(eager === "workers" ? ["        self._pool_type = ProcessPoolExecutor"] : []),
    ...(eager === "injected-workers" ? ["        self._pool_type = pool_type"] : []),
  ];
  const checks = [
    ...(hasModes && !modes.includes("enum")
      ? [
          '        if mode not in ("lazy", "eager"):',
          '            raise ValueError(f"unknown refresh mode: {mode}")',
        ]
      : []),
    ...(strictLimits
      ? [
          "        if not isinstance(mode, RefreshMode):",
          '            raise TypeError(f"mode is a RefreshMode, not {type(mode).__name__}")',
          "        if at_once < 1:",
          '            raise ValueError(f"at_once is at least 1, not {at_once}")',
        ]
      : []),
  ];
  return `class TableRefresher:
    """Hands out tide tables and recomputes the ones that went stale."""

    def __init__(
        self,
        cache: TableCache,
        stations: StationIndex,
        *,
${[...parameters, "        clock=lambda: datetime.now(timezone.utc),"].join("\n")}
    ) -> None:
${[...checks, "        self._cache = cache", "        self._stations = stations", ...fields].join("\n")}
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
`;
}
