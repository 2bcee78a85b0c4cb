import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { BlamedLine } from "../../reading/blamed-lines.ts";
import { provePlaces, findNetHits, tellPlaces } from "../../hits.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "debug-prints",
  title: "Debug prints",
  about: "code",
  meaning: "Breakpoints stayed in, or prints that talk to their author.",
  leavesAlone: "command lines, scripts, examples, loggers; sentences, headings",
  theme: "debug",
  severity: { least: 3, most: 6, by: "prints" },
  figures: { prints: "occurrence" },
  terms: ["call"],
  affinities: [{ with: "commented-out-code", points: 2, why: "the workshop was left as it was" }],
} as const;

export function detect(change: Change): Finding | undefined {
  const hits = findNetHits(change, { role: "source", match: debugCall });
  const [first] = hits;
  if (!first) return undefined;
  const breaks = hits.some(({ line }) => breakpoint(line) !== undefined);
  return {
    severity: Math.max(
      breaks ? 5 : 3,
      scaleSeverity(meta.severity, { value: hits.length, mild: 1, severe: 8 }),
    ),
    summary: `Prints or breakpoints for debugging are left in ${tellPlaces(hits)}, first \`${first.key}\` in \`${first.line.path}\`.`,
    ...provePlaces(hits, { id: "prints", unit: "occurrence", label: "prints for debugging" }),
    terms: { call: first.key },
  };
}

/** Where printing is the job. */
const talkative =
  /(^|\/)(cli|bin|cmd|commands?|scripts?|examples?|samples?|demos?|tools?|benchmarks?|bench|management|notebooks?|playground|debug\w*|logg?(er|ing)\w*|repl|pdb|console)(\/|\.|_|-)|__main__|(^|[/_-])main\.\w+$|debugger/i;

function debugCall(line: BlamedLine): string | undefined {
  if (talkative.test(line.path)) return undefined;
  return breakpoint(line) ?? debugPrint(line);
}

function breakpoint({ language, code }: BlamedLine): string | undefined {
  switch (language) {
    case "typescript":
    case "javascript":
      return /^\s*(debugger)\s*;?\s*$/.exec(code)?.[1];
    case "python":
      return /^\s*(breakpoint\(\)|(?:import i?pdb; )?i?pdb\.set_trace\(\))/.exec(code)?.[1];
    case "ruby":
      return /^\s*(binding\.(?:pry|irb)|byebug)\s*$/.exec(code)?.[1];
    case "rust":
      return /(?:^\s*|=\s*)(dbg!)\(/.exec(code)?.[1];
    default:
      return undefined;
  }
}

/** A print is for debugging if its text says so: marks, shouts, or a variable by its own name. */
function debugPrint({ code, text, strings }: BlamedLine): string | undefined {
  const call =
    /^\s*(console\.log|print|fmt\.Print(?:ln|f)|System\.out\.println|println!|puts|p|var_dump)\s*\(/.exec(
      code,
    )?.[1];
  if (call === undefined) return undefined;
  const [first = ""] = strings;
  const shouts =
    /^\W*(?:debug(?:ging)?\b|(?:(?:i am|got|still|up to) )?here\W*$|wtf|asdf|xxx+\b|foo\W*$)/i.test(
      first,
    );
  const names = call === "print" && /^\s*print\(f"\{\w+=\}"\)\s*$/.test(text);
  return shouts || names ? call : undefined;
}
