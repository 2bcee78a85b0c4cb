import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import {
  backtestReportSchema,
  checkReportSchema,
  doctorReportSchema,
} from "../../src/commands/report-schemas.ts";

describe("the published schemas of reports", () => {
  test.each([
    { name: "backtest", schema: backtestReportSchema },
    { name: "check", schema: checkReportSchema },
    { name: "doctor", schema: doctorReportSchema },
  ])("$name is the one in the code (update with `vitest -u`)", async ({ name, schema }) => {
    const published = fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url));
    const text = `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(published);
  });
});
