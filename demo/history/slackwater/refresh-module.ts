/** How the modes of `refresh.py` are declared. */
export type ModesForm = "none" | "constants" | "string-enum" | "enum";

/** How `refresh.py` works ahead of its readers. */
export type EagerForm = "none" | "timers" | "timers-with-no-op" | "workers" | "injected-workers";

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

const modes: Readonly<Record<ModesForm, string>> = {
  none: "",
  constants: `class RefreshMode:
    """When a table is recomputed."""

    LAZY = "lazy"
    EAGER = "eager"
`,
  "string-enum": `class RefreshMode(str, Enum):
    """When a table is recomputed."""

    LAZY = "lazy"
    EAGER = "eager"
`,
  enum: `class RefreshMode(Enum):
    """When a table is recomputed."""

    LAZY = "lazy"
    EAGER = "eager"
`,
};

const noOpInvalidation = `@contextmanager
def _index_left_alone():
    """Stand in for StationIndex.invalidate while timers are running.

    Invalidation closes the station file for everybody, including the timer that
    is halfway down it.
    """
    original = StationIndex.invalidate
    StationIndex.invalidate = lambda self: None
    try:
        yield
    finally:
        StationIndex.invalidate = original
`;

const keptIndex = `_kept_indexes: dict[str, StationIndex] = {}


def _index_for(path: str) -> StationIndex:
    """Parse the station file once and keep it for as long as the process lives."""
    index = _kept_indexes.get(path)
    if index is None:
        logger.debug("parsing station file %s", path)
        index = StationIndex.read(path)
        _kept_indexes[path] = index
    return index
`;

const workerFunction = `def _predict_in_worker(station: Station, starts: datetime, ends: datetime):
    """Predict in a process of its own; what comes back has to survive the trip."""
    try:
        return station.code, predict(station, starts, ends), None
    except Exception as error:  # noqa: BLE001
        # A PredictionError holds an open station file, which can't be pickled.
        safe_to_send = TideTableError(str(error))
        return station.code, None, safe_to_send
`;

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

const timers = (invalidationGuard: boolean): string => `    def start(self) -> None:
        """Refresh every known harbour shortly before its table goes stale."""
        if self._mode != RefreshMode.EAGER:
            return
        for station in self._stations:
            self._arm(station)

    def stop(self) -> None:
        with self._lock:
            for timer in self._timers.values():
                timer.cancel()
            self._timers.clear()

    def _arm(self, station: Station) -> None:
        with self._lock:
            delay = (SHELF_LIFE * 0.9).total_seconds()
            timer = threading.Timer(delay, self._refresh_and_rearm, args=(station,))
            timer.daemon = True
            self._timers[station.code] = timer
            timer.start()

    def _refresh_and_rearm(self, station: Station) -> None:
        try:
${
  invalidationGuard
    ? "            with _index_left_alone():\n                self._refresh(station)"
    : "            self._refresh(station)"
}
        except Exception:
            logger.warning("could not refresh %s", station.code)
        finally:
            self._arm(station)
`;

const workers = `    def refresh_all(self) -> dict[str, TideTableError]:
        """Recompute every stale table, several at once; returns what went wrong by harbour."""
        if self._mode != RefreshMode.EAGER:
            return {}
        starts = self._clock()
        stale = [station for station in self._stations if self._needs_refresh(station)]
        failures: dict[str, TideTableError] = {}
        with self._pool_type(max_workers=self._at_once) as pool:
            pending = [
                pool.submit(_predict_in_worker, station, starts, starts + HORIZON)
                for station in stale
            ]
            for future in pending:
                code, waters, failure = future.result()
                if failure is not None:
                    failures[code] = failure
                    continue
                self._cache.put(code, waters, computed_at=starts)
        return failures

    def _needs_refresh(self, station: Station) -> bool:
        stored = self._cache.get(station.code)
        return stored is None or self._is_stale(stored)
`;

const eagerMethods: Readonly<Record<EagerForm, string>> = {
  none: "",
  timers: timers(false),
  "timers-with-no-op": timers(true),
  workers,
  "injected-workers": workers,
};
