import { recordFacts } from "@mea-culpa/measured";
import { readdirSync, readFileSync } from "node:fs";
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

  it("is asked for a code: what is so of some of them stands in their folders, and no list names them", () => {
    const sources = new URL("../../src/", import.meta.url);
    const codes = [...charges, ...compliments].map(({ meta }) => meta.code);
    const named = readdirSync(sources, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !/^charges\/(charges|compliments)\//.test(path))
      .flatMap((path) => {
        const text = readFileSync(new URL(path, sources), "utf8");
        return codes.filter((code) => text.includes(`"${code}"`)).map((code) => [path, code]);
      });
    expect(named).toEqual([]);
  });

  it("names in each threshold a figure or a term of that charge", () => {
    for (const { meta } of charges) {
      if (meta.slight === undefined || meta.slight === true) continue;
      const { of } = meta.slight;
      const names = [...Object.keys(meta.figures), ...meta.terms].map((each) =>
        each.replace(/\?$/, ""),
      );
      expect(names).toContain(of);
    }
  });

  it("says in one sentence what each of them finds", () => {
    for (const { meta } of [...charges, ...compliments])
      expect(meta.meaning).toMatch(/^[A-Z].*\.$/);
  });
});
