import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findAddedLines, findDeletedLines, type BlamedLine } from "../../reading/blamed-lines.ts";
import { measureIndent, readChange, type ReadLine } from "../../reading/read-change.ts";
import { countFigure, linesAfter } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "sleeps-in-tests",
  title: "Tests that sleep",
  about: "tests",
  meaning: "Tests wait for a while and hope.",
  leavesAlone:
    "skipped tests, helpers, fixtures and fakes, polling loops, fake clocks, tests of what takes its time, zero, pauses of a few milliseconds",
  theme: "sleeps",
  severity: { least: 3, most: 6, by: "sleeps" },
  figures: { sleeps: "occurrence" },
  terms: ["call"],
} as const;

export function detect(change: Change): Finding | undefined {
  const found = findLongerSleeps(change).filter(({ line }) => isWaiting(line, change));
  const [first] = found;
  if (!first) return undefined;
  const call =
    /[\w.]+\s*\([^()]*(\([^()]*\)[^()]*)*\)/.exec(
      first.line.text.slice(first.line.text.indexOf(first.call)),
    )?.[0] ?? first.call;
  const proof = found.map(({ line }) => linesAfter(line.path, { from: line.number }));
  return {
    severity: scaleSeverity(meta.severity, { value: found.length, mild: 1, severe: 10 }),
    summary: `Tests wait for a fixed time ${found.length === 1 ? "once" : `${found.length} times`}, first in \`${first.line.path}\`.`,
    proof,
    figures: [countFigure({ id: "sleeps", unit: "occurrence", label: "sleeps in tests" }, proof)],
    terms: { call },
  };
}

interface Sleep {
  readonly call: string;
  readonly seconds: number;
}

/** The sleeps that were added, less those that took the place of one that was as long. */
function findLongerSleeps(change: Change): readonly (Sleep & { readonly line: BlamedLine })[] {
  const gone = findDeletedLines(change, "test").flatMap((line) => readSleep(line)?.seconds ?? []);
  return findAddedLines(change, "test").flatMap((line) => {
    const sleep = readSleep(line);
    if (sleep === undefined || line.reason !== undefined) return [];
    const replaced = gone.findIndex((seconds) => seconds >= sleep.seconds);
    if (replaced !== -1) gone.splice(replaced, 1);
    return replaced === -1 ? [{ ...sleep, line }] : [];
  });
}

