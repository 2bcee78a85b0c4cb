import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { classifyFile } from "../../../change/classify-file.ts";
import type { History } from "../../../history/collect-history.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { isOwnSubject } from "../../log/subjects.ts";
import { commitAt, fieldFigure, pullRequest, basicFigure, sumFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "more-written-than-merged",
  title: "More written than merged",
  about: "log",
  meaning: "The author’s commits add several times the lines that the merge adds.",
  leavesAlone:
    "merges; what other pull requests or people brought; what a program made; lines that were moved or formatted; a branch of two commits; small sums",
  theme: "undone",
  severity: { least: 3, most: 5, by: "times" },
  figures: { written: "line", merged: "line", largest: "line" },
  terms: [],
  slight: true,
} as const;

const fewestCommits = 3;
const fewestTimes = 2.5;
const fewestLines = 150;

export function detect(change: Change, history?: History): Finding | undefined {
  const own = findOwnCommits(change).filter(({ subject }) => isOwnSubject(subject, change.number));
  const written = own.reduce((sum, { additions }) => sum + additions, 0);
  const [largest] = own.toSorted((one, other) => other.additions - one.additions);
  const { additions } = change;
  if (largest === undefined || own.length < fewestCommits || additions < 2) return undefined;
  if (written < fewestTimes * additions || written - additions < fewestLines) return undefined;
  if (countMade(own) * 4 > written || isMostlyKept(history)) return undefined;
  if (own.some(isLaidOutAnew)) return undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: written / additions, mild: 2.5, severe: 40 }),
    summary: `The branch’s commits add ${written} lines; the merge adds ${additions}.`,
    proof: [pullRequest, commitAt(largest)],
    figures: [
      sumFigure(
        { id: "written", unit: "line", label: "lines added by the author’s commits" },
        { exhibits: own.map(commitAt), field: "additions" },
      ),
      basicFigure({ id: "merged", unit: "line", label: "lines added by the merge" }, "lines.added"),
      fieldFigure(
        { id: "largest", unit: "line", label: "lines added by the largest commit" },
        { exhibit: commitAt(largest), field: "additions" },
      ),
    ],
  };
}

/** Whether a commit puts many lines in the place of about as many: an editor does that, too. */
function isLaidOutAnew({ additions, deletions }: ChangeCommit): boolean {
  return additions >= 200 && deletions * 4 >= additions * 3;
}

/** Lines that came and went without anybody's writing them: data, locks, what a program makes. */
function countMade(commits: readonly ChangeCommit[]): number {
  return commits
    .flatMap(({ files }) => files)
    .filter(({ path, binary }) => made.has(classifyFile({ path, binary, start: "" })))
    .reduce((sum, { additions }) => sum + additions, 0);
}

const made: ReadonlySet<string> = new Set(["lock", "generated", "vendored", "data"]);

/** Whether most lines that say something stand at the merge after all: they were moved, or formatted. */
function isMostlyKept(history: History | undefined): boolean {
  const { survival = [] } = history ?? {};
  const added = survival.reduce((sum, each) => sum + each.added, 0);
  const left = survival.reduce((sum, each) => sum + each.left, 0);
  return left * 2 > added;
}
