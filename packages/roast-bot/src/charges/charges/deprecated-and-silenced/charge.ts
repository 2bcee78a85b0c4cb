import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { readChange, type ReadLine } from "../../reading/read-change.ts";
import { linesAfter, longestQuote } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "deprecated-and-silenced",
  title: "Deprecated and silenced",
  about: "code",
  meaning:
    "Python source gives a deprecation warning, and the same change has the source ignore that very warning.",
  leavesAlone:
    "tests; filters that neither name this warning nor stand before the call that gives it; warnings that are recorded or made errors; attributes that a compiler asks for where the old thing is still built",
  theme: "deprecated",
  severity: 6,
  figures: {},
  terms: ["silencer"],
  affinities: [
    { with: "new-todos", points: 2, why: "something is to go, and nobody is to be reminded" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  const calls = readCalls(change, "after");
  const old = new Set(readCalls(change, "before").map(({ text }) => text));
  const warnings = calls.filter(isDeprecation);
  for (const filter of calls) {
    const warning = warnings.find((each) => silences(filter, each));
    if (warning === undefined || old.has(filter.text)) continue;
    return {
      severity: meta.severity,
      summary: `\`${filter.path}\` silences with \`${filter.name}\` a deprecation that the same change adds.`,
      proof: [filter, warning].map(proveCall),
      figures: [],
      terms: { silencer: filter.name },
    };
  }
  return undefined;
}

function proveCall({ path, from, to }: Call) {
  return linesAfter(path, { from, to: Math.min(to, from + longestQuote - 1) });
}

/** A changed call of the module `warnings`, or of a decorator, with its arguments. */
interface Call {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly isDecorator: boolean;
  /** The whole of it, over as many lines as it takes. */
  readonly text: string;
  /** The lines below it that are close enough to be what it is for. */
  readonly below: string;
}

const most = { call: 12, below: 4 } as const;

function readCalls(change: Change, side: "after" | "before"): readonly Call[] {
  return readChange(change)
    .filter(({ file, role }) => role === "source" && file.language === "python")
    .flatMap(({ file: { path }, hunks }) =>
      hunks.flatMap((hunk) =>
        hunk[side].flatMap((line, at) => {
          const call = line.changed && !line.excused && readCall(hunk[side].slice(at));
          return call ? [{ ...call, path }] : [];
        }),
      ),
    );
}

function readCall(lines: readonly ReadLine[]): Omit<Call, "path"> | undefined {
  const [first] = lines;
  const name = first && opening.exec(first.code)?.[1];
  if (first === undefined || name === undefined) return undefined;
  let depth = 0;
  for (const [at, line] of lines.slice(0, most.call).entries()) {
    const code = at === 0 ? line.code.slice(line.code.indexOf(`${name}(`)) : line.code;
    depth += (code.match(/\(/g) ?? []).length - (code.match(/\)/g) ?? []).length;
    if (depth > 0) continue;
    return {
      from: first.number,
      to: line.number,
      name,
      isDecorator: first.code.trimStart().startsWith("@"),
      text: joinLines(lines.slice(0, at + 1)),
      below: joinLines(lines.slice(at + 1, at + 1 + most.below)),
    };
  }
  return undefined;
}

function joinLines(lines: readonly ReadLine[]): string {
  return lines.map(({ text }) => text.trim()).join("\n");
}

const opening =
  /^(?!\s*(?:def|class|import|from)\b).*?(?:\b|@)(filterwarnings|simplefilter|warn|\w*deprecated\w*)\(/;

function isFilter({ name }: Call): boolean {
  return name === "filterwarnings" || name === "simplefilter";
}

function isDeprecation({ name, isDecorator, text }: Call): boolean {
  if (name === "warn") return /\b\w*DeprecationWarning\b/.test(text);
  return isDecorator && name.includes("deprecated");
}

/** Whether a filter is meant for this warning: by the project's own category, by its words, or by the call below it. */
function silences(filter: Call, warning: Call): boolean {
  if (!isFilter(filter) || !/["']ignore["']/.test(filter.text)) return false;
  const category = /\b\w*DeprecationWarning\b/.exec(filter.text)?.[0];
  const isOwn = category !== undefined && !/^(?:Pending)?DeprecationWarning$/.test(category);
  if (isOwn) return new RegExp(String.raw`\b${category}\b`).test(warning.text);
  const message = /message\s*=\s*r?(["'])(.*?)\1/.exec(filter.text)?.[2];
  if (message !== undefined) return haveInCommon(message, warning.text);
  return (
    category !== undefined && !/\bmodule\b/.test(filter.text) && callsWhatWarns(filter, warning)
  );
}

function haveInCommon(message: string, warning: string): boolean {
  const words = readTellingWords(warning);
  return [...readTellingWords(message)].some((word) => word !== "deprecated" && words.has(word));
}

/** A method that is called right below the filter, and that the warning names or decorates. */
function callsWhatWarns({ below }: Call, warning: Call): boolean {
  const called = [...below.matchAll(/\b(\w{6,})\(/g)].map(([, name]) => name ?? "");
  const told = warning.isDecorator
    ? /\bdef (\w+)\(/.exec(warning.below)?.slice(1)
    : warning.text.match(/\w+/g);
  return called.some((name) => told?.includes(name));
}
