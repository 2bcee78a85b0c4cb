import { describe, expect, test } from "vitest";
import { charges, compliments, findCharge } from "../../src/charges/registry.ts";
import { Facts } from "../../src/lines/facts.ts";
import {
  caseLicence,
  givesVerdict,
  isLicensed,
  listLines,
  listRetiredLines,
  sayLine,
} from "../../src/lines/licence.ts";
import { retiredRules } from "../../src/charges/retired.ts";
import { checkRoast } from "../../src/receipts/check-roast.ts";
import { writeHouseRoast } from "../../src/writers/house/write-house-roast.ts";
import { samplePacks } from "../support/packs/sample-packs.ts";

const codes = [...charges, ...compliments].map(({ meta }) => meta.code);
const packs = samplePacks(30);
const nothing = { archetypes: [], titles: [], texts: [] };

describe("a retired line", () => {
  // One that was said by an earlier version, and is said no longer.
  const charge = "done-and-undone";
  const line = "Whoever reads the log has to read both to learn that none of those lines was kept.";

  test("stays licensed where its finding is", () => {
    const pack = packs.find((each) => each.charges.some(({ code }) => code === charge));
    if (pack === undefined) return expect.fail("no sample has the charge");
    const sentence = sayLine(line, charge, new Facts(pack));
    expect(listLines(charge)).not.toContain(line);
    expect(isLicensed({ text: line, charge, line }, new Facts(pack))).toBe(true);
    const roast = writeHouseRoast({ pack, usedUp: nothing });
    const [first, ...others] = roast.sections;
    if (!first || !sentence) return expect.fail("nothing was said");
    const earlier = {
      ...first,
      blocks: [...first.blocks, { kind: "paragraph" as const, sentences: [sentence] }],
    };
    expect(checkRoast({ ...roast, sections: [earlier, ...others] }, pack)).toEqual([]);
  });

  test("is not licensed without its finding, nor one that nobody ever said", () => {
    const pack = packs.find((each) => !each.charges.some(({ code }) => code === charge));
    if (pack === undefined) return expect.fail("all samples have the charge");
    expect(isLicensed({ text: line, charge, line }, new Facts(pack))).toBe(false);
    const made = "None of those lines was any good.";
    expect(isLicensed({ text: made, charge, line: made }, new Facts(pack))).toBe(false);
  });

  test("is said by no writer", () => {
    for (const pack of packs) {
      for (const cite of citesOf(writeHouseRoast({ pack, usedUp: nothing }))) {
        expect(listRetiredLines(cite.charge)).not.toContain(cite.line);
      }
    }
  });

  test("is no longer a line as well", () => {
    for (const code of [...codes, caseLicence]) {
      const said = listLines(code);
      expect([...listRetiredLines(code)].filter((each) => said.has(each))).toEqual([]);
    }
  });
});

describe("what no detector looks for any more", () => {
  test("has its lines kept under a code that is not used again", () => {
    expect(Object.keys(retiredRules).filter((code) => codes.some((each) => each === code))).toEqual(
      [],
    );
  });

  test("keeps its verdicts with their archetypes", () => {
    for (const [code, { verdicts = [] }] of Object.entries(retiredRules)) {
      for (const { archetype, lines } of verdicts) {
        for (const each of lines) {
          expect(givesVerdict(archetype, { charge: code, line: each })).toBe(true);
          expect(givesVerdict("The Other One", { charge: code, line: each })).toBe(false);
        }
      }
    }
    expect(findCharge("no-such-charge")).toBeUndefined();
  });
});

function citesOf(value: unknown): readonly { readonly charge: string; readonly line: string }[] {
  if (typeof value !== "object" || value === null) return [];
  const own =
    "kind" in value &&
    value.kind === "licensed" &&
    "charge" in value &&
    "line" in value &&
    typeof value.charge === "string" &&
    typeof value.line === "string"
      ? [{ charge: value.charge, line: value.line }]
      : [];
  return [...own, ...Object.values(value).flatMap(citesOf)];
}
