import type { DevLogPromise } from "../promise/promise.ts";
import { canonicalJson, sha256 } from "../digest.ts";

/** The terms that decide which slots there are and whose they are, and what an entry has to be. */
export type PromiseTerms = Pick<
  DevLogPromise,
  "who" | "cadence" | "zone" | "since" | "minimumWords"
>;

/**
 * Identifies a promise by its terms: the first 16 hex digits of the SHA-256 of who owes, the
 * cadence, the zone and the beginning. Sources, names, mails, paths, words and excuses may change without
 * making it another promise; anything that would number the slots anew does make it another.
 */
export function promiseId(terms: PromiseTerms): string {
  return sha256(canonicalJson(identifying(terms))).slice(0, 16);
}

function identifying({ who, cadence, zone, since }: PromiseTerms): object {
  return { who: who.handle.toLowerCase(), cadence: { ...cadence }, zone, since };
}
