import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { cacheRoot } from "@mea-culpa/test-browser/cache-folder";

const execute = promisify(execFile);
const script = join(import.meta.dirname, "make_environment.py");

/** The dbt that the tests run on: the newest that can be had, or the oldest that is supported. */
export type DbtAge = "newest" | "oldest";

/**
 * The interpreter of an environment with that dbt. Rejects, with what pip said, if it can't be had.
 * `npm run newest` has one of its own, with what PyPI has today.
 */
export async function dbtPython(age: DbtAge = "newest"): Promise<string> {
  const own = process.env["MEA_CULPA_NEWEST_PYTHON"];
  if (age === "newest" && own !== undefined) return own;
  return join(await pythonEnvironment(requirementsOf(age)), "bin/python");
}

/** What windows show a build in, and what tells whether they are told right. */
export type Tool = "dagster" | "openlineage" | "opentelemetry" | "prefect";

/** The interpreter of an environment with one of the tools. Rejects, with what pip said, if it can't be had. */
export async function toolPython(tool: Tool): Promise<string> {
  return join(await pythonEnvironment(requirementsOf(tool)), "bin/python");
}

/** The file of pins by its name. */
export function requirementsOf(name: DbtAge | Tool | "postgres" | "tools"): string {
  // The bench has pinned it first.
  const folder = name === "prefect" ? "../../bench/requirements" : "../requirements";
  return resolve(import.meta.dirname, folder, `${name}.txt`);
}

/**
 * The folder of a virtual environment with the packages of a file of pins, made if it isn't there
 * yet. It lies in the user's cache, where `npm ci` leaves it alone, under a name that changes with
 * the pins and with how it is made.
 */
export async function pythonEnvironment(
  requirements: string,
  { cache = cacheRoot }: { readonly cache?: string } = {},
): Promise<string> {
  const name = basename(requirements, ".txt");
  const hash = createHash("sha256");
  for (const file of [requirements, script]) hash.update(await readFile(file));
  const folder = join(cache, `python-${name}-${hash.digest("hex").slice(0, 16)}`);
  try {
    await execute("python3", [script, folder, requirements]);
  } catch (cause) {
    throw new Error(`No environment could be made from ${requirements}.`, { cause });
  }
  return folder;
}

/** How long the first test of a file may take: the environment may have to be made. */
export const ENVIRONMENT_TIMEOUT = 600_000;
