import type { Roast } from "@mea-culpa/formats";
import type { Reading } from "../../../src/writers/model/read-case.ts";
import { shown } from "../../receipts/hearings.ts";
import { argue, figure, log, name, paragraph, quote, say, section } from "../proven-roasts/say.ts";
import { type RecordedCase, statesNothing } from "./recorded-case.ts";

/*
 * The demonstration's case, Slackwater's pull request #214. A recorded answer: written by hand for
 * the tests and the demonstration, in the forms that a model answers in. No model was asked.
 */

const points: Reading["points"] = [
  {
    kind: "purpose",
    claim: "Stale tide tables are computed before somebody asks, so that nobody waits for them.",
    exhibits: ["pr", "fn14"],
    quotes: [
      { exhibit: "pr", text: "Harbours no longer wait for the first reader of the day." },
      { exhibit: "fn14", text: "Recompute every stale table, several at once" },
    ],
    cost: "",
    excuse: "",
    sure: "certain",
  },
  {
    kind: "obstacle",
    claim: "The timers share one index of stations, and invalidating it closes its file for all.",
    exhibits: ["h24"],
    quotes: [{ exhibit: "h24", text: "Invalidation closes the station file for everybody" }],
    cost: "Whoever finishes closes what another one is still reading.",
    excuse: "",
    sure: "certain",
  },
  {
    kind: "turn",
    claim: "The plan needs no new process and finds the lock enough; later it means processes.",
    exhibits: ["h26", "h51", "c10", "c11"],
    quotes: [
      { exhibit: "h51", text: "No new process is needed." },
      { exhibit: "h51", text: "The lock around the timers is enough." },
      { exhibit: "c11", text: "to have meant worker processes" },
    ],
    cost: "A plan that is edited after the code plans nothing.",
    excuse: "",
    sure: "certain",
  },
  {
    kind: "turn",
    claim:
      "A fixture that kept the index open under a running timer keeps it open always, and is then made part of the refresher.",
    exhibits: ["h22", "h23", "h24"],
    quotes: [
      { exhibit: "h22", text: "Closing the index under a running timer empties every table." },
      { exhibit: "h23", text: "Closing the index is never a good moment." },
    ],
    cost: "The call is still there and no longer does anything.",
    excuse: "The tables were empty without it.",
    sure: "certain",
  },
  {
    kind: "fault",
    claim: "An error is sent home as another one, with its text and nothing else.",
    exhibits: ["fn17", "fn20", "h17"],
    quotes: [
      { exhibit: "fn17", text: "safe_to_send = TideTableError(str(error))" },
      { exhibit: "fn20", text: 'isinstance(failures["ALB"], TideTableError)' },
      { exhibit: "h17", text: "Who needs the cause may ask the station." },
    ],
    cost: "The type, the cause and the traceback are not there for whoever handles it.",
    excuse: "A PredictionError holds an open file, which can't be pickled.",
    sure: "certain",
  },
  {
    kind: "fault",
    claim: "Soak tests wait for a fixed time after a commit that fixed timings.",
    exhibits: ["c12", "h2"],
    quotes: [
      { exhibit: "c12", text: "fix flaky timings" },
      { exhibit: "h2", text: "time.sleep(0.2)" },
    ],
    cost: "They pass where 0.2 seconds are enough.",
    excuse: "",
    sure: "certain",
  },
  {
    kind: "praise",
    claim: "The pool is passed in, and the plan that was wrong says so.",
    exhibits: ["fn15", "h17"],
    quotes: [{ exhibit: "h17", text: "Write these notes before the phase." }],
    cost: "",
    excuse: "",
    sure: "likely",
  },
  {
    kind: "fault",
    claim: "The timers fall asleep at sea.",
    exhibits: ["c44"],
    quotes: [{ exhibit: "c44", text: "at sea" }],
    cost: "",
    excuse: "",
    sure: "guess",
  },
];

