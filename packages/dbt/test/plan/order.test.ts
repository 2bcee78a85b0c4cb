import { describe, expect, test } from "vitest";
import { findNearest } from "../../src/plan/order-nodes.ts";

/** From lines such as `b < a`: what is kept waits for. */
function order(lines: readonly string[], kept: readonly string[]) {
  const needs = new Map(
    lines.map((line): [string, readonly string[]] => {
      const [id = "", before = ""] = line.split("<").map((part) => part.trim());
      return [id, before.split(" ").filter(Boolean)];
    }),
  );
  const nearest = findNearest(needs, new Set(kept));
  return Object.fromEntries(kept.map((id) => [id, [...nearest(id)].sort()]));
}

describe("the order of what is kept", () => {
  test("a diamond waits for both of its sides", () => {
    const lines = ["a", "b < a", "c < a", "d < b c"];
    expect(order(lines, ["a", "b", "c", "d"])).toEqual({
      a: [],
      b: ["a"],
      c: ["a"],
      d: ["b", "c"],
    });
  });

  test("what is not kept is passed through, two levels deep", () => {
    expect(order(["a", "e < a", "f < e", "b < f"], ["a", "b"])).toEqual({ a: [], b: ["a"] });
  });

  test("what is kept hides what is behind it", () => {
    expect(order(["a", "b < a", "e < b", "c < e"], ["a", "b", "c"])).toMatchObject({ c: ["b"] });
  });

  test("a chain of ten thousand that are not kept is passed through", () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => `e${i} < e${i - 1}`);
    expect(order(["e-1", ...chain, "z < e9999"], ["e-1", "z"])).toEqual({ "e-1": [], z: ["e-1"] });
  });
});
