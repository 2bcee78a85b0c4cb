import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { pythonEnvironment, requirementsOf } from "../test/rig/dbt-python.ts";

// Lints, formats and types of the Python side. What they are is in `worker/pyproject.toml`. No dbt is
// needed: what is used of it is typed in `worker/typings`.

const folder = join(import.meta.dirname, "../worker");
const pyright = createRequire(import.meta.url).resolve("pyright/index.js");
const environment = await pythonEnvironment(requirementsOf("tools"));
const ruff = join(environment, "bin/ruff");
const checks: readonly (readonly [string, readonly string[]])[] = [
  [ruff, ["check", "--no-cache", "--quiet"]],
  [ruff, ["format", "--no-cache", "--check", "--quiet"]],
  [process.execPath, [pyright, "--pythonpath", join(environment, "bin/python")]],
];
const results = await Promise.allSettled(
  checks.map(([program, args]) => promisify(execFile)(program, [...args], { cwd: folder })),
);
for (const result of results) {
  if (result.status === "fulfilled") continue;
  const { stdout, stderr }: { readonly stdout?: string; readonly stderr?: string } = result.reason;
  console.error(stdout, stderr);
  process.exitCode = 1;
}