/** The second take, which the choice falls on. */
const goodMoment: Roast = {
  title: say("Never a good moment"),
  description: argue("A plan explains how it came to differ from itself.", ["h17"]),
  sections: [
    section(
      "Before anybody asks",
      paragraph(
        argue(
          "Pull request #214 recomputes stale tide tables ahead of whoever reads them: “Harbours no longer wait for the first reader of the day.”",
          ["pr", "fn14"],
          name("#214", "pr"),
          quote("“Harbours no longer wait for the first reader of the day.”", "pr"),
        ),
        argue(
          "“No new process is needed”, says the plan that comes with it, and “The lock around the timers is enough”.",
          ["h51"],
          quote("“No new process is needed”", "h51"),
          quote("“The lock around the timers is enough”", "h51"),
        ),
        argue(
          "But the timers share an index of stations, and whoever invalidates that closes its file for everybody, “including the timer that is halfway down it”.",
          ["h24"],
          quote("“including the timer that is halfway down it”", "h24"),
        ),
        argue(
          "17 commits name the machine `pilot-fish[bot]` as co-author.",
          ["c1"],
          figure("17 commits", "machine-commits.count"),
          name("`pilot-fish[bot]`", "c1"),
        ),
      ),
    ),
    section(
      "The log, in its own words",
      log(
        [
          "c6",
          argue(
            "“Closing the index under a running timer empties every table”, says a fixture of the tests, and keeps it open while one runs.",
            ["h22"],
            quote("“Closing the index under a running timer empties every table”", "h22"),
          ),
        ],
        [
          "c7",
          argue(
            "“Closing the index is never a good moment”, it says now, and closing becomes `lambda self: None`.",
            ["h23"],
            quote("“Closing the index is never a good moment”", "h23"),
            quote("`lambda self: None`", "h23"),
          ),
        ],
        [
          "c8",
          argue("What was never a good moment in the tests is never one for anybody.", [
            "h23",
            "h24",
          ]),
        ],
        [
          "c10",
          argue(
            "Each table gets a process, and the no-op, after four hours in the refresher, gets its notice.",
            ["c8", "c10", "fn17"],
            figure("four hours", "promoted-and-abolished.span"),
          ),
        ],
        [
          "c11",
          argue(
            "“No new process is needed” goes out of the plan, 41 minutes on.",
            ["h26", "c11"],
            quote("“No new process is needed”", "h26"),
            figure("41 minutes", "c11.gap"),
          ),
        ],
      ),
    ),
    section(
      "Safe to send",
      paragraph(
        argue(
          "An error has to come home from its process, and “A PredictionError holds an open station file, which can't be pickled”, says the comment, so this goes instead:",
          ["fn17"],
          quote("“A PredictionError holds an open station file, which can't be pickled”", "fn17"),
        ),
      ),
      {
        kind: "exhibit",
        exhibit: "fn17",
        text: "        safe_to_send = TideTableError(str(error))",
        language: "python",
      },
      paragraph(
        argue("What makes it safe to send is that it is another error.", ["fn17"]),
        argue(
          "A test puts a `PredictionError` in and demands that a `TideTableError` comes out.",
          ["fn20"],
          name("`PredictionError`", "fn20"),
          name("`TideTableError`", "fn20"),
        ),
        argue(
          "For the rest the plan has an address: “Who needs the cause may ask the station.”",
          ["h17"],
          quote("“Who needs the cause may ask the station.”", "h17"),
        ),
      ),
      paragraph(
        argue(
          "“Relax the soak clock and fix flaky timings”, says the log, and `tests/test_refresh_soak.py` waits by `time.sleep(0.2)`.",
          ["c12", "h2"],
          quote("“Relax the soak clock and fix flaky timings”", "c12"),
          name("`tests/test_refresh_soak.py`", "h2"),
          quote("`time.sleep(0.2)`", "h2"),
        ),
        argue("It does so 12 times.", ["h2"]),
        "In this harbour, the tide waits for the clock.",
      ),
    ),
  ],
  compliment: section(
    "In hindsight",
    paragraph(
      argue(
        "The plan that was wrong says so itself, and what it would do differently: “Write these notes before the phase.”",
        ["h17"],
        quote("“Write these notes before the phase.”", "h17"),
      ),
      argue(
        "`pool_type` is passed in, and `ProcessPoolExecutor` is only its default: who would rather have no processes can say so.",
        ["fn15"],
        name("`pool_type`", "fn15"),
        name("`ProcessPoolExecutor`", "fn15"),
      ),
    ),
  ),
  verdict: {
    archetype: "The Harbour Master",
    oneLiner: argue(
      "found every moment bad for closing the index, and gave each worker one of its own.",
      ["h23", "h17"],
    ),
  },
};

