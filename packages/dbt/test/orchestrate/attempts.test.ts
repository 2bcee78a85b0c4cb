import { RetryError } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { DbtWorkerDiedError } from "../../src/executors/errors.ts";
import type { PythonFailure } from "../../src/executors/messages.ts";
import { broken, FakeExecutor } from "../rig/fake-executor.ts";
import { over, statuses, until } from "../rig/orchestrate.ts";

const compilation: PythonFailure = {
  name: "dbt_common.exceptions.base.CompilationError",
  message: "'harbor' is undefined at line 3",
  traceback: "Traceback: ...",
  databaseCode: null,
  line: 3,
  isFinal: true,
  cause: null,
};

describe("retries", () => {
  test("models and tests have counts of their own", async () => {
    const executor = new FakeExecutor(["model a", "test t < a"]).script("a", broken, broken, {});
    executor.script("t", { status: "fail" });
    await over(executor, { retries: { models: 2, tests: 1 } }).build();
    expect(executor.started).toEqual(["a", "a", "a", "t", "t"]);
  });

  test("all attempts are in the result, with dbt's message in each", async () => {
    const executor = new FakeExecutor(["model a"]).script("a", broken, broken);
    const result = await over(executor, { retries: { models: 1 } }).build();
    const node = result.nodes.get("a");
    expect(node?.attempts).toMatchObject([
      { number: 1, error: { message: "Database Error: relation is gone" } },
      { number: 2, error: { message: "Database Error: relation is gone" } },
    ]);
    expect(node?.status === "failed" && node.error).toBeInstanceOf(RetryError);
  });

  test("a compile error is not tried again", async () => {
    const report = { status: "error", message: compilation.message, error: compilation } as const;
    const executor = new FakeExecutor(["model a"]).script("a", report, {});
    const result = await over(executor, { retries: { models: 3 } }).build();
    expect(executor.started).toEqual(["a"]);
    expect(result.nodes.get("a")).toMatchObject({
      error: { line: 3, cause: { name: compilation.name, stack: compilation.traceback } },
    });
  });

  test("what would not be the same a second time is not tried again when it was done after its timeout", async () => {
    for (const [isRepeatable, started] of [
      [false, ["a"]],
      [true, ["a", "a"]],
    ] as const) {
      const executor = new FakeExecutor(["model a"]).script("a", { isRepeatable });
      executor.hold("a");
      const result = await over(executor, { retries: { models: 1 }, timeout: 5 }).build();
      expect(executor.started).toEqual(started);
      expect(result.nodes.get("a")?.attempts[0]).toMatchObject({
        error: { code: "ATTEMPT_TIMED_OUT" },
      });
    }
  });

  test("the wait before each retry doubles", async () => {
    const executor = new FakeExecutor(["model a"]).script("a", broken);
    const waits: (number | undefined)[] = [];
    await over(executor, {
      retries: { models: 3 },
      retryDelay: 8,
      consumers: [
        {
          name: "waits",
          handle: (event) => {
            if (event.kind === "attempt-failed") waits.push(event.retryIn);
          },
        },
      ],
    }).build();
    const [first = 0, second = 0, third = 0, none] = waits;
    // Chance takes away up to a half of each.
    for (const [wait, full] of [
      [first, 8],
      [second, 16],
      [third, 32],
    ] as const) {
      expect(wait).toBeGreaterThanOrEqual(full / 2);
      expect(wait).toBeLessThanOrEqual(full);
    }
    expect(none).toBeUndefined();
  });

  test("a node whose worker died is tried again; the others are untouched", async () => {
    const died = new DbtWorkerDiedError({ uniqueId: "a", pid: 4711, signal: 9 });
    const executor = new FakeExecutor(["model a", "model b"]).script("a", died, {});
    const result = await over(executor, { retries: { models: 1 } }).build();
    expect(statuses(result)).toEqual({ a: "succeeded", b: "succeeded" });
    expect(result.nodes.get("a")?.attempts[0]?.error).toBe(died);
  });

  test("a node whose rows its dead worker may have added is not tried again", async () => {
    const died = new DbtWorkerDiedError({ uniqueId: "a", pid: 4711, signal: 9, isFinal: true });
    const executor = new FakeExecutor(["model a"]).script("a", died, {});
    const result = await over(executor, { retries: { models: 1 } }).build();
    expect([statuses(result), executor.started]).toEqual([{ a: "failed" }, ["a"]]);
  });

  test("without retries a dead worker fails its node, and dbt's results say so", async () => {
    const died = new DbtWorkerDiedError({ uniqueId: "a", pid: 4711, signal: 9 });
    const executor = new FakeExecutor(["model a", "model b"]).script("a", died);
    expect(statuses(await over(executor).build())).toEqual({ a: "failed", b: "succeeded" });
    expect(executor.unexecuted).toMatchObject([{ uniqueId: "a", status: "error" }]);
  });
});

