import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { contend } from "../../bench/contend.ts";
import type { Contestant } from "../../bench/contestant.ts";
import type { Database } from "../../bench/databases/database.ts";
import type { Entry } from "../../bench/entry.ts";
import { buildTable } from "../../bench/tables/build-table.ts";
import { describeFailures } from "../../bench/tables/contest.ts";

/** Nothing is built in it; it says that what should be there is. */
class FakeDatabase implements Database {
  readonly target = { type: "fake" };
  async clear(): Promise<void> {}
  async countRelations(): Promise<number> {
    return 1;
  }
}

const good = { status: "success" };
const bad = { status: "error", message: 'Database Error: deadlock detected in "layers"' };

test("a round in which a foreign contestant fails is counted and told once, with dbt's message", async () => {
  const contests = await contendWith([
    contestant("dbt build", [good]),
    { ...contestant("another", [good, bad, good, bad]), isForeign: true },
  ]);
  expect(contests.map(({ rounds }) => rounds.map(({ type }) => type))).toEqual([
    ["measured", "measured", "measured"],
    ["failed", "measured", "failed"],
  ]);
  const [, , , row = ""] = buildTable(contests).split("\n");
  expect(row).toMatch(/^\| another, 2 of 3 rounds failed \| \d+\.\d\d \|  \| \d+\.\d\d \|  \|/);
  const told = describeFailures(contests);
  expect(told).toContain("another with layers: 2 of 3 rounds failed. It said:");
  expect(told.split("deadlock detected")).toHaveLength(2);
});

test("a foreign contestant of which every build fails has a row without numbers", async () => {
  const contests = await contendWith([
    contestant("dbt build", [good]),
    { ...contestant("another", [bad]), isForeign: true },
  ]);
  const [, , , row] = buildTable(contests).split("\n");
  expect(row).toBe("| another, 3 of 3 rounds failed |  |  |  |  |  |  |");
  expect(describeFailures(contests)).toContain(
    "another with layers: the first build, without the clock; 3 of 3 rounds failed.",
  );
});

test("a foreign contestant that breaks off, or leaves no results, has failed", async () => {
  const [dead, silent] = await contendWith([
    { ...contestant("dead", []), isForeign: true, command: node("process.exit(3)") },
    { ...contestant("silent", []), isForeign: true, command: node("") },
  ]);
  expect(dead?.first).toMatchObject({ why: expect.stringContaining("exit code 3") });
  expect(silent?.first).toMatchObject({
    why: expect.stringContaining("results.json is not there"),
  });
});

test("the bench ends where one of ours fails", async () => {
  await expect(
    contendWith([contestant("dbt build", [good]), contestant("per-node", [good, good, bad])]),
  ).rejects.toThrow("per-node did not build layers as it should: model.bench.m has the status");
});

/** One that has these results, build by build, over and over. */
function contestant(name: string, results: readonly object[]): Contestant {
  const script = `
    const { readFileSync, writeFileSync } = require("node:fs");
    let builds = 0;
    try { builds = Number(readFileSync("builds", "utf8")); } catch {}
    writeFileSync("builds", String(builds + 1));
    const all = ${JSON.stringify(results)};
    const result = { unique_id: "model.bench.m", ...all[builds % all.length] };
    writeFileSync("results.json", JSON.stringify({ results: [result] }));
  `;
  return { name, databases: new Set(), command: node(script), results: "results.json" };
}

function node(script: string): Contestant["command"] {
  return { program: process.execPath, args: ["-e", script] };
}

/** Three rounds. The same results come again after a build of each. */
async function contendWith(
  contestants: readonly Contestant[],
): Promise<Awaited<ReturnType<typeof contend>>> {
  await using folder = await mkdtempDisposable(join(tmpdir(), "bench-test-"));
  const project = {
    name: "layers",
    database: "duckdb",
    files: {},
    nodes: 1,
    relations: 1,
  } as const;
  const database = new FakeDatabase();
  const entries = contestants.map((one): Entry => {
    return { contestant: one, project, folder: join(folder.path, one.name), database };
  });
  const setting = {
    rounds: 3,
    threads: 1,
    python: "python3",
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  return await contend("layers", { entries, setting });
}
