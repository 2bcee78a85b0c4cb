/** How the modes of `refresh.py` are declared. */
export type ModesForm = "none" | "constants" | "string-enum" | "enum";

/** How `refresh.py` works ahead of its readers. */
export type EagerForm = "none" | "timers" | "timers-with-no-op" | "workers" | "injected-workers";

/** The declaration of the refresh modes. */
export const modes: Readonly<Record<ModesForm, string>> = {
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

/** What keeps the station index from being closed under a timer. */
export const noOpInvalidation = `@contextmanager
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

/** The station index, parsed once. */
export const keptIndex = `_kept_indexes: dict[str, StationIndex] = {}


def _index_for(path: str) -> StationIndex:
    """Parse the station file once and keep it for as long as the process lives."""
    index = _kept_indexes.get(path)
    if index is None:
        logger.debug("parsing station file %s", path)
        index = StationIndex.read(path)
        _kept_indexes[path] = index
    return index
`;

/** What a worker process runs; an error leaves it as its own text. */
export const workerFunction = `def _predict_in_worker(station: Station, starts: datetime, ends: datetime):
    """Predict in a process of its own; what comes back has to survive the trip."""
    try:
        return station.code, predict(station, starts, ends), None
    except Exception as error:  # noqa: BLE001
        # A PredictionError holds an open station file, which can't be pickled.
        safe_to_send = TideTableError(str(error))
        return station.code, None, safe_to_send
`;

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

/** The methods that work ahead of the readers. */
export const eagerMethods: Readonly<Record<EagerForm, string>> = {
  none: "",
  timers: timers(false),
  "timers-with-no-op": timers(true),
  workers,
  "injected-workers": workers,
};
