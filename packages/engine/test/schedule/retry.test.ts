import {
  createGraph,
  defineNode,
  getOutcome,
  inProcessLimits,
  RetryableError,
  RetryError,
  run,
} from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import type { NodeSettings } from "../../src/graph/node-definition.ts";
import { EventLog } from "../rig/event-log.ts";
import { ManualClock } from "../rig/manual-clock.ts";
import { turn } from "../rig/turn.ts";

/** Fails with each of `errors` in turn, then succeeds. */
function flaky(errors: readonly unknown[], settings: NodeSettings) {
  return defineNode({
    id: "flaky",
    ...settings,
    run: ({ attempt }) => {
      if (attempt <= errors.length) throw errors[attempt - 1];
      return attempt;
    },
  });
}

/** A failure that may pass. */
function again(message: string): RetryableError {
  return new RetryableError(message);
}

const random = (): number => 0;
const retry = { attempts: 3, delay: 100, factor: 3, cap: 250, jitter: 0 };

describe("retry", () => {
  test("waits longer each time, up to the cap", async () => {
    const clock = new ManualClock();
    const node = flaky([again("1"), again("2"), again("3")], {
      retry: { ...retry, attempts: 4 },
    });
    const log = new EventLog();
    const result = run(createGraph({ nodes: [node] }), { clock, random, consumers: [log] });
    await clock.advance(99);
    expect(log.of("node-started")).toHaveLength(1);
    await clock.advance(1);
    expect(log.of("node-started")).toHaveLength(2);
    await clock.advance(249);
    expect(log.of("node-started")).toHaveLength(2);
    await clock.advance(1);
    await clock.advance(250);
    expect(getOutcome(await result, node)).toMatchObject({ status: "succeeded", value: 4 });
    expect(log.of("attempt-failed").map(({ retryIn }) => retryIn)).toEqual([100, 250, 250]);
  });

  test("ends with an error that carries all attempts, the last one as its cause", async () => {
    const errors = [again("first"), new TypeError("second")];
    const node = flaky(errors, { retry: { attempts: 2, delay: 0 } });
    const outcome = getOutcome(await run(createGraph({ nodes: [node] })), node);
    const error = outcome.status === "failed" ? outcome.error : undefined;
    expect(error).toBeInstanceOf(RetryError);
    expect(error).toMatchObject({ errors, cause: errors[1], nodeId: "flaky" });
    expect(outcome.attempts).toMatchObject([
      { number: 1, status: "failed", error: errors[0] },
      { number: 2, status: "failed", error: errors[1] },
    ]);
  });

  test("keeps the very error of an only attempt", async () => {
    const error = new RangeError("once");
    const node = flaky([error], {});
    const outcome = getOutcome(await run(createGraph({ nodes: [node] })), node);
    expect(outcome.status === "failed" && outcome.error).toBe(error);
  });

  test.each([
    [
      "says of itself that it is not retryable",
      Object.assign(new Error("x"), { isRetryable: false }),
    ],
    ["does not say of itself that it is", Object.assign(new Error("x"), { code: "ENOENT" })],
    ["is no error at all", "x"],
  ])("does not try again what %s", async (_title, error) => {
    const node = flaky([error], { retry });
    const outcome = getOutcome(await run(createGraph({ nodes: [node] })), node);
    expect(outcome).toMatchObject({ status: "failed", error, attempts: { length: 1 } });
  });

  test("waits as long as the error asks, beyond the cap", async () => {
    const clock = new ManualClock();
    const error = new RetryableError("slow down", { retryAfter: 7_000 });
    const node = flaky([error], { retry });
    const result = run(createGraph({ nodes: [node] }), { clock, random });
    await turn();
    expect(clock.untilNext).toBe(7_000);
    await clock.advance(7_000);
    expect((await result).status).toBe("succeeded");
  });

  test("holds no limit while it waits", async () => {
    const clock = new ManualClock();
    const node = flaky([again("1")], { retry, limits: ["gate"] });
    const other = defineNode({ id: "other", limits: ["gate"], run: () => "ran" });
    const log = new EventLog();
    const result = run(createGraph({ nodes: [node, other] }), {
      clock,
      random,
      limits: inProcessLimits({ gate: 1 }),
      consumers: [log],
    });
    await turn();
    expect(log.lines).toContain("node-finished other");
    await clock.advance(100);
    expect((await result).status).toBe("succeeded");
  });
});
