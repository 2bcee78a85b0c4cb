import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findAddedLines } from "../../reading/blamed-lines.ts";
import { measureIndent, readChange, type ReadLine } from "../../reading/read-change.ts";
import { linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "shorter-super",
  title: "An error that can’t be sent on",
  about: "code",
  meaning:
    "In a change that has to do with processes, a new Python exception asks for more arguments than it hands to `super().__init__`: pickled, it can’t be made again.",
  leavesAlone:
    "changes that speak of no process and no pickling; exceptions of other bases than Python’s own; what says how it is pickled (`__reduce__`); arguments with a default; what is handed on as a whole (`*args`); tests",
  theme: "shorter-super",
  severity: 6,
  figures: {},
  terms: ["class", "call"],
} as const;

export function detect(change: Change): Finding | undefined {
  if (!crossesProcesses(change)) return undefined;
  const found = readChange(change).flatMap(({ file, role, hunks }) =>
    role === "source" && file.language === "python"
      ? hunks.flatMap(({ after }) =>
          findShorter(after).map((each) => ({ ...each, path: file.path })),
        )
      : [],
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const { path, opening, init, headEnd, call } = first;
  return {
    severity: meta.severity,
    summary: `\`${first.class}\` asks for ${first.asked} and hands ${first.given} to \`super().__init__\`: pickled, it can’t be made again.`,
    // The head says what is asked for; what is handed on stands beside it where a reader sees both.
    proof: [
      linesAfter(path, {
        from: init.number,
        to: call.number - init.number < longestHead ? call.number : headEnd.number,
      }),
      linesAfter(path, { from: opening.number }),
      linesAfter(path, { from: call.number }),
    ],
    figures: [],
    terms: { class: first.class, call: "super().__init__" },
  };
}

/** Whether errors of this change have to travel at all: most never do. */
function crossesProcesses(change: Change): boolean {
  const { title, body, commits } = change;
  return (
    [title, body, ...commits.flatMap((commit) => [commit.subject, commit.body])].some((text) =>
      processes.test(text),
    ) || findAddedLines(change, "source").some(({ code }) => processes.test(code))
  );
}

const processes =
  /\b(?:cloud)?pickl\w*|\bmulti-?process\w*|\bprocess[ _]?pool\w*|\b(?:worker|child|separate|own) process(?:es)?\b/i;

/** In lines, from what is asked for to what is handed on: as many as a reader is shown at once. */
const longestHead = 16;

interface Shorter {
  readonly class: string;
  readonly opening: ReadLine;
  readonly init: ReadLine;
  readonly headEnd: ReadLine;
  readonly call: ReadLine;
  /** How many arguments its constructor can’t do without, and how many it hands on. */
  readonly asked: number;
  readonly given: number;
}

/**
 * Exceptions that pickle takes apart and can’t put together: it calls the class with `args`, which is
 * what `BaseException.__init__` was given (`BaseException.__reduce__` in CPython's documentation of
 * `pickle` and of exceptions).
 */
function findShorter(lines: readonly ReadLine[]): readonly Shorter[] {
  return lines.flatMap((opening, at): readonly Shorter[] => {
    const [, name, base = ""] = /^\s*class\s+(\w+)\(([\w.]+)\)\s*:/.exec(opening.code) ?? [];
    if (name === undefined || !isOwn(opening) || !plainBases.has(base)) return [];
    const body = takeBody(lines, at);
    const inits = body.filter(({ code }) => /^\s*def\s+__init__\s*\(/.test(code));
    const calls = body.filter(({ code }) => /\bsuper\(\)\.__init__\s*\(/.test(code));
    const [[init, secondInit], [call, secondCall]] = [inits, calls];
    if (!init || !call || secondInit || secondCall || ![init, call].every(isOwn)) return [];
    if (
      body.some(({ code }) =>
        /\bself\.args\b|\b__(?:reduce|reduce_ex|getnewargs)\w*__\b|\b__new__\b/.test(code),
      )
    )
      return [];
    const asked = readParameters(readArguments(body, init));
    const handed = readArguments(body, call);
    if (
      asked === undefined ||
      handed === undefined ||
      handed.some((each) => /^\*|^\w+\s*=/.test(each))
    )
      return [];
    const given = handed.length;
    const rest = body.slice(body.indexOf(init), body.indexOf(init) + longestHead);
    const headEnd = rest.find(({ code }) => /:\s*$/.test(code)) ?? init;
    return given < asked ? [{ class: name, opening, init, headEnd, call, asked, given }] : [];
  });
}

/** Python's own, which keep what they are given as it is. */
const plainBases: ReadonlySet<string> = new Set([
  "Exception",
  "ArithmeticError",
  "AssertionError",
  "AttributeError",
  "LookupError",
  "IndexError",
  "KeyError",
  "NotImplementedError",
  "RuntimeError",
  "TypeError",
  "ValueError",
]);

function isOwn({ changed, excused }: ReadLine): boolean {
  return changed && !excused;
}

/** What stands indented below a line, as far as the hunk shows it. */
function takeBody(lines: readonly ReadLine[], at: number): readonly ReadLine[] {
  const indent = measureIndent(lines[at] ?? { code: "" });
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.code.trim() !== "" && measureIndent(line) <= indent);
  return end < 0 ? rest : rest.slice(0, end);
}

/** What stands between the last opening parenthesis of a line's call or head and its closing one, parted. */
function readArguments(body: readonly ReadLine[], line: ReadLine): readonly string[] | undefined {
  const text = body
    .slice(body.indexOf(line))
    .map(({ code }) => code)
    .join("\n");
  const from = text.indexOf("(", text.indexOf("__init__"));
  const parts = [""];
  let depth = 0;
  for (const character of text.slice(from)) {
    if (/[([{]/.test(character)) depth += 1;
    if (/[)\]}]/.test(character)) depth -= 1;
    if (depth === 0) return parts.map((part) => part.trim()).filter((part) => part !== "");
    if (character === "," && depth === 1) parts.push("");
    else if (depth > 1 || character !== "(") parts.push(`${parts.pop() ?? ""}${character}`);
  }
  return undefined;
}

/** How many arguments can’t be left out; `undefined` where `*args` takes any number. */
function readParameters(parameters: readonly string[] | undefined): number | undefined {
  const [, ...own] = parameters ?? [];
  if (parameters === undefined || own.some((each) => /^\*\w/.test(each))) return undefined;
  return own.filter((each) => !/=|^\*|^\/$/.test(each)).length;
}
