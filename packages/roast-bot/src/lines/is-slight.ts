import type { Charge } from "@mea-culpa/formats";
import type { Facts } from "./facts.ts";

/** What is only long, deep or many, or says little of this change. */
const sizes: ReadonlySet<string> = new Set([
  "long-function",
  "giant-file",
  "deep-nesting",
  "magic-numbers",
  "generated-bulk",
  "there-and-back",
  "empty-names",
  "commits-for-little",
]);

/** A file that came and went, or was changed and changed back. */
const trips: ReadonlySet<string> = new Set(["passing-file", "restored-file"]);

/** Habits of a log, of which two commits make none. */
const habits: ReadonlySet<string> = new Set(["empty-subjects", "chasing-checks"]);
const leastHabit = 3;

/**
 * Whether a charge is no story: nothing of it is told, and it stands in the way of no acquittal. A
 * file’s trip is one only where the title, or the subject of a commit of it, names that file.
 */
export function isSlight(charge: Charge, facts: Facts): boolean {
  if (trips.has(charge.code)) return !isNamed(charge, facts);
  const commits = facts.figure(charge.figures["commits"] ?? "")?.value ?? leastHabit;
  return sizes.has(charge.code) || (habits.has(charge.code) && commits < leastHabit);
}

function isNamed(charge: Charge, facts: Facts): boolean {
  const proof = facts.proofOf(charge);
  const [place] = proof.flatMap((exhibit) => (exhibit.kind === "lines" ? [exhibit.path] : []));
  const [stem = ""] = (place?.split("/").at(-1) ?? "").toLowerCase().split(".");
  const told = [
    facts.pullRequest?.title ?? "",
    ...proof.flatMap((exhibit) => (exhibit.kind === "commit" ? [exhibit.subject] : [])),
  ];
  return stem.length >= 4 && told.some((text) => text.toLowerCase().includes(stem));
}
