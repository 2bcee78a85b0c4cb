import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { canonicalJson, sha256 } from "../../src/digest.ts";
import { appendRecords, emptyChain } from "../../src/ledger/chain.ts";
import { parseLedger } from "../../src/ledger/parse-ledger.ts";
import { sampleRun } from "./sample-ledger.ts";

const file = "data/roast_bot_ledger.jsonl";

describe("canonical JSON", () => {
  it("writes the numbers, strings and keys of RFC 8785's own example", () => {
    const example = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(example))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it("sorts keys by their UTF-16 code units, as in RFC 8785, section 3.2.3", () => {
    const example = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
    const value: object = JSON.parse(canonicalJson(JSON.parse(example))) as object;
    expect(Object.values(value)).toEqual([
      "One",
      "Carriage Return",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, "\ud83d", undefined])("refuses %j", (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });
});

describe("a chain of lines", () => {
  it("of the reference dev log has the hashes that it had", async () => {
    const text = await readFile(new URL(`../../../../site/${file}`, import.meta.url), "utf8");
    expect(parseLedger(text, { file })).toMatchObject({ kind: "sound" });
  });

  it("never ends a text in half a character", () => {
    const error = { stage: "publish", message: "cut here \ud83d" };
    const records = sampleRun().map((record) =>
      record.kind === "run" ? { ...record, outcome: "failed" as const, error } : record,
    );
    const { text } = appendRecords(emptyChain, records);
    expect(parseLedger(text, { file })).toMatchObject({ kind: "sound" });
    expect(text).not.toMatch(/\\ud83d/);
  });

  it("holds, too, where an earlier version wrote half a character", () => {
    const linked = String.raw`"kind":"run","outcome":"failed","previous":"${"0".repeat(64)}","run":"r1","sequence":1,"settled":[],"version":"0.1.0"}`;
    const start = String.raw`{"at":"2026-01-05T07:00:05Z","clock":"steady","error":{"message":"cut \ud83d","stage":"publish"},`;
    const line = `${start}"hash":"${sha256(`${start}${linked}`)}",${linked}`;
    expect(parseLedger(`${line}\n`, { file })).toMatchObject({ kind: "sound" });
  });
});
