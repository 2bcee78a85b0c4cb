import { writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeSharedFolder } from "../../src/cache/shared-folder.ts";
import { findStateFolder } from "../../src/cache/state-folder.ts";
import { FakeExecutor } from "../rig/fake-executor.ts";
import { over } from "../rig/orchestrate.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

const customary = join(homedir(), ".local/state/dbt-per-node");

test.each([
  [{ XDG_STATE_HOME: "/var/state" }, "/var/state/dbt-per-node"],
  [{ XDG_STATE_HOME: "state" }, customary],
  [{ XDG_STATE_HOME: "" }, customary],
  [{}, customary],
])("with %j builds share %s", (environment, folder) => {
  expect(findStateFolder(environment)).toBe(folder);
});

test("a folder that can't be made is told, with the variable that names another", () => {
  // Node's own way of making it would never return.
  expect(() => makeSharedFolder("/proc/nowhere/dbt-per-node")).toThrow(
    /can not be kept in \/proc\/nowhere\/dbt-per-node: ENOENT.*XDG_STATE_HOME/,
  );
});

test("a build that can't keep what builds share starts no dbt", async () => {
  const executor = new FakeExecutor(["model a"]);
  const environment = { XDG_STATE_HOME: "/proc/nowhere" };
  for (const options of [{ cache: true }, { concurrency: { name: "warehouse", units: 2 } }]) {
    await expect(over(executor, { environment, ...options }).build()).rejects.toThrow("XDG_STATE");
  }
  expect(executor.invocations).toEqual([]);
});

test("a cache that can't be written is an error also of a build that reuses nothing", async () => {
  const folder = await scratchFolder();
  makeSharedFolder(join(folder, "dbt-per-node"));
  await writeFile(join(folder, "dbt-per-node/cache.sqlite"), "no database at all");
  const building = over(new FakeExecutor(["model a"]), {
    environment: { XDG_STATE_HOME: folder },
  }).build();
  await expect(building).rejects.toThrow(/cache\.sqlite can not be written: .*delete it/);
});
