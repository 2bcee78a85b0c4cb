import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hasValue, type Outcome } from "@mea-culpa/engine";
import { z } from "zod";
import { type LastBuild, locateBatches, locateBrokenOff } from "./last-build.ts";

const batches = z.object({
  unique_id: z.string(),
  successful: z.array(z.unknown()),
  failed: z.array(z.unknown()),
});

/**
 * Writes the results of a build of which dbt's own are not there, in dbt's form, for `dbt retry` to go by; what
 * is not known to have succeeded has to be done again. Returns their folder, and how many nodes that are.
 * Source of the form: https://schemas.getdbt.com/dbt/run-results/v6.json.
 */
export async function writeBrokenOff(
  targetFolder: string,
  {
    build: { startedAt, args, planned },
    outcomes,
  }: { readonly build: LastBuild; readonly outcomes: ReadonlyMap<string, Outcome> },
): Promise<{ readonly folder: string; readonly undone: number }> {
  const folder = locateBrokenOff(targetFolder);
  const at = new Date(startedAt).toISOString();
  const done = await readBatches(targetFolder);
  const results = planned.map((unique_id) => {
    const outcome = outcomes.get(unique_id);
    const isDone = outcome !== undefined && hasValue(outcome);
    const batch_results = isDone ? undefined : done.get(unique_id);
    return {
      unique_id,
      status: isDone ? "success" : outcome?.status === "skipped" ? "skipped" : "error",
      timing: [],
      thread_id: "",
      execution_time: 0,
      adapter_response: {},
      message: isDone ? null : "Not known to have succeeded",
      failures: null,
      compiled: null,
      compiled_code: null,
      relation_name: null,
      batch_results: batch_results ?? null,
    };
  });
  const metadata = {
    dbt_schema_version: "https://schemas.getdbt.com/dbt/run-results/v6.json",
    generated_at: at,
    invocation_started_at: at,
  };
  await mkdir(folder, { recursive: true });
  const text = JSON.stringify({ metadata, results, elapsed_time: 0, args });
  await writeFile(join(folder, "run_results.json"), text);
  return { folder, undone: results.filter(({ status }) => status !== "success").length };
}

/** How far each microbatch model came, from the lines that were written batch by batch. */
async function readBatches(
  targetFolder: string,
): Promise<ReadonlyMap<string, { readonly successful: unknown; readonly failed: unknown }>> {
  let text: string;
  try {
    text = await readFile(locateBatches(targetFolder), "utf8");
  } catch {
    return new Map();
  }
  // The last line may be half of one.
  const lines = text.split("\n").slice(0, -1);
  return new Map(
    lines.map((line) => {
      const { unique_id, successful, failed } = batches.parse(JSON.parse(line));
      return [unique_id, { successful, failed }];
    }),
  );
}
