import type { Exhibit, Figure } from "@mea-culpa/formats";
import { recomputeFigure } from "../case/recompute-figure.ts";
import { commitFigures } from "./basic/commit-figures.ts";
import { fileFigures } from "./basic/file-figures.ts";
import type { UnvaluedFigure } from "./basic/unvalued-figure.ts";
import { pullRequestFigures } from "./basic/pull-request-figures.ts";

/**
 * The figures that every pull request's pack has, as far as they mean something for it; detectors
 * may build upon them by id:
 *
 * - `commits.count`, `files.count`, `lines.added`, `lines.deleted`, `lines.net`, `lines.changed`,
 *   `lines-per-commit` (lines added by commits);
 * - `listed.count`: commits that the message of the squash lists;
 * - `title.words`, `title.characters`, `body.words`;
 * - `span.minutes`, `span.hours` or `span.days`: from the first commit's author date to the merge,
 *   where the first commit is the author's and none is older;
 * - `tests.added`, `source.added`, `docs.added`, `config.added`, `data.added`, `lock.added`,
 *   `generated.added`, `vendored.added` and the same with `.files`: by the roles of files, without lines
 *   that only moved or were re-indented; not of source and tests where lines were added to tests inside
 *   of source files;
 * - `largest-file.added`, `largest-file.lines`;
 * - `machine-commits.count`: commits that name a machine as co-author;
 * - `machine-authored.count`: commits that a machine authored, where the branch is known;
 * - `c3.additions`, `c3.deletions`, `f2.additions`, `f2.deletions`, `f2.linesAtMerge`: one each;
 * - `c3.files`, `c3.words` (of its subject), `c3.newLines` and `c3.goneLines` where lines of it only moved,
 *   `c3.testAdditions` and the like where it changes more than one kind of file, and `c3.gap`: minutes, hours or days since the
 *   commit before it, in the unit that people would use.
 *
 * What is not known is not counted: commits of a squash whose branch isn't in the clone, sums over
 * files of which not all are exhibits.
 */
export function makeBasicFigures(
  exhibits: readonly Exhibit[],
  known: {
    /** Whether the commits are the pull request's own. */
    readonly commits: boolean;
    /** The hashes of those that machines authored. */
    readonly byMachines: ReadonlySet<string>;
    /** Whether every changed file is among the exhibits. */
    readonly files: boolean;
    /** Whether lines were added to tests that stand inside of source files. */
    readonly inlineTests: boolean;
    /** ISO 8601; of what was written anew later, or pushed, nobody knows. */
    readonly mergedAt: string | undefined;
  },
): readonly Figure[] {
  const commits = exhibits.filter((exhibit) => exhibit.kind === "commit");
  const files = exhibits.filter((exhibit) => exhibit.kind === "file");
  const listed = exhibits.filter((exhibit) => exhibit.kind === "listed").map(({ id }) => id);
  const planned = [
    ...pullRequestFigures(known),
    ...(listed.length > 0 ? [countListed(listed)] : []),
    ...commitFigures(commits, known),
    ...fileFigures(files, known),
  ];
  return planned.flatMap((plan) => {
    const value = recomputeFigure({ ...plan, value: 0 }, { exhibits, figures: [] });
    // A figure that can't be computed, such as a span that runs backwards, isn't stated at all.
    return value === undefined ? [] : [{ ...plan, value }];
  });
}

function countListed(of: readonly string[]): UnvaluedFigure {
  return {
    id: "listed.count",
    unit: "commit",
    label: "commits that the message of the squash lists",
    formula: { op: "count", of },
  };
}
