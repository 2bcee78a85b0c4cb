import type { Detector } from "../../case/charge.ts";
import { addedLines, type BlamedLine } from "../reading/blamed-lines.ts";
import { countFigure, linesAfter } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";

/** An error that is turned into its text inside a new error, and loses all else that it knew. */
export const stringifiedError: Detector = {
  code: "stringified-error",
  title: "An error turned into its string",
  detect: (change) => {
    const found = addedLines(change, "source").flatMap((line, index, lines) => {
      const match = stringified(line);
      const near = lines.slice(index, index + 4).map(({ text }) => text);
      return match && !givesCause(line, near) ? [{ line, ...match }] : [];
    });
    const [first] = found;
    if (!first) return undefined;
    const proof = found.map(({ line }) => linesAfter(line.path, { from: line.number }));
    return {
      severity: scaleSeverity({ value: found.length, mild: 1, severe: 4, least: 6, most: 8 }),
      summary: `An error is made into a text in a new ${first.class}, without its cause, in ${found.length === 1 ? "one place" : `${found.length} places`}.`,
      proof,
      figures: [
        countFigure(
          { id: "places", unit: "occurrence", label: "errors turned into strings" },
          proof,
        ),
      ],
      terms: { expression: first.expression, class: first.class, error: first.error },
    };
  },
};

interface Match {
  readonly expression: string;
  readonly class: string;
  readonly error: string;
}

const errorName =
  "((?:[a-z_]\\w*\\.)*(?:e|ex|err|error|exc|exception|cause|failure|\\w*(?:_err|_error|_exc|Err|Error|Exception)))";

/** By language family: how a new error is made from the text of another. */
const patterns: Readonly<Record<string, readonly RegExp[]>> = {
  python: [
    new RegExp(`\\b([A-Z]\\w*(?:Error|Exception|Failure))\\((?:str|repr)\\(${errorName}\\)\\)`),
  ],
  typescript: [
    new RegExp(`\\bnew ([A-Z]?\\w*Error)\\(String\\(${errorName}\\)\\)`),
    new RegExp(`\\bnew ([A-Z]?\\w*Error)\\(${errorName}\\.(?:message|toString\\(\\)|stack)\\)`),
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
function givesCause(line: BlamedLine, near: readonly string[]): boolean {
  // What is no error yet has no cause to lose.
  if (line.comment !== "" || /\binstanceof\b/.test(line.code)) return true;
  if (line.language === "python" && /^\s*raise\b[^.]*$/.test(line.code)) return true;
  return /\bfrom\s+\w+|\bcause\b|with_traceback|initCause|\.stack\s*=|addSuppressed/.test(
    near.join("\n"),
  );
}
