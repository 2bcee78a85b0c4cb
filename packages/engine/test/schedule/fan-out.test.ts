import {
  createGraph,
  defineFanOut,
  defineNode,
  getOutcome,
  RetryableError,
  run,
} from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { FanOutError } from "../../src/errors/engine-errors.ts";
import { EventLog } from "../rig/event-log.ts";
import { Puppets } from "../rig/puppets.ts";
import { statuses } from "../rig/statuses.ts";
import { turn } from "../rig/turn.ts";

const list = defineNode({ id: "list", run: () => ["x", "y", "z"] });

describe("a fan-out", () => {
  test("is seen as one list in the order of the elements, whatever order they finished in", async () => {
    const puppets = new Puppets();
    const each = defineFanOut({ id: "each", forEach: list, key: (item) => item, run: puppets.run });
    const after = defineNode({ id: "after", needs: [each], run: ({ inputs }) => inputs.each });
    const result = run(createGraph({ nodes: [list, each, after] }));
    await turn();
    await puppets.succeed("each[z]", 3);
    await puppets.succeed("each[x]", 1);
    await puppets.succeed("each[y]", 2);
    expect(getOutcome(await result, after)).toMatchObject({ value: [1, 2, 3] });
    expect([...(await result).outcomes.keys()]).toEqual([
      "list",
      "each",
      "each[x]",
      "each[y]",
      "each[z]",
      "after",
    ]);
  });

  test("over an empty list succeeds with an empty list", async () => {
    const none = defineNode({ id: "none", run: (): string[] => [] });
    const each = defineFanOut({ id: "each", forEach: none, run: ({ item }) => item });
    expect(getOutcome(await run(createGraph({ nodes: [none, each] })), each)).toMatchObject({
      status: "succeeded",
      value: [],
      children: [],
    });
  });

  test("fails with the errors of its failed children, and keeps the outcomes of the others", async () => {
    const each = defineFanOut({
      id: "each",
      forEach: list,
      key: (item) => item,
      run: ({ item }) => {
        if (item === "y") throw new RangeError("not y");
        return item;
      },
    });
    const report = defineNode({
      id: "report",
      needs: [each],
      trigger: "all-finished",
      run: ({ outcomes }) => outcomes["each"]?.children?.map(({ status }) => status),
    });
    const result = await run(createGraph({ nodes: [list, each, report] }));
    const outcome = getOutcome(result, each);
    expect(outcome).toMatchObject({ status: "failed", error: { children: ["each[y]"] } });
    expect(outcome.status === "failed" && outcome.error).toBeInstanceOf(FanOutError);
    expect(getOutcome(result, report)).toMatchObject({
      value: ["succeeded", "failed", "succeeded"],
    });
  });

  test("retries a child by itself", async () => {
    const each = defineFanOut({
      id: "each",
      forEach: list,
      retry: { attempts: 2, delay: 0 },
      run: ({ item, attempt }) => {
        if (item === "y" && attempt === 1) throw new RetryableError("once");
        return item.toUpperCase();
      },
    });
    const result = await run(createGraph({ nodes: [list, each] }));
    expect(getOutcome(result, each)).toMatchObject({ value: ["X", "Y", "Z"] });
    expect(
      [0, 1, 2].map((index) => result.outcomes.get(`each[${index}]`)?.attempts.length),
    ).toEqual([1, 2, 1]);
  });

  test("gives its children the values of its other needs", async () => {
    const factor = defineNode({ id: "factor", run: () => 10 });
    const numbers = defineNode({ id: "numbers", run: () => [1, 2] });
    const each = defineFanOut({
      id: "each",
      forEach: numbers,
      needs: [factor],
      run: ({ item, inputs }) => item * inputs.factor,
    });
    const result = await run(createGraph({ nodes: [factor, numbers, each] }));
    expect(getOutcome(result, each)).toMatchObject({ value: [10, 20] });
  });

  test("is skipped, children and all, when its list was never made", async () => {
    const broken = defineNode({
      id: "broken",
      run: (): string[] => {
        throw new Error("no list");
      },
    });
    const each = defineFanOut({ id: "each", forEach: broken, run: () => 1 });
    expect(statuses(await run(createGraph({ nodes: [broken, each] })))).toEqual({
      broken: "failed",
      each: "skipped",
    });
  });

  test("fails without running anything if two elements have the same key", async () => {
    const each = defineFanOut({ id: "each", forEach: list, key: () => "same", run: () => 1 });
    const result = await run(createGraph({ nodes: [list, each] }));
    expect(getOutcome(result, each)).toMatchObject({
      status: "failed",
      error: new TypeError('Two elements of "list" have the same key: "each[same]".'),
    });
  });

  test("fails without running anything if its need's value is not a list", async () => {
    const text = defineNode({ id: "text", run: () => "abc" });
    const each = defineFanOut({ id: "each", forEach: "text", run: () => 1 });
    const result = await run(createGraph({ nodes: [text, each] }));
    expect(getOutcome(result, each)).toMatchObject({
      error: new TypeError('"each" fans out over "text", whose value is not an array.'),
    });
  });

  test("announces its children before it starts them", async () => {
    const log = new EventLog();
    const each = defineFanOut({ id: "each", forEach: list, key: (item) => item, run: () => 1 });
    await run(createGraph({ nodes: [list, each] }), { consumers: [log] });
    const ready = log
      .of("node-ready")
      .map(({ nodeId, parent, children }) => ({ nodeId, parent, children }));
    expect(ready.slice(1)).toEqual([
      { nodeId: "each", children: ["each[x]", "each[y]", "each[z]"] },
      { nodeId: "each[x]", parent: "each" },
      { nodeId: "each[y]", parent: "each" },
      { nodeId: "each[z]", parent: "each" },
    ]);
  });
});
