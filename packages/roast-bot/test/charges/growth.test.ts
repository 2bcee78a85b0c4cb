import { describe, expect, it } from "vitest";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { countLongLines, longestLine } from "../../src/change/shorten-change.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { sampleOccasion } from "../change/sample-change.ts";
import { buildChange, type ChangePlan } from "../../src/charges/cases.ts";

/** What opens something, separates, repeats or ends in one of the detectors' languages and patterns. */
const parts = [
  ...Array.from("a(){}[]\"'`/\\#=-_.,:;|&<>@!?0 \t"),
  "/*",
  "//",
  "<!--",
  "</a>",
  "a.b.",
  "a, ",
  "a: ",
  "a(b)",
  "${",
  "x=>",
  "9.",
  "1, ",
  "({[",
  "))",
  "if (",
  "try {",
  "except ",
  "catch (e) {}",
  "function a() {",
  "console.log(",
  "sleep(1);",
  "TODO ",
  "fix ",
  "lorem ipsum ",
  "http://a/",
  "漢",
];

const size = 120_000;

/** Milliseconds of a processor: a machine with other work must not decide this. */
const most = 2_500;

function filled(part: string, length: number): string {
  return part.repeat(Math.ceil(length / part.length)).slice(0, length);
}

const shapes: readonly (readonly [what: string, plan: (part: string) => ChangePlan])[] = [
  ["one line", (part) => ({ files: { "a.ts": `+${filled(part, size)}` } })],
  [
    "lines as long as they may be, a tenth",
    (part) => {
      const line = `+${filled(part, longestLine)}`;
      const diff = Array.from({ length: size / 10 / longestLine }, () => line).join("\n");
      return { files: { "a.ts": diff, "b.py": diff } };
    },
  ],
  ["a description", (part) => ({ title: filled(part, size), body: filled(part, size) })],
  [
    "messages",
    (part) => ({ commits: [filled(part, size), { subject: "b", body: filled(part, size) }] }),
  ],
];

describe("all detectors together", { timeout: 120_000 }, () => {
  it.each(shapes)("are linear in %s of 120 kB, whatever it is made of", (_, plan) => {
    const slow: string[] = [];
    for (const part of parts) {
      const change = buildChange(plan(part));
      const before = process.cpuUsage();
      runDetectors(change);
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1000 > most)
        slow.push(`${JSON.stringify(part)}: ${(user + system) / 1000} ms`);
    }
    expect(slow).toEqual([]);
  });

  it("say how many lines they did not look at", () => {
    const change = buildChange({ files: { "a.ts": `+short\n+${filled("a", size)}` } });
    expect(countLongLines(change)).toBe(1);
    const pack = buildEvidencePack(change, { ...sampleOccasion, findings: runDetectors(change) });
    expect(pack.leftOut).toContain("One line of more than 1000 characters was not searched.");
  });
});
