import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { dbtPython } from "../test/rig/dbt-python.ts";
import { Postgres } from "../test/rig/postgres.ts";

const execute = promisify(execFile);
const command = join(import.meta.dirname, "../bin/dbt-per-node.js");

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    layers: { type: "string", default: "5" },
    width: { type: "string", default: "10" },
    threads: { type: "string", default: "4" },
  },
});
const [rounds, layers, width] = [values.rounds, values.layers, values.width].map(Number);

const python = await dbtPython();
await using postgres = await Postgres.start();
const folder = await mkdtemp(join(tmpdir(), "bench-"));
await writeProject();

const contestants: Readonly<Record<string, () => Promise<unknown>>> = {
  "dbt build": () =>
    execute(
      python,
      [
        "-m",
        "dbt.cli.main",
        "--quiet",
        "build",
        "--threads",
        values.threads,
        "--profiles-dir",
        ".",
      ],
      { cwd: folder },
    ),
  "per-wave": () => perNode("per-wave"),
  "per-node": () => perNode("per-node"),
};
const seconds = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]));
const memory = new Map<string, number>();

// Once each without the clock: parsing is kept from one to the next.
for (const contend of Object.values(contestants)) await contend();
for (let round = 0; round < (rounds ?? 5); round += 1) {
  // In turn, so that whatever else the machine does is shared.
  for (const [name, contend] of Object.entries(contestants)) {
    const startedAt = performance.now();
    const peak = watchMemory();
    await contend();
    seconds.get(name)?.push((performance.now() - startedAt) / 1000);
    memory.set(name, Math.max(memory.get(name) ?? 0, await peak()));
  }
}

const nodes = (layers ?? 5) * (width ?? 10);
const floor = median(seconds.get("dbt build") ?? []);
console.log(`${nodes} tables on Postgres, ${values.threads} at a time, ${rounds} rounds in turn`);
for (const [name, measured] of seconds) {
  const middle = median(measured);
  const megabytes = Math.round((memory.get(name) ?? 0) / 1024);
  console.log(
    `${name.padEnd(10)} ${middle.toFixed(2)} s  ${(middle / floor).toFixed(2)} x  ${megabytes} MB at most  [${measured.map((one) => one.toFixed(2)).join(", ")}]`,
  );
}
await rm(folder, { recursive: true });

function perNode(mode: string): Promise<unknown> {
  const args = ["build", "--mode", mode, "--concurrency", values.threads, "--python", python];
  return execute(process.execPath, [command, ...args, "--profiles-dir", ".", "--json"], {
    cwd: folder,
    maxBuffer: 1 << 28,
  });
}

/** Layers of tables, each of which reads two of the layer before. */
async function writeProject(): Promise<void> {
  await mkdir(join(folder, "models"));
  const project = [
    "name: bench",
    'version: "1.0"',
    "profile: bench",
    "flags: {send_anonymous_usage_stats: false}",
    "models: {+materialized: table}",
    "",
  ];
  await writeFile(join(folder, "dbt_project.yml"), project.join("\n"));
  const output = `{type: postgres, host: 127.0.0.1, port: ${postgres.port}, user: postgres, password: "", dbname: postgres, schema: bench, threads: ${values.threads}}`;
  await writeFile(
    join(folder, "profiles.yml"),
    `bench:\n  target: dev\n  outputs:\n    dev: ${output}\n`,
  );
  for (let layer = 0; layer < (layers ?? 5); layer += 1) {
    for (let place = 0; place < (width ?? 10); place += 1) {
      const parents = [place, (place + 1) % (width ?? 10)].map(
        (other) => `select id from {{ ref('m_${layer - 1}_${other}') }}`,
      );
      const sql = layer === 0 ? "select generate_series(1, 1000) as id" : parents.join(" union ");
      await writeFile(join(folder, `models/m_${layer}_${place}.sql`), `${sql}\n`);
    }
  }
}

/** Looks at the memory of this process's descendants every 250 ms; kilobytes. Reads Linux's `/proc`. */
function watchMemory(): () => Promise<number> {
  let most = 0;
  const controller = new AbortController();
  const watching = (async (): Promise<void> => {
    while (!controller.signal.aborted) {
      most = Math.max(most, await memoryOfDescendants());
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  return async () => {
    controller.abort();
    await watching;
    return most;
  };
}

async function memoryOfDescendants(): Promise<number> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const rows = await Promise.all(
    pids.map(async (pid) => {
      const text = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
      return { pid, parent: /^PPid:\s+(\d+)/m.exec(text)?.[1] ?? "" };
    }),
  );
  const descendants = new Set([String(process.pid)]);
  for (let size = 0; size < descendants.size;) {
    size = descendants.size;
    for (const { pid, parent } of rows) if (descendants.has(parent)) descendants.add(pid);
  }
  descendants.delete(String(process.pid));
  const shares = await Promise.all([...descendants].map(shareOf));
  return shares.reduce((sum, share) => sum + share, 0);
}

/** A page that forked workers have in common counts once, not for each of them. */
async function shareOf(pid: string): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
}

function median(measured: readonly number[]): number {
  const sorted = measured.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
