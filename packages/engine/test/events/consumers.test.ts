import { createGraph, defineNode, run, type EventConsumer, type RunEvent } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { EventLog } from "../rig/event-log.ts";
import { ManualClock } from "../rig/manual-clock.ts";
import { turn } from "../rig/turn.ts";

const graph = createGraph({ nodes: [defineNode({ id: "a", run: () => 1 })] });

/** Throws, or rejects, at every event. */
class Broken implements EventConsumer {
  readonly name: string;
  readonly #how: "throws" | "rejects";

  constructor(how: "throws" | "rejects") {
    this.name = how;
    this.#how = how;
  }

  handle({ kind }: RunEvent): Promise<void> {
    return this.#fail(kind);
  }

  close(): Promise<void> {
    return this.#fail("close");
  }

  #fail(message: string): Promise<void> {
    const error = new Error(message);
    if (this.#how === "throws") throw error;
    return Promise.reject(error);
  }
}

describe("event consumers", () => {
  test.each(["throws", "rejects"] as const)(
    "that fail (%s) break neither the run nor each other",
    async (how) => {
      const log = new EventLog();
      const result = await run(graph, { consumers: [new Broken(how), log] });
      expect(result.status).toBe("succeeded");
      expect(log.lines.at(-1)).toBe("run-finished");
      expect(result.consumerFailures).toEqual([
        { consumer: how, error: new Error("run-started"), times: 6 },
      ]);
    },
  );

  test("that never get done do not hold the run up for ever", async () => {
    const clock = new ManualClock();
    const hanging: EventConsumer = { name: "hanging", handle: () => new Promise(() => {}) };
    const result = run(graph, { clock, consumers: [hanging] });
    await clock.advance(10_000);
    expect((await result).consumerFailures).toMatchObject([{ consumer: "hanging", times: 1 }]);
  });

  test("are waited for before the run returns", async () => {
    const written: string[] = [];
    const slow: EventConsumer = {
      name: "slow",
      handle: async ({ kind }) => {
        await turn();
        written.push(kind);
      },
      close: async () => {
        await turn();
        written.push("closed");
      },
    };
    await run(graph, { consumers: [slow] });
    expect(written.slice(-2)).toEqual(["run-finished", "closed"]);
  });
});
