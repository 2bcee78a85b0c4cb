import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { pythonEnvironment } from "../../rig/dbt-python.ts";

const execute = promisify(execFile);
const rig = join(import.meta.dirname, "../../rig");

/** What a script of the rig prints as JSON. */
export async function readByScript(
  python: string,
  [script, ...args]: readonly [script: string, ...args: string[]],
  { folder }: { readonly folder?: string } = {},
): Promise<unknown> {
  const options = { maxBuffer: 1 << 30, ...(folder === undefined ? {} : { cwd: folder }) };
  const { stdout } = await execute(python, [join(rig, script), ...args], options);
  return JSON.parse(stdout);
}

/** The interpreter of an environment with dbt and an adapter that the tests have no other use for. */
export async function adapterPython(adapter: string): Promise<string> {
  const pins = join(import.meta.dirname, "../../requirements/warehouses", `${adapter}.txt`);
  return join(await pythonEnvironment(pins), "bin/python");
}
