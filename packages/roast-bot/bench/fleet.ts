import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fleetReportSchema } from "@mea-culpa/formats";
import { recordMeasurements } from "@mea-culpa/measured";
import { stringify } from "yaml";
import { TemporalServer } from "../../engine-temporal/test/rig/temporal-server.ts";
import { afterThirdDeadline, fileOf } from "../test/publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../test/run/promised-project.ts";
import { importHistory } from "../test/support/fast-import.ts";
import { gitServer } from "../test/support/git-server.ts";
import { promiseText } from "../test/support/promised-dev-log.ts";

// Runs a fleet over a git server of the loopback and measures it: of a hundred dev logs one is not
// there, ten have broken their promise twice, and the rest have nothing to settle.
//
//   npm run fleet -w roast-bot -- [--dev-logs 1000] [--concurrency 2] [--workers 2]
//
// With workers, it runs over a real Temporal server: each worker takes one shard, and has the places
// of that concurrency between them.

const { values } = parseArgs({
  options: {
    "dev-logs": { type: "string", default: "1000" },
    concurrency: { type: "string", default: `${availableParallelism()}` },
    workers: { type: "string", default: "0" },
  },
});
const count = Number(values["dev-logs"]);
const workers = Number(values.workers);
const executable = fileURLToPath(new URL("../bin/roast-bot.js", import.meta.url));
const reporter = new URL("report-memory.ts", import.meta.url).href;
const young = promiseText.replace("2026-03-01", "2026-01-26");

const folder = await mkdtemp(join(tmpdir(), "roast-bot-fleet-"));
let requests = 0;
const server = await gitServer(folder, "t0ken", () => {
  requests += 1;
  return Promise.resolve(undefined);
});
const places = {
  XDG_STATE_HOME: join(folder, "state"),
  XDG_CACHE_HOME: join(folder, "cache"),
  // Their source is a folder of this machine.
  ROAST_BOT_SOURCE_FOLDERS: folder,
};
const secrets = { FLEET_TOKEN: "t0ken" };
const children: ChildProcess[] = [];
const temporal = workers > 0 ? await startTemporal() : undefined;
try {
  const project = await ilsesProject(folder);
  const variables = { ROAST_BOT_PUSH_TOKEN: "FLEET_TOKEN" };
  const promises = [];
  for (let number = 0; number < count; number += 1) {
    promises.push({ id: `log-${number}`, dev_log: await makeDevLog(number, project), variables });
  }
  const file = join(folder, "promises.yaml");
  await writeFile(file, stringify({ promises }));
  const load = loadavg()[0]?.toFixed(1);
  const start = performance.now();
  const stdout = await runFleet(file);
  const seconds = (performance.now() - start) / 1000;
  const { settled, failed, promises: runs } = fleetReportSchema.parse(JSON.parse(stdout));
  const roasts = runs.flatMap((one) => one.slots).filter(({ penance }) => penance !== null);
  const megabytes = Math.round(Number(await readFile(join(folder, "memory"), "utf8")) / 1000);
  const { slots, twice } = await countSlots();
  const where = workers > 0 ? `over Temporal, ${workers} workers` : "on this machine";
  console.log(
    `${count} dev logs ${where}, ${values.concurrency} at a time: ${seconds.toFixed(0)} s, ${settled} settled, ${failed} not, ${roasts.length} roasts, ${slots} slots (${twice} twice), ${requests} requests to their host, ${megabytes} MB of its own process (load ${load} before)`,
  );
  const name = workers > 0 ? "fleet-temporal" : "fleet";
  recordMeasurements(
    {
      [`${name}.dev-logs`]: { value: count, unit: "dev logs" },
      [`${name}.requests`]: { value: requests, unit: "requests to the host of the dev logs" },
      [`${name}.seconds`]: { value: Math.round(seconds), unit: "s" },
      [`${name}.each`]: { value: Number((seconds / count).toFixed(2)), unit: "s" },
      [`${name}.memory`]: { value: megabytes, unit: "MB of its own process" },
      [`${name}.settled`]: { value: settled, unit: "dev logs" },
      [`${name}.failed`]: { value: failed, unit: "dev logs" },
      [`${name}.roasts`]: { value: roasts.length, unit: "roasts" },
      [`${name}.slots`]: { value: slots, unit: "slots settled" },
      [`${name}.twice`]: { value: twice, unit: "slots settled twice" },
    },
    `npm run fleet -w roast-bot -- --dev-logs ${count} --concurrency ${values.concurrency} --workers ${workers}`,
  );
} finally {
  await Promise.all(children.map((child) => (child.kill(), once(child, "exit"))));
  await temporal?.[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, maxRetries: 10 });
}

/** The address of a dev log of the kind that its number says. */
async function makeDevLog(number: number, project: string): Promise<string> {
  const name = `log-${number}`;
  const own = join(folder, name);
  if (number % 100 === 50) return `${server.address}/gone-${number}.git`;
  if (number % 10 === 5) {
    await ilsesSourcedDevLog(own, project);
    return `${server.address}/${name}/dev-log.git`;
  }
  const files = { "hugo.toml": "", "content/blog/_index.md": "", "roast-bot.yaml": young };
  await importHistory(join(own, "dev-log.git"), [{ at: "2026-01-05T12:00:00Z", files }]);
  return `${server.address}/${name}/dev-log.git`;
}

/** Slots that stand in ledgers, and those that do so more than once, counted in what was pushed. */
async function countSlots(): Promise<{ readonly slots: number; readonly twice: number }> {
  let all = 0;
  let twice = 0;
  for (let number = 0; number < count; number += 1) {
    if (number % 100 === 50) continue;
    const devLog = join(folder, `log-${number}`, "dev-log.git");
    const ledger = await fileOf(devLog, "data/roast_bot_ledger.jsonl");
    const slots = ledger.split("\n").flatMap((line) => /"slot":\s*(\d+)/.exec(line)?.[1] ?? []);
    all += slots.length;
    twice += slots.length - new Set(slots).size;
  }
  return { slots: all, twice };
}

/** A server of the loopback and workers that have the secrets. */
async function startTemporal(): Promise<TemporalServer> {
  const temporal = await TemporalServer.start();
  for (let number = 1; number <= workers; number += 1) {
    const each = String(Math.ceil(Number(values.concurrency) / workers));
    const shard = ["--shard", `${number}/${workers}`, "--concurrency", each];
    const worker = spawn(
      process.execPath,
      [executable, "fleet-worker", "--temporal", temporal.address, ...shard],
      { env: { ...process.env, ...places, ...secrets }, stdio: ["ignore", "pipe", "inherit"] },
    );
    children.push(worker);
    await once(createInterface({ input: worker.stdout }), "line");
    worker.stdout.resume();
  }
  return temporal;
}

function runFleet(file: string): Promise<string> {
  const parameters = ["fleet", "--file", file, "--json", "--now", afterThirdDeadline];
  const here = ["--concurrency", values.concurrency];
  const elsewhere = ["--shards", String(workers), "--temporal", temporal?.address ?? ""];
  const environment = { ...places, BENCH_MEMORY: join(folder, "memory") };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["--import", reporter, executable, ...parameters, ...(workers > 0 ? elsewhere : here)],
      {
        // Over Temporal, only the workers have the secrets.
        env: { ...process.env, ...environment, ...(workers > 0 ? {} : secrets) },
        maxBuffer: 1 << 28,
      },
      // 1: not all of them are settled, as it should be.
      (error, stdout) => (error === null || error.code === 1 ? resolve(stdout) : reject(error)),
    );
  });
}
