import type { Change, ChangeCommit } from "../../change/change.ts";
import { normaliseLine } from "../reading/read-change.ts";
import { keepTime } from "./keep-time.ts";
import { findOwnCommits } from "./own-commits.ts";

/** Two commits of which the later one does the opposite of all that the earlier one added, or deleted. */
export interface RoundTrip {
  readonly there: ChangeCommit;
  readonly back: ChangeCommit;
  /** The lines of the earlier commit that the later one takes back: all of its kind. */
  readonly lines: number;
  /** The file that has most of them. */
  readonly path: string;
  /** Whether the commits' clocks can be believed: a rebase tells other times. */
  readonly keepsTime: boolean;
}

type Kind = "added" | "deleted";

const fewestLines = 15;
const fields = { added: "additions", deleted: "deletions" } as const;
const opposites = { added: "deleted", deleted: "added" } as const;

/** The largest round trip among the author's commits that starts with lines of this kind. */
export function findLargestRoundTrip(change: Change, kind: Kind): RoundTrip | undefined {
  const commits = findOwnCommits(change).filter(({ subject }) => !mending.test(subject));
  const atMerge = collectLines(change.files, kind);
  const field = fields[kind];
  let largest: RoundTrip | undefined;
  for (const [index, there] of commits.entries()) {
    const lines = collectLines(there.diff, kind);
    if (there[field] < fewestLines || lines.size === 0 || !lines.isDisjointFrom(atMerge)) continue;
    // What a commit deletes and writes anew is only moved.
    if (kind === "deleted" && !lines.isDisjointFrom(collectLines(there.diff, "added"))) continue;
    const back = commits.slice(index + 1).find((later) => takesBack(lines, { later, kind }));
    if (back === undefined || there[field] <= (largest?.lines ?? 0)) continue;
    const path = there.files.toSorted((one, other) => other[field] - one[field])[0]?.path ?? "";
    largest = { there, back, lines: there[field], path, keepsTime: keepTime(there, back) };
  }
  return largest;
}

/** What comes and goes because two histories meet. */
const mending = /\b(?:rebas\w+|conflicts?|merg\w+)\b/i;

/** Whether a commit does the opposite of all of these lines, and does none of them again elsewhere. */
function takesBack(
  lines: ReadonlySet<string>,
  { later, kind }: { readonly later: ChangeCommit; readonly kind: Kind },
): boolean {
  return (
    lines.isSubsetOf(collectLines(later.diff, opposites[kind])) &&
    lines.isDisjointFrom(collectLines(later.diff, kind))
  );
}

function collectLines(files: ChangeCommit["diff"] = [], kind: Kind): ReadonlySet<string> {
  const lines = files.flatMap(({ path, previousPath, hunks }) =>
    previousPath !== undefined && previousPath !== path ? [] : hunks.flatMap((hunk) => hunk.lines),
  );
  return new Set(
    lines
      .filter((line) => line.kind === kind)
      .map(({ text }) => normaliseLine(text))
      .filter((text) => text.length > 3),
  );
}
