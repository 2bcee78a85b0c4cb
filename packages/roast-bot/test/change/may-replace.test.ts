import { expect, test } from "vitest";
import { mayReplace } from "../../src/change/may-replace.ts";

test.each([
  [".github/labeler.yml", ".github/label.yml", true],
  ["src/bells.ts", "src/bells.js", true],
  ["tower/bells.ts", "src/bells.ts", true],
  ["modules/vars.go", "modules/table.go", true],
  [".github/10_bug_report.yml", ".github/bug.md", true],
  ["tower/ropes.ts", "src/bells.ts", false],
  ["Makefile", "bells", true],
])("%s may stand for %s: %s", (fresh, gone, may) => {
  expect(mayReplace(fresh, gone)).toBe(may);
});
