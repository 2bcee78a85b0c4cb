import { isDeepStrictEqual } from "node:util";
import { types } from "node:util";
import { deserialize, serialize } from "node:v8";
import { RetryError, serializeError } from "@mea-culpa/engine";
import { describe, expect, test } from "vitest";
import { TimeoutError } from "../../src/errors/engine-errors.ts";
import { reviveError, type ErrorClass } from "../../src/errors/revive-error.ts";
import { DatabaseError, databaseError } from "../stages/database-error.ts";

/** Takes an error apart, sends it through a structured clone and puts it together again. */
function roundTrip(error: unknown, classes: readonly ErrorClass[] = []): unknown {
  return reviveError(deserialize(serialize(serializeError(error))), classes);
}

describe("an error that crosses to another process", () => {
  const failed = { status: "failed", number: 1, startedAt: 0, finishedAt: 1 } as const;
  test.each<readonly [string, unknown]>([
    ["a plain error", new Error("plain")],
    ["a class of the language", new URIError("odd")],
    ["a cause chain", new Error("top", { cause: new TypeError("below", { cause: "bottom" }) })],
    ["an aggregate", new AggregateError([new Error("a"), new RangeError("b")], "both")],
    ["a registered class with fields", databaseError()],
    ["an error of the engine", new TimeoutError({ nodeId: "a", timeout: 5 })],
    [
      "an error that carries all attempts",
      new RetryError({ nodeId: "a", attempts: [{ ...failed, error: databaseError() }] }),
    ],
    [
      "a system error",
      Object.assign(new Error("ENOENT"), { code: "ENOENT", errno: -2, path: "/x" }),
    ],
    ["a thrown string", "just text"],
    ["a thrown object", { code: 3, when: new Date(5) }],
    ["nothing", undefined],
    ["an error whose message was emptied", new Error("")],
  ])("arrives equal: %s", (_title, error) => {
    const arrived = roundTrip(error, [DatabaseError]);
    expect(isDeepStrictEqual(arrived, error)).toBe(true);
    if (error instanceof Error) expect(arrived).toHaveProperty("stack", error.stack);
  });

  test("is an instance of its class and a real error to the runtime", () => {
    const arrived = roundTrip(databaseError(), [DatabaseError]);
    expect(arrived).toBeInstanceOf(DatabaseError);
    expect(types.isNativeError(arrived)).toBe(true);
  });

  test("keeps name, message, stack, causes and fields without its class being known", () => {
    const original = databaseError();
    const arrived = roundTrip(original);
    expect(arrived).toBeInstanceOf(Error);
    expect(arrived).not.toBeInstanceOf(DatabaseError);
    expect(arrived).toMatchObject({
      name: "DatabaseError",
      message: original.message,
      stack: original.stack,
      code: "42P01",
      isRetryable: true,
      retryAfter: 70,
      position: { line: 7 },
      cause: { name: "TypeError", errno: -2, cause: { message: "two of them" } },
    });
  });

  test("keeps the name that only its prototype knew", () => {
    class Quiet extends Error {}
    Quiet.prototype.name = "Loud";
    expect(roundTrip(new Quiet("x"))).toMatchObject({ name: "Loud", message: "x" });
  });

  test("may be its own cause", () => {
    const error = new Error("round");
    error.cause = error;
    const arrived = roundTrip(error);
    expect(arrived).toHaveProperty("cause", arrived);
  });

  test("arrives with what cannot be cloned as text, and all the rest whole", () => {
    const error = Object.assign(new Error("x"), {
      callback: () => 1,
      details: { keep: 1, drop: () => 2 },
    });
    expect(roundTrip(error)).toMatchObject({
      callback: expect.stringContaining("Function"),
      details: { keep: 1, drop: expect.stringContaining("Function") },
    });
  });

  test("keeps an abort apart from other errors", () => {
    const abort = new DOMException("stop", "AbortError");
    expect(roundTrip(abort)).toMatchObject({ name: "AbortError", message: "stop", code: 20 });
  });
});
