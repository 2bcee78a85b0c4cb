import { describe, expect, it, test } from "vitest";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { completeCites } from "../../src/receipts/complete-cites.ts";
import { findImpossible } from "../../src/receipts/find-impossible.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { proveSentence } from "../../src/receipts/prove-sentence.ts";
import { argue } from "../support/proven-roasts/say.ts";
import { ferrymanPack } from "../support/proven-roasts/the-ferryman.ts";
import { rule, shown, turnedHearing } from "./hearings.ts";

const index = indexPack(ferrymanPack);

it.each([
  ["The lamp was merged.", "It is not so that the lamp was merged."],
  ["Meanwhile the lamp is lit.", "long before the lamp is lit."],
  // Which commit that is, code finds; what came with it, a referee who is asked about another one as well.
  ["The lamp came with the first commit.", "The lamp came with the last commit."],
  ["The lamp came with the second commit.", "The lamp came with the 3rd commit."],
])("what is argued is asked turned round: %s", (text, ...turned) => {
  const sentence = completeCites(argue(text, ["c1", "h1"]), { index });
  expect(proveSentence(sentence, { index }).turned).toEqual(turned);
});

it.each([
  ["It raises a `TypeError`.", 0],
  ["It raises a `LampTypeError`.", 1],
  ["It raises a TypeError.", 0],
  ["It raises a LampTypeError.", 1],
  ["It speaks in English.", 0],
  ["It speaks in Lampish.", 1],
])("what a language brings along a referee may tell: %s", (text, open) => {
  expect(proveSentence(argue(text, ["h1"]), { index }).open).toHaveLength(open);
});

it.each([
  ["It is so but for one word.", 0],
  ["Its subject has one word.", 1],
  ["It is one word.", 1],
  ["It is so but for one line.", 1],
])("of code nobody counts the words: %s", (text, open) => {
  expect(proveSentence({ text, cites: [] }, { index }).open).toHaveLength(open);
});

describe("a share", () => {
  const words = "40 % of the lamps are dead.";
  const exhibits = ferrymanPack.exhibits.map((each) =>
    each.id === "c2" ? { ...each, text: `${each.text}\n\n${words}` } : each,
  );
  const pack = { ...ferrymanPack, exhibits };

  it.each([
    ["40% of them are dead, says the body.", true],
    ["40 percent of them are dead, says the body.", true],
    ["41% of them are dead, says the body.", false],
    ["40 of them are dead, says the body.", false],
    ["40% of them are dead.", false],
  ])("stands in what is cited, and is told as whose it is: %s", (text, isHeld) => {
    const cited = ["c2", "h1"];
    const ruling = rule(text, { exhibits: cited, statements: [shown(text, "c2", words)] });
    const heard = indexPack(pack, turnedHearing(pack, ruling));
    const found = checkSentence(argue(text, cited), { place: "title", index: heard });
    expect(found.length === 0).toBe(isHeld);
  });

  it("is asked about as if it were another", () => {
    const sentence = argue("40% of them are dead, says the body.", ["c2"]);
    expect(proveSentence(sentence, { index: indexPack(pack) }).turned).toEqual([
      "41% of them are dead, says the body.",
    ]);
  });
});

it.each([
  ["The dashes came with company.", true],
  ["The company lit them.", false],
  ["Some company lit them.", false],
  ["The company complained.", false],
  ["It complained.", true],
  ["The passengers complained.", false],
  ["It is merged, reviews included.", true],
  ["The review demanded it.", false],
])("what is no event and nobody's deed may be said: %s", (text, isSaid) => {
  expect(findImpossible(argue(text, ["h1"]), index).length === 0).toBe(isSaid);
});

test.each([
  ["It needs 3.8.6.", 0],
  ["It needs 3.8.7.", 1],
  ["It needs 8.6.3.", 1],
])("a version is a name, and stands in the code that has it: %s", (text, open) => {
  const exhibits = ferrymanPack.exhibits.map((each) =>
    each.id === "h1" ? { ...each, text: 'needs = ">=3.8.6.3,<3.8.6"' } : each,
  );
  const versioned = indexPack({ ...ferrymanPack, exhibits });
  expect(proveSentence(argue(text, ["h1"]), { index: versioned }).open).toHaveLength(open);
});

describe("a co-author", () => {
  const exhibits = ferrymanPack.exhibits.map((each) =>
    each.kind === "commit"
      ? { ...each, coAuthors: [{ name: "Otto Lind", mail: "o@example.org" }] }
      : each,
  );
  const credited = indexPack({ ...ferrymanPack, exhibits });
  it.each([
    ["The lamps are lit, with Otto as co-author.", true],
    ["Otto Lind is named as the co-author of it.", true],
    ["Otto lit the lamps.", false],
    ["Otto, as co-author, lit the lamps.", false],
    ["With Otto as co-author, Otto lit the lamps.", false],
    ["Inge is named as co-author.", false],
  ])("is one by a field, and has done nothing by it: %s", (text, isSaid) => {
    expect(findImpossible(argue(text, ["h1"]), credited).length === 0).toBe(isSaid);
  });
});
