import { describe, expect, it } from "vitest";
import type { Roast } from "@mea-culpa/formats";
import { verifyRoast } from "../../src/audit/verify/verify-roast.ts";
import { renderEntry } from "../../src/entry/render-entry.ts";
import { checkRoast } from "../../src/receipts/check-roast.ts";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { listSentences } from "../../src/receipts/walk-roast.ts";
import { parseReceipts, receiptsText } from "../../src/receipts/parse-receipts.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { ferrymanPack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";
import { rule, shown, turnedHearing } from "./hearings.ts";
import { provenRoasts } from "../support/proven-roasts/proven-roasts.ts";

describe("the receipts", () => {
  it.each(provenRoasts)(
    "of $name are what the schema says and read back equal",
    async ({ roast, pack }) => {
      const receipts = makeReceipts(roast, pack);
      expect(await schemaErrors("receipts", receiptsText(receipts))).toBeNull();
      expect(parseReceipts(receiptsText(receipts))).toEqual(receipts);
    },
  );

  it("give every figure with its formula, its value and the same value computed anew", () => {
    const figures = provenRoasts.flatMap(({ roast, pack }) =>
      makeReceipts(roast, pack).claims.flatMap(({ figure }) => figure ?? []),
    );
    expect(figures.length).toBeGreaterThan(20);
    for (const { value, recomputed } of figures) expect(recomputed).toBe(value);
  });

  it("hold a verdict and a description that are argued, and the entry with its mark verifies", () => {
    const text = "keeps no type, so every failure is a string.";
    const argued = { text, cites: [{ kind: "argued" as const, text, exhibits: ["h1"] }] };
    const roast: Roast = {
      ...ferrymanRoast,
      description: argued,
      verdict: { archetype: "The Ferryman", oneLiner: argued },
    };
    const pack = ferrymanPack;
    const statements = [shown(text, "h1", "failures.append(Failure(str(cause)))")];
    const others = listSentences(roast, indexPack(pack)).filter(
      ({ sentence }) => sentence !== argued,
    );
    const heard = turnedHearing(
      pack,
      rule(text, { exhibits: ["h1"], statements }),
      ...others.map(({ sentence }) => rule(sentence.text, { exhibits: [], statements: [] })),
    );
    expect(checkRoast(roast, pack, heard)).toEqual([]);
    expect(checkRoast(roast, pack)).not.toEqual([]);
    const entry = renderEntry(roast, {
      pack,
      generator: "hugo",
      frontMatter: {
        date: "2026-03-09T07:05:00Z",
        writer: "recorded",
        evidence: { path: "data/evidence.json", sha256: "0".repeat(64) },
        receipts: "data/receipts.json",
      },
    });
    const markdown = entry.kind === "rendered" ? entry.markdown : "";
    expect(markdown).toMatch(/every failure is a string\.\[†\]/);
    const receipts = makeReceipts(roast, pack, heard);
    expect(verifyRoast({ markdown, pack, receipts }).findings).toEqual([]);
  });

  it("are refused when they hold anything else", () => {
    expect(() => parseReceipts("{")).toThrow("not JSON");
    expect(() => parseReceipts('{"schema":"mea-culpa/receipts/2"}')).toThrow(
      "These are no receipts",
    );
  });
});