/** A call that sleeps, by language: its name, the number that it is given and its unit, if it has one. */
const calls: Readonly<Record<string, readonly RegExp[]>> = {
  python: [/^\s*(?:await\s+)?(time\.sleep|asyncio\.sleep|sleep)\(\s*(\d*\.?\d+)\s*\)\s*$/],
  typescript: [
    /^\s*await\s+(?:[\w.]*\.)?(sleep|delay|wait|waitForTimeout|setTimeout)\(\s*([\d_]+)\s*\)/,
    /\bawait new Promise[^;]*(setTimeout)\(\s*\w+\s*,\s*([\d_]+)\s*\)/,
    /^\s*(cy\.wait)\(\s*([\d_]+)\s*\)/,
  ],
  java: [/^\s*(Thread\.sleep)\(\s*([\d_]+)L?\s*\)/],
  go: [
    /^\s*(time\.Sleep)\(\s*(\d+)\s*\*\s*(time\.\w+)\s*\)/,
    /^\s*(time\.Sleep)\(\s*()(time\.\w+)\s*\)/,
  ],
  ruby: [/^\s*(sleep)[ (]\s*(\d*\.?\d+)/],
};

const aliases: Readonly<Record<string, string>> = { javascript: "typescript", kotlin: "java" };

/** Seconds that a number stands for, where the language decides it. */
const secondsByLanguage: Readonly<Record<string, number>> = { typescript: 0.001, java: 0.001 };
const secondsByUnit: Readonly<Record<string, number>> = {
  "time.Minute": 60,
  "time.Second": 1,
  "time.Millisecond": 0.001,
};

/** A call that sleeps for at least a tenth of a second. */
function readSleep({ language, code }: BlamedLine): Sleep | undefined {
  const family = aliases[language] ?? language;
  for (const pattern of calls[family] ?? []) {
    const [, call, amount = "", unit] = pattern.exec(code) ?? [];
    if (call === undefined) continue;
    const scale = unit === undefined ? (secondsByLanguage[family] ?? 1) : secondsByUnit[unit];
    const seconds = Number(amount === "" ? 1 : amount.replaceAll("_", "")) * (scale ?? 0);
    return seconds >= 0.1 ? { call, seconds } : undefined;
  }
  return undefined;
}

/**
 * Whether a test itself waits: a pause in a loop polls, one under a fake clock costs nothing, one in
 * a helper, a fixture or a fake is the work of that, and in a test of time it is the matter itself.
 */
function isWaiting(line: BlamedLine, change: Change): boolean {
  if (timed.test(change.title)) return false;
  const file = readChange(change).find(
    ({ file: { path }, role }) => path === line.path && role === "test",
  );
  const hunk = file?.hunks.find(({ after }) => after.some(({ number }) => number === line.number));
  if (!file || !hunk) return false;
  const fakeClock = /useFakeTimers|freeze_time|time_machine|fakeTimers|FakeClock|mock_sleep/;
  if (file.hunks.some(({ after }) => after.some(({ code }) => fakeClock.test(code)))) return false;
  const at = hunk.after.findIndex(({ number }) => number === line.number);
  let indent = measureIndent(line);
  for (const line of hunk.after.slice(0, at).toReversed()) {
    const { code, text } = line;
    if (code.trim() === "" || measureIndent({ code }) >= indent) continue;
    indent = measureIndent({ code });
    if (/^\s*(?:async\s+)?(?:while|for|until|loop|do)\b/.test(code)) return false;
    if (opensTest.test(code)) return !timed.test(text) && !isSkipped(hunk.after, line, at);
    // The head of a test may go on over lines.
    if (/^\s*(?:async\s*)?(?:\([^()]*\)|function\s*\([^()]*\))\s*(?:=>\s*)?\{\s*$/.test(code))
      continue;
    if (opensFunction.test(code)) return false;
  }
  return false;
}

/** Whether a runner passes over the test that opens on this line: by its mark, by its name or by its first call. */
function isSkipped(lines: readonly ReadLine[], head: ReadLine, at: number): boolean {
  const from = lines.indexOf(head);
  const above = lines.slice(0, from);
  const marks = above.slice(above.findLastIndex(({ text }) => !/^\s*(?:@|#?\[)/.test(text)) + 1);
  const opened = lines.slice(from + 1, at);
  return (
    marks.some(({ text }) => /skip|ignore|disabled|xfail/i.test(text)) ||
    /\b(?:it|test|describe|specify)\.(?:skip|todo|fixme|failing)\b|^\s*x(?:it|test|describe)\b/.test(
      head.text,
    ) ||
    opened.some(({ code }) =>
      /^\s*(?:t\.Skip|pytest\.skip|self\.skipTest|this\.skip|skip\b)/.test(code),
    )
  );
}

/** A test of what takes its time: there the pause is what is measured, or what the code is given. */
const timed =
  /(?:timer|interval|timeout|time[ds](?![a-z])|ttl(?!e)|expir|debounc|throttl|delay|idle|schedul|slow|sleep|elapse|duration|(?<!p|re)lease|cron|(?<!s)tick(?!et|l)|poll(?!ut)|backoff|heartbeat|keep[-_ ]?alive|seconds)|(?<![a-z])(?:time|rate|age|every|wait|late|lag|hang)(?![a-z])/i;

const opensTest =
  /^\s*(?:async\s+)?def\s+test|\b(?:it|test)(?:\.\w+)*\s*\(|^func\s+Test|^\s*(?:async\s+)?fn\s+\w+\(\)|^\s*(?:public\s+)?(?:void|fun)\s+(?!set_?up|tear_?down|before|after|init)\w+\(\)|^\s*(?:it|test)\s+["']/;

const opensFunction =
  /^\s*(?:async\s+)?def\b|\b(?:class|func|fn|fun|function)\b|=>\s*\{?\s*$|^\s*(?:async\s+|static\s+)*\*?\s*\w+\([^"'`]*\)\s*\{$/;
