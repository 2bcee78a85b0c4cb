import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toCanonicalText } from "../../src/cache/fingerprint.ts";

describe("the canonical text", () => {
  test("does not depend on the order in which keys were set", () => {
    expect(toCanonicalText({ b: 1, a: [{ d: 2, c: 3 }] })).toBe(
      toCanonicalText({ a: [{ c: 3, d: 2 }], b: 1 }),
    );
  });

  test("is the same after a structured clone, for any data", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
        (value) => {
          expect(toCanonicalText(deserialize(serialize(value)))).toBe(toCanonicalText(value));
        },
      ),
      { numRuns: 500 },
    );
  });

  test("tells apart what only looks alike", () => {
    const scalars = [1, "1", 1n, "1n", true, "true", null, "null", undefined, 0, -0, Number.NaN];
    const holders = [[], {}, new Map(), new Set(), [undefined], [null], ["a,b"], ["a", "b"]];
    const others = [new Date(1), { a: 1 }, new Map([["a", 1]]), { a: undefined }, /a/u, /a/gu];
    const bytes = [new Uint8Array(1), new Int8Array(1), new Uint8Array(2)];
    const values = [...scalars, ...holders, ...others, ...bytes];
    expect(new Set(values.map(toCanonicalText)).size).toBe(values.length);
  });

  test("refuses what it cannot see into", () => {
    expect(() => toCanonicalText({ inside: new URL("https://example.org") })).toThrow(
      "A URL cannot be fingerprinted.",
    );
    expect(() => toCanonicalText(Symbol("s"))).toThrow("A symbol cannot be fingerprinted.");
  });
});
