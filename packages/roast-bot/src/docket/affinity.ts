import { findCharge } from "../charges/registry.ts";
import type { Affinity } from "../charges/rule.ts";

/**
 * What two charges make of one another, in any order. Such charges make a roast together; five
 * unrelated ones make a linter. The docket counts the points, and so does the house writer.
 */
export function findAffinity(one: string, other: string): Affinity | undefined {
  return told(one, other) ?? told(other, one);
}

function told(code: string, other: string): Affinity | undefined {
  return findCharge(code)?.meta.affinities?.find((affinity) => affinity.with === other);
}
