import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fleetReportSchema } from "@mea-culpa/formats";
import { recordMeasurements } from "@mea-culpa/measured";
import { stringify } from "yaml";
import { afterThirdDeadline } from "../test/publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../test/run/promised-project.ts";
import { importHistory } from "../test/support/fast-import.ts";
import { gitServer } from "../test/support/git-server.ts";
import { promiseText } from "../test/support/promised-dev-log.ts";

// Runs a fleet over a git server of the loopback and measures it: of a hundred dev logs one is not
// there, ten have broken their promise twice, and the rest have nothing to settle.
//
//   npm run fleet -w roast-bot -- [--dev-logs 1000] [--concurrency 2]

const { values } = parseArgs({
  options: {
    "dev-logs": { type: "string", default: "1000" },
    concurrency: { type: "string", default: `${availableParallelism()}` },
  },
});
const count = Number(values["dev-logs"]);
const executable = fileURLToPath(new URL("../bin/roast-bot.js", import.meta.url));
const reporter = new URL("report-memory.ts", import.meta.url).href;
const young = promiseText.replace("2026-03-01", "2026-01-26");

const folder = await mkdtemp(join(tmpdir(), "roast-bot-fleet-"));
let requests = 0;
const server = await gitServer(folder, "t0ken", () => {
  requests += 1;
  return Promise.resolve(undefined);
});
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
  const roasts = runs.flatMap(({ slots }) => slots).filter(({ penance }) => penance !== null);
  const megabytes = Math.round(Number(await readFile(join(folder, "memory"), "utf8")) / 1000);
  console.log(
    `${count} dev logs, ${values.concurrency} at a time: ${seconds.toFixed(0)} s, ${settled} settled, ${failed} not, ${roasts.length} roasts, ${requests} requests to their host, ${megabytes} MB of its own process (load ${load} before)`,
  );
  recordMeasurements(
    {
      "fleet.dev-logs": { value: count, unit: "dev logs" },
      "fleet.requests": { value: requests, unit: "requests to the host of the dev logs" },
      "fleet.seconds": { value: Math.round(seconds), unit: "s" },
      "fleet.each": { value: Number((seconds / count).toFixed(2)), unit: "s" },
      "fleet.memory": { value: megabytes, unit: "MB of its own process" },
      "fleet.settled": { value: settled, unit: "dev logs" },
      "fleet.failed": { value: failed, unit: "dev logs" },
      "fleet.roasts": { value: roasts.length, unit: "roasts" },
    },
    `npm run fleet -w roast-bot -- --dev-logs ${count} --concurrency ${values.concurrency}`,
  );
} finally {
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

function runFleet(file: string): Promise<string> {
  const parameters = ["fleet", "--file", file, "--json", "--now", afterThirdDeadline];
  const places = {
    XDG_STATE_HOME: join(folder, "state"),
    XDG_CACHE_HOME: join(folder, "cache"),
    BENCH_MEMORY: join(folder, "memory"),
    FLEET_TOKEN: "t0ken",
    // Their source is a folder of this machine.
    ROAST_BOT_SOURCE_FOLDERS: folder,
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ["--import", reporter, executable, ...parameters, "--concurrency", values.concurrency],
      { env: { ...process.env, ...places }, maxBuffer: 1 << 28 },
      // 1: not all of them are settled, as it should be.
      (error, stdout) => (error === null || error.code === 1 ? resolve(stdout) : reject(error)),
    );
  });
}
