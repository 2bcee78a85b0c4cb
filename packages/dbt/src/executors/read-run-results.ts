import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UsageError } from "../errors/usage-error.ts";
import type { RecordedResults } from "./executor.ts";
import { dbtStatus } from "./messages.ts";

/** The options of dbt that another go at a build has to have, too. */
export interface RepeatedOptions {
  readonly target?: string | undefined;
  readonly profile?: string | undefined;
  readonly vars?: Readonly<Record<string, unknown>> | string | undefined;
  readonly fullRefresh?: boolean | undefined;
  readonly state?: string | undefined;
  readonly defer?: boolean | undefined;
  readonly favorState?: boolean | undefined;
}

const runResults = z.object({
  results: z.array(z.object({ unique_id: z.string(), status: dbtStatus })),
});

const runArguments = z.object({
  args: z
    .object({
      target: z.string().nullish(),
      profile: z.string().nullish(),
      vars: z.record(z.string(), z.unknown()).nullish(),
      full_refresh: z.boolean().nullish(),
      state: z.string().nullish(),
      defer: z.boolean().nullish(),
      favor_state: z.boolean().nullish(),
    })
    .default({}),
});

/**
 * Reads dbt's `run_results.json`: the status of each result.
 *
 * @throws {UsageError} when there is none or it is not dbt's.
 */
export async function readRunResults(path: string): Promise<RecordedResults> {
  const { results } = await read(path, runResults);
  return new Map(results.map(({ unique_id, status }) => [unique_id, status]));
}

/**
 * Reads from `run_results.json` with which options dbt ran; what has dbt's default is left out.
 *
 * @throws {UsageError} when there is none or it is not dbt's.
 */
export async function readRunArguments(path: string): Promise<RepeatedOptions> {
  const { args } = await read(path, runArguments);
  return {
    ...(args.target ? { target: args.target } : {}),
    ...(args.profile ? { profile: args.profile } : {}),
    ...(args.vars && Object.keys(args.vars).length > 0 ? { vars: args.vars } : {}),
    ...(args.full_refresh ? { fullRefresh: true } : {}),
    ...(args.state ? { state: args.state } : {}),
    ...(args.defer ? { defer: true } : {}),
    ...(args.favor_state ? { favorState: true } : {}),
  };
}

async function read<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  try {
    const value: unknown = JSON.parse(await readFile(path, "utf8"));
    return schema.parse(value);
  } catch (cause) {
    throw new UsageError(`${path} is not there, or not what dbt writes.`, { cause });
  }
}
