import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { Harbour } from "./harbour.ts";

/** What `run_results.json` says that does not depend on the clock or on names of threads. */
export async function resultsOf({ folder }: Harbour): Promise<readonly unknown[]> {
  const text = await readFile(join(folder, "target/run_results.json"), "utf8");
  const { results, metadata } = JSON.parse(text);
  expect(metadata.dbt_schema_version).toMatch(/run-results\/v6\.json$/);
  return results
    .map(
      ({
        unique_id,
        status,
        failures,
        message,
        adapter_response,
        compiled,
      }: Record<string, unknown>) => ({
        unique_id,
        status,
        failures,
        message,
        adapter_response,
        compiled,
      }),
    )
    .sort((left: { unique_id: string }, right: { unique_id: string }) =>
      left.unique_id < right.unique_id ? -1 : 1,
    );
}
