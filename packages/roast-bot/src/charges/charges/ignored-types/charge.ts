import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { BlamedLine } from "../../reading/blamed-lines.ts";
import { provePlaces, findNetHits, tellPlaces } from "../../hits.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "ignored-types",
  title: "Types told to look away",
  about: "code",
  meaning: "Type checks are switched off: casts to `any`, `@ts-ignore`, `type: ignore`.",
  leavesAlone:
    "tests, reasons given, expected errors in type tests, what was `any` or JavaScript before, titles that bring the checks, imports inside a `try`, one of them",
  theme: "ignored-types",
  slight: { below: 4, of: "places" },
  severity: { least: 3, most: 7, by: "places" },
  figures: { places: "occurrence" },
  terms: ["marker"],
  affinities: [{ with: "stringly-constants", points: 2, why: "types avoided by both means" }],
} as const;

export function detect(change: Change): Finding | undefined {
  if (bringsChecks.test(change.title)) return undefined;
  const isUntyped = findUntyped(change);
  const hits = findNetHits(change, {
    role: "source",
    match: typeEscape,
    matchBefore: (line) => typeEscape(line) ?? untyped(line),
    readKind: (key) => (key === "as unknown as" ? "as any" : key),
  }).filter(({ line }) => !isUntyped(line.path));
  const [first] = hits;
  if (!first || hits.length < 2) return undefined;
  return {
    severity: scaleSeverity(meta.severity, { value: hits.length, mild: 2, severe: 15 }),
    summary: `Type checks are switched off in ${tellPlaces(hits)}, first with \`${first.key}\` in \`${first.line.path}\`.`,
    ...provePlaces(hits, {
      id: "places",
      unit: "occurrence",
      label: "type checks switched off",
    }),
    terms: { marker: first.key },
  };
}

/** Where types begin to be checked, what is not checked yet was not before. */
const bringsChecks =
  /\b(?:add|adopt|enable|introduce|initial|more|port|convert|rewrite|migrate|run|start|strict)\w*\b.*\b(?:mypy|pyright|ty|typ(?:e|es|ed|ing|ings)|typescript|ts|strict)\b/i;

/** What was `any` by its declaration was checked no more before. */
function untyped({ language, code }: BlamedLine): string | undefined {
  return language === "typescript" && /[:<|,]\s*any\b|\bany\s*(?:\[\]|[>|,])/.test(code)
    ? "as any"
    : undefined;
}

/** Tells the files that had no types at all before: from JavaScript they become TypeScript. */
function findUntyped({ files }: Change): (path: string) => boolean {
  const scripts = files.flatMap(({ path, previousPath, status }) =>
    status === "deleted" ? [path] : (previousPath ?? []),
  );
  const names = new Set(
    scripts.filter((path) => /\.[cm]?jsx?$/.test(path)).map((path) => readStem(path)),
  );
  return (path) => names.has(readStem(path));
}

function readStem(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[cm]?[jt]sx?$/, "");
}

function typeEscape({ language, path, code, comment }: BlamedLine): string | undefined {
  if (language === "python") {
    // An import inside of a block tells by its place why it is there.
    if (/^\s+(?:import|from)\s+\w/.test(code)) return undefined;
    // A rule in brackets says what is ignored; words behind it say why.
    return /^type:\s*ignore(?!\S)(?!.*\w{3,}.*\w{3,}.*\w{3,})/.exec(comment)?.[0].trim();
  }
  if (language !== "typescript" || path.endsWith(".d.ts")) return undefined;
  if (comment !== "") return /^@ts-(ignore|nocheck)\s*$/.exec(comment)?.[0];
  return /\bas any\b|\bas unknown as\b/.exec(code)?.[0];
}
