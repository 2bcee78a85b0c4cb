import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect } from "vitest";
import { z } from "zod";

const execute = promisify(execFile);

/** What a result says that depends neither on the clock nor on names of threads. */
export interface Recorded {
  readonly unique_id: string;
  readonly status: string;
  readonly failures: number | null;
  readonly message: string | null;
  readonly adapter_response: Readonly<Record<string, unknown>>;
  readonly compiled: boolean | null;
  readonly compiled_code: string | null;
  readonly relation_name: string | null;
  readonly batch_results?: unknown;
  readonly overload_results?: unknown;
}

const recorded: z.ZodType<Recorded> = z.object({
  unique_id: z.string(),
  status: z.string(),
  failures: z.number().nullable(),
  message: z.string().nullable(),
  adapter_response: z.record(z.string(), z.unknown()),
  compiled: z.boolean().nullable(),
  compiled_code: z.string().nullable(),
  relation_name: z.string().nullable(),
  batch_results: z.unknown().optional(),
  overload_results: z.unknown().optional(),
});

/** The results that dbt wrote for a project, by unique id. Its database is called `database`. */
export async function runResultsOf({
  folder,
  database,
}: {
  readonly folder: string;
  readonly database: string;
}): Promise<readonly Recorded[]> {
  const text = await readFile(join(folder, "target/run_results.json"), "utf8");
  const settled = text.replaceAll(`\\"${database}\\"`, '\\"database\\"');
  const { results } = z.object({ results: z.array(recorded) }).parse(JSON.parse(settled));
  const ids = new Set(results.map(({ unique_id }) => unique_id));
  expect(ids.size).toBe(results.length);
  return results.toSorted((left, right) => (left.unique_id < right.unique_id ? -1 : 1));
}

/** Holds the results in a project's folder against the schema of the dbt that is installed. */
export async function expectValidRunResults({
  folder,
  python,
}: {
  readonly folder: string;
  readonly python: string;
}): Promise<void> {
  const script = join(import.meta.dirname, "check_run_results.py");
  const { stdout } = await execute(python, [script, join(folder, "target/run_results.json")]);
  expect(JSON.parse(stdout)).toEqual({
    schema: "https://schemas.getdbt.com/dbt/run-results/v6.json",
    errors: [],
  });
}
