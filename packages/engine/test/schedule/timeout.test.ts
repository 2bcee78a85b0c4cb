import { createGraph, defineNode, getOutcome, inProcessRunner, run } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { TimeoutError } from "../../src/errors/engine-errors.ts";
import { ManualClock } from "../rig/manual-clock.ts";
import { puppetGraph } from "../rig/puppet-graph.ts";
import { Puppets } from "../rig/puppets.ts";
import { turn } from "../rig/turn.ts";

describe("a timeout", () => {
  test("is a failed attempt, and the next one gets the full time again", async () => {
    const clock = new ManualClock();
    const node = defineNode({
      id: "slow",
      timeout: 500,
      retry: { attempts: 2, delay: 0 },
      run: ({ attempt, signal }) =>
        attempt === 2
          ? "in time"
          : new Promise((_, reject) => {
              signal.addEventListener("abort", () => reject(signal.reason));
            }),
    });
    const result = run(createGraph({ nodes: [node] }), { clock });
    await clock.advance(500);
    const outcome = getOutcome(await result, node);
    expect(outcome).toMatchObject({
      status: "succeeded",
      value: "in time",
      attempts: [
        { status: "failed", error: new TimeoutError({ nodeId: "slow", timeout: 500 }) },
        {},
      ],
    });
  });

  test("ends a function that ignores its signal when the grace is over", async () => {
    const clock = new ManualClock();
    const puppets = new Puppets();
    const graph = puppetGraph(puppets, { deaf: { timeout: 100 } });
    const runners = { "in-process": inProcessRunner({ grace: 30, clock }) };
    const result = run(graph, { clock, runners });
    await clock.advance(129);
    expect(puppets.context("deaf").signal.aborted).toBe(true);
    await clock.advance(1);
    expect((await result).outcomes.get("deaf")).toMatchObject({
      status: "failed",
      finishedAt: 1_000_130,
      error: { code: "ATTEMPT_TIMED_OUT", timeout: 100 },
    });
  });

  test("does not believe a value that comes after it", async () => {
    const clock = new ManualClock();
    const puppets = new Puppets();
    const result = run(puppetGraph(puppets, { late: { timeout: 100 } }), { clock });
    await clock.advance(100);
    await puppets.succeed("late");
    expect((await result).outcomes.get("late")?.status).toBe("failed");
  });

  test.each([
    [true, 2],
    [false, 1],
  ])("allows another attempt if what it ended with says %s", async (isRetryable, attempts) => {
    const clock = new ManualClock();
    const end = Object.assign(new Error("committed"), { isRetryable });
    const node = defineNode({
      id: "slow",
      timeout: 500,
      retry: { attempts: 2, delay: 0 },
      run: ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener("abort", () => reject(end))),
    });
    const result = run(createGraph({ nodes: [node] }), { clock });
    await clock.advance(500);
    await clock.advance(500);
    const outcome = getOutcome(await result, node);
    expect(outcome.attempts).toHaveLength(attempts);
    expect(outcome.attempts[0]).toMatchObject({
      error: { code: "ATTEMPT_TIMED_OUT", isRetryable, ...(isRetryable ? {} : { cause: end }) },
    });
  });

  test("leaves no timer behind when a node is in time", async () => {
    const clock = new ManualClock();
    const puppets = new Puppets();
    const result = run(puppetGraph(puppets, { quick: { timeout: 100 } }), { clock });
    await turn();
    await puppets.succeed("quick");
    await result;
    expect(clock.untilNext).toBeUndefined();
  });
});
