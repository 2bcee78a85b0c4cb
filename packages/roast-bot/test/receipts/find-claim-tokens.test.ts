import { describe, expect, it } from "vitest";
import { findClaimTokens } from "../../src/receipts/tokens/find-claim-tokens.ts";

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
    "A lamp next door.",
    "Since headers are responses, lamps are lit.",
    "Instead lamps are lit, and until lamps go out the harbour waits.",
    "Until lamps go out, somewhere bells ring.",
    "Hope is a poor navigator.",
    "Somewhere a harbourmaster puts down the kettle.",
  ])("is nothing in a remark: %s", (text) => {
    expect(findClaimTokens(text)).toEqual([]);
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

  it.each([
    ["An hour later it was gone.", [1]],
    ["A minute after that it was gone.", [1]],
    ["A day later it was gone.", []],
    ["No two of them share an address.", []],
    ["Two of them share an address.", [2]],
  ])("counts what “a” counts, and nothing in “no two”: %s", (text, values) => {
    const numbers = findClaimTokens(text).filter(({ kind }) => kind === "number");
    expect(numbers.map(({ value }) => value?.[0])).toEqual(values);
  });

  it.each(["Few promises are kept.", "The zero is gone.", "The lamps are too few."])(
    "counts nothing in %s",
    (text) => {
      expect(findClaimTokens(text)).toEqual([]);
    },
  );

  it.each(["The constructor waits.", "It has a valueOf of its own."])(
    "takes no word for a number or a time because a table of ours inherits it: %s",
    (text) => {
      const kinds = findClaimTokens(text).map(({ kind }) => kind);
      expect(kinds).not.toContain("number");
      expect(kinds).not.toContain("time");
    },
  );

  it.each([
    "The Doorbell",
    "The Second Doorbell",
    "The Minute That Went to the Copy",
    "Weather or Not",
    "Looking Oneself Up in the Phone Book",
    "Everything Is Fine, Zero",
    "Safe, Because",
    "Not Allowed, Twice",
  ])("names nobody in a title: %s", (text) => {
    expect(findClaimTokens(text).filter(({ kind }) => kind === "name")).toEqual([]);
  });

  it.each([
    ["Otto Wrote Everything", "Otto"],
    ["How Otto Lost the Lamps", "Otto"],
    ["The Lamps of Otto", "Otto"],
    ["It is Otto", "Otto"],
    ["So Otto", "Otto"],
    ["Not Allowed, Otto", "Otto"],
    ["Return to Otto", "Otto"],
    ["The lamps that Otto lost", "Otto"],
    ["The Story of JSON", "JSON"],
  ])("finds a name in a title: %s", (text, name) => {
    const names = findClaimTokens(text).filter(({ kind }) => kind === "name");
    expect(names.map((each) => each.text)).toContain(name);
  });

  it.each([
    ["The changelog came a condition too few.", false],
    ["A few lines went.", true],
    ["A week later it is gone.", true],
    ["A day later it is gone.", false],
  ])("counts only where a number is said: %s", (text, isCounted) => {
    expect(findClaimTokens(text).some(({ kind }) => kind === "number")).toBe(isCounted);
  });

  it.each([
    ["It was written on the day of the merge.", true],
    ["It was written on the day of the race.", false],
  ])("takes what is named by the merge for a time: %s", (text, isTime) => {
    expect(findClaimTokens(text).some(({ kind }) => kind === "time")).toBe(isTime);
  });

  it.each([
    ["They have the same second argument.", "ordinal"],
    ["It is the second one.", "ordinal"],
  ])("reads a second by what stands around it: %s", (text, kind) => {
    expect(findClaimTokens(text).find((token) => token.text === "second")?.kind).toBe(kind);
  });

  it("keeps code and quotes whole, whatever stands in them", () => {
    const text = "It says “never use `x`” and ``a `b` c``.";
    expect(findClaimTokens(text).map(({ kind, text: said }) => [kind, said])).toEqual([
      ["quote", "never use `x`"],
      ["code", "a `b` c"],
    ]);
  });
});