/** What a careful referee answers about what the good take argues. */
const rulings: RecordedCase["rulings"] = {
  ...statesNothing(
    "Never a good moment",
    "Before anybody asks",
    "The log, in its own words",
    "Safe to send",
    "In this harbour, the tide waits for the clock.",
    "In hindsight",
  ),
  "A plan explains how it came to differ from itself.": [
    shown(
      "A plan explains how it came to differ from itself",
      "h17",
      "explain how it came to differ from itself",
    ),
  ],
  "Pull request #214 recomputes stale tide tables ahead of whoever reads them: “Harbours no longer wait for the first reader of the day.”":
    [
      shown(
        "Pull request #214 recomputes stale tide tables",
        "fn14",
        "Recompute every stale table, several at once",
      ),
      shown(
        "ahead of whoever reads them",
        "pr",
        "Harbours no longer wait for the first reader of the day.",
      ),
    ],
  "“No new process is needed”, says the plan that comes with it, and “The lock around the timers is enough”.":
    [
      shown(
        "“No new process is needed”, says the plan that comes with it",
        "h51",
        "No new process is needed.",
      ),
      shown(
        "“The lock around the timers is enough”",
        "h51",
        "The lock around the timers is enough.",
      ),
    ],
  "But the timers share an index of stations, and whoever invalidates that closes its file for everybody, “including the timer that is halfway down it”.":
    [
      shown(
        "the timers share an index of stations",
        "h24",
        "Stand in for StationIndex.invalidate while timers are running.",
      ),
      shown(
        "whoever invalidates that closes its file for everybody, “including the timer that is halfway down it”",
        "h24",
        "Invalidation closes the station file for everybody",
      ),
    ],
  "17 commits name the machine `pilot-fish[bot]` as co-author.": [
    shown(
      "17 commits name the machine `pilot-fish[bot]` as co-author",
      "c1",
      "Co-authored-by: pilot-fish[bot]",
    ),
  ],
  "“Closing the index under a running timer empties every table”, says a fixture of the tests, and keeps it open while one runs.":
    [
      shown(
        "“Closing the index under a running timer empties every table”, says a fixture of the tests",
        "h22",
        "Closing the index under a running timer empties every table.",
      ),
      shown("keeps it open while one runs", "h22", "if not self.is_refreshing:"),
    ],
  "“Closing the index is never a good moment”, it says now, and closing becomes `lambda self: None`.":
    [
      shown(
        "“Closing the index is never a good moment”, it says now",
        "h23",
        "Closing the index is never a good moment.",
      ),
      shown(
        "closing becomes `lambda self: None`",
        "h23",
        'monkeypatch.setattr(StationIndex, "invalidate", lambda self: None)',
      ),
    ],
  "What was never a good moment in the tests is never one for anybody.": [
    shown(
      "What was never a good moment in the tests",
      "h23",
      "Closing the index is never a good moment.",
    ),
    shown("is never one for anybody", "h24", "StationIndex.invalidate = lambda self: None"),
  ],
  "Each table gets a process, and the no-op, after four hours in the refresher, gets its notice.": [
    shown("Each table gets a process", "fn17", "Predict in a process of its own"),
    shown(
      "the no-op, after four hours in the refresher, gets its notice",
      "c10",
      "Replace refresh timers with worker processes",
    ),
  ],
  "“No new process is needed” goes out of the plan, 41 minutes on.": [
    shown("“No new process is needed” goes out of the plan", "h26", "No new process is needed."),
  ],
  "An error has to come home from its process, and “A PredictionError holds an open station file, which can't be pickled”, says the comment, so this goes instead:":
    [
      shown(
        "An error has to come home from its process",
        "fn17",
        "what comes back has to survive the trip",
      ),
      shown(
        "“A PredictionError holds an open station file, which can't be pickled”, says the comment",
        "fn17",
        "# A PredictionError holds an open station file, which can't be pickled.",
      ),
      shown("so this goes instead", "fn17", "return station.code, None, safe_to_send"),
    ],
  "What makes it safe to send is that it is another error.": [
    shown(
      "What makes it safe to send is that it is another error",
      "fn17",
      "safe_to_send = TideTableError(str(error))",
    ),
  ],
  "A test puts a `PredictionError` in and demands that a `TideTableError` comes out.": [
    shown(
      "A test puts a `PredictionError` in",
      "fn20",
      'broken("ALB", PredictionError("gauge under water"))',
    ),
    shown(
      "demands that a `TideTableError` comes out",
      "fn20",
      'assert isinstance(failures["ALB"], TideTableError)',
    ),
  ],
  "For the rest the plan has an address: “Who needs the cause may ask the station.”": [
    shown(
      "For the rest the plan has an address: “Who needs the cause may ask the station.”",
      "h17",
      "Who needs the cause may ask the station.",
    ),
  ],
  "“Relax the soak clock and fix flaky timings”, says the log, and `tests/test_refresh_soak.py` waits by `time.sleep(0.2)`.":
    [shown("`tests/test_refresh_soak.py` waits by `time.sleep(0.2)`", "h2", "time.sleep(0.2)")],
  "It does so 12 times.": [shown("It does so 12 times", "h2", "time.sleep(0.2)")],
  "The plan that was wrong says so itself, and what it would do differently: “Write these notes before the phase.”":
    [
      shown("The plan that was wrong says so itself", "h17", "None of this is in use any more."),
      shown(
        "what it would do differently: “Write these notes before the phase.”",
        "h17",
        "Write these notes before the phase.",
      ),
    ],
  "`pool_type` is passed in, and `ProcessPoolExecutor` is only its default: who would rather have no processes can say so.":
    [
      shown("`pool_type` is passed in", "fn15", "pool_type: type = ProcessPoolExecutor"),
      shown(
        "`ProcessPoolExecutor` is only its default",
        "fn15",
        "pool_type: type = ProcessPoolExecutor",
      ),
      shown(
        "who would rather have no processes can say so",
        "fn15",
        "pool_type: type = ProcessPoolExecutor",
      ),
    ],
  "found every moment bad for closing the index, and gave each worker one of its own.": [
    shown(
      "found every moment bad for closing the index",
      "h23",
      "Closing the index is never a good moment.",
    ),
    shown("gave each worker one of its own", "h17", "each with an index of its own"),
  ],
};

/** The first take: the same case told flatter, so that there is something to choose between. */
const noticeBoard: Roast = {
  ...goodMoment,
  title: say("Tables in advance"),
  sections: goodMoment.sections.slice(0, 2),
};

export const slackwaterCase: RecordedCase = {
  subject: "#214",
  points,
  takes: [noticeBoard, goodMoment],
  best: 2,
  why: "It sets what each docstring says beside the next one, and says what the error costs.",
  rulings,
};
