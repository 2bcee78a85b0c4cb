import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { runReportSchema } from "../../src/commands/run-report-schema.ts";
import { devLogVerificationSchema } from "../../src/commands/verify-dev-log-schema.ts";
import { heartbeatSchema } from "../../src/ledger/heartbeat-schema.ts";

it.each([
  ["run", runReportSchema],
  ["verify-dev-log", devLogVerificationSchema],
  ["heartbeat", heartbeatSchema],
])("the schema of %s is the one in the code (update with `vitest -u`)", async (name, schema) => {
  const published = fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url));
  await expect(`${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`).toMatchFileSnapshot(
    published,
  );
});
