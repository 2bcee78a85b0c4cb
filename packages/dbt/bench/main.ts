import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { recordMeasurements } from "@mea-culpa/measured";
import { dbtPython, pythonEnvironment } from "../test/rig/dbt-python.ts";
import { Postgres } from "../test/rig/postgres.ts";
import { HELP, parseBenchFlags, type BenchFlags } from "./bench-flags.ts";
import { contestants } from "./contestants.ts";
import { askPython } from "./databases/ask-python.ts";
import { PrefectServer } from "./prefect/prefect-server.ts";
import { installCommand } from "./install-command.ts";
import { runScenario, type Setting } from "./run-scenario.ts";
import { projectsOf, type Scenario } from "./scenario.ts";
import { scenarios } from "./scenarios.ts";

const interrupt = new AbortController();
process.on("SIGINT", () => interrupt.abort(new Error("Interrupted.")));
try {
  const flags = parseBenchFlags(process.argv.slice(2));
  if (flags.help) process.stdout.write(HELP);
  else await bench(flags);
} catch (error) {
  complain(error);
}

async function bench(flags: BenchFlags): Promise<void> {
  const chosen = choose(await scenarios(), flags.scenarios);
  await using stack = new AsyncDisposableStack();
  const python = flags.withPrefect ? await prefectPython() : await dbtPython();
  const isOnPostgres = chosen.flatMap(projectsOf).some(({ database }) => database === "postgres");
  const postgres = isOnPostgres ? stack.use(await Postgres.start()) : undefined;
  const prefect = flags.withPrefect ? stack.use(await PrefectServer.start({ python })) : undefined;
  const command = await installCommand(await scratchFolder(stack));
  const { rounds, threads } = flags;
  console.log(await circumstances({ python, flags }));
  const setting = {
    contestants: contestants({ command, python, threads, prefect }),
    rounds,
    threads,
    python,
    port: postgres?.port,
    signal: interrupt.signal,
    progress: (line: string) => console.error(line),
  };
  for (const scenario of chosen) {
    if (!interrupt.signal.aborted) await measure(scenario, setting);
  }
}

/** Prints a scenario's table. One that fails says so, and the next one is measured. */
async function measure(scenario: Scenario, setting: Setting): Promise<void> {
  const load = currentLoad();
  console.log(`\n### ${scenario.name}: ${scenario.title}\n`);
  try {
    console.log(await runScenario(scenario, setting));
    console.log(`\nLoad average of the last minute: ${load} before, ${currentLoad()} after.`);
  } catch (error) {
    console.log("It failed.");
    complain(error);
  }
}

function complain(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause !== undefined) console.error(error.cause);
  process.exitCode = 1;
}

function choose(all: readonly Scenario[], names: readonly string[]): readonly Scenario[] {
  const known = all.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new TypeError(`--scenario is one of ${known.join(", ")}; "${unknown[0]}" is not.`);
  }
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

/** A folder that is gone when the bench is. */
async function scratchFolder(stack: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-command-"));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function prefectPython(): Promise<string> {
  const requirements = join(import.meta.dirname, "requirements/prefect.txt");
  return join(await pythonEnvironment(requirements), "bin/python");
}

async function circumstances({
  python,
  flags: { rounds, threads },
}: {
  readonly python: string;
  readonly flags: BenchFlags;
}): Promise<string> {
  const script = "from importlib.metadata import version; print(version('dbt-core'))";
  const dbt = await askPython(script, { python, args: [] });
  const figures = { "dbt.builds.dbt-core": { value: dbt, unit: "version" } };
  recordMeasurements(figures, "npm run bench -w dbt-per-node");
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}`;
  const turns = rounds === 1 ? "one round" : `${rounds} rounds in turn`;
  return `dbt-core ${dbt}, Node ${process.version}, ${machine}; ${threads} nodes at a time, ${turns}`;
}

function currentLoad(): string {
  return loadavg()[0]?.toFixed(1) ?? "unknown";
}
