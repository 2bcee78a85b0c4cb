import { expect, test } from "vitest";
import { isCalledAlike, mayReplace } from "../../src/change/called-alike.ts";

test.each([
  [".github/label.yml", ".github/labeler.yml", true],
  ["src/bells.js", "src/bells.ts", true],
  ["src/bells.ts", "tower/bells.ts", false],
  ["src/bells.ts", "src/ropes.ts", false],
  ["src/a.ts", "src/ab.ts", false],
])("%s and %s are called alike: %s", (one, other, alike) => {
  expect(isCalledAlike(one, other)).toBe(alike);
  expect(isCalledAlike(other, one)).toBe(alike);
});

test.each([
  ["tower/bells.ts", "src/bells.ts", true],
  ["src/ropes.ts", "src/bells.ts", true],
  ["src/ropes.md", "src/bells.ts", false],
  ["tower/ropes.ts", "src/bells.ts", false],
])("%s may stand for %s: %s", (fresh, gone, may) => {
  expect(mayReplace(fresh, gone)).toBe(may);
});
