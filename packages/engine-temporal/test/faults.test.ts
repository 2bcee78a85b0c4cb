import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createGraph, defineNode, moduleTask, openJournal, resume, run } from "@mea-culpa/engine";
import { temporalRunner } from "@mea-culpa/engine-temporal";
import { recordMeasurements } from "@mea-culpa/measured";
import { Client, Connection } from "@temporalio/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Errand } from "./rig/coordinator-main.ts";
import { WorkRecord, Script, startWorker } from "./rig/processes.ts";
import { TemporalServer } from "./rig/temporal-server.ts";

const nodes = 24;
const slots = 2;
let server: TemporalServer;
let errand: Omit<Errand, "record">;

beforeAll(async () => {
  server = await TemporalServer.start();
});
afterAll(async () => await server[Symbol.asyncDispose]());
beforeEach(() => {
  errand = {
    address: server.address,
    queue: `tide-${randomUUID()}`,
    runId: randomUUID(),
    nodes,
    milliseconds: 400,
    heartbeat: 2_000,
  };
});

async function startCoordinator(sent: Errand): Promise<Script> {
  const coordinator = new Script("coordinator-main", []);
  await coordinator.says();
  coordinator.child.send(sent);
  return coordinator;
}

/** A row of the table in docs/engine.md. */
async function tell(
  fault: string,
  {
    name,
    statuses,
    work,
  }: { readonly name: string; readonly statuses: unknown; readonly work: WorkRecord },
): Promise<void> {
  const done = Array.isArray(statuses) ? statuses.filter((status) => status === "succeeded") : [];
  const cells = [fault, `${done.length} of ${nodes}`, String(await work.repeated())];
  const command = "npx vitest run --project temporal packages/engine-temporal/test/faults.test.ts";
  recordMeasurements({ [`temporal.${name}`]: { value: cells, unit: "nodes" } }, command);
}

const allSucceeded: readonly string[] = Array.from({ length: nodes }, () => "succeeded");

