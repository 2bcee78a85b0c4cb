import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { findEarlierResults } from "../../src/journal/find-earlier-results.ts";
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

interface Result {
  readonly unique_id: string;
  readonly status: string;
  readonly batch_results: unknown;
}

/** What dbt writes at the end of a build. */
async function writeResults(
  statuses: Readonly<Record<string, string>>,
  at = Date.now(),
): Promise<void> {
  const metadata = { generated_at: new Date(at).toISOString() };
  const results = Object.entries(statuses).map(([unique_id, status]) => ({ unique_id, status }));
  await mkdir(targetFolder, { recursive: true });
  await writeFile(join(targetFolder, "run_results.json"), JSON.stringify({ metadata, results }));
}

/** Where the results are that `dbt retry` is to go by, and what is said of it. */
async function findEarlier(): Promise<{ readonly folder: string; readonly said: string[] }> {
  const said: string[] = [];
  const folder = await findEarlierResults(targetFolder, (message) => said.push(message));
  return { folder, said };
}

/** Of the results that `dbt retry` is to go by, what has not succeeded. */
async function readUndone(): Promise<readonly Result[]> {
  const { folder } = await findEarlier();
  const text = await readFile(join(folder, "run_results.json"), "utf8");
  const { results }: { results: readonly Result[] } = JSON.parse(text);
  return results.filter(({ status }) => status !== "success");
}

describe("retry", () => {
  test("after a build that went down goes by what its journal has no success of, with dbt's own arguments", async () => {
    const first = executor().script("b", broken).crashAtEnd();
    await over(first).build();
    const { folder: resultsFolder, said } = await findEarlier();
    expect(said).toEqual([
      expect.stringMatching(
        /^There is no run_results\.json in .* Going by the journal of the build of .*: 2 of 4 nodes left to be done\.$/,
      ),
    ]);
    const text = await readFile(join(resultsFolder, "run_results.json"), "utf8");
    const { results, args } = JSON.parse(text);
    expect(args).toEqual(first.args);
    expect(results.map((one: Result) => [one.unique_id, one.status])).toEqual([
      ["a", "success"],
      ["lone", "success"],
      ["b", "error"],
      ["c", "skipped"],
    ]);
    const second = executor();
    const told: string[] = [];
    await over(second, { log: ({ message }) => told.push(message) }).retry();
    expect(told).toEqual(said);
    expect(second.invocations[0]).toMatchObject({ command: "retry" });
    expect(second.repeated).toEqual([resultsFolder]);
  });

  test("knows of a microbatch model how far it came before the build went down", async () => {
    await over(executor().script("b", broken).crashAtEnd()).build();
    const done = {
      successful: [["2026-01-01", "2026-01-02"]],
      failed: [["2026-01-02", "2026-01-03"]],
    };
    const lines = [
      { unique_id: "b", successful: [], failed: [] },
      { unique_id: "b", ...done },
    ];
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
    await writeFile(join(targetFolder, "dbt_per_node/batches.jsonl"), `${text}{"unique_id": "c`);
    const results = await readUndone();
    expect(results.find((one) => one.unique_id === "b")?.batch_results).toEqual(done);
  });

  test("after a build that went down builds again what failed with on_error: continue", async () => {
    const first = new FakeExecutor(["model a!", "model b < a"]);
    first.targetFolder = targetFolder;
    await over(first.script("a", broken).crashAtEnd()).build();
    expect((await readUndone()).map((one) => one.unique_id)).toEqual(["a"]);
  });

  test("after a build that dbt wrote results of has dbt go by these", async () => {
    await over(executor()).build();
    await writeResults({
      a: "success",
      b: "error",
      c: "skipped",
      lone: "warn",
      "operation.harbour.end": "error",
    });
    const second = executor();
    const told: string[] = [];
    await over(second, { log: ({ message }) => told.push(message) }).retry({
      vars: { tide: "low" },
    });
    expect(second.repeated).toEqual([targetFolder]);
    expect(told).toEqual([]);
    expect(second.invocations[0]?.flags).toEqual(["--vars", '{"tide":"low"}']);
  });

  test("of a whole build whose results are gone says that nothing is left", async () => {
    await over(executor()).build();
    expect((await findEarlier()).said).toEqual([
      expect.stringContaining("its nodes have all succeeded, so that nothing is left"),
    ]);
    expect(await readUndone()).toEqual([]);
  });

  test("goes by the journal when results are of an earlier build, and says so", async () => {
    await over(executor().crashAtEnd().script("c", broken)).build();
    // Written later: in a folder that was copied, files are as old as the copy.
    const all = { a: "success", b: "success", c: "success", lone: "success" };
    await writeResults(all, Date.now() - 60_000);
    expect((await findEarlier()).said).toEqual([
      expect.stringMatching(/is older than the last build\. .* 1 of 4 nodes left/),
    ]);
    expect((await readUndone()).map((one) => one.unique_id)).toEqual(["c"]);
    // Where the journal is gone, too, results of another build are no answer.
    const folder = join(targetFolder, "dbt_per_node");
    for (const name of await readdir(folder)) {
      if (name.endsWith(".sqlite")) await rm(join(folder, name));
    }
    await expect(findEarlier()).rejects.toThrow("the journal of that is gone: build again");
  });

  test("refuses while the build still goes on, and says which process carries it out", async () => {
    const running = executor();
    const release = running.hold("lone");
    const building = over(running).build();
    await until(() => running.started.includes("c"));
    await expect(over(executor()).retry()).rejects.toThrow(
      `Process ${process.pid} is still carrying out the run`,
    );
    release();
    await building;
  });

  test("refuses a record that it cannot read, and says what to do", async () => {
    await over(executor()).build();
    await writeFile(join(targetFolder, "dbt_per_node/last_build.json"), "{}");
    await expect(findEarlier()).rejects.toThrow("delete it and build again");
  });
});

describe("the record of a build", () => {
  test("is told as lost where it can't be written, and the build goes on", async () => {
    await writeFile(join(targetFolder, "dbt_per_node"), "a file where its folder ought to be");
    const told: string[] = [];
    const result = await over(executor(), { log: ({ message }) => told.push(message) }).build();
    expect(result.status).toBe("succeeded");
    expect(told).toEqual([
      expect.stringMatching(/dbt_per_node can not be written: .*build again instead of retry\.$/),
    ]);
  });

  test("is written whole, and only the last build's journal is kept", async () => {
    await over(executor()).build();
    await over(executor()).build({ fullRefresh: true });
    const names = await readdir(join(targetFolder, "dbt_per_node"));
    const last = await readLastBuild(targetFolder);
    expect(names.toSorted()).toEqual(["last_build.json", `run-${last?.runId}.sqlite`]);
    expect(last).toMatchObject({
      planned: ["a", "lone", "b", "c"],
      args: { which: "build" },
    });
  });
});
