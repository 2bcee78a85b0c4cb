import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findAddedLines, type BlamedLine } from "../../reading/blamed-lines.ts";
import { countFigure, linesAfter } from "../../requests.ts";
import { tellPlaces } from "../../hits.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "stringified-error",
  title: "An error turned into its string",
  about: "code",
  meaning: "An error is made into a text inside a new error, without its cause.",
  leavesAlone:
    "a cause given (`from`, `cause`, `%w`); a text that holds the type or the stack (`repr`, `.stack`); a reason given in a comment; a `raise` that Python chains by itself; what may be no error yet; logs; answers to users",
  theme: "stringified",
  severity: { least: 6, most: 8, by: "places" },
  figures: { places: "occurrence" },
  terms: ["expression", "class", "error"],
} as const;

export function detect(change: Change): Finding | undefined {
  const found = findAddedLines(change, "source").flatMap((line, index, lines) => {
    const match = stringified(line);
    const near = lines.slice(index, index + 4).map(({ text }) => text);
    return match && !givesCause(line, { near, error: match.error }) ? [{ line, ...match }] : [];
  });
  const [first] = found;
  if (!first) return undefined;
  const proof = found.map(({ line }) => linesAfter(line.path, { from: line.number }));
  return {
    severity: scaleSeverity(meta.severity, { value: found.length, mild: 1, severe: 4 }),
    summary: `An error is made into a text in a new ${first.class}, without its cause, in ${tellPlaces(found)}.`,
    proof,
    figures: [
      countFigure({ id: "places", unit: "occurrence", label: "errors turned into strings" }, proof),
    ],
    terms: { expression: first.expression, class: first.class, error: first.error },
  };
}

interface Match {
  expression: string;
  class: string;
  error: string;
}

const errorName =
  "((?:[a-z_]\\w*\\.)*(?:e|ex|err|error|exc|exception|cause|failure|\\w*(?:_err|_error|_exc|Err|Error|Exception)))";

/** By language family: how a new error is made from the text of another. */
const patterns: Readonly<Record<string, readonly RegExp[]>> = {
  python: [new RegExp(`\\b([A-Z]\\w*(?:Error|Exception|Failure))\\(str\\(${errorName}\\)\\)`)],
  typescript: [
    new RegExp(`\\bnew ([A-Z]?\\w*Error)\\(String\\(${errorName}\\)\\)`),
    new RegExp(`\\bnew ([A-Z]?\\w*Error)\\(${errorName}\\.(?:message|toString\\(\\))\\)`),
  ],
  go: [new RegExp(`\\berrors\\.(New)\\(${errorName}\\.Error\\(\\)\\)`)],
  java: [
    new RegExp(
      `\\bnew (\\w+(?:Exception|Error))\\(${errorName}\\.(?:getMessage|toString)\\(\\)\\)`,
    ),
  ],
};

function stringified(line: BlamedLine): Match | undefined {
  const language = line.language === "javascript" ? "typescript" : line.language;
  const own = Object.hasOwn(patterns, language) ? (patterns[language] ?? []) : [];
  for (const pattern of own) {
    const [expression, made, error] = pattern.exec(line.code) ?? [];
    if (expression !== undefined && made !== undefined && error !== undefined) {
      return { expression, class: made, error };
    }
  }
  return undefined;
}

/** Python chains what is raised inside a handler by itself; a comment counts as a reason anywhere. */
function givesCause(
  line: BlamedLine,
  { near, error }: { readonly near: readonly string[]; readonly error: string },
): boolean {
  // What is no error yet has no cause to lose.
  if (line.comment !== "" || line.reason !== undefined || /\binstanceof\b/.test(line.code))
    return true;
  if (line.language === "python" && /^\s*raise\b/.test(line.code) && !error.includes("."))
    return true;
  return /\bfrom\s+\w+|\bcause\b|with_traceback|initCause|\.stack\s*=|addSuppressed/.test(
    near.join("\n"),
  );
}
