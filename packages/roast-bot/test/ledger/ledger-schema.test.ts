import { expect, it } from "vitest";
import { z } from "zod";
import { ledgerLineSchema } from "../../src/ledger/ledger-schema.ts";

it("is published beside the package as a JSON Schema that says the same", async () => {
  const schema = z.toJSONSchema(ledgerLineSchema, { target: "draft-2020-12" });
  await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
    "../../schemas/ledger-line.schema.json",
  );
});
