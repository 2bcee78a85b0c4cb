import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { dbtPython, ENVIRONMENT_TIMEOUT } from "../rig/dbt-python.ts";

const execute = promisify(execFile);
const worker = join(import.meta.dirname, "../../worker");

/** What stands in `worker/tests`, run where each dbt is. */
test.each(["newest", "oldest"] as const)(
  "the worker's own tests pass beside the %s dbt",
  async (age) => {
    const python = await dbtPython(age);
    const { stdout } = await execute(python, ["-m", "pytest", "--quiet"], { cwd: worker }).catch(
      // What pytest found is what is to be seen, and it prints that.
      (failure: { readonly stdout: string }) => failure,
    );
    expect(stdout).toMatch(/^\d+ passed in [\d.]+s( \([\d:]+\))?$/m);
  },
  ENVIRONMENT_TIMEOUT,
);
