import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { promiseJsonSchema } from "../../src/promise/promise-schema.ts";

describe("the published schema of roast-bot.yaml", () => {
  test("is the one the code checks with (update with `vitest -u`)", async () => {
    const published = fileURLToPath(
      new URL("../../schemas/roast-bot.schema.json", import.meta.url),
    );
    await expect(`${JSON.stringify(promiseJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      published,
    );
  });

  test("takes a promise and refuses a mistyped one", () => {
    const ajv = new Ajv2020();
    addFormats.default(ajv);
    const validate = ajv.compile(promiseJsonSchema());
    const least = {
      who: { handle: "mara" },
      cadence: "weekly",
      due: "Monday 08:00",
      zone: "UTC",
      since: "2026-01-05",
    };
    expect(validate(least)).toBe(true);
    expect(validate({ ...least, cadense: "weekly" })).toBe(false);
    expect(validate({ ...least, since: "2026-02-30" })).toBe(false);
  });
});
