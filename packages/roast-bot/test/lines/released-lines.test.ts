import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { retiredRules } from "../../src/charges/retired.ts";
import { charges, compliments } from "../../src/charges/registry.ts";
import {
  caseLicence,
  givesVerdict,
  listLines,
  listRetiredLines,
  listVerdicts,
} from "../../src/lines/licence.ts";

/**
 * What a released version may have said, one a line: the code that licensed it and the line, or the
 * code, the archetype and the line of a verdict. It grows with each release
 * (`npm run released-lines`), and loses only what was found to be false of some case
 * (`docs/house-writer.md`, “Taking a line out”).
 */
const record = new URL("released-lines.tsv", import.meta.url);

test("what a released version may have said is still licensed, or is retired", () => {
  const recorded = readFileSync(record, "utf8").trimEnd().split("\n");
  if (process.env["RELEASE"] !== undefined) {
    const all = [...new Set([...recorded, ...listSaid()])].toSorted();
    writeFileSync(record, `${all.join("\n")}\n`);
  }
  const lost = recorded.filter((row) => !isKept(row));
  expect(
    lost,
    "Published roasts say these, and `verify` would call them unlicensed. A line that is taken out or reworded stays, as it was, in `retired` beside its finding (`words.ts`), in `charges/retired.ts` where its charge is gone, or in `retiredCaseLines`; only one that was found to be false of some case goes, with its row here (`docs/house-writer.md`, “Taking a line out”).",
  ).toEqual([]);
});

/** Whether the checker still takes it. */
function isKept(row: string): boolean {
  const [charge = "", first = "", second] = row.split("\t");
  if (second !== undefined) return givesVerdict(first, { charge, line: second });
  return listLines(charge).has(first) || listRetiredLines(charge).has(first);
}

function listSaid(): readonly string[] {
  const codes = [...charges, ...compliments].map(({ meta }) => meta.code);
  return [...codes, ...Object.keys(retiredRules), caseLicence].flatMap((code) => [
    ...[...listLines(code), ...listRetiredLines(code)].map((line) => `${code}\t${line}`),
    ...listVerdicts(code).flatMap(({ archetype, lines }) =>
      lines.map((line) => `${code}\t${archetype}\t${line}`),
    ),
  ]);
}
