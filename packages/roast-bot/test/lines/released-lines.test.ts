import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { charges, compliments } from "../../src/charges/registry.ts";
import { caseLicence, givesVerdict, listLines, listVerdicts } from "../../src/lines/licence.ts";

/**
 * What a released version may have said, one a line: the code that licensed it and the line, or the
 * code, the archetype and the line of a verdict. Empty before the first release; it grows with each
 * (`npm run released-lines`), and loses only what was found to be false of some case
 * (`docs/house-writer.md`, “Taking a line out”).
 */
const record = new URL("released-lines.tsv", import.meta.url);

test("what a released version may have said is still licensed", () => {
  const recorded = readFileSync(record, "utf8").split("\n").filter(Boolean);
  if (process.env["RELEASE"] !== undefined) {
    const all = [...new Set([...recorded, ...listSaid()])].toSorted();
    writeFileSync(record, `${all.join("\n")}\n`);
  }
  const lost = recorded.filter((row) => !isKept(row));
  expect(
    lost,
    "Published roasts say these, and `verify` would call them unlicensed (`docs/house-writer.md`, “Taking a line out”).",
  ).toEqual([]);
});

test("a line that nobody ever said is missed, and one without its archetype", () => {
  const [row, ...others] = listSaid().filter((each) => each.split("\t").length === 3);
  const [code = "", , line = ""] = row?.split("\t") ?? [];
  expect(others).not.toEqual([]);
  expect([`${code}\tNobody said so.`, `${code}\tThe Other One\t${line}`].map(isKept)).toEqual([
    false,
    false,
  ]);
});

/** Whether the checker still takes it. */
function isKept(row: string): boolean {
  const [charge = "", first = "", second] = row.split("\t");
  if (second !== undefined) return givesVerdict(first, { charge, line: second });
  return listLines(charge).has(first);
}

function listSaid(): readonly string[] {
  const codes = [...charges, ...compliments].map(({ meta }) => meta.code);
  return [...codes, caseLicence].flatMap((code) => [
    ...[...listLines(code)].map((line) => `${code}\t${line}`),
    ...listVerdicts(code).flatMap(({ archetype, lines }) =>
      lines.map((line) => `${code}\t${archetype}\t${line}`),
    ),
  ]);
}
