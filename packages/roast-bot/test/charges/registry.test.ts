import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compliments } from "../../src/charges/compliments.ts";
import { detectors } from "../../src/charges/detectors.ts";
import { affinities } from "../../src/docket/affinity.ts";

const folder = new URL("../../src/charges/", import.meta.url);
const page = readFileSync(new URL("../../../../docs/charges.md", import.meta.url), "utf8");
const documented = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code = ""]) => code);

describe("the registry of detectors", () => {
  it.each([
    ["detectors", detectors],
    ["compliments", compliments],
  ] as const)("lists every file of %s once, by its code", (name, all) => {
    const files = readdirSync(new URL(`${name}/`, folder)).map((file) => file.replace(".ts", ""));
    expect(all.map(({ code }) => code).toSorted()).toEqual(files.toSorted());
  });

  it("gives each charge a table of cases", () => {
    const tables = readdirSync(new URL("./detectors/", import.meta.url));
    expect(tables.toSorted()).toEqual(detectors.map(({ code }) => `${code}.test.ts`).toSorted());
  });

  it("is what the page about charges describes", () => {
    const codes = [...detectors, ...compliments].map(({ code }) => code);
    expect(documented.toSorted()).toEqual(codes.toSorted());
  });

  it("knows every code of the table of affinities", () => {
    const codes = new Set(detectors.map(({ code }) => code));
    expect(affinities.flatMap((each) => each.codes).filter((code) => !codes.has(code))).toEqual([]);
  });

  it("has one affinity for a pair of charges", () => {
    const pairs = affinities.map((each) => each.codes.toSorted().join("+"));
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
