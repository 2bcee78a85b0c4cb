import { recordFacts } from "@mea-culpa/measured";
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { charges, compliments } from "../../src/charges/registry.ts";

describe("the registry of charges and compliments", () => {
  it.each([
    ["charges", charges],
    ["compliments", compliments],
  ] as const)("lists each folder of %s once, by its code", (name, detectors) => {
    const folders = readdirSync(new URL(`../../src/charges/${name}/`, import.meta.url));
    expect(detectors.map(({ meta }) => meta.code).toSorted()).toEqual(folders.toSorted());
  });

  it("has as many charges and compliments as the pages say", () => {
    recordFacts(
      {
        "charges.detectors": { value: charges.length, unit: "charges" },
        "charges.compliments": { value: compliments.length, unit: "compliments" },
      },
      "npx vitest run packages/roast-bot/test/charges/registry.test.ts",
    );
  });

  it("has one affinity for a pair of charges, of two different ones", () => {
    const pairs = charges.flatMap(({ meta: { code, affinities = [] } }) =>
      affinities.map((affinity) => [code, affinity.with].toSorted().join("+")),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs.filter((pair) => new Set(pair.split("+")).size < 2)).toEqual([]);
  });

  it("says in one sentence what each of them finds", () => {
    for (const { meta } of [...charges, ...compliments])
      expect(meta.meaning).toMatch(/^[A-Z].*\.$/);
  });
});
