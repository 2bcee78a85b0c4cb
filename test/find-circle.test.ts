import { expect, test } from "vitest";
import { findCircle } from "./find-circle.ts";

test.each([
  ["nothing", {}, undefined],
  ["a chain", { a: ["b"], b: ["c"], c: [] }, undefined],
  ["two ways to one place", { a: ["b", "c"], b: ["d"], c: ["d"], d: [] }, undefined],
  ["what leads out of the graph", { a: ["elsewhere"] }, undefined],
  ["a node that names itself", { a: ["a"] }, ["a", "a"]],
  ["a circle behind a tail", { a: ["b"], b: ["c"], c: ["d"], d: ["b"] }, ["b", "c", "d", "b"]],
] as const)("finds the way round in %s", (_, graph, circle) => {
  expect(findCircle(new Map(Object.entries(graph)))).toEqual(circle);
});
