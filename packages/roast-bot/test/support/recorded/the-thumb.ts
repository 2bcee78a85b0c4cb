import type { Roast } from "@mea-culpa/formats";
import type { Reading } from "../../../src/writers/model/read-case.ts";
import { shown } from "../../receipts/hearings.ts";
import {
  argue,
  figure,
  log,
  name,
  order,
  paragraph,
  quote,
  say,
  section,
} from "../proven-roasts/say.ts";
import { type RecordedCase, statesNothing } from "./recorded-case.ts";

/*
 * The demonstration's case, Slackwater's pull request #214. A recorded answer: written by hand for
 * the tests and the demonstration, in the forms that a model answers in. No model was asked.
 */

const points: Reading["points"] = [
  {
    kind: "purpose",
    claim: "Tide tables are computed before somebody asks, so that nobody waits for them.",
    exhibits: ["pr"],
    quotes: [{ exhibit: "pr", text: "Harbours no longer wait for the first reader of the day." }],
    cost: "",
    excuse: "",
    sure: "certain",
  },
  {
    kind: "obstacle",
    claim: "The timers share one index of stations, and invalidating it empties tables.",
    exhibits: ["c6", "c7"],
    quotes: [
      { exhibit: "c6", text: "Ignore index invalidation while a timer is running" },
      { exhibit: "c7", text: "no-op to fix empty tables" },
    ],
    cost: "Whoever finishes closes what another one is still reading.",
    excuse: "",
    sure: "likely",
  },
  {
    kind: "turn",
    claim: "What silenced the fixtures is made part of the refresher.",
    exhibits: ["c7", "c8"],
    quotes: [{ exhibit: "c8", text: "from the fixtures into the refresher" }],
    cost: "The call is still there and no longer does anything.",
    excuse: "The tables were empty without it.",
    sure: "certain",
  },
  {
    kind: "turn",
    claim: "Processes replace the timers, so that the index is no longer shared.",
    exhibits: ["c10"],
    quotes: [{ exhibit: "c10", text: "Replace refresh timers with worker processes" }],
    cost: "",
    excuse: "",
    sure: "certain",
  },
  {
    kind: "turn",
    claim: "The plan is revised so that it meant processes all along.",
    exhibits: ["c10", "c11"],
    quotes: [{ exhibit: "c11", text: "to have meant worker processes" }],
    cost: "A plan that is edited after the code plans nothing.",
    excuse: "",
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
    claim: "The pool is passed in, so that a caller can choose another one.",
    exhibits: ["c13"],
    quotes: [{ exhibit: "c13", text: "one passed to the constructor" }],
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
const thumb: Roast = {
  title: say("A thumb in the tide tables"),
  description: say("In which a hand is taught to miss, promoted, and let go."),
  sections: [
    section(
      "What it is for",
      paragraph(
        argue(
          "Pull request #214 promises that nobody waits for a tide table: “Harbours no longer wait for the first reader of the day.”",
          ["pr"],
          name("#214", "pr"),
          quote("“Harbours no longer wait for the first reader of the day.”", "pr"),
        ),
        argue(
          "`refresh_all` now recomputes whatever is stale, side by side, each in a process of its own.",
          ["fn13", "fn16"],
          name("`refresh_all`", "fn13"),
        ),
        argue(
          "The commits say what resisted: timers ran, the index was invalidated under them, and tables came out empty.",
          ["c6", "c7"],
        ),
        "Picture a reading room: whoever is done closes the book, on the thumb of whoever is still halfway down the page.",
        argue(
          "17 commits name the machine `pilot-fish[bot]` as co-author, and it takes its share of the laughter.",
          ["c1"],
          figure("17 commits", "machine-commits.count"),
          name("`pilot-fish[bot]`", "c1"),
        ),
      ),
    ),
    section(
      "The log, by way of the thumb",
      paragraph("Here are the commits with consequences; the others stay out of it."),
      log(
        ["c6", "A notice goes up in the reading room: please don’t close the book on a thumb."],
        [
          "c7",
          "The closing hand goes through the motions: it comes down with conviction, and the book stays open.",
        ],
        ["c8", "The hand was for rehearsals. It has joined the staff."],
        ["c9", "The pages are learnt by heart as well, in case the hand remembers how."],
        ["c10", "Separate rooms, with a book in whichever you enter; the hand may go home."],
        [
          "c11",
          argue(
            "41 minutes on, the log reports, the plan has meant this from the start.",
            ["c11"],
            figure("41 minutes", "c11.gap"),
          ),
        ],
      ),
    ),
    section(
      "What comes back from the other room",
      paragraph(
        argue("Rooms of their own have a door, and an error has to fit through it.", ["fn16"]),
        argue(
          "“A PredictionError holds an open station file, which can't be pickled”, says the comment, so this goes through instead:",
          ["fn16"],
          quote("“A PredictionError holds an open station file, which can't be pickled”", "fn16"),
        ),
      ),
      {
        kind: "exhibit",
        exhibit: "fn16",
        text: "        safe_to_send = TideTableError(str(error))",
        language: "python",
      },
      paragraph(
        argue("The message crosses; the type, the cause and the traceback stay behind.", ["fn16"]),
        argue("The comment is the half-excuse: there was an open file in the luggage.", ["fn16"]),
      ),
    ),
    section(
      say("The clock, and an enum", name("enum", "c17")),
      paragraph(
        argue(
          "“Relax the soak clock and fix flaky timings”, says the log, and `tests/test_refresh_soak.py` waits like this:",
          ["c12", "h2"],
          quote("“Relax the soak clock and fix flaky timings”", "c12"),
          name("`tests/test_refresh_soak.py`", "h2"),
        ),
      ),
      {
        kind: "exhibit",
        exhibit: "h2",
        text: "    time.sleep(0.2)",
        language: "python",
      },
      paragraph(
        say("It does so 12 times.", figure("12 times", "sleeps-in-tests.sleeps")),
        "In this harbour, the tide waits for the clock.",
      ),
      paragraph(
        say(
          "“Address review: a real enum, strict limits, fewer tests”, says the log, and 12 minutes later “Stop the enum from also being a string”.",
          quote("“Address review: a real enum, strict limits, fewer tests”", "c16"),
          figure("12 minutes", "c17.gap"),
          order("later", "c16", "c17"),
          quote("“Stop the enum from also being a string”", "c17"),
        ),
        argue(
          "For 12 minutes, the log admits, the enum was real *and* a string.",
          ["c16", "c17"],
          figure("12 minutes", "c17.gap"),
          name("enum", "c17"),
          name("string", "c17"),
        ),
      ),
    ),
  ],
  compliment: section(
    "What was done well",
    paragraph(
      argue(
        "`pool_type` is passed in, and `ProcessPoolExecutor` is only its default: whoever would rather share can bring a desk.",
        ["fn14"],
        name("`pool_type`", "fn14"),
        name("`ProcessPoolExecutor`", "fn14"),
      ),
      argue("A mode that is none is turned away at the door, by name.", ["fn14"]),
      "That is how to run a library.",
    ),
  ),
  verdict: {
    archetype: "The Librarian",
    oneLiner: say("taught the hand to miss, promoted it, and moved house to be rid of it."),
  },
};

/** What a careful referee answers about what the good take argues. */
const rulings: RecordedCase["rulings"] = {
  ...statesNothing(
    "A thumb in the tide tables",
    "In which a hand is taught to miss, promoted, and let go.",
    "What it is for",
    "Picture a reading room: whoever is done closes the book, on the thumb of whoever is still halfway down the page.",
    "The log, by way of the thumb",
    "Here are the commits with consequences; the others stay out of it.",
    "A notice goes up in the reading room: please don’t close the book on a thumb.",
    "The closing hand goes through the motions: it comes down with conviction, and the book stays open.",
    "The hand was for rehearsals. It has joined the staff.",
    "The pages are learnt by heart as well, in case the hand remembers how.",
    "Separate rooms, with a book in whichever you enter; the hand may go home.",
    "What comes back from the other room",
    "The clock, and an enum",
    "In this harbour, the tide waits for the clock.",
    "What was done well",
    "That is how to run a library.",
    "taught the hand to miss, promoted it, and moved house to be rid of it.",
  ),
  "Pull request #214 promises that nobody waits for a tide table: “Harbours no longer wait for the first reader of the day.”":
    [
      shown(
        "Pull request #214 promises that nobody waits for a tide table",
        "pr",
        "Harbours no longer wait for the first reader of the day.",
      ),
    ],
  "`refresh_all` now recomputes whatever is stale, side by side, each in a process of its own.": [
    shown(
      "`refresh_all` now recomputes whatever is stale, side by side",
      "fn13",
      "Recompute every stale table, several at once",
    ),
    shown("each in a process of its own", "fn16", "Predict in a process of its own"),
  ],
  "The commits say what resisted: timers ran, the index was invalidated under them, and tables came out empty.":
    [
      shown(
        "what resisted: timers ran, the index was invalidated under them",
        "c6",
        "Ignore index invalidation while a timer is running",
      ),
      shown("tables came out empty", "c7", "a no-op to fix empty tables"),
    ],
  "17 commits name the machine `pilot-fish[bot]` as co-author, and it takes its share of the laughter.":
    [
      shown(
        "17 commits name the machine `pilot-fish[bot]` as co-author",
        "c1",
        "Co-authored-by: pilot-fish[bot]",
      ),
    ],
  "41 minutes on, the log reports, the plan has meant this from the start.": [
    shown(
      "41 minutes on, the log reports, the plan has meant this from the start",
      "c11",
      "Revise the plan to have meant worker processes",
    ),
  ],
  "Rooms of their own have a door, and an error has to fit through it.": [
    shown("an error has to fit through it", "fn16", "what comes back has to survive the trip"),
  ],
  "“A PredictionError holds an open station file, which can't be pickled”, says the comment, so this goes through instead:":
    [
      shown(
        "“A PredictionError holds an open station file, which can't be pickled”, says the comment",
        "fn16",
        "# A PredictionError holds an open station file, which can't be pickled.",
      ),
      shown("so this goes through instead", "fn16", "return station.code, None, safe_to_send"),
    ],
  "The message crosses; the type, the cause and the traceback stay behind.": [
    shown("The message crosses", "fn16", "safe_to_send = TideTableError(str(error))"),
    shown(
      "the type, the cause and the traceback stay behind",
      "fn16",
      "safe_to_send = TideTableError(str(error))",
    ),
  ],
  "The comment is the half-excuse: there was an open file in the luggage.": [
    shown(
      "The comment is the half-excuse: there was an open file in the luggage",
      "fn16",
      "holds an open station file",
    ),
  ],
  "“Relax the soak clock and fix flaky timings”, says the log, and `tests/test_refresh_soak.py` waits like this:":
    [shown("`tests/test_refresh_soak.py` waits like this", "h2", "time.sleep(0.2)")],
  "For 12 minutes, the log admits, the enum was real *and* a string.": [
    shown(
      "For 12 minutes, the log admits, the enum was real *and* a string",
      "c17",
      "Stop the enum from also being a string",
    ),
  ],
  "`pool_type` is passed in, and `ProcessPoolExecutor` is only its default: whoever would rather share can bring a desk.":
    [
      shown("`pool_type` is passed in", "fn14", "pool_type: type = ProcessPoolExecutor"),
      shown(
        "`ProcessPoolExecutor` is only its default",
        "fn14",
        "pool_type: type = ProcessPoolExecutor",
      ),
    ],
  "A mode that is none is turned away at the door, by name.": [
    shown(
      "A mode that is none is turned away at the door, by name",
      "fn14",
      "if not isinstance(mode, RefreshMode):",
    ),
  ],
};

/** The first take: the same case told flatter, so that there is something to choose between. */
const noticeBoard: Roast = {
  ...thumb,
  title: say("Tables in advance"),
  sections: thumb.sections.slice(0, 2),
};

export const thumbCase: RecordedCase = {
  subject: "#214",
  points,
  takes: [noticeBoard, thumb],
  best: 2,
  why: "It says what the shared index costs and ends where the deed is.",
  rulings,
};
