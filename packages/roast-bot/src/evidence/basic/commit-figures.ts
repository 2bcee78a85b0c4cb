import type { CommitExhibit } from "@mea-culpa/formats";
import { isMachine } from "../../git/machines.ts";
import { chooseSpanUnit } from "../../case/span-unit.ts";
import { roleNouns } from "./file-figures.ts";
import { fieldFormula, type UnvaluedFigure } from "./unvalued-figure.ts";

/** What is counted of the commits: of all of them, of each, and of the time between them. */
export function commitFigures(
  commits: readonly CommitExhibit[],
  known: {
    readonly commits: boolean;
    readonly byMachines: ReadonlySet<string>;
    readonly mergedAt: string | undefined;
  },
): readonly UnvaluedFigure[] {
  // What a machine wrote by itself it did not help anybody with.
  const helped = commits
    .filter(({ coAuthors, byOthers }) => byOthers !== true && coAuthors.some(isMachine))
    .map(({ id }) => id);
  const authored = known.commits ? commits.filter(({ sha }) => known.byMachines.has(sha)) : [];
  return [
    ...(known.commits && known.mergedAt !== undefined ? spansToMerge(commits, known.mergedAt) : []),
    ...(helped.length > 0 ? [machineCommits(helped)] : []),
    ...(authored.length > 0 ? [machineAuthored(authored.map(({ id }) => id))] : []),
    ...commits
      .slice(0, mostTold)
      .flatMap((commit, at) => [
        ...makeFigures(commit),
        ...makeSplits(commit),
        ...gapBefore(commit, commits[at - 1]),
      ]),
  ];
}

/** Commits of which each number is a figure; of the others they are in the exhibit. */
const mostTold = 100;

function spansToMerge(
  commits: readonly CommitExhibit[],
  mergedAt: string,
): readonly UnvaluedFigure[] {
  const [first, ...others] = commits;
  // What somebody else began, and when, says nothing of how long this took; nor does the first commit
  // of a branch that was put into another order.
  if (first === undefined || first.byOthers === true) return [];
  const begun = Date.parse(first.authoredAt);
  if (others.some(({ authoredAt }) => Date.parse(authoredAt) < begun)) return [];
  const unit = chooseSpanUnit(Date.parse(mergedAt) - begun);
  if (unit === undefined) return [];
  return [
    {
      id: `span.${unit}s`,
      unit,
      label: `${unit}s from the first commit to the merge`,
      formula: { op: "rounded-span", of: [`${first.id}.authoredAt`, "pr.mergedAt"] },
    },
  ];
}

function machineCommits(helped: readonly string[]): UnvaluedFigure {
  return {
    id: "machine-commits.count",
    unit: "commit",
    label: "commits that name a machine as co-author",
    formula: { op: "count", of: helped },
  };
}

function machineAuthored(authored: readonly string[]): UnvaluedFigure {
  return {
    id: "machine-authored.count",
    unit: "commit",
    label: "commits that a machine authored",
    formula: { op: "count", of: authored },
  };
}

function makeFigures({ id, subject }: CommitExhibit): readonly UnvaluedFigure[] {
  return [
    {
      id: `${id}.additions`,
      unit: "line",
      label: `lines added by “${subject}”`,
      formula: fieldFormula(`${id}.additions`),
    },
    {
      id: `${id}.deletions`,
      unit: "line",
      label: `lines deleted by “${subject}”`,
      formula: fieldFormula(`${id}.deletions`),
    },
    {
      id: `${id}.files`,
      unit: "file",
      label: `files changed by “${subject}”`,
      formula: fieldFormula(`${id}.files`),
    },
    {
      id: `${id}.words`,
      unit: "word",
      label: `words in the subject “${subject}”`,
      formula: { op: "words", of: [`${id}.subject`] },
    },
  ];
}

/** What of a commit is new where some of it only moved, and its lines by what their files are for. */
function makeSplits({
  id,
  subject,
  parts = {},
  ...commit
}: CommitExhibit): readonly UnvaluedFigure[] {
  const line = (field: string, label: string): UnvaluedFigure => ({
    id: `${id}.${field}`,
    unit: "line",
    label,
    formula: fieldFormula(`${id}.${field}`),
  });
  const moved = [
    ...(commit.movedIn === undefined
      ? []
      : [line("newLines", `new lines of “${subject}”, neither moved nor re-indented`)]),
    ...(commit.movedOut === undefined
      ? []
      : [line("goneLines", `lines deleted by “${subject}” and not only moved or re-indented`)]),
  ];
  const split = Object.entries(parts).flatMap(([role, { additions, deletions }]) => {
    const noun = roleNouns[role] ?? role;
    return [
      ...(additions > 0
        ? [line(`${role}Additions`, `lines of ${noun} added by “${subject}”`)]
        : []),
      ...(deletions > 0
        ? [line(`${role}Deletions`, `lines of ${noun} deleted by “${subject}”`)]
        : []),
    ];
  });
  return [...moved, ...split];
}

function gapBefore(
  commit: CommitExhibit,
  before: CommitExhibit | undefined,
): readonly UnvaluedFigure[] {
  if (before === undefined) return [];
  const unit = chooseSpanUnit(Date.parse(commit.authoredAt) - Date.parse(before.authoredAt));
  if (unit === undefined) return [];
  return [
    {
      id: `${commit.id}.gap`,
      unit,
      label: `${unit}s from the commit before to “${commit.subject}”`,
      formula: { op: "rounded-span", of: [`${before.id}.authoredAt`, `${commit.id}.authoredAt`] },
    },
  ];
}
