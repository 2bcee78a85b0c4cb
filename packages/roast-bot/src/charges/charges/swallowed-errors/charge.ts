import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import { measureIndent, readChange, type ReadLine } from "../../reading/read-change.ts";
import { countFigure, linesAfter } from "../../requests.ts";
import { tellPlaces } from "../../hits.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "swallowed-errors",
  title: "Errors swallowed",
  about: "code",
  meaning:
    "Every error is caught and nothing is done with it: an empty `catch`, `except Exception: pass`.",
  leavesAlone:
    "narrow exceptions, handlers with a reason, clean-up on the way out, what is handed back or kept where it works, a module that may be missing, waiting for something to end, tests",
  theme: "swallowed",
  severity: { least: 4, most: 8, by: "places" },
  figures: { places: "occurrence" },
  terms: ["handler", "path"],
  affinities: [
    {
      with: "stringified-error",
      points: 3,
      why: "errors that are dropped, and errors that are flattened",
    },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  const found = swallowed(change);
  const [first] = found;
  if (!first) return undefined;
  const proof = found.map(({ path, from, to }) => linesAfter(path, { from, to }));
  return {
    severity: scaleSeverity(meta.severity, { value: found.length, mild: 1, severe: 6 }),
    summary: `Whatever goes wrong is caught and dropped in ${tellPlaces(found)}, first in \`${first.path}\`.`,
    proof,
    figures: [
      countFigure(
        { id: "places", unit: "occurrence", label: "handlers that drop every error" },
        proof,
      ),
    ],
    terms: { handler: first.handler, path: first.path },
  };
}

interface Handler {
  path: string;
  handler: string;
  from: number;
  to: number;
}

function swallowed(change: Change): readonly Handler[] {
  return readChange(change).flatMap(({ file, role, hunks }) => {
    if (role !== "source") return [];
    return hunks.flatMap(({ before, after }) => {
      // A handler whose variable has another name was there before, in the same place.
      const known = new Set(findDropping(before, file).map((each) => countAbove(before, each)));
      return findDropping(after, file).filter((each) => !known.has(countAbove(after, each)));
    });
  });
}

/** How many lines of a hunk that did not change stand above a handler: where it stands on both sides. */
function countAbove(lines: readonly ReadLine[], { from }: Handler): number {
  return lines.filter(({ changed, number }) => !changed && number < from).length;
}

/** In lines: a handler that drops everything is no longer, and what it drops stands in as many above it. */
const near = 4;
/** In lines: a `try` that is longer is not looked through for its first handler. */
const longestTry = 25;

/** The handlers of changed lines that drop whatever goes wrong. */
function findDropping(
  lines: readonly ReadLine[],
  { path, language }: Pick<ChangedFile, "path" | "language">,
): readonly Handler[] {
  return lines.flatMap((line, at): readonly Handler[] => {
    if (!line.changed || line.excused || line.reason !== undefined) return [];
    const length = droppedLength(lines.slice(at, at + near), language);
    const last = lines[at + length - 1];
    if (length === 0 || !last || isCleanup(lines.slice(Math.max(0, at - near), at + length)))
      return [];
    if (
      comesSecond(lines, at) ||
      goesOnInstead(lines, at) ||
      isOptionalImport(lines.slice(Math.max(0, at + 1 - near), at + 1))
    )
      return [];
    return [{ path, handler: line.text.trim(), from: line.number, to: last.number }];
  });
}

/** Whether nothing is tried but to load a module: where it is missing, its name stays empty, and that is the handling. */
function isOptionalImport(lines: readonly ReadLine[]): boolean {
  const code = lines.map((line) => line.code).join("\n");
  const tried = /\btry\s*[{:]([^]*?)(?:\bcatch|\bexcept)\b[^]*$/.exec(code)?.[1];
  return (
    tried !== undefined &&
    /^\s*(?:[\w$.,{}\s]+=\s*)?(?:await\s+)?(?:require|import)\b[^;\n]*;?\s*\}?\s*$/.test(tried)
  );
}

