import type { Detected, Findings } from "../case/charge.ts";
import type { Change } from "../change/change.ts";
import type { History } from "../history/collect-history.ts";
import { bringsBranch } from "./log/brought-branch.ts";
import { findExcuse } from "./find-excuse.ts";
import { findFate } from "./find-fate.ts";
import { charges, compliments } from "./registry.ts";
import type { Detector } from "./detector.ts";
import { shortenChange } from "../change/shorten-change.ts";

/**
 * Asks every charge and compliment about a change, and what is known of its history. A branch that
 * was brought into another is nobody's one piece of work: nothing is found in it. Pure, and linear in
 * the size of the change.
 */
export function runDetectors(change: Change, history?: History): Findings {
  if (bringsBranch(change)) return { charges: [], compliments: [] };
  const seen = { change: shortenChange(change), history };
  const found = run(charges, seen).map((each) => {
    const { explainedBy } = charges.find(({ meta }) => meta.code === each.code)?.meta ?? {};
    const excuse = findExcuse(each.finding, { change: seen.change, explainedBy });
    const fate = findFate(each.finding, seen);
    return { ...each, ...(excuse && { excuse }), ...(fate && { fate }) };
  });
  return { charges: found, compliments: run(compliments, seen) };
}

interface Seen {
  readonly change: Change;
  readonly history: History | undefined;
}

function run(detectors: readonly Detector[], { change, history }: Seen): readonly Detected[] {
  return detectors
    .flatMap(({ meta: { code, title }, detect }) => {
      const finding = detect(change, history);
      return finding ? [{ code, title, finding }] : [];
    })
    .toSorted((one, other) => other.finding.severity - one.finding.severity);
}
