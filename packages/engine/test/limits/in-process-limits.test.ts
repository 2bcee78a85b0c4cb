import { inProcessLimits } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import type { Limits, Release } from "../../src/limits/limits.ts";
import { turn } from "../rig/turn.ts";

const signal = new AbortController().signal;

/** Asks for units and notes by name when they are granted. */
class Customers {
  readonly served: string[] = [];
  readonly #limits: Limits;
  readonly #releases = new Map<string, Release>();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  async ask(
    name: string,
    units: Readonly<Record<string, number>>,
    until: AbortSignal = signal,
  ): Promise<void> {
    void this.#limits.acquire({ units, signal: until }).then((release) => {
      if (release === undefined) return;
      this.served.push(name);
      this.#releases.set(name, release);
    });
    await turn();
  }

  async leave(name: string): Promise<void> {
    this.#releases.get(name)?.();
    await turn();
  }
}

describe("in-process limits", () => {
  test("serve first come, first served", async () => {
    const customers = new Customers(inProcessLimits({ gate: 1 }));
    for (const name of ["a", "b", "c"]) await customers.ask(name, { gate: 1 });
    expect(customers.served).toEqual(["a"]);
    await customers.leave("a");
    await customers.leave("b");
    expect(customers.served).toEqual(["a", "b", "c"]);
  });

  test("never let a small request overtake a large one that waits for the same limit", async () => {
    const customers = new Customers(inProcessLimits({ gate: 2 }));
    await customers.ask("a", { gate: 1 });
    await customers.ask("large", { gate: 2 });
    await customers.ask("small", { gate: 1 });
    expect(customers.served).toEqual(["a"]);
    await customers.leave("a");
    expect(customers.served).toEqual(["a", "large"]);
    await customers.leave("large");
    expect(customers.served).toEqual(["a", "large", "small"]);
  });

  test("let a request pass that shares nothing with those who wait", async () => {
    const customers = new Customers(inProcessLimits({ left: 1, right: 1 }));
    await customers.ask("a", { left: 1 });
    await customers.ask("b", { left: 1 });
    await customers.ask("c", { right: 1 });
    expect(customers.served).toEqual(["a", "c"]);
  });

  test("give several limits all at once or none: nobody waits with half of them in hand", async () => {
    const customers = new Customers(inProcessLimits({ left: 1, right: 1 }));
    await customers.ask("a", { left: 1 });
    await customers.ask("both", { left: 1, right: 1 });
    await customers.ask("opposite", { right: 1, left: 1 });
    await customers.leave("a");
    expect(customers.served).toEqual(["a", "both"]);
    await customers.leave("both");
    expect(customers.served).toEqual(["a", "both", "opposite"]);
  });

  test("move up when somebody gives up waiting", async () => {
    const customers = new Customers(inProcessLimits({ gate: 2 }));
    const impatient = new AbortController();
    await customers.ask("a", { gate: 1 });
    await customers.ask("large", { gate: 2 }, impatient.signal);
    await customers.ask("small", { gate: 1 });
    impatient.abort();
    await turn();
    expect(customers.served).toEqual(["a", "small"]);
  });

  test("take a release once, however often it is called", async () => {
    const customers = new Customers(inProcessLimits({ gate: 1 }));
    await customers.ask("a", { gate: 1 });
    await customers.leave("a");
    await customers.leave("a");
    await customers.ask("b", { gate: 1 });
    await customers.ask("c", { gate: 1 });
    expect(customers.served).toEqual(["a", "b"]);
  });

  test("grant a request for nothing at once", async () => {
    const customers = new Customers(inProcessLimits({}));
    await customers.ask("a", {});
    expect(customers.served).toEqual(["a"]);
  });

  test("refuse a request that could only wait for ever", async () => {
    const limits = inProcessLimits({ gate: 1 });
    await expect(limits.acquire({ units: { gate: 2 }, signal })).rejects.toThrow(RangeError);
    await expect(limits.acquire({ units: { other: 1 }, signal })).rejects.toThrow(RangeError);
  });

  test("refuse a capacity that lets nobody through", () => {
    expect(() => inProcessLimits({ gate: 0 })).toThrow(RangeError);
  });
});
