import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findAddedLines, findDeletedLines } from "../../reading/blamed-lines.ts";
import { readDeclaredNames } from "../../reading/names.ts";
import { linesAfter } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "long-names",
  title: "A name that is too long",
  about: "words",
  meaning: "A declared name has more than 45 characters.",
  leavesAlone: "tests, constants that quote a standard",
  theme: "names",
  severity: { least: 2, most: 4, by: "length" },
  figures: { characters: "character" },
  terms: ["name"],
} as const;

const longEnough = 46;

export function detect(change: Change): Finding | undefined {
  const before = new Set(
    findDeletedLines(change, "source").flatMap((line) => readDeclaredNames(line)),
  );
  const longest = findAddedLines(change, "source")
    .flatMap((line) => readDeclaredNames(line).map((name) => ({ line, name })))
    .filter(
      ({ name }) =>
        name.length >= longEnough && !before.has(name) && !/^test|^[A-Z\d_]+$/.test(name),
    )
    .toSorted((one, other) => other.name.length - one.name.length)[0];
  if (!longest) return undefined;
  const { line, name } = longest;
  const proof = linesAfter(line.path, { from: line.number });
  return {
    severity: scaleSeverity(meta.severity, {
      value: name.length,
      mild: longEnough,
      severe: 80,
    }),
    summary: `The name \`${name}\` in \`${line.path}\` has ${name.length} characters.`,
    proof: [proof],
    figures: [
      {
        id: "characters",
        unit: "character",
        label: "characters of the name",
        op: "length",
        of: [{ exhibit: proof }],
        text: name,
      },
    ],
    terms: { name },
  };
}
