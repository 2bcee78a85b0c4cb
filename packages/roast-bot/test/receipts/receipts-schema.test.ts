import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { makeReceipts } from "../../src/receipts/make-receipts.ts";
import { parseReceipts, receiptsText } from "../../src/receipts/parse-receipts.ts";
import { receiptsSchema } from "../../src/receipts/receipts-schema.ts";
import { provenRoasts } from "../support/proven-roasts/proven-roasts.ts";

const published = fileURLToPath(new URL("../../schemas/receipts.schema.json", import.meta.url));
const schema = z.toJSONSchema(receiptsSchema);

describe("the receipts", () => {
  it("are published with the schema that reads them", async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(published);
  });

  it.each(provenRoasts)(
    "of $name are what the schema says and read back equal",
    ({ roast, pack }) => {
      const receipts = makeReceipts(roast, pack);
      const validate = new Ajv2020().compile(schema);
      expect(validate(JSON.parse(receiptsText(receipts)))).toBe(true);
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