describe("proof", () => {
  test("a node that dbt has no result of is an error, whatever dbt exits with", async () => {
    const executor = new FakeExecutor(["model a", "model b < a"]).script("a", undefined);
    const result = await over(executor).build();
    expect(result.nodes.get("a")).toMatchObject({
      status: "failed",
      error: { code: "NOT_EXECUTED", message: "a was not executed: dbt has no result of it" },
    });
    expect(result.nodes.get("b")).toMatchObject({ status: "skipped", rootCauses: ["a"] });
  });

  test("another node's result proves nothing", async () => {
    const executor = new FakeExecutor(["model a"]).script("a", { uniqueId: "z" });
    const result = await over(executor).build();
    expect(result.nodes.get("a")).toMatchObject({ error: { code: "NOT_EXECUTED" } });
  });

  test("a success that is not in the written results is an error", async () => {
    const executor = new FakeExecutor(["model a"]).forget("a");
    const result = await over(executor).build();
    expect(result.nodes.get("a")).toMatchObject({ error: { code: "NOT_EXECUTED" } });
    expect(result.status).toBe("failed");
  });

  test("what dbt skipped by itself was not executed", async () => {
    const executor = new FakeExecutor(["model a"]).script("a", { status: "skipped" });
    const result = await over(executor).build();
    expect(result.nodes.get("a")).toMatchObject({ error: { code: "NOT_EXECUTED" } });
  });
});

describe("the end of a build", () => {
  test("an interrupt cancels what runs and starts nothing more", async () => {
    const executor = new FakeExecutor(["model a", "model b < a"]);
    executor.hold("a");
    executor.script("a", broken);
    const controller = new AbortController();
    const building = over(executor, { retries: { models: 5 } }).build({
      signal: controller.signal,
    });
    await until(() => executor.started.includes("a"));
    controller.abort();
    const result = await building;
    expect(statuses(result)).toEqual({ a: "cancelled", b: "cancelled" });
    expect(result.status).toBe("cancelled");
    expect(executor.started).toEqual(["a"]);
  });

  test("fail-fast cancels what runs when something else would come next, as dbt does", async () => {
    const executor = new FakeExecutor(["model a", "model c < a", "model slow", "model b < slow"]);
    executor.script("a", broken).script("slow", broken).hold("slow");
    const result = await over(executor).build({ failFast: true });
    expect(statuses(result)).toEqual({
      a: "failed",
      slow: "cancelled",
      b: "cancelled",
      c: "skipped",
    });
    expect(result.nodes.get("slow")).toMatchObject({ reason: { code: "FAIL_FAST" } });
    expect(executor.unexecuted).toContainEqual({
      uniqueId: "slow",
      status: "skipped",
      message: "Skipping due to fail_fast",
      isFallback: false,
    });
  });

  test("fail-fast lets what runs end while nothing else begins, as dbt does", async () => {
    const executor = new FakeExecutor(["model a", "model slow", "model b < slow"]);
    executor.flags = { ...executor.flags, failFast: true };
    const release = executor.script("a", broken).hold("slow");
    const building = over(executor, {
      hooks: { nodeFinished: [{ select: ({ name }) => name === "a", handle: release }] },
    }).build();
    const result = await building;
    expect(statuses(result)).toEqual({ a: "failed", slow: "succeeded", b: "cancelled" });
    expect(executor.started).not.toContain("b");
  });

  test("an empty selection is a build of nothing", async () => {
    const result = await over(new FakeExecutor(["model a"], [])).build();
    expect([result.status, result.nodes.size]).toEqual(["succeeded", 0]);
  });
});

describe("hooks", () => {
  test("are called with the plan, with each selected node and with the result", async () => {
    const seen: unknown[] = [];
    const executor = new FakeExecutor(["model a", "test t < a"]);
    await over(executor, {
      hooks: {
        runStarted: ({ nodes }) => seen.push(nodes.length),
        nodeFinished: [
          {
            select: ({ resourceType }) => resourceType === "test",
            handle: ({ node, status }) => seen.push([node.uniqueId, status]),
          },
        ],
        runFinished: ({ status }) => seen.push(status),
      },
    }).build();
    expect(seen).toEqual([2, ["t", "succeeded"], "succeeded"]);
  });

  test("that fail are told of and never fail the build", async () => {
    const boom = new Error("the siren is out of order");
    const result = await over(new FakeExecutor(["model a"]), {
      hooks: {
        runStarted: () => Promise.reject(boom),
        nodeFinished: [
          {
            handle: () => {
              throw boom;
            },
          },
        ],
        runFinished: () => Promise.reject(boom),
      },
    }).build();
    expect(result.status).toBe("succeeded");
    expect(result.hookFailures).toEqual([
      { hook: "runStarted", error: boom },
      { hook: "nodeFinished", error: boom },
      { hook: "runFinished", error: boom },
    ]);
  });
});

describe("dbt as a whole", () => {
  test("that comes to no end leaves what each node came to, and a build that failed", async () => {
    const executor = new FakeExecutor(["model a", "model b"]).script("b", broken).crashAtEnd();
    const result = await over(executor).build();
    expect([result.status, result.hostError?.message]).toEqual(["failed", "crashed"]);
    expect(statuses(result)).toEqual({ a: "succeeded", b: "failed" });
  });
});
