import type { FigureRequest, Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { classifyFile } from "../../../change/classify-file.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { normaliseLine } from "../../reading/read-change.ts";
import { isFix } from "../../log/subjects.ts";
import { commitAt, countFigure, pullRequest, spanFigure, sumFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "parade-of-fixes",
  title: "A parade of fixes",
  about: "log",
  meaning: "Three or more commits fix lines that earlier commits of the same pull request wrote.",
  leavesAlone:
    "pull requests whose job is to fix; fixes of what was there before, or with an issue number; fixes of typos, formatting, conflicts and merges; other people’s fixes",
  theme: "fixes",
  severity: { least: 3, most: 8, by: "fixes and their share" },
  figures: { fixes: "commit", share: "percent", additions: "line", "until-first?": "time" },
  terms: [],
  affinities: [
    { with: "review-commits", points: 2, why: "what the fixes left, the review found" },
    { with: "sleeps-in-tests", points: 2, why: "what could not be fixed was waited for" },
    { with: "empty-subjects", points: 2, why: "repairs that don't say of what" },
  ],
} as const;

const fewest = 3;

export function detect(change: Change): Finding | undefined {
  if (isFixItself(change.title)) return undefined;
  const fixes = fixesOfOwnWork(change);
  const [first] = fixes;
  if (!first || fixes.length < fewest) return undefined;
  const proof = fixes.map(commitAt);
  const span = spanFigure("until-first", {
    label: "from the first commit to the first fix",
    from: { position: 1, authoredAt: change.commits[0]?.authoredAt ?? "" },
    to: first,
  });
  const figures: readonly FigureRequest[] = [
    countFigure({ id: "fixes", unit: "commit", label: "fixes after the first commit" }, proof),
    {
      id: "share",
      unit: "percent",
      label: "fixes among all commits",
      op: "percent",
      of: [{ figure: "fixes" }, { exhibit: pullRequest, field: "commits" }],
      digits: 0,
    },
    sumFigure(
      { id: "additions", unit: "line", label: "lines added by the fixes" },
      { exhibits: proof, field: "additions" },
    ),
    ...(span ? [span] : []),
  ];
  return {
    // Five fixes of eight commits are a parade, five of eighty are a branch.
    severity: Math.min(
      scaleSeverity(meta.severity, { value: fixes.length, mild: 3, severe: 12 }),
      scaleSeverity(meta.severity, {
        value: fixes.length / change.commits.length,
        mild: 0.1,
        severe: 0.6,
      }),
    ),
    summary: `Of ${change.commits.length} commits, ${fixes.length} fix lines that earlier commits of the same pull request wrote.`,
    proof,
    figures,
  };
}

/** A pull request whose job is to fix may fix as often as it likes. */
function isFixItself(title: string): boolean {
  return isFix(title) || /\b(fix(e[sd])?|bugs?|regressions?|issues)\b/i.test(title);
}

/** The fixes that take out or rewrite lines which earlier commits of the author had brought. */
function fixesOfOwnWork(change: Change): readonly ChangeCommit[] {
  const brought = new Map<string, Set<string>>();
  const fixes: ChangeCommit[] = [];
  for (const commit of findOwnCommits(change)) {
    const isOfOwnWork = readLines(commit, "deleted").some(
      ({ path, text }) => brought.get(path)?.has(text) ?? false,
    );
    const { subject } = commit;
    if (isOfOwnWork && isFix(subject) && !/#\d+/.test(subject)) fixes.push(commit);
    for (const { path, text } of readLines(commit, "added")) {
      const own = brought.get(path) ?? new Set();
      brought.set(path, own.add(text));
    }
  }
  return fixes;
}

/** The lines of a commit that say something: blank ones and brackets are anybody's. */
function readLines(
  { diff = [] }: ChangeCommit,
  kind: "added" | "deleted",
): readonly { readonly path: string; readonly text: string }[] {
  const written = diff.filter(({ path }) =>
    ["source", "test"].includes(classifyFile({ path, binary: false, start: "" })),
  );
  return written.flatMap(({ path, hunks }) =>
    hunks
      .flatMap(({ lines }) => lines)
      .filter((line) => line.kind === kind)
      .map(({ text }) => ({ path, text: normaliseLine(text) }))
      .filter(({ text }) => text.length > 5),
  );
}
