import { describe, expect, test } from "vitest";
import { checkPack } from "../../src/receipts/check-pack.ts";
import { findMarkUp } from "../../src/receipts/find-mark-up.ts";
import { ferrymanPack } from "../support/proven-roasts/the-ferryman.ts";

describe("a pack", () => {
  test("holds as it was made", () => {
    expect(checkPack(ferrymanPack)).toEqual([]);
  });

  test.each(ferrymanPack.figures.map(({ id }) => id))("does not hold with another %s", (id) => {
    const figures = ferrymanPack.figures.map((figure) =>
      figure.id === id ? { ...figure, value: figure.value + 1 } : figure,
    );
    const codes = checkPack({ ...ferrymanPack, figures }).map(({ code }) => code);
    expect(codes).toContain("figure-does-not-recompute");
  });
});

describe("mark-up", () => {
  test.each([
    ["the ٩٩ lines", ["٩", "٩"]],
    ["the ９9 lines", ["９"]],
    ["the ½ line", ["½"]],
    ["the 99 lines of `٩` and “²”", []],
    ["a\ttab, “a\tb” and `a\tb`", ["\t"]],
  ])("in %j is %j, as nobody could check it", (sentence, found) => {
    expect(findMarkUp(sentence)).toEqual(found);
  });
});
