import type { Person } from "./change.ts";
import type { Exhibit, FileExhibit } from "./exhibit.ts";
import type { Figure, Formula, Unit } from "./figure.ts";
import { machineName } from "./machine-authors.ts";
import { recomputeFigure } from "./recompute-figure.ts";

/**
 * The figures that every pull request's pack has, as far as they mean something for it; detectors
 * may build upon them by id:
 *
 * - `commits.count`, `files.count`, `lines.added`, `lines.deleted`, `lines.net`, `lines.changed`,
 *   `lines-per-commit` (lines added by commits);
 * - `title.words`, `title.characters`, `body.words`;
 * - `span.minutes`, `span.hours`, `span.days`: from the first commit's author date to the merge;
 * - `tests.added`, `source.added`, `docs.added`, `config.added`, `data.added`, `lock.added`,
 *   `generated.added`, `vendored.added` and the same with `.files`: by the roles of files;
 * - `largest-file.added`, `largest-file.lines`;
 * - `machine-commits.count`: commits that name a machine as co-author;
 * - `c3.additions`, `c3.deletions`, `f2.additions`, `f2.deletions`, `f2.linesAtMerge`: one each;
 * - `c3.files`, `c3.words` (of its subject), and `c3.gap`: whole minutes, hours or days since the
 *   commit before it, in the unit that people would use.
 */
export function standingFigures(
  exhibits: readonly Exhibit[],
  known: {
    /** Whether the commits are the pull request's own. */
    readonly commits: boolean;
    /** Whether every changed file is among the exhibits. */
    readonly files: boolean;
  },
): readonly Figure[] {
  const commits = exhibits.filter((exhibit) => exhibit.kind === "commit");
  const files = exhibits.filter((exhibit) => exhibit.kind === "file");
  const figures: Figure[] = [];
  const add = (id: string, unit: Unit, label: string, formula: Formula): void => {
    const figure = { id, unit, label, formula, value: 0 };
    const value = recomputeFigure(figure, { exhibits, figures });
    // A figure that can't be computed, such as a span that runs backwards, isn't stated at all.
    if (value !== undefined) figures.push({ ...figure, value });
  };
  add("commits.count", "commit", "commits in the pull request", field("pr.commits"));
  add("files.count", "file", "files changed", field("pr.files"));
  add("lines.added", "line", "lines added", field("pr.additions"));
  add("lines.deleted", "line", "lines deleted", field("pr.deletions"));
  add("lines.net", "line", "lines added less lines deleted", {
    op: "difference",
    of: ["pr.additions", "pr.deletions"],
  });
  add("lines.changed", "line", "lines added and deleted", {
    op: "sum",
    of: ["pr.additions", "pr.deletions"],
  });
  if (known.commits) {
    add("lines-per-commit", "line", "lines added for every commit", {
      op: "ratio",
      of: ["pr.additions", "pr.commits"],
      digits: 0,
    });
  }
  add("title.words", "word", "words in the title", { op: "words", of: ["pr.title"] });
  add("title.characters", "character", "characters in the title", {
    op: "characters",
    of: ["pr.title"],
  });
  add("body.words", "word", "words in the description", { op: "words", of: ["pr.body"] });
  const first = commits[0];
  if (known.commits && first !== undefined) {
    for (const unit of ["minute", "hour", "day"] as const) {
      add(`span.${unit}s`, unit, `whole ${unit}s from the first commit to the merge`, {
        op: "span",
        of: [`${first.id}.authoredAt`, "pr.mergedAt"],
      });
    }
  }
  const helped = commits.filter(({ coAuthors }) => coAuthors.some(isMachine)).map(({ id }) => id);
  if (helped.length > 0) {
    add("machine-commits.count", "commit", "commits that name a machine as co-author", {
      op: "count",
      of: helped,
    });
  }
  if (known.files && files.length > 0) {
    addRoles(files, add);
    const fields = (name: string): string[] => files.map(({ id }) => `${id}.${name}`);
    add("largest-file.added", "line", "lines added to the file that grew most", {
      op: "max",
      of: fields("additions"),
    });
    add("largest-file.lines", "line", "lines of the longest file at the merge", {
      op: "max",
      of: fields("linesAtMerge"),
    });
  }
  for (const [index, { id, subject, authoredAt }] of commits.entries()) {
    add(`${id}.additions`, "line", `lines added by “${subject}”`, field(`${id}.additions`));
    add(`${id}.deletions`, "line", `lines deleted by “${subject}”`, field(`${id}.deletions`));
    add(`${id}.files`, "file", `files changed by “${subject}”`, field(`${id}.files`));
    add(`${id}.words`, "word", `words in the subject “${subject}”`, {
      op: "words",
      of: [`${id}.subject`],
    });
    const before = commits[index - 1];
    if (before !== undefined) {
      const unit = unitOfGap(Date.parse(authoredAt) - Date.parse(before.authoredAt));
      add(`${id}.gap`, unit, `whole ${unit}s from the commit before to “${subject}”`, {
        op: "span",
        of: [`${before.id}.authoredAt`, `${id}.authoredAt`],
      });
    }
  }
  for (const { id, path } of files) {
    add(`${id}.additions`, "line", `lines added to ${path}`, field(`${id}.additions`));
    add(`${id}.deletions`, "line", `lines deleted from ${path}`, field(`${id}.deletions`));
    add(`${id}.linesAtMerge`, "line", `lines of ${path} at the merge`, field(`${id}.linesAtMerge`));
  }
  return figures;
}

/** Minutes up to two hours, hours up to two days, days from there. */
function unitOfGap(milliseconds: number): "minute" | "hour" | "day" {
  const minutes = milliseconds / 60_000;
  if (minutes < 120) return "minute";
  return minutes < 48 * 60 ? "hour" : "day";
}

const roles = [
  { role: "test", id: "tests", noun: "tests" },
  { role: "source", id: "source", noun: "source code" },
  { role: "doc", id: "docs", noun: "documents" },
  { role: "config", id: "config", noun: "configuration" },
  { role: "data", id: "data", noun: "data" },
  { role: "lock", id: "lock", noun: "lock files" },
  { role: "generated", id: "generated", noun: "generated files" },
  { role: "vendored", id: "vendored", noun: "vendored files" },
] as const;

function addRoles(
  files: readonly FileExhibit[],
  add: (id: string, unit: Unit, label: string, formula: Formula) => void,
): void {
  for (const { role, id, noun } of roles) {
    const own = files.filter((file) => file.role === role).map((file) => file.id);
    if (own.length === 0) continue;
    add(`${id}.added`, "line", `lines of ${noun} added`, {
      op: "sum",
      of: own.map((file) => `${file}.additions`),
    });
    add(`${id}.files`, "file", `files of ${noun} changed`, { op: "count", of: own });
  }
}

function isMachine(person: Person): boolean {
  return machineName(person) !== undefined;
}

function field(operand: string): Formula {
  return { op: "field", of: [operand] };
}
