import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Contact } from "../src/contact.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const reached = () => Promise.resolve();
const outOfReach = () => Promise.reject(new Error("away"));

describe("contact with the server", () => {
  test("is kept while it answers", async () => {
    using contact = new Contact(reached);
    using watch = contact.watch(1_000);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(watch.signal.aborted).toBe(false);
  });

  test("is lost once it was out of reach for as long as a watch allows", async () => {
    using contact = new Contact(outOfReach);
    using watch = contact.watch(1_000);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(watch.signal.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(500);
    expect(watch.signal.aborted).toBe(true);
  });

  test("is lost where a question is never answered", async () => {
    using contact = new Contact(() => new Promise(() => {}));
    using watch = contact.watch(1_000);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(watch.signal.aborted).toBe(true);
  });

  test("counts for a new watch from now, however long nobody looked", async () => {
    let ask: () => Promise<void> = outOfReach;
    using contact = new Contact(() => ask());
    await vi.advanceTimersByTimeAsync(60_000);
    ask = reached;
    using watch = contact.watch(1_000);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(watch.signal.aborted).toBe(false);
  });
});
