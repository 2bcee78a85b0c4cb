import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Task, TaskResult, TaskRunner } from "@mea-culpa/engine";
import { expect, test } from "vitest";
import { toNodeId } from "../../src/node-id.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";
import { stages } from "../rig/stage-node.ts";

/** A task of one of the functions of `test/stages/tasks.ts`, and what its runner told of it. */
class PlainTask {
  readonly told: string[] = [];
  readonly task: Task;

  constructor(name: string, { input, signal }: { input?: unknown; signal?: AbortSignal } = {}) {
    this.task = {
      nodeId: toNodeId(name),
      // A run has one node of an id, by which a runner may know an attempt again.
      runId: randomUUID(),
      work: { kind: "module", module: stages.href, export: name, input },
      inputs: {},
      outcomes: {},
      item: undefined,
      attempt: 1,
      fence: { generation: 0, attempt: 1, delivery: 1 },
      signal: signal ?? new AbortController().signal,
      variables: [],
      environment: {},
      started: () => this.told.push("started"),
      log: (stream, line) => this.told.push(`${stream}: ${line}`),
    };
  }
}

/** What every task runner that takes modules has to keep. */
export function keepsTheContract(makeRunner: () => TaskRunner): void {
  async function carryOut(tasks: readonly PlainTask[]): Promise<readonly TaskResult[]> {
    await using runner = makeRunner();
    return await Promise.all(runner.start(tasks.map(({ task }) => task)));
  }

  test("returns one result for each task, in order", async () => {
    const tasks = [1, 2, 3].map((input) => new PlainTask("echo", { input }));
    const results = await carryOut(tasks);
    expect(results).toEqual([1, 2, 3].map((value) => ({ status: "succeeded", value })));
  });

  test("says once that a task has started", async () => {
    const tasks = [new PlainTask("echo"), new PlainTask("throwRichError")];
    await carryOut(tasks);
    expect(tasks.map(({ told }) => told)).toEqual([["started"], ["started"]]);
  });

  test("turns what is thrown into a failed result", async () => {
    const [result] = await carryOut([new PlainTask("throwRichError")]);
    expect(["failed", "failed-elsewhere"]).toContain(result?.status);
  });

  test("fails a task whose module has no such function", async () => {
    const [result] = await carryOut([new PlainTask("nowhere")]);
    expect(["failed", "failed-elsewhere"]).toContain(result?.status);
  });

  test("hands on every line of a task's log", async () => {
    const task = new PlainTask("talk");
    await carryOut([task]);
    expect(task.told.filter((line) => line.startsWith("log"))).toEqual([
      "log: log one",
      "log: log two",
    ]);
  });

  test("settles a task whose signal has aborted already", async () => {
    const task = new PlainTask("startGrandchild", {
      signal: AbortSignal.abort(new Error("too late")),
      input: { file: path.join(scratchFolder(), "up") },
    });
    const [result] = await carryOut([task]);
    expect(result?.status).not.toBe("succeeded");
  });

  test("can be disposed of without ever having been used", async () => {
    expect(await carryOut([])).toEqual([]);
  });
}
