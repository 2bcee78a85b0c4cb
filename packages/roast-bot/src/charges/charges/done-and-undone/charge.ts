import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { normaliseLine } from "../../reading/read-change.ts";
import { commitAt, fieldFigure, fileAt, spanFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "done-and-undone",
  title: "Done and undone",
  about: "log",
  meaning: "Lines that one commit added were taken away again, whole, by a later one.",
  leavesAlone:
    "rewriting a part; moving; renaming; what came back; rebases and conflicts; other people’s commits",
  theme: "undone",
  severity: { least: 4, most: 8, by: "lines" },
  figures: { undone: "line", "span?": "time" },
  terms: ["path?"],
  affinities: [{ with: "empty-subjects", points: 2, why: "it came and went without a word" }],
} as const;

const fewestLines = 15;

export function detect(change: Change): Finding | undefined {
  const undoing = findLargestUndoing(change);
  if (!undoing) return undefined;
  const { done, undone, lines, path } = undoing;
  const span = keepTime(done, undone)
    ? spanFigure("span", { label: "from doing it to undoing it", from: done, to: undone })
    : undefined;
  const known = change.files.some((file) => file.path === path);
  const proof = [commitAt(done), commitAt(undone)];
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: fewestLines, severe: 400 }),
    summary: `What “${done.subject}” added, “${undone.subject}” took away again: ${lines} lines.`,
    proof: known ? [...proof, fileAt({ path })] : proof,
    figures: [
      fieldFigure(
        { id: "undone", unit: "line", label: "lines done and undone" },
        { exhibit: commitAt(done), field: "additions" },
      ),
      ...(span ? [span] : []),
    ],
    ...(known && { terms: { path } }),
  };
}

interface Undoing {
  done: ChangeCommit;
  undone: ChangeCommit;
  lines: number;
  path: string;
}

function findLargestUndoing(change: Change): Undoing | undefined {
  const commits = findOwnCommits(change).filter(({ subject }) => !mending.test(subject));
  const atMerge = collectLines(change.files, "added");
  let largest: Undoing | undefined;
  for (const [index, done] of commits.entries()) {
    const added = collectLines(done.diff, "added");
    if (done.additions < fewestLines || added.size === 0 || !added.isDisjointFrom(atMerge))
      continue;
    for (const undone of commits.slice(index + 1)) {
      if (!takesBack(added, undone)) continue;
      if (done.additions > (largest?.lines ?? 0)) {
        const path = done.files.toSorted((one, other) => other.additions - one.additions)[0]?.path;
        largest = { done, undone, lines: done.additions, path: path ?? "" };
      }
    }
  }
  return largest;
}

/** What comes and goes because two histories meet. */
const mending = /\b(?:rebas\w+|conflicts?|merg\w+)\b/i;

/** Whether the clocks of two commits agree on when they were written: a rebase tells other times. */
function keepTime(...commits: readonly ChangeCommit[]): boolean {
  const times = commits.map(({ authoredAt, committedAt }) => ({
    authored: Date.parse(authoredAt),
    committed: Date.parse(committedAt),
  }));
  const inOrder = times.every(({ committed }, at) => committed >= (times[at - 1]?.committed ?? 0));
  return (
    inOrder && times.every(({ authored, committed }) => Math.abs(committed - authored) <= 3_600_000)
  );
}

/** Whether a commit deletes all of these lines and doesn't write them anew elsewhere. */
function takesBack(added: ReadonlySet<string>, later: ChangeCommit): boolean {
  const gone = collectLines(later.diff, "deleted");
  const back = collectLines(later.diff, "added");
  return [...added].every((line) => gone.has(line) && !back.has(line));
}

function collectLines(
  files: ChangeCommit["diff"] = [],
  kind: "added" | "deleted",
): ReadonlySet<string> {
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
