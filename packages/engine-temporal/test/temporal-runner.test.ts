import { randomUUID } from "node:crypto";
import { createGraph, defineNode, moduleTask, run, type TaskRunner } from "@mea-culpa/engine";
import { temporalRunner } from "@mea-culpa/engine-temporal";
import { Client, Connection } from "@temporalio/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepsTheContract } from "../../engine/test/runners/task-runner.contract.ts";
import { codec } from "./rig/codec.ts";
import { WorkRecord, type Script, startWorker } from "./rig/processes.ts";
import { TemporalServer } from "./rig/temporal-server.ts";

const queue = `tide-${randomUUID()}`;
const sealedQueue = `sealed-${randomUUID()}`;
let server: TemporalServer;
let worker: Script;
let connection: Connection;

beforeAll(async () => {
  server = await TemporalServer.start();
  worker = await startWorker(server.address, { queue, env: { TIDE_KEY: "the worker's own" } });
  connection = await Connection.connect({ address: server.address });
});
afterAll(async () => {
  await connection.close();
  await worker[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

function remoteRunner(
  options: { readonly queue?: string; readonly client?: Client } = {},
): TaskRunner {
  const { client = new Client({ connection }), queue: taskQueue = queue } = options;
  return temporalRunner({ client, taskQueue, heartbeat: 5_000, grace: 5_000 });
}

/** Runs one function of the stages elsewhere, and tells how its node ended. */
async function carryOut(
  name: string,
  {
    input,
    environment = {},
    variables = [],
    module = "tide/tasks",
    ...options
  }: {
    readonly input?: unknown;
    readonly environment?: Readonly<Record<string, string>>;
    readonly variables?: readonly string[];
    readonly module?: string;
    readonly runner?: TaskRunner;
    readonly signal?: AbortSignal;
    readonly timeout?: number;
  } = {},
) {
  const { runner = remoteRunner(), signal, timeout } = options;
  const node = defineNode({
    id: name,
    isolation: "remote",
    environment: variables,
    ...(timeout !== undefined && { timeout }),
    run: moduleTask({ module, export: name, input }),
  });
  const result = await run(createGraph({ nodes: [node] }), {
    runners: { remote: runner },
    environment,
    errorClasses: [RangeError],
    ...(signal && { signal }),
  });
  return result.outcomes.get(name);
}

describe("the runner over Temporal", () => {
  keepsTheContract(() => remoteRunner());

  test("hands on values that JSON could not carry", async () => {
    expect(await carryOut("giveDate")).toMatchObject({
      status: "succeeded",
      value: new Date("2026-11-28T09:00:00Z"),
    });
  });

  test("hands on errors with their class and their causes", async () => {
    const outcome = await carryOut("fail");
    expect(outcome).toMatchObject({
      status: "failed",
      error: { name: "RangeError", message: "the tide is out", cause: { message: "the moon" } },
    });
  });

  test("gives a node the worker's variables of the names that it says, and no others", async () => {
    const outcome = await carryOut("giveEnvironment", {
      variables: ["TIDE_KEY"],
      environment: { TIDE_KEY: "the coordinator's", OTHER_KEY: "nobody's" },
    });
    expect(outcome).toMatchObject({ value: { TIDE_KEY: "the worker's own" } });
  });

  test("needs no value of a variable where the graph runs", async () => {
    const outcome = await carryOut("giveEnvironment", { variables: ["TIDE_KEY"] });
    expect(outcome).toMatchObject({ value: { TIDE_KEY: "the worker's own" } });
  });

  test("refuses modules that the worker does not have", async () => {
    for (const module of ["tide/other", "node:fs", "constructor"]) {
      expect(await carryOut("echo", { module })).toMatchObject({
        status: "failed",
        error: { code: "UNKNOWN_MODULE", message: expect.stringContaining("tide/tasks") },
      });
    }
  });

  test("says which value is too large to travel, in both directions", async () => {
    const back = await carryOut("giveText", { input: 2_000_000 });
    expect(back).toMatchObject({ status: "failed", error: { code: "VALUE_TOO_LARGE" } });
    expect(back).toHaveProperty("error.message", expect.stringContaining('"giveText"'));
    const there = await carryOut("echo", { input: "x".repeat(2_000_000) });
    expect(there).toMatchObject({ status: "failed", error: { code: "VALUE_TOO_LARGE" } });
    expect(await carryOut("giveText", { input: 1_400_000 })).toMatchObject({ status: "succeeded" });
  });

  test("cancels what is under way, and leaves nothing running", async () => {
    await using record = await WorkRecord.make();
    const controller = new AbortController();
    const input = { record: record.file, milliseconds: 60_000 };
    const carried = carryOut("work", { input, signal: controller.signal });
    await record.until("began", 1);
    controller.abort(new Error("enough"));
    expect(await carried).toMatchObject({ status: "cancelled" });
    await expect.poll(() => record.busy(), { timeout: 10_000 }).toEqual([]);
    expect((await record.lines()).map(([verb]) => verb)).toEqual(["began"]);
  });

  test("counts a node's timeout from when a worker began it, not from when it waited", async () => {
    await using record = await WorkRecord.make();
    const milliseconds = 1_500;
    const waits = [1, 2, 3, 4, 5, 6].map((number) =>
      carryOut("work", {
        input: { record: `${record.file}${number}`, milliseconds },
        // Six of them on two slots take three times as long.
        timeout: 4_000,
      }),
    );
    expect((await Promise.all(waits)).map((outcome) => outcome?.status)).toEqual(
      waits.map(() => "succeeded"),
    );
  });

  test("ends a node that takes longer than it may", async () => {
    await using record = await WorkRecord.make();
    const input = { record: record.file, milliseconds: 60_000 };
    expect(await carryOut("work", { input, timeout: 1_000 })).toMatchObject({
      status: "failed",
      error: { code: "ATTEMPT_TIMED_OUT" },
    });
    await expect.poll(() => record.busy(), { timeout: 10_000 }).toEqual([]);
  });

  test("travels sealed where both sides have a payload codec", async () => {
    await using sealed = await startWorker(server.address, { queue: sealedQueue });
    expect(sealed.isGone).toBe(false);
    const client = new Client({ connection, dataConverter: { payloadCodecs: [codec] } });
    const runner = remoteRunner({ queue: sealedQueue, client });
    expect(await carryOut("giveDate", { runner })).toMatchObject({ status: "succeeded" });
    const [seen] = await Array.fromAsync(
      new Client({ connection }).activity.list(`TaskQueue = "${sealedQueue}"`),
    );
    expect(seen).toBeDefined();
  });
});
