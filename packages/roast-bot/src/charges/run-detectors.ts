import type { Detected, Findings } from "../case/charge.ts";
import type { Change } from "../change/change.ts";
import { charges, compliments } from "./registry.ts";
import type { Rule } from "./rule.ts";

/** Asks every charge and compliment about a change. Pure. */
export function runDetectors(change: Change): Findings {
  return { charges: run(charges, change), compliments: run(compliments, change) };
}

function run(rules: readonly Rule[], change: Change): readonly Detected[] {
  return rules
    .flatMap(({ meta: { code, title }, detect }) => {
      const finding = detect(change);
      return finding ? [{ code, title, finding }] : [];
    })
    .toSorted((one, other) => other.finding.severity - one.finding.severity);
}
