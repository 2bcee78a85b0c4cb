import { expect, test } from "vitest";
import { narrow } from "../../src/charges/compliments/told-by-diff/narrow.ts";

const long = "Ring it ".repeat(14);

test.each([
  ["begins inside a text", `toll("${long}and use it.", hang)`, `toll("${long}and use it.", tie)`],
  ["has little in common", "ring(bell)", "sail(harbour, tide)".repeat(9)],
])("a stretch that %s is not told", (_, before, after) => {
  expect(narrow(before, after)).toBeUndefined();
});

test("a long line is cut to what differs, and three words on either side", () => {
  expect(narrow(`// ${long}and use it at noon.`, `// ${long}and use it at dusk.`)).toMatchObject({
    old: "use it at noon.",
    now: "use it at dusk.",
  });
});
