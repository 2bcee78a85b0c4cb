import { readFile } from "node:fs/promises";
import { z } from "zod";

/** What the bench reads of a result. */
interface Result {
  readonly unique_id: string;
  readonly status: string;
  readonly message?: string | null | undefined;
}

const result = z.object({
  unique_id: z.string(),
  status: z.string(),
  message: z.string().nullish(),
});
const runResults = z.object({ results: z.array(result) });

/** Reads the results of a `run_results.json`; undefined where there is none, or it is not dbt's. */
export async function readRunResults(path: string): Promise<readonly Result[] | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return runResults.parse(value).results;
  } catch {
    return undefined;
  }
}
