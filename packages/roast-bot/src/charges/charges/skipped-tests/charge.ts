import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { BlamedLine } from "../../reading/blamed-lines.ts";
import { findNetHits, type Hit, provePlaces } from "../../hits.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "skipped-tests",
  title: "Tests switched off",
  about: "tests",
  meaning: "Tests are switched off, or run alone (`.only`).",
  leavesAlone:
    "tests that are expected to fail, which run; reasons in the annotation; the same skip by another name; tests that no runner found before; titles that say so; conditions of platform or environment, reasons that link somewhere or stand in a comment",
  theme: "skipped-tests",
  severity: { least: 5, most: 8, by: "tests" },
  figures: { places: "test" },
  terms: ["marker", "test?"],
  affinities: [
    { with: "deleted-tests", points: 3, why: "some tests are off and some are gone" },
    { with: "merged-in-minutes", points: 3, why: "green, quickly" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  // A suite that moves to another runner switches the same tests off by another name.
  const found = findNetHits(change, { role: "test", match: skip, readKind: () => "skip" });
  const hits = announced.test(change.title) ? [] : found.filter((hit) => !ranNever(hit, change));
  const [first] = hits;
  if (!first) return undefined;
  const test = /^[@#]/.test(first.key)
    ? undefined
    : first.line.strings.find((text) => text.trim() !== "" && first.line.text.includes(text));
  return {
    severity: scaleSeverity(meta.severity, { value: hits.length, mild: 1, severe: 8 }),
    summary: `Tests switched off with \`${first.key}\`, first in \`${first.line.path}\`: ${hits.length}.`,
    ...provePlaces(hits, { id: "places", unit: "test", label: "tests switched off" }),
    terms: { marker: first.key, ...(test !== undefined && { test }) },
  };
}

/** A title that says so hides nothing; a suite that moves to another runner takes its skips along. */
const announced =
  /\b(?:ignor\w*|skip\w*|disabl\w*|quarantin\w*|flak\w*|pending|port(?:ed|ing)?|migrat\w*|convert\w*|junit\w*|testng|pytest|jest|vitest|mocha|jasmine)\b/i;

/** Whether the test had a name before by which no runner found it: `disable_testRing`, `xtestRing`. */
function ranNever({ line }: Hit, change: Change): boolean {
  const hunks = change.files.find(({ path }) => path === line.path)?.hunks ?? [];
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const below = lines.filter(
    (each) => each.kind !== "deleted" && each.after > line.number && each.after <= line.number + 3,
  );
  const names = below.flatMap(({ text }) => /\b(\w*test\w*)\s*\(/i.exec(text)?.[1] ?? []);
  return names.some((name) =>
    lines.some(({ kind, text }) => kind === "deleted" && new RegExp(`\\w${name}\\b`).test(text)),
  );
}

const markers: readonly RegExp[] = [
  /^\s*((?:it|test|describe|suite|context)\.(?:skip|only))\s*\(\s*["'`]/,
  /^\s*(x(?:it|describe|test)|f(?:it|describe))\s*\(\s*["'`]/,
  /^\s*(@pytest\.mark\.skip)\b(?!if)/,
  /^\s*(@unittest\.skip)\b(?!If|Unless)/,
  /^\s*(?:@\w+\s+)*(@Disabled|@Ignore)\b/,
  /^\s*(#\[ignore\])/,
];

/** A condition or a link is a reason; a skip that stands with either waits for something known. */
function skip({ code, text, comment, strings }: BlamedLine): string | undefined {
  if (/https?:|#\d+|\b[A-Z]{2,}-\d+\b/.test(text) || comment !== "") return undefined;
  if (
    /\b(platform|windows|darwin|linux|docker|slow|network|integration|benchmark|manual|requires?|needs?|only on|strict=True|raises=|condition)\b/i.test(
      text,
    )
  ) {
    return undefined;
  }
  for (const marker of markers) {
    const found = marker.exec(code)?.[1];
    // What an annotation says in words is its reason; what a call says is the test's name.
    const isExplained = /^[@#]/.test(found ?? "") && strings.some((each) => /\w\s+\w/.test(each));
    if (found !== undefined) return isExplained ? undefined : found;
  }
  return undefined;
}
