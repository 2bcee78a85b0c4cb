import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { dbtPython, ENVIRONMENT_TIMEOUT, type DbtAge } from "../rig/dbt-python.ts";

const execute = promisify(execFile);
const worker = resolve(import.meta.dirname, "../../worker");
const script = join(import.meta.dirname, "changed_dbt.py");

/** What the check finds missing in the installed dbt, by the name of what was changed in it. */
async function missingIn(age: DbtAge): Promise<Readonly<Record<string, readonly string[]>>> {
  const { stdout } = await execute(await dbtPython(age), [script], {
    env: { ...process.env, PYTHONPATH: worker },
  });
  return JSON.parse(stdout);
}

describe.each(["newest", "oldest"] as const)("the %s dbt", { timeout: 60_000 }, (age) => {
  let missing: Readonly<Record<string, readonly string[]>> = {};
  beforeAll(async () => {
    missing = await missingIn(age);
  }, ENVIRONMENT_TIMEOUT);

  test("has everything that the fed build task relies on", () => {
    expect(missing["nothing"]).toEqual([]);
  });

  test("is looked at for every name that is imported from it", () => {
    expect(missing["imports that no need names"]).toEqual([]);
  });

  test.each([
    ["no execute_nodes", ["There is no dbt.task.build.BuildTask.execute_nodes."]],
    ["nobody calls execute_nodes", ["dbt.task.build.BuildTask never calls execute_nodes."]],
    [
      "another signature",
      ["dbt.task.build.BuildTask.get_runner is not called with 2 arguments any more."],
    ],
    [
      "another cache",
      [
        "dbt.adapters.cache.RelationsCache sets no relations.",
        "dbt.adapters.cache.RelationsCache sets no schemas.",
      ],
    ],
    ["no module", ["There is no dbt.graph.thread_pool.DbtThreadPool."]],
    ["another command line", ["There is no dbt.cli.main.cli.commands."]],
  ])("with %s says what is missing", (change, sentences) => {
    expect(missing[change]).toEqual(sentences);
  });
});
