import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

// Whether the newest dbt-core 1 of PyPI has what the build task relies on, and builds as the pinned one
// does. What is relied on is in one place: worker/dbt_per_node/capability.py.
//
//   npm run newest -w packages/dbt [-- --pre]
//
// With --pre a newer alpha, beta or release candidate is taken. 0: everything holds; 1: it does not.

const { values } = parseArgs({ options: { pre: { type: "boolean", default: false } } });
const root = join(import.meta.dirname, "../../..");
const worker = join(import.meta.dirname, "../worker");
/** Builds of every kind on DuckDB, of which no server is needed. */
const suites = ["build", "one-process", "failures", "parity"].map(
  (name) => `packages/dbt/test/duckdb/${name}.test.ts`,
);

/** Says what is installed, and what of it is missing. */
const look = `
from importlib.metadata import version
from dbt_per_node.capability import NEEDS, VERIFIED, missing_capabilities
names = ("dbt-core", "dbt-adapters", "dbt-common", "dbt-duckdb", "dbt-postgres")
print(*(f"{name} {version(name)}" for name in names), sep=", ")
missing = missing_capabilities()
print(*missing, sep="\\n", end="\\n" if missing else "")
first, last = VERIFIED
print(f"{len(NEEDS) - len(missing)} of {len(NEEDS)} are there; looked at by hand: {first} to {last}.")
raise SystemExit(1 if missing else 0)`;

const folder = await mkdtemp(join(tmpdir(), "newest-dbt-"));
try {
  const python = await install();
  const found = await check(python, ["-c", look]);
  const own = await check(python, ["-m", "pytest", "--quiet", "-p", "no:cacheprovider"]);
  const built = await check(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", ...suites],
    {
      cwd: root,
      env: { ...process.env, MEA_CULPA_NEWEST_PYTHON: python },
    },
  );
  process.exitCode = found && own && built ? 0 : 1;
  console.log(process.exitCode === 0 ? "Everything holds." : "Not everything holds: see above.");
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 });
}

async function install(): Promise<string> {
  const python = join(folder, "bin/python");
  await run("python3", ["-m", "venv", folder]);
  await run(python, ["-m", "pip", "--quiet", "install", "uv==0.13.9"]);
  // It is imported only when asked for, and built by downloading from a code host.
  const overrides = join(folder, "overrides.txt");
  await writeFile(overrides, 'dbt-core-experimental-parser; python_version < "0"\n');
  // A version that is itself a pre-release has uv look at those of that package alone.
  const core = values.pre ? "dbt-core>=1.9.0b1,<2" : "dbt-core<2";
  const wanted = [core, "dbt-duckdb", "dbt-postgres", "pytest"];
  const flags = ["--quiet", "--compile-bytecode", "--refresh"];
  const where = ["--python", python, "--override", overrides];
  await run(join(folder, "bin/uv"), ["pip", "install", ...flags, ...where, ...wanted]);
  return python;
}

/** Runs a check where the worker's code is; whether it holds. What it prints is shown. */
async function check(
  program: string,
  args: readonly string[],
  {
    cwd = worker,
    env = process.env,
  }: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<boolean> {
  const child = spawn(program, args, { cwd, env, stdio: "inherit" });
  const [code] = await once(child, "exit");
  return code === 0;
}

/** Runs what has to work. */
async function run(program: string, args: readonly string[]): Promise<void> {
  if (!(await check(program, args))) throw new Error(`${program} ${args.join(" ")} failed.`);
}
