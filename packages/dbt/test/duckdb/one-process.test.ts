import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EventConsumer } from "@mea-culpa/engine";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";
import { Harbour } from "../rig/harbour.ts";
import { processesWith } from "../rig/linux-processes.ts";

let python = "";
beforeAll(async () => {
  python = await dbtPython();
}, ENVIRONMENT_TIMEOUT);

/** Leaves a cycle that is old enough for no collector to come upon it soon, as an error's traceback may be. */
const keeper = `import gc

from dbt.adapters.duckdb.connections import DuckDBConnectionManager

def model(dbt, session):
    kept = [DuckDBConnectionManager.env()]
    kept.append(kept)
    gc.collect()
    return session.sql("select 1 as id")
`;

describe("a DuckDB file, which one process at a time may write to", { timeout: 120_000 }, () => {
  test("is served by threads of one process, however many nodes run at once", async () => {
    const harbour = await Harbour.copy(python);
    const names = Array.from({ length: 16 }, (_, index) => `wide_${index}`);
    const sql = "{{ config(materialized='table') }} select unnest(range(20000)) as id";
    for (const name of names) await harbour.write(`models/wide/${name}.sql`, sql);
    const seen = new Set<number>();
    const file = join(harbour.folder, "harbour.duckdb");
    const processes: EventConsumer = {
      name: "processes",
      handle: async ({ kind }) => {
        if (kind !== "node-started") return;
        for (const pid of await processesWith(file)) seen.add(pid);
      },
    };
    const orchestrator = harbour.orchestrator({ concurrency: 4, consumers: [processes] });
    // The second time every table is swapped for a new one.
    for (const _ of ["first", "second"]) {
      seen.clear();
      const result = await orchestrator.build({ select: ["path:models/wide"] });
      expect([result.status, result.nodes.size]).toEqual(["succeeded", 16]);
      expect(seen.size).toBe(1);
    }
    // Not one after the other: dbt says which of its threads had each.
    const text = await readFile(join(harbour.folder, "target/run_results.json"), "utf8");
    const threads = new Set(text.matchAll(/"thread_id": "(Thread-\d+)/g).map(([, id]) => id));
    expect(threads.size).toBe(4);
  });

  test("has everything in it at the end, also where a node's leftovers still know of it", async () => {
    const harbour = await Harbour.copy(python);
    await harbour.write("models/keeper.py", keeper);
    const { status } = await harbour.orchestrator().build({ select: ["keeper"] });
    expect(status).toBe("succeeded");
    const files = await readdir(harbour.folder);
    expect(files.filter((name) => name.startsWith("harbour.duckdb"))).toEqual(["harbour.duckdb"]);
  });

  test("is said to be in use, with the file and the process that has it", async () => {
    const harbour = await Harbour.copy(python);
    const file = join(harbour.folder, "harbour.duckdb");
    const holder = await holdFile(file);
    const lines: string[] = [];
    const orchestrator = harbour.orchestrator({ log: ({ message }) => lines.push(message) });
    const failure = await orchestrator.build().catch((error: unknown) => error);
    expect(failure).toMatchObject({
      name: "HostError",
      code: "DATABASE_LOCKED",
      message: expect.stringMatching(
        new RegExp(`^${file} is in use by process ${holder} .*build again\\.$`),
      ),
      cause: { stack: expect.stringContaining("Traceback") },
    });
    // The traceback is in the error, not in everyone's log as well.
    expect(lines.join("\n")).not.toContain("Traceback");
    // What only looks at the project does not need the file.
    const { nodes } = await orchestrator.plan({ select: ["berths"] });
    expect(nodes).toHaveLength(1);
  });
});

/** Has another process open the file until the test is over; its process id. */
async function holdFile(file: string): Promise<number | undefined> {
  const script =
    "import duckdb, sys; database = duckdb.connect(sys.argv[1]); print('held', flush=True); sys.stdin.read()";
  const holder = spawn(python, ["-c", script, file], { stdio: ["pipe", "pipe", "inherit"] });
  const gone = once(holder, "exit");
  onTestFinished(async () => {
    holder.stdin.end();
    await gone;
  });
  await once(holder.stdout, "data");
  return holder.pid;
}
