import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);
const root = resolve(import.meta.dirname, "../../../..");

/** The dbt that the tests run on: the newest that can be had, or the oldest that is supported. */
export type DbtAge = "newest" | "oldest";

/**
 * The interpreter of a virtual environment with that dbt, made if it isn't there yet and kept under
 * a name that changes with the pins. Rejects, with what pip said, if it can't be had.
 */
export async function dbtPython(age: DbtAge = "newest"): Promise<string> {
  const requirements = resolve(import.meta.dirname, `../requirements/${age}.txt`);
  const hash = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex");
  const folder = join(root, "node_modules/.cache", `mea-culpa-dbt-${hash.slice(0, 16)}`);
  const script = join(import.meta.dirname, "make_environment.py");
  try {
    await execute("python3", [script, folder, requirements]);
  } catch (cause) {
    throw new Error(`No environment with the ${age} dbt could be made from ${requirements}.`, {
      cause,
    });
  }
  return join(folder, "bin/python");
}

/** How long the first test of a file may take: the environment may have to be made. */
export const ENVIRONMENT_TIMEOUT = 600_000;
