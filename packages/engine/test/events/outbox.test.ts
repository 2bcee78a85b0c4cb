import { Outbox } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { LostItemsError } from "../../src/events/outbox.ts";
import { RequestError } from "../../src/events/request-json.ts";
import { ManualClock } from "../rig/manual-clock.ts";

const gone = new RequestError({ method: "POST", url: "http://there/" }, { status: 503 });
const refused = new RequestError({ method: "POST", url: "http://there/" }, { status: 422 });

/** Takes what it is given, and rejects while there is something to reject with. */
class Recipient {
  readonly taken: number[][] = [];
  readonly troubles: unknown[] = [];
  tries = 0;

  readonly deliver = (items: readonly number[]): Promise<void> => {
    this.tries += 1;
    const trouble = this.troubles.shift();
    if (trouble !== undefined) return Promise.reject(trouble);
    this.taken.push([...items]);
    return Promise.resolve();
  };
}

describe("an outbox", () => {
  test("delivers in order, what came together at once, so many at a time", async () => {
    const clock = new ManualClock();
    const { deliver, taken } = new Recipient();
    const outbox = new Outbox({ deliver, clock, batch: 2 });
    for (const item of [1, 2, 3]) outbox.put(item);
    await clock.advance(199);
    expect(taken).toEqual([]);
    await clock.advance(1);
    expect(taken).toEqual([[1, 2], [3]]);
    outbox.put(4);
    await outbox.close();
    expect(taken).toEqual([[1, 2], [3], [4]]);
  });

  test("is silent for five seconds after a failure, and loses nothing by it", async () => {
    const clock = new ManualClock();
    const recipient = new Recipient();
    recipient.troubles.push(gone, gone);
    const outbox = new Outbox({ deliver: recipient.deliver, clock });
    outbox.put(1);
    await clock.advance(200);
    outbox.put(2);
    await clock.advance(4_999);
    expect(recipient.tries).toBe(1);
    await clock.advance(5_001);
    expect([recipient.tries, recipient.taken]).toEqual([3, [[1, 2]]]);
    await outbox.close();
  });

  test("loses what is refused, goes on with the rest and says so at the end", async () => {
    const clock = new ManualClock();
    const recipient = new Recipient();
    recipient.troubles.push(refused);
    const outbox = new Outbox({ deliver: recipient.deliver, clock, batch: 2 });
    for (const item of [1, 2, 3]) outbox.put(item);
    await clock.advance(200);
    expect(recipient.taken).toEqual([[3]]);
    const error = await outbox.close().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LostItemsError);
    expect(error).toMatchObject({ count: 2, cause: refused });
  });

  test("takes no more than its bound, and counts what was too much", async () => {
    const clock = new ManualClock();
    const { deliver, taken } = new Recipient();
    const outbox = new Outbox({ deliver, clock, bound: 2 });
    for (const item of [1, 2, 3, 4]) outbox.put(item);
    await expect(outbox.close()).rejects.toMatchObject({ count: 2, cause: undefined });
    expect(taken).toEqual([[1, 2]]);
  });

  test("blames no trouble that it got past", async () => {
    const clock = new ManualClock();
    const recipient = new Recipient();
    recipient.troubles.push(gone);
    const outbox = new Outbox({ deliver: recipient.deliver, clock, bound: 1 });
    outbox.put(1);
    await clock.advance(5_200);
    expect(recipient.taken).toEqual([[1]]);
    for (const item of [2, 3]) outbox.put(item);
    await expect(outbox.close()).rejects.toMatchObject({ count: 1, cause: undefined });
  });

  test("tries a receiver that was never there once at the end, one that was for four seconds", async () => {
    const clock = new ManualClock();
    const recipient = new Recipient();
    recipient.troubles.push(...Array.from({ length: 100 }, () => gone));
    const outbox = new Outbox({ deliver: recipient.deliver, clock });
    outbox.put(1);
    await expect(outbox.close()).rejects.toMatchObject({ count: 1, cause: gone });
    expect(recipient.tries).toBe(1);

    const known = new Recipient();
    const other = new Outbox({ deliver: known.deliver, clock });
    other.put(1);
    await clock.advance(200);
    known.troubles.push(...Array.from({ length: 5 }, () => gone));
    other.put(2);
    const closed = other.close();
    await clock.advance(4_000);
    await closed;
    expect(known.taken).toEqual([[1], [2]]);
  });

  test("ends a delivery that takes longer than its close may", async () => {
    const clock = new ManualClock();
    const outbox = new Outbox<number>({
      clock,
      deliver: (_items, signal) => {
        const { promise, reject } = Promise.withResolvers<void>();
        signal.addEventListener("abort", () => reject(gone));
        return promise;
      },
    });
    outbox.put(1);
    const closed = outbox.close().catch((error: unknown) => error);
    await clock.advance(4_000);
    expect(await closed).toMatchObject({ count: 1 });
  });
});
