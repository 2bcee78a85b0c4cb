import type { FileExhibit } from "@mea-culpa/formats";
import { fieldFormula, type UnvaluedFigure } from "./unvalued-figure.ts";

/** What is counted of the files: by their roles, the largest, and each. */
export function fileFigures(
  files: readonly FileExhibit[],
  known: { readonly files: boolean; readonly inlineTests: boolean },
): readonly UnvaluedFigure[] {
  const together =
    known.files && files.length > 0
      ? [...roles.flatMap((role) => ofRole(role, { files, known })), ...largest(files)]
      : [];
  const most = new Set(
    files.toSorted((one, other) => churn(other) - churn(one)).slice(0, mostTold),
  );
  return [...together, ...files.filter((file) => most.has(file)).flatMap(makeFigures)];
}

/** Files of which each number is a figure; of the others they are in the exhibit. */
const mostTold = 40;

function churn({ additions, deletions }: FileExhibit): number {
  return additions + deletions;
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

/** What files of a role are called. */
export const roleNouns: Readonly<Record<string, string>> = Object.fromEntries(
  roles.map(({ role, noun }) => [role, noun]),
);

function ofRole(
  { role, id, noun }: (typeof roles)[number],
  {
    files,
    known,
  }: {
    readonly files: readonly FileExhibit[];
    readonly known: { readonly inlineTests: boolean };
  },
): readonly UnvaluedFigure[] {
  const own = files.filter((file) => file.role === role);
  if (own.length === 0) return [];
  // Where tests stand inside of the source, its files don't tell the one from the other.
  const isMixed = known.inlineTests && (role === "source" || role === "test");
  const added: UnvaluedFigure = {
    id: `${id}.added`,
    unit: "line",
    label: `lines of ${noun} added`,
    formula: { op: "sum", of: own.map((file) => `${file.id}.newLines`) },
  };
  return [
    ...(isMixed ? [] : [added]),
    {
      id: `${id}.files`,
      unit: "file",
      label: `files of ${noun} changed`,
      formula: { op: "count", of: own.map((file) => file.id) },
    },
  ];
}

function largest(files: readonly FileExhibit[]): readonly UnvaluedFigure[] {
  return [
    {
      id: "largest-file.added",
      unit: "line",
      label: "lines added to the file that grew most",
      formula: { op: "max", of: files.map(({ id }) => `${id}.additions`) },
    },
    {
      id: "largest-file.lines",
      unit: "line",
      label: "lines of the longest file at the merge",
      formula: { op: "max", of: files.map(({ id }) => `${id}.linesAtMerge`) },
    },
  ];
}

function makeFigures({ id, path }: FileExhibit): readonly UnvaluedFigure[] {
  return [
    {
      id: `${id}.additions`,
      unit: "line",
      label: `lines added to ${path}`,
      formula: fieldFormula(`${id}.additions`),
    },
    {
      id: `${id}.deletions`,
      unit: "line",
      label: `lines deleted from ${path}`,
      formula: fieldFormula(`${id}.deletions`),
    },
    {
      id: `${id}.linesAtMerge`,
      unit: "line",
      label: `lines of ${path} at the merge`,
      formula: fieldFormula(`${id}.linesAtMerge`),
    },
  ];
}
