import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { provePlaces, type Hit, findNetHits } from "../../hits.ts";
import type { BlamedLine } from "../../reading/blamed-lines.ts";
import { measureIndent, readChange } from "../../reading/read-change.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "sleeps-in-tests",
  title: "Tests that sleep",
  about: "tests",
  meaning: "Tests wait for a while and hope.",
  leavesAlone: "polling loops, fake clocks, zero, pauses of a few milliseconds",
  theme: "sleeps",
  severity: { least: 3, most: 6, by: "sleeps" },
  figures: { sleeps: "occurrence" },
  terms: ["call"],
} as const;

export function detect(change: Change): Finding | undefined {
  const hits = findNetHits(change, { role: "test", match: sleepCall }).filter((hit) =>
    isWaiting(hit, change),
  );
  const [first] = hits;
  if (!first) return undefined;
  const call =
    /[\w.]+\s*\([^()]*(\([^()]*\)[^()]*)*\)/.exec(
      first.line.text.slice(first.line.text.indexOf(first.key)),
    )?.[0] ?? first.key;
  return {
    severity: scaleSeverity(meta.severity, { value: hits.length, mild: 1, severe: 10 }),
    summary: `Tests wait for a fixed time ${hits.length === 1 ? "once" : `${hits.length} times`}, first in \`${first.line.path}\`.`,
    ...provePlaces(hits, { id: "sleeps", unit: "occurrence", label: "sleeps in tests" }),
    terms: { call },
  };
}

/** The call that sleeps for at least a tenth of a second. */
function sleepCall({ language, code }: BlamedLine): string | undefined {
  switch (language) {
    case "python": {
      const [, call, seconds] =
        /^\s*(?:await\s+)?(time\.sleep|asyncio\.sleep|sleep)\(\s*(\d*\.?\d+)\s*\)\s*$/.exec(code) ??
        [];
      return Number(seconds) >= 0.1 ? call : undefined;
    }
    case "typescript":
    case "javascript": {
      const [, call, milliseconds] =
        /^\s*await\s+(?:[\w.]*\.)?(sleep|delay|wait|waitForTimeout|setTimeout)\(\s*([\d_]+)\s*\)/.exec(
          code,
        ) ??
        /\bawait new Promise[^;]*(setTimeout)\(\s*\w+\s*,\s*([\d_]+)\s*\)/.exec(code) ??
        /^\s*(cy\.wait)\(\s*([\d_]+)\s*\)/.exec(code) ??
        [];
      return Number(milliseconds?.replaceAll("_", "")) >= 100 ? call : undefined;
    }
    case "java":
    case "kotlin": {
      const [, call, milliseconds] = /^\s*(Thread\.sleep)\(\s*([\d_]+)L?\s*\)/.exec(code) ?? [];
      return Number(milliseconds?.replaceAll("_", "")) >= 100 ? call : undefined;
    }
    case "go":
      return /^\s*(time\.Sleep)\(\s*(?:\d{3,}\s*\*\s*time\.Millisecond|(?:\d+\s*\*\s*)?time\.Second)\s*\)/.exec(
        code,
      )?.[1];
    case "ruby":
      return /^\s*(sleep)[ (]\s*(?:0?\.[1-9]|[1-9])/.exec(code)?.[1];
    default:
      return undefined;
  }
}

/** A pause in a loop polls, one under a fake clock costs nothing, one in a fake is the fake's work. */
function isWaiting({ line }: Hit, change: Change): boolean {
  const file = readChange(change).find(({ file }) => file.path === line.path);
  const hunk = file?.hunks.find(({ after }) => after.some(({ number }) => number === line.number));
  if (!file || !hunk) return false;
  const fakeClock = /useFakeTimers|freeze_time|time_machine|fakeTimers|FakeClock|mock_sleep/;
  if (file.hunks.some(({ after }) => after.some(({ code }) => fakeClock.test(code)))) return false;
  const at = hunk.after.findIndex(({ number }) => number === line.number);
  const above = hunk.after.slice(Math.max(0, at - 8), at).toReversed();
  const around = above.filter(
    ({ code }) => code.trim() !== "" && measureIndent({ code }) < measureIndent(line),
  );
  if (around.some(({ code }) => /^\s*(while|for|until|loop|do)\b/.test(code))) return false;
  const opener = around[0]?.code ?? "";
  return (
    !/^\s*(async\s+)?def\s+(?!test)|^\s*(class|func|function)\b(?!.*[Tt]est)|=>\s*\{?$|^\s*(async\s+)?\w+\([^"'`]*\)\s*\{$/.test(
      opener,
    ) || /\b(it|test)\s*\(/.test(opener)
  );
}
