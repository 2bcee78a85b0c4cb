import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { fleetReportSchema } from "@mea-culpa/formats";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { stringify } from "yaml";
import { TemporalServer } from "../../../engine-temporal/test/rig/temporal-server.ts";
import { afterThirdDeadline, fileOf } from "../publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../run/promised-project.ts";
import { gitServer } from "../support/git-server.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const executable = fileURLToPath(new URL("../../bin/roast-bot.js", import.meta.url));
const variables = { ROAST_BOT_PUSH_TOKEN: "FLEET_TOKEN" };
let temporal: TemporalServer;

beforeAll(async () => {
  temporal = await TemporalServer.start();
});
afterAll(() => temporal[Symbol.asyncDispose]());

describe("roast-bot fleet over Temporal", { timeout: 240_000 }, () => {
  test("has workers settle the promises of their shards, with secrets that only they have", async () => {
    const root = await temporaryFolder();
    const promises = await servedPromises(root, 3);
    await Promise.all([startWorker("1/2", root), startWorker("2/2", root)]);
    const { report, stderr } = await fleet(promises, ["--shards", "2"]);

    expect(report.promises.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      "log-0 settled",
      "log-1 settled",
      "log-2 settled",
    ]);
    expect(stderr).toMatch(/^Runs of [-0-9a-f]+: if this process ends early/m);
    for (const { id } of promises) {
      expect(
        JSON.parse(await fileOf(path.join(root, id, "dev-log.git"), "data/roast_bot.json")),
      ).toMatchObject({ last_run: afterThirdDeadline });
    }
  });

  test("goes on under the same id where a coordinator was killed, and settles nothing twice", async () => {
    const root = await temporaryFolder();
    const promises = await servedPromises(root, 3);
    const runId = randomUUID();
    const file = await writeFleet(promises);
    const args = ["fleet", "--file", file, "--temporal", temporal.address, "--run-id", runId];
    const first = start([...args, "--now", afterThirdDeadline], root);
    // What it began is at Temporal once a worker has settled the first.
    await startWorker("1/1", root);
    await untilSays(first, /^log-\d settled/);
    first.kill("SIGKILL");
    const { report } = await fleet(promises, ["--run-id", runId]);

    expect(report).toMatchObject({ outcome: "settled", settled: 3, failed: 0 });
    for (const { slots } of report.promises) {
      expect(slots.map(({ number, verdict }) => `${number} ${verdict}`)).toEqual([
        "1 kept",
        "2 broken",
        "3 broken",
      ]);
    }
  });

  test("says which shard nobody takes, and stops at once when it is asked to", async () => {
    const root = await temporaryFolder();
    const file = await writeFleet(await servedPromises(root, 1));
    const flags = ["--temporal", temporal.address, "--shards", "3"];
    const waiting = start(["fleet", "--file", file, ...flags], root);
    await untilSays(waiting, /^No worker takes shard [1-3]\/3: its runs wait\./);
    waiting.kill("SIGTERM");
    const [code] = await once(waiting, "exit");
    expect(code).toBe(1);
  });

  test("has a worker that ends with 0 when it is asked to", async () => {
    const worker = await startWorker("1/9", await temporaryFolder());
    worker.kill("SIGTERM");
    expect(await once(worker, "exit")).toEqual([0, null]);
  });

  test("says that Temporal is not there, and what to do", async () => {
    const file = await writeFleet([{ id: "mara", dev_log: "https://git.invalid/mara.git" }]);
    const { exitCode, stderr } = await runRoastBot([
      "fleet",
      "--file",
      file,
      "--temporal",
      "127.0.0.1:1",
    ]);
    expect(stderr).toMatch(
      /Temporal does not answer at 127\.0\.0\.1:1\. Start it, or name another/,
    );
    expect(exitCode).toBe(1);
  });
});

interface ServedPromise {
  readonly id: string;
  readonly dev_log: string;
  readonly variables: typeof variables;
}

/** Dev logs that owe two roasts each, at a server that wants a token. */
async function servedPromises(root: string, count: number): Promise<readonly ServedPromise[]> {
  const project = await ilsesProject(root);
  const server = await gitServer(root, "t0ken");
  onTestFinished(() => server[Symbol.asyncDispose]());
  const promises: ServedPromise[] = [];
  for (let number = 0; number < count; number += 1) {
    const id = `log-${number}`;
    await ilsesSourcedDevLog(path.join(root, id), project);
    promises.push({ id, dev_log: `${server.address}/${id}/dev-log.git`, variables });
  }
  return promises;
}

async function startWorker(shard: string, root: string): Promise<ChildProcess> {
  const args = ["fleet-worker", "--temporal", temporal.address, "--shard", shard];
  const worker = start([...args, "--concurrency", "1"], root, {
    FLEET_TOKEN: "t0ken",
    ROAST_BOT_SOURCE_FOLDERS: root,
  });
  await untilSays(worker, /^Takes runs of shard/);
  return worker;
}

/** The executable as a machine of its own would have it; ended with the test. */
function start(
  args: readonly string[],
  root: string,
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const { PATH = "", HOME = "" } = process.env;
  const places = {
    XDG_STATE_HOME: path.join(root, "state"),
    XDG_CACHE_HOME: path.join(root, "cache"),
  };
  const child = spawn(process.execPath, [executable, ...args], {
    env: { PATH, HOME, ...places, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  });
  return child;
}

/** Waits for a line of either output; rejects with all of them where the process ends before. */
async function untilSays({ stdout, stderr }: ChildProcess, line: RegExp): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const lines: string[] = [];
  for (const stream of [stdout, stderr]) {
    if (stream === null) throw new TypeError("Its outputs are pipes.");
    createInterface({ input: stream }).on("line", (text) => {
      lines.push(text);
      if (line.test(text)) resolve();
    });
    stream.once("close", () => reject(new Error(`It ended and had said: ${lines.join("\n")}`)));
  }
  await promise;
}

async function fleet(promises: readonly ServedPromise[], flags: readonly string[]) {
  const file = await writeFleet(promises);
  const args = ["fleet", "--file", file, "--json", "--temporal", temporal.address, ...flags];
  const { exitCode, stdout, stderr } = await runRoastBot(args, {
    now: afterThirdDeadline,
    env: { PATH: process.env["PATH"] ?? "" },
  });
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  return { report: fleetReportSchema.parse(JSON.parse(stdout)), stderr };
}

async function writeFleet(promises: readonly object[]): Promise<string> {
  const file = path.join(await temporaryFolder(), "promises.yaml");
  await writeFile(file, stringify({ promises }));
  return file;
}
