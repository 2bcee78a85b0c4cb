import type { Charge, PatchExhibit } from "@mea-culpa/formats";
import { meta as standingMeta } from "../charges/compliments/long-standing/compliment.ts";
import { meta as deedMeta } from "../charges/compliments/told-by-deed/compliment.ts";
import { meta } from "../charges/compliments/told-by-diff/compliment.ts";
import { redactedMark } from "../secrets/find-secrets.ts";
import type { Facts } from "./facts.ts";

/** By what lines of the diff a change is told: all of them or, where these are many, those that a sentence tells of. */
export function findShown(facts: Facts): Charge | undefined {
  const [diff, deed] = [facts.charge(meta.code), facts.charge(deedMeta.code)];
  // Which of the shown lines is old is known of those alone.
  const isKept = has(diff, [...whole, ...source]) || has(facts.charge(standingMeta.code), ["told"]);
  return has(deed, ["line", "lines"]) && !isKept ? deed : diff;
}

function has(charge: Charge | undefined, terms: readonly string[]): boolean {
  return terms.some((term) => charge?.terms[term] !== undefined);
}

const whole = ["whole", "pair", "trio"];
/** Or all of that in the source. */
const source = ["lone", "source", "source-pair", "source-trio"];

/** The same lines, in the order in which they are shown. */
export function listPatches(facts: Facts): readonly PatchExhibit[] {
  const told = findShown(facts);
  return told === undefined
    ? []
    : facts.listProof(told).filter((exhibit) => exhibit.kind === "patch");
}

/** A changed line without its mark, and where it is shown. */
export interface ShownLine {
  readonly text: string;
  readonly exhibit: string;
  readonly path: string;
  /** Whether it is read by people, and by no program. */
  readonly isProse: boolean;
}

/** What the shown lines take out and put in; `isWhole` where the change does nothing else. */
export interface ShownDiff {
  readonly isWhole: boolean;
  readonly gone: readonly ShownLine[];
  readonly come: readonly ShownLine[];
}

/** Empty lines are none; nothing is read where a secret was hidden. */
export function readShown(facts: Facts): ShownDiff | undefined {
  const patches = listPatches(facts);
  const { terms = {} } = findShown(facts) ?? {};
  if (patches.length === 0 || patches.some(({ text }) => text.includes(redactedMark))) {
    return undefined;
  }
  const prose = new Set(
    facts.pack.exhibits.flatMap((each) =>
      each.kind === "file" && each.role === "doc" ? each.path : [],
    ),
  );
  const list = (mark: string) =>
    patches.flatMap(({ id, path, text }) =>
      text
        .split("\n")
        .filter((line) => line.startsWith(mark) && line.slice(1).trim() !== "")
        .map((line) => ({ text: line.slice(1), exhibit: id, path, isProse: prose.has(path) })),
    );
  return {
    isWhole: whole.some((term) => terms[term] !== undefined),
    gone: list("-"),
    come: list("+"),
  };
}
