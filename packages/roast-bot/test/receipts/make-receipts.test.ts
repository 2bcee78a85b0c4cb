import { describe, expect, it } from "vitest";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { parseReceipts, receiptsText } from "../../src/receipts/parse-receipts.ts";
import { schemaErrors } from "../support/report-validator.ts";
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

  it("are refused when they hold anything else", () => {
    expect(() => parseReceipts("{")).toThrow("not JSON");
    expect(() => parseReceipts('{"schema":"mea-culpa/receipts/2"}')).toThrow(
      "These are no receipts",
    );
  });
});
