import type { Roast } from "@mea-culpa/formats";
import type { Reading } from "../../../src/writers/model/read-case.ts";
import { figure, log, name, paragraph, quote, say, section } from "../proven-roasts/say.ts";
import type { RecordedCase } from "./recorded-case.ts";

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
    exhibits: ["c12", "h1"],
    quotes: [
      { exhibit: "c12", text: "fix flaky timings" },
      { exhibit: "h1", text: "time.sleep(0.2)" },
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

/** The first take, which the choice falls on. */
const thumb: Roast = {
  title: say("A thumb in the tide tables"),
  description: say("How tide tables came to be ready in advance, and whose thumb was in the book."),
  sections: [
    section(
      "What it is for",
      paragraph(
        "A tide table is computed when somebody asks for it, so somebody has to wait.",
        say(
          "Pull request #214 has it ready in advance: “Harbours no longer wait for the first reader of the day.”",
          name("#214", "pr"),
          quote("“Harbours no longer wait for the first reader of the day.”", "pr"),
        ),
        "What resists is the index of stations, which the timers have to share.",
        "Picture a book on a reading desk: whoever is done closes it, on the thumb of whoever is still halfway down the page.",
        say(
          "17 commits name the machine `pilot-fish[bot]` beside Tamsin Okoye; the promise names Tamsin Okoye alone.",
          figure("17 commits", "machine-commits.count"),
          quote("`pilot-fish[bot]`", "c1"),
        ),
      ),
    ),
    section(
      "The log, by way of the thumb",
      paragraph("Here are the commits that had consequences; the others stay out of it."),
      log(
        ["c6", "A notice goes up: please don’t close the book on a thumb."],
        [
          "c7",
          "The closing hand goes through the motions: it comes down with conviction, and the book stays open.",
        ],
        ["c8", "The hand was for rehearsals. It has joined the staff."],
        ["c9", "The pages are learnt by heart as well, in case the hand remembers how."],
        [
          "c10",
          "Sharing was the trouble, so the sharing goes: separate rooms, with a book in whichever you enter.",
        ],
        [
          "c11",
          say(
            "41 minutes on, the plan has meant rooms from the start.",
            figure("41 minutes", "c11.gap"),
          ),
        ],
      ),
    ),
    section(
      say("The clock, and an enum", name("enum", "c17")),
      paragraph(
        say(
          "“Relax the soak clock and fix flaky timings”, says the log, and `tests/test_refresh_soak.py` waits like this:",
          quote("“Relax the soak clock and fix flaky timings”", "c12"),
          name("`tests/test_refresh_soak.py`", "h1"),
        ),
      ),
      {
        kind: "exhibit",
        exhibit: "h1",
        text: "    time.sleep(0.2)",
        language: "python",
      },
      paragraph(
        say("It does so 12 times.", figure("12 times", "sleeps-in-tests.sleeps")),
        "In this harbour, the tide waits for the clock.",
      ),
      paragraph(
        say(
          "“Address review: a real enum, strict limits, fewer tests” is answered by “Stop the enum from also being a string”.",
          quote("“Address review: a real enum, strict limits, fewer tests”", "c16"),
          quote("“Stop the enum from also being a string”", "c17"),
        ),
        say(
          "For 12 minutes the enum was real *and* a string.",
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
      say(
        "“Replace refresh timers with worker processes” is the right cure: it leaves the hand alone and takes away the desk.",
        quote("“Replace refresh timers with worker processes”", "c10"),
      ),
      say(
        "“Replace the hard-wired pool with one passed to the constructor” leaves the door open: whoever would rather share can bring a desk.",
        quote("“Replace the hard-wired pool with one passed to the constructor”", "c13"),
      ),
    ),
  ),
  verdict: {
    archetype: "The Librarian",
    oneLiner: say("taught the hand to miss, promoted it, and moved house to be rid of it."),
  },
};

/** The second take: the same case told flatter, so that there is something to choose between. */
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
};
