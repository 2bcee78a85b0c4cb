import { describe, expect, it } from "vitest";
import { findClaimTokens } from "../../src/receipts/tokens/find-claim-tokens.ts";
import { falseClaims } from "../support/mutations/false-claims.ts";

describe("what a sentence claims", () => {
  it.each([
    "Customs kept the rest.",
    "The river has seen worse.",
    "It did its best, and the sofa forgave it.",
    "Less a plan than a ransom note.",
    "This is not a plan; it is a love letter.",
    "After all, a lamp is a lamp.",
    "One of those journeys for which umbrellas exist.",
    "Curtain.",
    "Hope is a poor navigator.",
    "Somewhere a harbourmaster puts down the kettle.",
  ])("is nothing in a remark: %s", (text) => {
    expect(findClaimTokens(text)).toEqual([]);
  });

  it.each(falseClaims)("is found in a sentence that no pack proves: %s", (text) => {
    expect(findClaimTokens(text)).not.toEqual([]);
  });

  it.each([
    ["Two hundred and six lines", "number", 206],
    ["twenty-one", "number", 21],
    ["1,246 lines", "number", 1246],
    ["3.5%", "number", 3.5],
    ["thrice", "number", 3],
    ["half of it", "number", 0.5],
    ["a dozen", "number", 12],
    ["the seventeenth", "ordinal", 17],
  ])("has the number that is written: %s", (text, kind, value) => {
    expect(findClaimTokens(text)).toContainEqual(
      expect.objectContaining({ kind, value: [value, value] }),
    );
  });

  it("keeps code and quotes whole, whatever stands in them", () => {
    const text = "It says “never use `x`” and ``a `b` c``.";
    expect(findClaimTokens(text).map(({ kind, text: said }) => [kind, said])).toEqual([
      ["quote", "never use `x`"],
      ["code", "a `b` c"],
    ]);
  });
});
