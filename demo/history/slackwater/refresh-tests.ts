import { harbours, type Harbour } from "./harbours.ts";

/** How tests name a refresh mode: by its constant, or by the string behind it. */
export interface EagerTestsState {
  /** The file's length; cases are added until it is reached, then recorded waters. */
  readonly lines: number;
  readonly drive: "timers" | "workers";
}

/** The text of `tests/test_refresh_modes.py`, exactly as long as asked. */
export function eagerTests({ lines, drive }: EagerTestsState): string {
  const text = [
    `"""Eager refreshes: every table is fresh before anybody asks for it."""`,
    "",
    "from datetime import timedelta",
    "",
    "import pytest",
    "",
    "from slackwater.errors import PredictionError, TideTableError",
    "from slackwater.refresh import RefreshMode, TableRefresher",
  ];
  const cases = eagerCases(drive);
  for (const one of cases) {
    if (text.length + one.length + 2 + recordedFrame.length > lines) break;
    text.push("", "", ...one);
  }
  return `${padWithRecordedWaters(text, lines).join("\n")}\n`;
}

/** The text of `tests/test_refresh_soak.py`, exactly as long as asked. */
export function soakTests(options: {
  readonly lines: number;
  readonly skipped: boolean;
  readonly tolerance: number;
  readonly checksStored: boolean;
}): string {
  const text = [
    `"""Runs a day of recorded requests against real station files."""`,
    "",
    "import time",
    "",
    "import pytest",
    "",
    "from slackwater.refresh import RefreshMode, TableRefresher",
    "",
    ...(options.skipped ? ["pytestmark = pytest.mark.soak", ""] : []),
    `TOLERANCE_SECONDS = ${options.tolerance}`,
  ];
  for (const harbour of harbours) {
    text.push("", "", ...soakCase(harbour, options.checksStored));
  }
  return `${padWithRecordedWaters(text, options.lines).join("\n")}\n`;
}

/** The text of the lazy tests: `tests/test_refresh.py`, later `tests/test_refresh_lazy.py`. */
export function lazyTests(options: { readonly harbours: number; readonly split: boolean }): string {
  const title = options.split ? "Lazy refreshes" : "Refreshes";
  const text = [
    `"""${title}: a table is recomputed when somebody asks for it."""`,
    "",
    "import pytest",
    "",
    "from slackwater.errors import PredictionError, TideTableError",
    `from slackwater.refresh import ${options.split ? "RefreshMode, " : ""}TableRefresher`,
  ];
  for (const harbour of harbours.slice(0, options.harbours)) text.push(...lazyCases(harbour));
  return `${text.join("\n")}\n`;
}

