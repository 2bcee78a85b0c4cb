import { join } from "node:path";
import type { Contestant } from "./contestant.ts";
import type { DatabaseKind } from "./databases/database.ts";
import type { PrefectServer } from "./prefect/prefect-server.ts";

const prefectScript = join(import.meta.dirname, "prefect/build_project.py");
const everywhere: ReadonlySet<DatabaseKind> = new Set(["postgres", "duckdb"]);

/** The contestant that the others are compared with. */
export const BASELINE = "dbt build";

export const PREFECT = "prefect-dbt per node";

/** All that are measured, in the order in which they take their turns. */
export function contestants({
  command,
  python,
  threads,
  prefect,
}: {
  /** Ours, see `installCommand`. */
  readonly command: string;
  readonly python: string;
  readonly threads: number;
  readonly prefect: PrefectServer | undefined;
}): readonly Contestant[] {
  const dbtBuild: Contestant = {
    name: BASELINE,
    databases: everywhere,
    command: {
      program: python,
      args: ["-m", "dbt.cli.main", "build", "--threads", `${threads}`, "--profiles-dir", "."],
    },
    results: "target/run_results.json",
  };
  const ours = ["per-wave", "per-node"].map((mode): Contestant => {
    const args = ["--mode", mode, "--concurrency", `${threads}`, "--python", python];
    return {
      name: mode,
      databases: everywhere,
      command: {
        program: process.execPath,
        args: [command, "build", ...args, "--profiles-dir", "."],
      },
      results: "target/run_results.json",
    };
  });
  if (prefect === undefined) return [dbtBuild, ...ours];
  const prefectPerNode: Contestant = {
    name: PREFECT,
    isForeign: true,
    // It has several processes, and a DuckDB file has one writer.
    databases: new Set(["postgres"]),
    // Its processes write the same manifest.json at the same time, and the next build may find one
    // that isn't JSON; it would use it as it is.
    preparation: {
      program: python,
      args: ["-m", "dbt.cli.main", "parse", "--profiles-dir", "."],
    },
    command: {
      program: python,
      args: [prefectScript, "--concurrency", `${threads}`],
      environment: prefect.clientEnvironment,
    },
    results: "target/prefect_results.json",
    server: prefect,
  };
  return [dbtBuild, ...ours, prefectPerNode];
}