/** Whether another handler of the same block comes before: then not whatever goes wrong ends here. */
function comesSecond(lines: readonly ReadLine[], at: number): boolean {
  const own = lines[at];
  if (own === undefined) return false;
  const beside = lines
    .slice(Math.max(0, at - longestTry), at)
    .findLast((line) => line.code.trim() !== "" && measureIndent(line) <= measureIndent(own));
  return (
    beside !== undefined &&
    measureIndent(beside) === measureIndent(own) &&
    /^(?:\}\s*)?(?:catch|except|rescue)\b/.test(beside.code.trim())
  );
}

/**
 * Whether what is tried ends in handing something back or keeping it: where it fails, what stands below
 * the handler, or what was kept before, comes in its place, and that is the handling.
 */
function goesOnInstead(lines: readonly ReadLine[], at: number): boolean {
  const own = lines[at]?.code ?? "";
  const tried =
    /\btry\s*\{\s*(.+?);?\s*\}\s*catch\b/.exec(own)?.[1] ??
    (/\btry\b|\.catch\(/.test(own)
      ? ""
      : lines.slice(0, at).findLast(({ code }) => /\w/.test(code))?.code);
  return /^\s*(?:return|break|yield)\b|^\s*(?:(?:const|let|var|final)\s+)?[\w$.[\]"']+(?:\s*:\s*[\w.]+)?\s*=(?!=)/.test(
    tried ?? "",
  );
}

/** How many lines a handler takes that drops every error without a word of why; 0 when none starts here. */
function droppedLength(lines: readonly ReadLine[], language: string): number {
  const [first, second, third] = lines;
  if (!first || lines.slice(0, 3).some(({ comment }) => comment !== "")) return 0;
  const code = first.code.trim();
  switch (language) {
    case "python":
      if (/^except(\s+\(?(Base)?Exception\)?(\s+as\s+\w+)?)?\s*:\s*(pass|\.\.\.)$/.test(code))
        return 1;
      if (!/^except(\s+\(?(Base)?Exception\)?(\s+as\s+\w+)?)?\s*:$/.test(code)) return 0;
      return /^(pass|\.\.\.|continue)$/.test(second?.code.trim() ?? "") && endsHandler(first, third)
        ? 2
        : 0;
    case "typescript":
    case "javascript":
      if (/\bcatch\s*(\(\s*\w+(\s*:\s*\w+)?\s*\))?\s*\{\s*\}/.test(code)) return 1;
      // Waiting for something to end, however it ends, is no handler.
      if (/\bawait [\w.#]+\??\.catch\(/.test(code)) return 0;
      if (/\.catch\(\s*(\(\s*\w*\s*\)|\w+)\s*=>\s*\{\s*\}\s*\)/.test(code)) return 1;
      return /\bcatch\s*(\(\s*\w+(\s*:\s*\w+)?\s*\))?\s*\{$/.test(code) &&
        second?.code.trimStart().startsWith("}")
        ? 2
        : 0;
    case "java":
    case "kotlin":
    case "csharp":
      if (/\bcatch\s*\(\s*(final\s+)?(Exception|Throwable)\s+\w+\s*\)\s*\{\s*\}/.test(code))
        return 1;
      return /\bcatch\s*\(\s*(final\s+)?(Exception|Throwable)\s+\w+\s*\)\s*\{$/.test(code) &&
        second?.code.trim() === "}"
        ? 2
        : 0;
    case "ruby":
      if (/\brescue\s+nil$/.test(code)) return 1;
      return /^rescue(\s+(Standard|)Error|\s+Exception)?(\s*=>\s*\w+)?$/.test(code) &&
        second?.code.trim() === "end"
        ? 2
        : 0;
    default:
      return 0;
  }
}

function endsHandler(first: ReadLine, third: ReadLine | undefined): boolean {
  return !third || third.code.trim() === "" || measureIndent(third) <= measureIndent(first);
}

/** Closing, deleting and telling somebody on the way out may fail: there is nothing left to do then. */
function isCleanup(lines: readonly ReadLine[]): boolean {
  return lines.some(({ code }) =>
    /\b(close|unlink|rm|rmSync|remove|delete|destroy|dispose|release|kill|cancel|abort|disconnect|terminate|shutdown|cleanup|removeItem|unsubscribe|flush|__del__|exit|end|stop|revoke\w*|rollback|localStorage|sessionStorage)\w*\s*[.(]|\b__del__\b|\blocalStorage\b|\bsessionStorage\b/i.test(
      code,
    ),
  );
}
