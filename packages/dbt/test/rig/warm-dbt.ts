import type { TestProject } from "vitest/node";
import { WarmPython } from "../differential/warm-python.ts";
import { dbtPython } from "./dbt-python.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /**
     * Interpreters that have the newest dbt and an adapter imported: what takes seconds of each test
     * otherwise. Not for tests of how dbt is started, or of processes that are killed: the process that
     * works is none of the one that was started.
     */
    readonly warmDbt: { readonly duckdb: string; readonly postgres: string };
  }
}

/** Starts the interpreters before all tests on a real dbt, and ends them after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const python = await dbtPython();
  const start = (adapter: string, profile: object): Promise<WarmPython> =>
    WarmPython.start({ python, adapter, output: () => ({ type: adapter, ...profile }) });
  const [duckdb, postgres] = await Promise.all([
    start("duckdb", { path: "quay.duckdb", schema: "main" }),
    // Nobody connects to it.
    start("postgres", {
      host: "127.0.0.1",
      port: 9,
      user: "u",
      password: "p",
      dbname: "d",
      schema: "s",
    }),
  ]);
  provide("warmDbt", { duckdb: duckdb.executable, postgres: postgres.executable });
  return async () => {
    await Promise.all([duckdb[Symbol.asyncDispose](), postgres[Symbol.asyncDispose]()]);
  };
}
