import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UsageError } from "../src/errors/usage-error.ts";
import type { RecordedResults } from "../src/executors/executor.ts";
import { dbtStatus } from "../src/executors/messages.ts";

const runResults = z.object({
  results: z.array(z.object({ unique_id: z.string(), status: dbtStatus })),
});

/**
 * Reads dbt's `run_results.json`: the status of each result.
 *
 * @throws {UsageError} when there is none or it is not dbt's.
 */
export async function readRunResults(path: string): Promise<RecordedResults> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    const { results } = runResults.parse(value);
    return new Map(results.map(({ unique_id, status }) => [unique_id, status]));
  } catch (cause) {
    throw new UsageError(`${path} is not there, or not what dbt writes.`, { cause });
  }
}
