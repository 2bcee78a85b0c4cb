import type { Roast, Sentence } from "@mea-culpa/formats";
import { mapLines } from "../../../src/receipts/walk-roast.ts";
import type { Point } from "../../../src/writers/model/read-case.ts";
import { harbourRoast } from "../proven-roasts/the-closed-harbour.ts";
import { ferrymanRoast } from "../proven-roasts/the-ferryman.ts";
import { minimalistRoast } from "../proven-roasts/the-minimalist.ts";
import { say } from "../proven-roasts/say.ts";
import type { RecordedCase } from "./recorded-case.ts";

/* Recorded answers for the packs of the proven roasts: written by hand, asked of no model. */

const ferryman: readonly Point[] = [
  point(
    "purpose",
    "Beacons are run side by side.",
    "pr",
    "A beacon should not wait for its neighbour.",
  ),
  {
    ...point("turn", "A no-op is put in production.", "c5", "from test fixture into production"),
    cost: "What is called no longer does anything.",
  },
  point("turn", "Processes replace the threads.", "c7", "Replace threads with processes"),
  {
    ...point("fault", "A failure is kept as its message.", "h1", "Failure(str(cause))"),
    cost: "Whoever reads the failure gets neither type nor cause.",
  },
  point("praise", "The pool can be chosen.", "c9", "Make the pool injectable"),
  { ...point("fault", "Beacons dream.", "c9", "Make the pool dream"), sure: "guess" },
];

const minimalist: readonly Point[] = [
  point("purpose", "The tide cache is to become simpler.", "pr", "Simplify tide cache"),
  point("turn", "What was simplified is simplified again.", "c3", "Simplify the simplification"),
  {
    ...point("fault", "A slow test is skipped.", "c6", "Skip the slow test for the moment"),
    cost: "The moment has no end.",
    excuse: "It is slow.",
  },
];

export const otherCases: readonly RecordedCase[] = [
  { ...record("mara/lighthouse#212", mapLines(ferrymanRoast, unlessCited)), points: ferryman },
  { ...record("ines/tidepool#47", minimalistRoast), points: minimalist },
  // Of a week in which nothing was merged there is nothing to quote.
  { ...record("silence:31", harbourRoast), points: [] },
];

function point(kind: Point["kind"], claim: string, exhibit: string, text: string): Point {
  return {
    kind,
    claim,
    exhibits: [exhibit],
    quotes: [{ exhibit, text }],
    cost: "",
    excuse: "",
    sure: "certain",
  };
}

/** Whose numbers and times are of more than the exhibits that it names. */
function unlessCited(sentence: Sentence): Sentence | undefined {
  return /^Mara set out|which has 612/.test(sentence.text) ? undefined : sentence;
}

/** The good take comes second, so that it has to be chosen. */
function record(subject: string, roast: Roast): Omit<RecordedCase, "points"> {
  const flat = { ...roast, title: say("A roast"), sections: roast.sections.slice(0, 1) };
  const why = "It tells causes and effects.";
  return { subject, takes: [flat, roast], best: 2, why, rulings: {} };
}
