import { z } from "zod";
import { dbtStatuses } from "../dbt-status.ts";
import type { PythonFailure } from "../node-report.ts";
import type { HostMessage } from "./host-message.ts";

const failure: z.ZodType<PythonFailure> = z.lazy(() =>
  z
    .object({
      name: z.string(),
      message: z.string(),
      traceback: z.string(),
      database_code: z.string().nullable(),
      line: z.number().nullable(),
      is_compilation: z.boolean(),
      cause: failure.nullable(),
    })
    .transform(({ database_code, is_compilation, ...rest }) => ({
      ...rest,
      databaseCode: database_code,
      isCompilation: is_compilation,
    })),
);

const result = z
  .object({
    type: z.literal("result"),
    unique_id: z.string(),
    status: z.enum(dbtStatuses),
    message: z.string().nullable(),
    failures: z.number().nullable(),
    execution_time: z.number(),
    adapter_response: z.record(z.string(), z.unknown()),
    relation_name: z.string().nullable(),
    compiled_path: z.string().nullable(),
    freshness: z
      .object({ max_loaded_at: z.string(), age: z.number() })
      .transform(({ max_loaded_at, age }) => ({ maxLoadedAt: max_loaded_at, age }))
      .nullable(),
    error: failure.nullable(),
  })
  .transform(({ type, unique_id, ...raw }) => ({
    type,
    unique_id,
    report: {
      uniqueId: unique_id,
      status: raw.status,
      message: raw.message,
      failures: raw.failures,
      executionTime: raw.execution_time,
      adapterResponse: raw.adapter_response,
      relationName: raw.relation_name,
      compiledPath: raw.compiled_path,
      freshness: raw.freshness,
      error: raw.error,
    },
  }));

const hostMessage: z.ZodType<HostMessage> = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("selected"),
    selected: z.array(z.string()),
    manifest_path: z.string(),
    run_results_path: z.string(),
    place: z.string(),
    context: z.string(),
  }),
  z.object({
    type: z.literal("ready"),
    workers: z.array(z.number()),
    existing: z.array(z.string()),
  }),
  z.object({
    type: z.literal("log"),
    unique_id: z.string().nullable(),
    level: z.string(),
    message: z.string(),
  }),
  z.object({ type: z.literal("started"), unique_id: z.string(), pid: z.number() }),
  result,
  z.object({ type: z.literal("crashed"), unique_id: z.string(), error: failure }),
  z.object({ type: z.literal("withdrawn"), unique_id: z.string() }),
  z.object({
    type: z.literal("worker-died"),
    unique_id: z.string().nullable(),
    pid: z.number(),
    signal: z.number().nullable(),
  }),
  z.object({ type: z.literal("finished") }),
  z.object({ type: z.literal("failed"), error: failure }),
]);

/** Reads one line. Throws if it is not a message: the two sides are of different versions then. */
export function parseHostMessage(line: string): HostMessage {
  const value: unknown = JSON.parse(line);
  return hostMessage.parse(value);
}
