import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readEarlierBuild } from "../../src/journal/earlier-build.ts";
import { readLastBuild } from "../../src/journal/last-build.ts";
import { broken, FakeExecutor } from "../rig/fake-executor.ts";
import { over, until } from "../rig/orchestrate.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

const lines = ["model a", "model b < a", "model c < b", "model lone"];
let targetFolder = "";
beforeEach(async () => {
  targetFolder = await scratchFolder();
});

function executor(): FakeExecutor {
  const made = new FakeExecutor(lines);
  made.targetFolder = targetFolder;
  return made;
}

/** What dbt writes at the end of a build. */
async function writeResults(
  statuses: Readonly<Record<string, string>>,
  args: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const results = Object.entries(statuses).map(([unique_id, status]) => ({ unique_id, status }));
  await mkdir(targetFolder, { recursive: true });
  await writeFile(join(targetFolder, "run_results.json"), JSON.stringify({ results, args }));
}

describe("retry", () => {
  test("after a build that went down builds what its journal has no success of", async () => {
    const first = executor().script("b", broken).crashAtEnd();
    await expect(over(first).build({ vars: { tide: "low" } })).rejects.toThrow("crashed");
    const second = executor();
    const result = await over(second).retry({ targetFolder });
    expect(second.started).toEqual(["b", "c"]);
    expect(result?.status).toBe("succeeded");
    expect(second.invocations[0]?.flags).toEqual(
      expect.arrayContaining(["--vars", '{"tide":"low"}']),
    );
  });

  test("after a build that went down builds again what failed with on_error: continue", async () => {
    const first = new FakeExecutor(["model a!", "model b < a"]);
    first.targetFolder = targetFolder;
    await expect(over(first.script("a", broken).crashAtEnd()).build()).rejects.toThrow("crashed");
    const { from, unfinished } = await readEarlierBuild(targetFolder);
    expect([from, [...unfinished]]).toEqual(["journal", ["a"]]);
  });

  test("after a build that dbt wrote results of goes by these, with dbt's own arguments", async () => {
    await over(executor()).build();
    await writeResults(
      { a: "success", b: "error", c: "skipped", lone: "success" },
      { vars: { tide: "high" }, full_refresh: true, target: "prod" },
    );
    const second = executor();
    await over(second).retry({ targetFolder });
    expect(second.started).toEqual(["b", "c"]);
    expect(second.invocations[0]?.flags).toEqual(
      expect.arrayContaining(["--vars", '{"tide":"high"}', "--full-refresh", "--target", "prod"]),
    );
  });

  test("lets options that are given anew have the last word", async () => {
    await writeResults({ a: "error" }, { vars: { tide: "high" }, target: "prod" });
    const second = executor();
    await over(second, { target: "dev" }).retry({ targetFolder, vars: { tide: "low" } });
    expect(second.invocations[0]?.flags).toEqual(
      expect.arrayContaining(["--vars", '{"tide":"low"}', "--target", "dev"]),
    );
  });

  test("has nothing to do after a build that succeeded", async () => {
    await over(executor()).build();
    await writeResults({ a: "success", b: "success", c: "reused", lone: "success" });
    expect(await over(executor()).retry({ targetFolder })).toBeUndefined();
  });

  test("goes by the journal when results are older than the build", async () => {
    await writeResults({ a: "success", b: "success", c: "success", lone: "success" });
    const old = new Date(Date.now() - 60_000);
    await utimes(join(targetFolder, "run_results.json"), old, old);
    await expect(over(executor().crashAtEnd().script("c", broken)).build()).rejects.toThrow();
    const { from, unfinished } = await readEarlierBuild(targetFolder);
    expect([from, [...unfinished]]).toEqual(["journal", ["c"]]);
  });

  test("refuses while the build still goes on, and says which process carries it out", async () => {
    const running = executor();
    const release = running.hold("lone");
    const building = over(running).build();
    await until(() => running.started.includes("c"));
    await expect(over(executor()).retry({ targetFolder })).rejects.toThrow(
      `Process ${process.pid} is still carrying out the run`,
    );
    release();
    await building;
  });

  test("refuses a record that it cannot read, and says what to do", async () => {
    await over(executor()).build();
    await writeFile(join(targetFolder, "dbt_per_node/last_build.json"), "{}");
    await expect(readEarlierBuild(targetFolder)).rejects.toThrow("delete it and build again");
  });
});

describe("the record of a build", () => {
  test("is written whole, and only the last build's journal is kept", async () => {
    await over(executor()).build();
    await over(executor()).build({ fullRefresh: true });
    const names = await readdir(join(targetFolder, "dbt_per_node"));
    const last = await readLastBuild(targetFolder);
    expect(names.toSorted()).toEqual(["last_build.json", `run-${last?.build.runId}.sqlite`]);
    expect(last?.build).toMatchObject({
      planned: ["a", "lone", "b", "c"],
      request: { fullRefresh: true },
    });
  });
});
