import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { normaliseLine } from "../../reading/read-change.ts";
import { commitAt, fieldFigure, fileAt, spanFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "done-and-undone",
  title: "Done and undone",
  about: "log",
  meaning: "Lines that one commit added were taken away again, whole, by a later one.",
  leavesAlone: "rewriting a part; moving; renaming",
  theme: "undone",
  severity: { least: 4, most: 8, by: "lines" },
  figures: { undone: "line", "span?": "time" },
  terms: ["path?"],
  affinities: [{ with: "empty-subjects", points: 2, why: "it came and went without a word" }],
} as const;

const fewestLines = 15;

export function detect({ commits, commitsKnown, files }: Change): Finding | undefined {
  const undoing = commitsKnown ? largestUndoing(commits) : undefined;
  if (!undoing) return undefined;
  const { done, undone, lines, path } = undoing;
  const span = spanFigure("span", {
    label: "from doing it to undoing it",
    from: done,
    to: undone,
  });
  const known = files.some((file) => file.path === path);
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

function largestUndoing(commits: readonly ChangeCommit[]): Undoing | undefined {
  let largest: Undoing | undefined;
  for (const [index, done] of commits.entries()) {
    const added = collectLines(done, "added");
    if (done.additions < fewestLines || added.size === 0) continue;
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

/** Whether a commit deletes all of these lines and doesn't write them anew elsewhere. */
function takesBack(added: ReadonlySet<string>, later: ChangeCommit): boolean {
  const gone = collectLines(later, "deleted");
  const back = collectLines(later, "added");
  return [...added].every((line) => gone.has(line) && !back.has(line));
}

function collectLines({ diff = [] }: ChangeCommit, kind: "added" | "deleted"): ReadonlySet<string> {
  const lines = diff.flatMap(({ path, previousPath, hunks }) =>
    previousPath !== undefined && previousPath !== path ? [] : hunks.flatMap((hunk) => hunk.lines),
  );
  return new Set(
    lines
      .filter((line) => line.kind === kind)
      .map(({ text }) => normaliseLine(text))
      .filter((text) => text.length > 3),
  );
}