describe("a run over Temporal", () => {
  test("goes on when a worker is killed, and begins again only what that one had", async () => {
    await using work = await WorkRecord.make();
    await using first = await startWorker(server.address, { queue: errand.queue, slots });
    await using _second = await startWorker(server.address, { queue: errand.queue, slots });
    await using coordinator = await startCoordinator({ ...errand, record: work.file });
    await work.until("ended", 4);
    await first.kill();
    const statuses = await coordinator.says();
    await tell("a worker of two is killed (2 slots each, heartbeat 2 s)", {
      name: "worker-killed",
      statuses,
      work,
    });
    expect(statuses).toEqual(allSucceeded);
    expect(await work.repeated()).toBeLessThanOrEqual(slots);
  });

  test("kills the children of a worker that was suspended past its time, before they are done", async () => {
    await using work = await WorkRecord.make();
    await using first = await startWorker(server.address, { queue: errand.queue, slots });
    await using _second = await startWorker(server.address, { queue: errand.queue, slots });
    await using coordinator = await startCoordinator({
      ...errand,
      milliseconds: 1_000,
      record: work.file,
    });
    await work.until("began", 4);
    first.child.kill("SIGSTOP");
    await work.until("ended", nodes - slots);
    first.child.kill("SIGCONT");
    const statuses = await coordinator.says();
    await tell("a worker is suspended past its time, then goes on", {
      name: "worker-suspended",
      statuses,
      work,
    });
    expect(statuses).toEqual(allSucceeded);
    expect(await work.repeated()).toBeLessThanOrEqual(slots);
  });

  test("is found again by a coordinator that takes over with the journal", async () => {
    await using work = await WorkRecord.make();
    const journal = join(work.folder, "journal.sqlite");
    await using _worker = await startWorker(server.address, { queue: errand.queue, slots: 4 });
    await using first = await startCoordinator({ ...errand, record: work.file, journal });
    await work.until("ended", 6);
    await first.kill();
    await using second = await startCoordinator({
      ...errand,
      record: work.file,
      journal,
      resumes: true,
    });
    const statuses = await second.says();
    await tell("the coordinator is killed, another resumes with its journal", {
      name: "coordinator-killed",
      statuses,
      work,
    });
    expect(statuses).toEqual(allSucceeded);
    expect(await work.repeated()).toBe(0);
  });

  test("is found again by a coordinator that has nothing but the run's id", async () => {
    await using work = await WorkRecord.make();
    await using _worker = await startWorker(server.address, { queue: errand.queue, slots: 4 });
    await using first = await startCoordinator({ ...errand, record: work.file });
    await work.until("ended", 6);
    await first.kill();
    await using second = await startCoordinator({ ...errand, record: work.file });
    const statuses = await second.says();
    await tell("the coordinator is killed, another runs under its id without a journal", {
      name: "coordinator-lost",
      statuses,
      work,
    });
    expect(statuses).toEqual(allSucceeded);
    expect(await work.repeated()).toBe(0);
  });

  test("is shared by two coordinators of the same run", async () => {
    await using work = await WorkRecord.make();
    await using _worker = await startWorker(server.address, { queue: errand.queue, slots: 4 });
    await using first = await startCoordinator({ ...errand, record: work.file });
    await using second = await startCoordinator({ ...errand, record: work.file });
    const [statuses, others] = await Promise.all([first.says(), second.says()]);
    await tell("two coordinators carry out the same run", {
      name: "two-coordinators",
      statuses,
      work,
    });
    expect([statuses, others]).toEqual([allSucceeded, allSucceeded]);
    expect(await work.repeated()).toBe(0);
  });

  test("goes on when the server is killed and comes back", async () => {
    await using work = await WorkRecord.make();
    await using _worker = await startWorker(server.address, { queue: errand.queue, slots: 4 });
    await using coordinator = await startCoordinator({
      ...errand,
      heartbeat: 30_000,
      record: work.file,
    });
    await work.until("ended", 4);
    await server.kill();
    await server.up();
    const statuses = await coordinator.says();
    await tell("the Temporal server is killed and comes back (heartbeat 30 s)", {
      name: "server-killed",
      statuses,
      work,
    });
    expect(statuses).toEqual(allSucceeded);
    expect(await work.repeated()).toBeLessThanOrEqual(4);
  });

  test("is cancelled, leaves nothing running, and goes on when it is resumed", async () => {
    await using work = await WorkRecord.make();
    const journal = join(work.folder, "journal.sqlite");
    await using _worker = await startWorker(server.address, { queue: errand.queue, slots: 4 });
    await using first = await startCoordinator({ ...errand, record: work.file, journal });
    await work.until("ended", 4);
    first.child.kill("SIGINT");
    const statuses = await first.says();
    expect(statuses).toContain("cancelled");
    expect(statuses).not.toContain("failed");
    await once(first.child, "exit");
    await using second = await startCoordinator({
      ...errand,
      record: work.file,
      journal,
      resumes: true,
    });
    const resumed = await second.says();
    await tell("the run is cancelled, and resumed", { name: "cancelled", statuses: resumed, work });
    expect(resumed).toEqual(allSucceeded);
  });

  test.each(["coordinator is interrupted", "worker is killed"] as const)(
    "leaves no orphan five seconds after its %s",
    async (fault) => {
      await using work = await WorkRecord.make();
      await using worker = await startWorker(server.address, { queue: errand.queue, slots: 4 });
      await using coordinator = await startCoordinator({
        ...errand,
        milliseconds: 600_000,
        record: work.file,
      });
      await work.until("began", 4);
      expect(await work.busy()).toHaveLength(4);
      if (fault === "worker is killed") {
        await worker.kill();
      } else {
        coordinator.child.kill("SIGINT");
        await once(coordinator.child, "exit");
      }
      await expect.poll(() => work.busy(), { timeout: 5_000 }).toEqual([]);
    },
  );

  test("asks anew what failed, where a resumed run does it again", async () => {
    await using work = await WorkRecord.make();
    await using _worker = await startWorker(server.address, { queue: errand.queue });
    const connection = await Connection.connect({ address: server.address });
    const { queue: taskQueue, runId } = errand;
    await using remote = temporalRunner({ client: new Client({ connection }), taskQueue });
    using store = openJournal(join(work.folder, "journal.sqlite"));
    const file = join(work.folder, "there");
    const node = defineNode({
      id: "needs",
      isolation: "remote",
      run: moduleTask({ module: "tide/tasks", export: "needFile", input: { file } }),
    });
    const graph = createGraph({ nodes: [node] });
    const options = { runId, journal: store.runs, runners: { remote } };
    expect((await run(graph, options)).outcomes.get("needs")?.status).toBe("failed");
    await writeFile(file, "");
    const again = await resume(graph, { ...options, rerun: "unsuccessful" });
    expect(again.outcomes.get("needs")).toMatchObject({
      status: "succeeded",
      value: { generation: 1, attempt: 1, delivery: 1 },
    });
    await rm(file);
    await connection.close();
  });
});
