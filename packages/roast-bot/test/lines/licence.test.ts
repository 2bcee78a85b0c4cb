import { expect, test } from "vitest";
import type { Roast } from "@mea-culpa/formats";
import { charges, compliments } from "../../src/charges/registry.ts";
import { Facts } from "../../src/lines/facts.ts";
import { isLicensed, listLines, sayLine } from "../../src/lines/licence.ts";
import { writeHouseRoast } from "../../src/writers/house/write-house-roast.ts";
import { samplePacks } from "../support/packs/sample-packs.ts";

const codes = new Set<string>([...charges, ...compliments].map(({ meta }) => meta.code));
const packs = samplePacks(30);
const said = packs.flatMap((pack) =>
  licensedCites(writeHouseRoast({ pack, usedUp: { archetypes: [], titles: [], texts: [] } }))
    .filter(({ charge }) => codes.has(charge))
    .map((cite) => ({ pack, cite })),
);

test("what the house writer says of a finding is licensed by it, word for word", () => {
  expect(said.length).toBeGreaterThan(20);
  for (const { pack, cite } of said) {
    const facts = new Facts(pack);
    expect(isLicensed(cite, facts)).toBe(true);
    expect(isLicensed({ ...cite, text: `${cite.text} Or so.` }, facts)).toBe(false);
  }
});

test("a line is licensed nowhere else, nor is one that nobody wrote", () => {
  let elsewhere = 0;
  for (const { pack, cite } of said) {
    const line = "None of those lines was any good.";
    expect(isLicensed({ ...cite, text: line, line }, new Facts(pack))).toBe(false);
    expect(listLines(cite.charge)).not.toContain(line);
    const other = packs.find((each) => !hasFinding(each, cite.charge));
    if (other === undefined) continue;
    elsewhere += 1;
    expect(sayLine(cite.line, cite.charge, new Facts(other))).toBeUndefined();
    expect(isLicensed(cite, new Facts(other))).toBe(false);
  }
  expect(elsewhere).toBeGreaterThan(20);
});

function hasFinding(pack: (typeof packs)[number], code: string): boolean {
  return [...pack.charges, ...pack.compliments].some((each) => each.code === code);
}

function licensedCites(roast: Roast) {
  const texts = roast.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ("sentences" in block ? block.sentences : [])),
  );
  return texts.flatMap(({ cites }) => cites.filter((cite) => cite.kind === "licensed"));
}
