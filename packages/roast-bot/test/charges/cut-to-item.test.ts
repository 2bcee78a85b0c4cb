import { expect, test } from "vitest";
import { cutToItem } from "../../src/charges/compliments/told-by-diff/cut-to-item.ts";

const rest = "silent=False, muffled=True, allow_dash=False";

test.each([
  ["an argument", `exists=False, ${rest}`, `exists=True, ${rest}`, "exists=False", "exists=True"],
  [
    "an argument that says something by itself",
    "const bell = new Bell('rope', settings.config.tower);",
    "const bell = new Bell('rope', config.tower);",
    "settings.config.tower",
    "config.tower",
  ],
  [
    "a bare value, with its call",
    "const result = await retry(rope, 3); // and then",
    "const result = await retry(rope, 5); // and then",
    "retry(rope, 3)",
    "retry(rope, 5)",
  ],
  [
    "brackets, whole on both sides",
    "except_clause: 'except' ['*'] [test [(',' | 'as') test]]",
    "except_clause: 'except' ['*'] [testlist ['as' test]]",
    "test [(',' | 'as') test]",
    "testlist ['as' test]",
  ],
  [
    "a text, whole",
    "throw new Error('There is (no, really) rope', { cause: one });",
    "throw new Error('There is (no, honest) rope', { cause: one });",
    "'There is (no, really) rope'",
    "'There is (no, honest) rope'",
  ],
])("a long line is cut to %s", (_, before, after, old, now) => {
  expect(cutToItem(`  ${before}`, `  ${after}`)).toEqual({ old, now });
});

test.each([
  ["a short line", "ring(often=3, silent=False)", "ring(often=5, silent=False)"],
  ["a new argument", `ring(rope, ${rest})`, `ring(rope, bell, ${rest})`],
  [
    "no item",
    "a name that is long and nothing more = 3",
    "a name that is long and nothing more = 5",
  ],
])("%s is told as it is", (_, before, after) => {
  expect(cutToItem(before, after)).toBeUndefined();
});

test("a line that nobody wrote is not cut", () => {
  const [before, after] = [false, true].map((is) => `${"ring(), ".repeat(80)}exists=${is}`);
  expect(cutToItem(before ?? "", after ?? "")).toBeUndefined();
});
