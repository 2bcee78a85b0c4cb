import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendRecords } from "../../src/ledger/chain.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { judged, ledgerText, roastedPenance, sampleId, sampleRun } from "./sample-ledger.ts";

const file = "data/roast_bot_ledger.jsonl";
const records = sampleRun({
  settlement: {
    promise: sampleId,
    decisions: [
      { kind: "settle", judged: judged(1, "kept") },
      { kind: "settle", judged: judged(2, "excused") },
      { kind: "roast", judged: judged(3, "broken"), known: "unsettled" },
      { kind: "waive", judged: judged(4, "broken"), known: "unsettled", reason: "too old" },
    ],
  },
  roasts: new Map([[3, roastedPenance(3)]]),
});
const text = ledgerText(records);

describe("reading a ledger", () => {
  it("gives back what was appended, in order and numbered", () => {
    const ledger = parseLedger(text, { file });
    if (ledger.kind === "damaged") throw new Error(ledger.problem);
    expect(ledger.lines.map(({ kind }) => kind)).toEqual([
      "promise",
      "slot",
      "slot",
      "slot",
      "slot",
      "run",
    ]);
    expect(ledger.lines.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(ledger.lines).toMatchObject(records);
  });

  it("takes a file without a line for a ledger that has not begun", () => {
    expect(parseLedger("", { file })).toMatchObject({ kind: "sound", lines: [] });
  });

  it("goes on where the chain ends, in another run", () => {
    const first = parseLedger(text, { file });
    if (first.kind === "damaged") throw new Error(first.problem);
    const more = appendRecords(first.end, sampleRun({ at: "2026-02-09T07:00:00Z" }));
    const both = parseLedger(text + more.text, { file });
    expect(both).toMatchObject({ kind: "sound", end: more.end });
  });

  it("says where a torn last line stands and keeps what is before it", () => {
    const torn = parseLedger(text.slice(0, -20), { file });
    expect(torn).toMatchObject({
      kind: "damaged",
      line: 6,
      problem: `${file}:6: the last line is torn: it has no line end; restore the file from an earlier commit of the dev log`,
      soundPart: { lines: records.slice(0, 5) },
    });
  });

  it.each([
    ["a line that is taken out", (lines: string[]) => lines.toSpliced(2, 1), 3],
    ["a line that stands twice", (lines: string[]) => lines.toSpliced(2, 0, lines[2] ?? ""), 4],
    ["two lines that change places", (lines: string[]) => swap(lines), 2],
    ["words between the lines", (lines: string[]) => lines.toSpliced(1, 0, "hello"), 2],
    ["an empty line", (lines: string[]) => lines.toSpliced(4, 0, ""), 5],
    [
      "a verdict that was changed",
      (lines: string[]) =>
        lines.map((line) => line.replace('"verdict":"broken"', '"verdict":"kept"')),
      4,
    ],
    [
      "white space in a line",
      (lines: string[]) =>
        lines.map((line, index) => (index === 1 ? line.replace(",", ", ") : line)),
      2,
    ],
    [
      "a field nobody knows",
      (lines: string[]) => lines.map((line) => line.replace("{", '{"a":1,')),
      1,
    ],
  ])("finds %s", (_what, tamper, line) => {
    const tampered = `${tamper(text.trimEnd().split("\n")).join("\n")}\n`;
    expect(parseLedger(tampered, { file })).toMatchObject({ kind: "damaged", line });
  });

  it("finds any single character that was changed, taken out or put in", () => {
    const position = fc.nat({ max: text.length - 1 });
    const change = fc.constantFrom("", "x", "0", '"', " ", "\n");
    fc.assert(
      fc.property(position, change, fc.boolean(), (at, inserted, keep) => {
        const tampered = text.slice(0, at) + inserted + text.slice(keep ? at : at + 1);
        fc.pre(tampered !== text);
        expect(parseLedger(tampered, { file }).kind).toBe("damaged");
      }),
      { numRuns: 300 },
    );
  });
});

function swap(lines: readonly string[]): string[] {
  const [first = "", second = "", third = "", ...rest] = lines;
  return [first, third, second, ...rest];
}
