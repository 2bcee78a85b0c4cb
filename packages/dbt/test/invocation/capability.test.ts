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

  test("has everything that the build task relies on", () => {
    expect(missing["nothing"]).toEqual([]);
  });

  test("is looked at for every name that is imported from it", () => {
    expect(missing["imports that no need names"]).toEqual([]);
  });

  test.each([
    ["no execute_nodes", ["The module dbt.task.build has no BuildTask.execute_nodes."]],
    ["nobody calls execute_nodes", ["BuildTask of dbt.task.build never calls execute_nodes."]],
    ["another signature", ["BuildTask.get_runner of dbt.task.build no longer takes 2 arguments."]],
    [
      "another cache",
      [
        "RelationsCache of dbt.adapters.cache sets no relations.",
        "RelationsCache of dbt.adapters.cache sets no schemas.",
      ],
    ],
    ["no module", ["There is no module dbt.graph.thread_pool, of which DbtThreadPool is needed."]],
    ["another command line", ["The module dbt.cli.main has no cli.commands."]],
  ])("with %s says what is missing", (change, sentences) => {
    expect(missing[change]).toEqual(sentences);
  });
});
