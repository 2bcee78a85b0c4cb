import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findBlocks, isControlHead } from "../../reading/blocks.ts";
import { readChange, type ReadLine } from "../../reading/read-change.ts";
import { countFigure, linesAfter } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "deep-nesting",
  title: "Deep nesting",
  about: "code",
  meaning: "Five or more control structures stand inside one another in added code.",
  leavesAlone: "literals, callbacks, classes, moved code",
  theme: "nesting",
  severity: { least: 3, most: 8, by: "levels" },
  figures: { levels: "level" },
  terms: ["path", "deepest"],
} as const;

const deepEnough = 5;

export function detect(change: Change): Finding | undefined {
  const deepest = deepestPlace(change);
  if (!deepest || deepest.levels.length < deepEnough) return undefined;
  const { path, levels, line } = deepest;
  const heads = levels.map(({ number }) => linesAfter(path, { from: number }));
  const bottom = linesAfter(path, { from: line.number });
  return {
    severity: scaleSeverity(meta.severity, { value: levels.length, mild: 5, severe: 9 }),
    summary: `In \`${path}\`, ${levels.length} control structures stand inside one another.`,
    proof: [bottom, ...heads.toReversed()],
    figures: [
      countFigure(
        { id: "levels", unit: "level", label: "control structures in one another" },
        heads,
      ),
    ],
    terms: { path, deepest: line.text.trim() },
  };
}

interface Place {
  path: string;
  /** The lines that open each level, outermost first. */
  levels: readonly ReadLine[];
  /** The first line of the innermost block. */
  line: ReadLine;
}

function deepestPlace(change: Change): Place | undefined {
  let deepest: Place | undefined;
  for (const { file, role, syntax, hunks } of readChange(change)) {
    if (role !== "source") continue;
    for (const { after } of hunks) {
      const blocks = findBlocks(after, syntax);
      const control = new Set(
        blocks.filter(({ head }) => isControlHead(head)).map(({ from }) => from),
      );
      const functions = new Set(
        blocks.filter(({ head }) => startsScope(head)).map(({ from }) => from),
      );
      for (const { from, body, around } of blocks) {
        const line = after[body];
        if (!control.has(from) || !line) continue;
        const within = around.slice(around.findLastIndex((at) => functions.has(at)) + 1);
        const openers = [...new Set([...within.filter((at) => control.has(at)), from])];
        const levels = openers.flatMap((at) => after[at] ?? []);
        const isOwn =
          levels.filter(({ changed, excused }) => changed && !excused).length * 2 > levels.length;
        if (isOwn && levels.length > (deepest?.levels.length ?? 0)) {
          deepest = { path: file.path, levels, line };
        }
      }
    }
  }
  return deepest;
}

/** A function or class inside starts counting anew: what is around it is somebody else's depth. */
function startsScope(head: string): boolean {
  return /\b(def|class|function|func|fn|fun|interface|struct|impl)\b|=>\s*$/.test(head);
}
