import { expect, test } from "vitest";
import { selectArguments } from "../../src/runners/process-pool/spawn-worker.ts";

test.each([
  [
    "carries conditions and loaders, leaves debuggers and reporters behind",
    ["--inspect=9229", "--conditions=other", "--import", "./hook.js", "-r", "./x.js", "--test"],
    ["--conditions=other", "--import", "./hook.js"],
  ],
  ["carries a condition given as two arguments", ["-C", "other"], ["-C", "other"]],
  ["carries nothing from a parent without arguments", [], []],
])("%s", (_title, parent, expected) => {
  expect(selectArguments(parent, "./worker-main.js")).toEqual(expected);
});

test("adds what sources need, once", () => {
  const expected = ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"];
  expect(selectArguments([], "./worker-main.ts")).toEqual(expected);
  expect(selectArguments(expected, "./worker-main.ts")).toEqual(expected);
});
