import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findBlocks, readFunctionName, isControlHead } from "../../reading/blocks.ts";
import { readChange } from "../../reading/read-change.ts";
import { linesAfter, stretchFigures } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "long-function",
  title: "A long function",
  about: "code",
  meaning: "A new function has 80 lines or more, and many branches.",
  leavesAlone: "lists and tables, markup, moved functions, functions that were long already",
  theme: "long-function",
  severity: { least: 3, most: 7, by: "lines" },
  figures: { length: "line" },
  terms: ["function", "path"],
  affinities: [{ with: "deep-nesting", points: 2, why: "long and deep" }],
} as const;

const longEnough = 80;
const fewestBranches = 8;

export function detect(change: Change): Finding | undefined {
  const longest = longestFunction(change);
  if (!longest) return undefined;
  const { path, name, from, to } = longest;
  const first = linesAfter(path, { from });
  const last = linesAfter(path, { from: to });
  return {
    severity: scaleSeverity(meta.severity, {
      value: to - from + 1,
      mild: longEnough,
      severe: 400,
    }),
    summary: `The function \`${name}\` in \`${path}\` is ${to - from + 1} lines long.`,
    proof: [first, last],
    figures: stretchFigures({ id: "length", label: "lines of the function" }, { first, last }),
    terms: { function: name, path },
  };
}

interface LongFunction {
  path: string;
  name: string;
  /** Line numbers after the change, inclusive. */
  from: number;
  to: number;
}

function longestFunction(change: Change): LongFunction | undefined {
  let longest: LongFunction | undefined;
  for (const { file, role, syntax, hunks } of readChange(change)) {
    if (role !== "source") continue;
    for (const { after } of hunks) {
      const blocks = findBlocks(after, syntax);
      const branches = blocks.filter(({ head }) => isControlHead(head));
      for (const block of blocks) {
        const name = readFunctionName(block.head);
        const lines = after.slice(block.from, block.to + 1);
        const [first, last] = [lines[0], lines.at(-1)];
        if (name === undefined || !first?.text.includes(name) || !last || lines.length < longEnough)
          continue;
        const code = lines.filter((line) => line.code.trim() !== "");
        const own = code.filter(({ changed, excused }) => changed && !excused);
        const inside = branches.filter(({ from, to }) => from > block.from && to <= block.to);
        // A factory or a component is a place for many functions, and is as long as these are.
        const functions = blocks.filter(
          ({ head, from, to }) =>
            from > block.from &&
            to <= block.to &&
            (readFunctionName(head) ?? (/=>\s*$/.test(head) ? "callback" : undefined)) !==
              undefined,
        );
        const withinOthers = functions.reduce((sum, { from, to }) => sum + to - from + 1, 0);
        if (code.length < longEnough || own.length < code.length * 0.7) continue;
        if (inside.length < fewestBranches || withinOthers > lines.length / 2) continue;
        if (lines.length > (longest ? longest.to - longest.from + 1 : 0)) {
          longest = { path: file.path, name, from: first.number, to: last.number };
        }
      }
    }
  }
  return longest;
}
