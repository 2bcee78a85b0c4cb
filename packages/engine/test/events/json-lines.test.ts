import { createGraph, defineNode, jsonLines, run } from "@mea-culpa/engine";
import { expect, test } from "vitest";
import { databaseError } from "../stages/database-error.ts";

/** Runs one node and returns the objects of the lines. */
async function linesOf(
  task: () => unknown,
  options: { readonly values?: boolean } = {},
): Promise<readonly Record<string, unknown>[]> {
  const texts: string[] = [];
  const sink = { write: (text: string) => texts.push(text) };
  const graph = createGraph({ name: "lines", nodes: [defineNode({ id: "a", run: task })] });
  await run(graph, { consumers: [jsonLines(sink, options)], runId: "r" });
  expect(texts.every((text) => text.endsWith("\n") && text.indexOf("\n") === text.length - 1)).toBe(
    true,
  );
  return texts.map((text): Record<string, unknown> => Object(JSON.parse(text)));
}

function isOutcome({ kind }: Record<string, unknown>): boolean {
  return kind === "node-finished";
}

test("writes one object for each event", async () => {
  const lines = await linesOf(() => 1);
  expect(lines.map(({ kind }) => kind)).toEqual([
    "run-started",
    "node-ready",
    "node-started",
    "node-finished",
    "run-finished",
  ]);
  expect(lines[0]).toMatchObject({ runId: "r", graph: "lines", nodes: [{ id: "a", needs: [] }] });
});

test("leaves values out unless they are asked for", async () => {
  const without = (await linesOf(() => "secret")).find(isOutcome);
  expect(without).toMatchObject({ outcome: { status: "succeeded" } });
  expect(JSON.stringify(without)).not.toContain("secret");
  const within = (await linesOf(() => "seen", { values: true })).find(isOutcome);
  expect(within).toMatchObject({ outcome: { value: "seen" } });
});

test("writes errors with their causes and fields", async () => {
  const lines = await linesOf(() => {
    throw databaseError();
  });
  expect(lines.find(({ kind }) => kind === "attempt-failed")).toMatchObject({
    error: {
      name: "DatabaseError",
      message: "relation does not exist",
      code: "42P01",
      stack: expect.stringContaining("database-error.ts"),
      cause: {
        name: "TypeError",
        cause: { name: "AggregateError", errors: [{ name: "RangeError" }, "right"] },
      },
    },
  });
});

test("finds a form for what JSON has none for", async () => {
  const round: { self?: unknown; twice?: unknown } = {};
  round.self = round;
  const shared = { a: 1 };
  const value = {
    big: 5n,
    map: new Map([["k", 1]]),
    set: new Set([2]),
    round,
    shared,
    again: shared,
  };
  const lines = await linesOf(() => value, { values: true });
  expect(lines.find(({ kind }) => kind === "node-finished")).toMatchObject({
    outcome: {
      value: {
        big: "5",
        map: { k: 1 },
        set: [2],
        round: { self: "[circular]" },
        shared: { a: 1 },
        again: { a: 1 },
      },
    },
  });
});
