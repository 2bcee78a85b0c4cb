import { fieldFormula, type UnvaluedFigure } from "./unvalued-figure.ts";

/** What is counted of the pull request as a whole. */
export function pullRequestFigures(known: {
  readonly commits: boolean;
}): readonly UnvaluedFigure[] {
  return [
    ...(known.commits ? ofCommits : []),
    {
      id: "files.count",
      unit: "file",
      label: "files changed",
      formula: fieldFormula("pr.files"),
    },
    {
      id: "lines.added",
      unit: "line",
      label: "lines added",
      formula: fieldFormula("pr.additions"),
    },
    {
      id: "lines.deleted",
      unit: "line",
      label: "lines deleted",
      formula: fieldFormula("pr.deletions"),
    },
    {
      id: "lines.net",
      unit: "line",
      label: "lines added less lines deleted",
      formula: { op: "difference", of: ["pr.additions", "pr.deletions"] },
    },
    {
      id: "lines.changed",
      unit: "line",
      label: "lines added and deleted",
      formula: { op: "sum", of: ["pr.additions", "pr.deletions"] },
    },
    {
      id: "title.words",
      unit: "word",
      label: "words in the title",
      formula: { op: "words", of: ["pr.title"] },
    },
    {
      id: "title.characters",
      unit: "character",
      label: "characters in the title",
      formula: { op: "characters", of: ["pr.title"] },
    },
    {
      id: "body.words",
      unit: "word",
      label: "words in the description",
      formula: { op: "words", of: ["pr.body"] },
    },
  ];
}

/** Of a squash whose branch isn't in the clone, nobody knows how many commits it was. */
const ofCommits: readonly UnvaluedFigure[] = [
  {
    id: "commits.count",
    unit: "commit",
    label: "commits in the pull request",
    formula: fieldFormula("pr.commits"),
  },
  {
    id: "lines-per-commit",
    unit: "line",
    label: "lines added for every commit",
    formula: { op: "ratio", of: ["pr.additions", "pr.commits"], digits: 0 },
  },
];
