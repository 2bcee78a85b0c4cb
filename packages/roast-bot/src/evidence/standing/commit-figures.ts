import type { CommitExhibit, Person } from "@mea-culpa/formats";
import { machineName } from "../../change/authorship.ts";
import { fieldFormula, type UnvaluedFigure } from "./unvalued-figure.ts";

/** What is counted of the commits: of all of them, of each, and of the time between them. */
export function commitFigures(
  commits: readonly CommitExhibit[],
  known: { readonly commits: boolean },
): readonly UnvaluedFigure[] {
  const helped = commits.filter(({ coAuthors }) => coAuthors.some(isMachine)).map(({ id }) => id);
  return [
    ...(known.commits ? spansToMerge(commits[0]) : []),
    ...(helped.length > 0 ? [machineCommits(helped)] : []),
    ...commits.flatMap((commit, at) => [
      ...figuresOf(commit),
      ...gapBefore(commit, commits[at - 1]),
    ]),
  ];
}

function spansToMerge(first: CommitExhibit | undefined): readonly UnvaluedFigure[] {
  if (first === undefined) return [];
  return (["minute", "hour", "day"] as const).map((unit) => ({
    id: `span.${unit}s`,
    unit,
    label: `whole ${unit}s from the first commit to the merge`,
    formula: { op: "span", of: [`${first.id}.authoredAt`, "pr.mergedAt"] },
  }));
}

function machineCommits(helped: readonly string[]): UnvaluedFigure {
  return {
    id: "machine-commits.count",
    unit: "commit",
    label: "commits that name a machine as co-author",
    formula: { op: "count", of: helped },
  };
}

function figuresOf({ id, subject }: CommitExhibit): readonly UnvaluedFigure[] {
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

function gapBefore(
  commit: CommitExhibit,
  before: CommitExhibit | undefined,
): readonly UnvaluedFigure[] {
  if (before === undefined) return [];
  const unit = unitOfGap(Date.parse(commit.authoredAt) - Date.parse(before.authoredAt));
  return [
    {
      id: `${commit.id}.gap`,
      unit,
      label: `whole ${unit}s from the commit before to “${commit.subject}”`,
      formula: { op: "span", of: [`${before.id}.authoredAt`, `${commit.id}.authoredAt`] },
    },
  ];
}

/** Minutes up to two hours, hours up to two days, days from there. */
function unitOfGap(milliseconds: number): "minute" | "hour" | "day" {
  const minutes = milliseconds / 60_000;
  if (minutes < 120) return "minute";
  return minutes < 48 * 60 ? "hour" : "day";
}

function isMachine(person: Person): boolean {
  return machineName(person) !== undefined;
}
