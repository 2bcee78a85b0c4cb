import type { Charge } from "@mea-culpa/formats";
import type { ChargeCode } from "../charges/registry.ts";
import { bare, squeeze } from "./commit-lines/commit-kind.ts";
import type { Facts } from "./facts.ts";

/** What any branch goes through: it is a story where the change has promised the opposite. */
const slight: ReadonlySet<string> = new Set<ChargeCode>([
  "born-and-buried",
  "renamed-on-the-way",
  "refactor-grew",
  "own-revert",
  "more-written-than-merged",
  "passing-file",
  "hopeful-commit",
  "new-todos",
]);

/** Habits, which are one only from so many commits or places on. */
const habits: ReadonlyMap<string, number> = new Map<ChargeCode, number>([
  ["again-and-again", 4],
  ["empty-subjects", 5],
  ["ignored-lints", 4],
]);

/** In lines: an answer to a review that is shorter is none that surprises. */
const longAnswer = 200;
/** What somebody admits, by its code: an exclamation admits nothing. */
const admissions: ReadonlySet<string> = new Set<ChargeCode>(["confession", "outcry"]);
/** In words. */
const shortestAdmission = 8;

/**
 * Whether a charge is no story by itself: nothing of it is told where the change has not promised the
 * opposite, and it stands in the way of no acquittal.
 */
export function isSlight({ code, figures, terms }: Charge, facts: Facts): boolean {
  const count = (name: string) => facts.figure(figures[name] ?? "")?.value ?? 0;
  // One change that was made again and again, and is merged under the name of each.
  if (code === "again-and-again" && isCalled(facts.pullRequest?.title ?? "", terms)) return true;
  const fewest = habits.get(code);
  if (fewest !== undefined) return count("commits") + count("places") < fewest;
  if (code === "review-commits") return count("additions") < longAnswer;
  if (admissions.has(code)) return (terms["says"] ?? "").split(/\s+/).length < shortestAdmission;
  return slight.has(code);
}

function isCalled(title: string, { subject = "" }: Charge["terms"]): boolean {
  return squeeze(bare(title)) === squeeze(bare(subject));
}
