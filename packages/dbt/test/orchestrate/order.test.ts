import { type EventConsumer, Mode } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { DbtWorkerDiedError } from "../../src/executors/errors.ts";
import { resultJson } from "../../src/results/result-json.ts";
import { summaryText } from "../../src/results/summary-text.ts";
import { broken, FakeExecutor } from "../rig/fake-executor.ts";
import { over, statuses, until } from "../rig/orchestrate.ts";

const failing = { status: "fail", failures: 2, message: "Got 2 results" } as const;

describe("the order of a build", () => {
  test("a leaf of the fast branch starts while the slow one runs", async () => {
    const lines = ["model slow", "model fast", "model leaf < fast", "model late < slow"];
    const executor = new FakeExecutor(lines);
    const release = executor.hold("slow");
    const building = over(executor).build();
    await until(() => executor.started.includes("leaf"));
    expect(executor.started).not.toContain("late");
    release();
    expect((await building).status).toBe("succeeded");
  });

  test.each(Object.values(Mode))(
    "%s skips only the dependents of a failure, with their parents and the root cause",
    async (mode) => {
      const lines = ["model a", "model b < a", "model c < b", "model x", "model y < x"];
      const executor = new FakeExecutor(lines).script("a", broken);
      const result = await over(executor, { mode }).build();
      expect(statuses(result)).toEqual({
        a: "failed",
        b: "skipped",
        c: "skipped",
        x: "succeeded",
        y: "succeeded",
      });
      expect(result.nodes.get("c")).toMatchObject({ parents: ["b"], rootCauses: ["a"] });
      expect(result.status).toBe("failed");
    },
  );

  test("what was skipped stands in dbt's results as dbt writes it, without a message", async () => {
    const executor = new FakeExecutor(["model a", "model b < a"]).script("a", broken);
    await over(executor).build();
    expect(executor.unexecuted).toEqual([
      { uniqueId: "b", status: "skipped", message: null, isFallback: false },
    ]);
  });
});

describe("dbt's gating rule", () => {
  const gated = ["model a", "test t < a", "model b < a"];

  test("a failing test skips what comes after its parent", async () => {
    const executor = new FakeExecutor(gated).script("t", failing);
    expect(statuses(await over(executor).build())).toEqual({
      a: "succeeded",
      t: "failed",
      b: "skipped",
    });
  });

  test("a test that warns never stops anything", async () => {
    const executor = new FakeExecutor(gated).script("t", { status: "warn", failures: 2 });
    const result = await over(executor).build();
    expect(statuses(result)).toEqual({ a: "succeeded", t: "warned", b: "succeeded" });
    expect(result.status).toBe("succeeded");
  });

  test("a failing test of a source skips the models that read it", async () => {
    const lines = ["source s", "test t < s", "model a < s"];
    const executor = new FakeExecutor(lines, ["t", "a"]).script("t", failing);
    expect(statuses(await over(executor).build())).toEqual({ t: "failed", a: "skipped" });
  });

  test("two crossing relationship tests run, and both gate the model below", async () => {
    const lines = ["model a", "model b", "test s < a b", "test t < b a", "model c < a b"];
    const executor = new FakeExecutor(lines).script("t", failing);
    expect(statuses(await over(executor).build())).toMatchObject({ s: "succeeded", c: "skipped" });
  });

  test("the descendants of a model with on_error: continue go on, and it counts as failed", async () => {
    const executor = new FakeExecutor(["model a!", "model b < a"]).script("a", broken);
    const result = await over(executor).build();
    expect(statuses(result)).toEqual({ a: "failed", b: "succeeded" });
    expect(result.status).toBe("failed");
  });

  test("a failure with on_error: continue is told as one by events, summary and JSON", async () => {
    const executor = new FakeExecutor(["model a!", "model b < a"]).script("a", broken);
    const told: string[] = [];
    const consumer: EventConsumer = {
      name: "told",
      handle: (event) => {
        if (event.kind === "node-finished") told.push(`${event.nodeId} ${event.outcome.status}`);
        if (event.kind === "run-finished") told.push(event.status);
      },
    };
    const result = await over(executor, { consumers: [consumer] }).build();
    expect(told).toEqual(["a tolerated", "b succeeded", "failed"]);
    expect(summaryText(result)).toContain("its descendants went on (on_error: continue)");
    expect(resultJson(result)).toMatchObject({
      nodes: [{ uniqueId: "a", status: "failed", tolerated: true }, { status: "succeeded" }],
    });
  });

  test("the descendants go on, too, when a model with on_error: continue loses its worker", async () => {
    const died = new DbtWorkerDiedError({ uniqueId: "a", pid: 4711, signal: 9 });
    const executor = new FakeExecutor(["model a!", "model b < a"]).script("a", died);
    expect(statuses(await over(executor).build())).toEqual({ a: "failed", b: "succeeded" });
    expect(executor.unexecuted).toMatchObject([{ uniqueId: "a", status: "error" }]);
  });

  test("fail-fast ends the build at a failure with on_error: continue as at any other", async () => {
    const executor = new FakeExecutor(["model a!", "model b < a"]).script("a", broken);
    const result = await over(executor).build({ failFast: true });
    expect(statuses(result)).toEqual({ a: "failed", b: "cancelled" });
  });

  test("a model with on_error: continue is retried before its descendants go on", async () => {
    const executor = new FakeExecutor(["model a!", "model b < a"]).script("a", broken, {});
    const result = await over(executor, { retries: { models: 1 } }).build();
    expect(executor.started).toEqual(["a", "a", "b"]);
    expect(statuses(result)).toEqual({ a: "succeeded", b: "succeeded" });
  });

  test("a unit test runs before its model, and its failure skips the model", async () => {
    const lines = ["model a", "model b < a", "unit_test u < b", "model c < b"];
    const executor = new FakeExecutor(lines).script("u", failing);
    expect(statuses(await over(executor).build())).toMatchObject({
      u: "failed",
      b: "skipped",
      c: "skipped",
    });
    expect(executor.started).toEqual(["a", "u"]);
  });
});

describe("test strategies", () => {
  const lines = ["model a", "test t < a", "model b < a", "unit_test u < b"];

  test("immediate tests run as soon as their parents are built", async () => {
    const executor = new FakeExecutor(lines);
    await over(executor, { concurrency: 1 }).build();
    expect(executor.started).toEqual(["a", "t", "u", "b"]);
  });

  test("deferred tests run last, and their failures skip nothing", async () => {
    const executor = new FakeExecutor(lines).script("t", failing).script("u", failing);
    const result = await over(executor, { concurrency: 1, testStrategy: "deferred" }).build();
    expect(executor.started).toEqual(["a", "b", "t", "u"]);
    expect(statuses(result)).toEqual({ a: "succeeded", b: "succeeded", t: "failed", u: "failed" });
  });

  test("a deferred test of a failed model is skipped because of it, others run", async () => {
    const executor = new FakeExecutor([...lines, "model x", "test v < x"]).script("x", broken);
    const result = await over(executor, { testStrategy: "deferred" }).build();
    expect(result.nodes.get("v")).toMatchObject({ status: "skipped", rootCauses: ["x"] });
    expect(statuses(result)).toMatchObject({ t: "succeeded", u: "succeeded" });
  });

  test("with skip no test runs, and the plan lists each with the reason", async () => {
    const executor = new FakeExecutor(lines);
    const result = await over(executor, { testStrategy: "skip" }).build();
    expect(executor.started).toEqual(["a", "b"]);
    expect(result.plan.excluded.map(({ uniqueId }) => uniqueId)).toEqual(["t", "u"]);
  });
});