function eagerCases(drive: EagerTestsState["drive"]): readonly (readonly string[])[] {
  const run = drive === "timers" ? "start" : "refresh_all";
  return harbours.flatMap(({ code, name }) => {
    const slug = name.toLowerCase().replaceAll(" ", "_");
    return [
      [
        `def test_${slug}_is_fresh_before_anybody_asks(cache, stations, clock):`,
        "    refresher = TableRefresher(cache, stations, mode=RefreshMode.EAGER, clock=clock)",
        `    refresher.${run}()`,
        "    clock.advance(timedelta(hours=5, minutes=30))",
        "",
        `    assert cache.get("${code}") is not None`,
        `    assert cache.get("${code}").computed_at <= clock()`,
      ],
      [
        `def test_${slug}_is_computed_once_however_many_ask(cache, stations, clock, counted_predict):`,
        "    refresher = TableRefresher(cache, stations, mode=RefreshMode.EAGER, clock=clock)",
        `    refresher.${run}()`,
        "    for _ in range(25):",
        `        refresher.table_for("${code}")`,
        "",
        `    assert counted_predict.calls("${code}") == 1`,
      ],
      [
        `def test_a_failure_at_${slug}_leaves_the_others_alone(cache, stations, clock, broken):`,
        `    broken("${code}", PredictionError("gauge under water"))`,
        "    refresher = TableRefresher(cache, stations, mode=RefreshMode.EAGER, clock=clock)",
        `    failures = refresher.${run}()`,
        "",
        `    assert list(failures) == ["${code}"]`,
        `    assert isinstance(failures["${code}"], TideTableError)`,
        `    assert "gauge under water" in str(failures["${code}"])`,
        "    for station in stations:",
        `        if station.code != "${code}":`,
        "            assert cache.get(station.code) is not None",
      ],
      [
        `def test_a_stale_table_of_${slug}_is_replaced_without_being_asked_for(cache, stations, clock):`,
        `    cache.put("${code}", [], computed_at=clock())`,
        "    clock.advance(timedelta(days=1))",
        "    refresher = TableRefresher(cache, stations, mode=RefreshMode.EAGER, clock=clock)",
        `    refresher.${run}()`,
        "",
        `    assert cache.get("${code}").waters != []`,
        `    assert cache.get("${code}").computed_at == clock()`,
      ],
      [
        `@pytest.mark.parametrize("at_once", [1, 2, 4, 8])`,
        `def test_${slug}_has_the_same_waters_at_any_limit(cache, stations, clock, at_once):`,
        "    refresher = TableRefresher(",
        "        cache, stations, mode=RefreshMode.EAGER, at_once=at_once, clock=clock",
        "    )",
        `    refresher.${run}()`,
        "",
        `    waters = cache.get("${code}").waters`,
        "    assert [water.rising for water in waters[:4]] == [True, False, True, False]",
      ],
    ];
  });
}

function soakCase({ code, name, meanHigh }: Harbour, checksStored: boolean): string[] {
  return [
    `def test_a_day_at_${name.toLowerCase().replaceAll(" ", "_")}(real_stations, real_cache):`,
    "    refresher = TableRefresher(real_cache, real_stations, mode=RefreshMode.EAGER)",
    "    began = time.monotonic()",
    "    refresher.refresh_all()",
    "    time.sleep(0.2)",
    `    highest = max(water.height for water in refresher.table_for("${code}").waters)`,
    "",
    `    assert highest == pytest.approx(${meanHigh}, abs=0.4)`,
    "    assert time.monotonic() - began < TOLERANCE_SECONDS",
    ...(checksStored
      ? [
          `    stored = real_cache.read_from_disk("${code}")`,
          `    assert stored.waters == refresher.table_for("${code}").waters`,
        ]
      : []),
  ];
}

function lazyCases({ code, name }: Harbour): string[] {
  const slug = name.toLowerCase().replaceAll(" ", "_");
  return [
    "",
    "",
    `def test_${slug}_is_computed_when_first_asked_for(cache, stations, clock):`,
    "    refresher = TableRefresher(cache, stations, clock=clock)",
    "",
    `    assert refresher.table_for("${code}").computed_at == clock()`,
    "",
    "",
    `def test_${slug}_names_itself_when_it_fails(cache, stations, clock, broken):`,
    `    broken("${code}", PredictionError("no constituents"))`,
    "    refresher = TableRefresher(cache, stations, clock=clock)",
    "",
    `    with pytest.raises(TideTableError, match="${name}"):`,
    `        refresher.table_for("${code}")`,
  ];
}

const recordedFrame = ["", "", "RECORDED_WATERS = [", "]"];

function padWithRecordedWaters(text: readonly string[], lines: number): readonly string[] {
  const rows = lines - text.length - recordedFrame.length;
  const waters = Array.from({ length: Math.max(0, rows) }, (_, at) => {
    const harbour = harbours[(at * 5) % harbours.length];
    const height = ((harbour?.meanHigh ?? 3) + ((at * 37) % 90) / 100).toFixed(2);
    const time = [Math.floor((at * 23) / 60) % 24, (at * 23) % 60];
    const clock = time.map((part) => `${part}`.padStart(2, "0")).join(":");
    return `    ("${harbour?.code}", "${clock}", ${height}),`;
  });
  return [...text, ...recordedFrame.slice(0, -1), ...waters, "]"].slice(0, lines);
}
