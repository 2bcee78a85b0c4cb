import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { refuseFlags } from "../../src/orchestrate/dbt-flags.ts";
import { FakeExecutor } from "../rig/fake-executor.ts";
import { over } from "../rig/orchestrate.ts";

describe("options", () => {
  test.each([
    [{ mode: "PER_MODEL" }, "mode is one of PER_NODE, PER_WAVE"],
    [{ testStrategy: "never" }, "testStrategy is one of immediate, deferred, skip"],
    [{ concurrency: 0 }, "concurrency is a whole number of at least 1; it is 0"],
    [{ concurrency: { name: "pg", units: 1.5 } }, "concurrency is a whole number"],
    [{ retries: { tests: -1 } }, "retries.tests is a whole number of at least 0"],
    [{ timeout: 0 }, "timeout is a whole number of at least 1"],
  ])("%o is refused with what is valid", (options, message) => {
    expect(() => over(new FakeExecutor([]), options as object)).toThrow(message);
  });

  test.each(["test", "snapshot"] as const)("%s takes no full refresh", async (command) => {
    const orchestrator = over(new FakeExecutor(["model a"]));
    await expect(orchestrator[command]({ fullRefresh: true })).rejects.toThrow(
      `--full-refresh means nothing to ${command}`,
    );
  });

  test("a full refresh reaches dbt for what takes it", async () => {
    const executor = new FakeExecutor(["model a"]);
    await over(executor).run({ fullRefresh: true, select: ["a"], vars: { port: "Bergen" } });
    expect(executor.invocations[0]).toMatchObject({ command: "run", workers: undefined });
    expect(executor.invocations[0]?.flags).toEqual([
      "--select",
      "a",
      "--vars",
      '{"port":"Bergen"}',
      "--full-refresh",
    ]);
  });

  test("dbt is told that the first failure ends the build, so that macros and a retry know", async () => {
    const executor = new FakeExecutor(["model a"]);
    await over(executor).build({ failFast: true });
    expect(executor.invocations[0]?.flags).toEqual(["--fail-fast"]);
  });

  test.each([
    ["--project-dir", "."],
    ["-t", "prod"],
    ["-tprod"],
    ["-t=prod"],
    ["--threads=8"],
    ["-x"],
    ["-s", "a"],
    ["--models=a"],
    ["--help"],
    ["--version"],
  ])("%s is refused as a flag for dbt", (...flags) => {
    expect(() => refuseFlags(["--empty", ...flags])).toThrow(/cannot be passed on to dbt: .{20}/);
  });

  test("a selection that is a text is refused, not taken apart", async () => {
    const request: object = { select: "ab" };
    await expect(over(new FakeExecutor(["model a"])).build(request)).rejects.toThrow(
      '--select takes a list of selectors; "ab" is none.',
    );
  });

  test("other flags are passed on as they are", () => {
    expect(() =>
      refuseFlags(["--empty", "--warn-error", "--indirect-selection=cautious"]),
    ).not.toThrow();
  });
});

describe("concurrency", () => {
  const wide = Array.from({ length: 12 }, (_, index) => `model m${index}`);

  test("is as many as dbt has threads if nobody says how many", async () => {
    const executor = new FakeExecutor(wide);
    executor.threads = 2;
    await over(executor).build();
    expect(executor.mostRunning).toBe(2);
  });

  test("an integer bounds how many nodes run at the same time", async () => {
    const executor = new FakeExecutor(wide);
    await over(executor, { concurrency: 3 }).build();
    expect(executor.mostRunning).toBe(3);
  });

  test("a named limit is shared by builds that use the same file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "dbt-limits-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const limitsFile = join(folder, "limits.sqlite");
    const concurrency = { name: "warehouse", units: 2 };
    const both = new FakeExecutor(wide);
    const results = await Promise.all([
      over(both, { concurrency, limitsFile }).build(),
      over(both, { concurrency, limitsFile }).build(),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["succeeded", "succeeded"]);
    expect(both.mostRunning).toBe(2);
  });
});
