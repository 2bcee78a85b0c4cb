import { describe, expect, test } from "vitest";
import {
  answers,
  contrasts,
  readSentence,
  splitParagraphs,
  splitSentences,
  tellsBefore,
  tellsPresent,
} from "../../../src/charges/log/sentences.ts";

describe("a sentence ends", () => {
  test.each([
    ["at a full stop", "Rings it at noon. Then more.", "Rings it at noon."],
    [
      "not at an abbreviation",
      "Rings it, e.g. Tuesdays at noon. Then.",
      "Rings it, e.g. Tuesdays at noon.",
    ],
    [
      "not at one that begins it",
      "E.g. Tuesdays are silent. Then more.",
      "E.g. Tuesdays are silent.",
    ],
    ["not at a number’s", "See No. 7 of the bells. Then more.", "See No. 7 of the bells."],
    ["at a plain no", "The answer is no. Then more.", "The answer is no."],
    ["not at an initial", "Hung by J. Doe himself. Then more.", "Hung by J. Doe himself."],
    ["not in a version", "Rings in v1.2 of it. Then more.", "Rings in v1.2 of it."],
    ["not before a small letter", "Uses bell. and rope. Then more.", "Uses bell. and rope."],
    [
      "behind the parenthesis that belongs to it",
      "Rings at noon. (Not in winter.) Then more.",
      "Rings at noon. (Not in winter.)",
    ],
    ["nowhere, where nothing ends it", "Rings it at noon", ""],
  ])("%s: “%s”", (_, text, sentence) => {
    expect(readSentence(text)).toBe(sentence);
  });
});

describe("the paragraphs of a message", () => {
  test.each([
    ["blank lines part", "Ring it.\n\nHang it.", ["Ring it.", "Hang it."]],
    ["items are", "Twice:\n- ring it\n2. hang it", ["Twice:", "- ring it", "2. hang it"]],
    [
      "three subjects below one another are",
      "Ring the bell\nHang the rope\nOil it all.",
      ["Ring the bell", "Hang the rope", "Oil it all."],
    ],
    [
      "fields are",
      "Summary: Ring it\nTest plan: Hear it.",
      ["Summary: Ring it", "Test plan: Hear it."],
    ],
    ["a sentence on two lines is one of", "Ring it\nat noon.", ["Ring it\nat noon."]],
    ["two sentences are one of", "Ring it.\nHang it.", ["Ring it.\nHang it."]],
    [
      "a full line goes on, also with a capital",
      `${"Ring it ".repeat(8)}as they do\nTuesdays at noon.`,
      [`${"Ring it ".repeat(8)}as they do\nTuesdays at noon.`],
    ],
    ["code is none of", "Ring it.\n\n```\nring()\n\nHang\n```\nOil it.", ["Ring it.", "Oil it."]],
  ])("%s", (_, body, paragraphs) => {
    expect(splitParagraphs(body).map((each) => each.trim())).toEqual(paragraphs);
  });
});

test("what has no full stop at its end is no sentence", () => {
  expect(splitSentences("Ring it! Hang it")).toEqual(["Ring it!"]);
});

test.each([
  ["This change rings it twice.", "answer"],
  ["This adds a bell.", "answer"],
  ["This rings whenever the tide is high.", undefined],
  ["This PR now makes it ring.", "answer"],
  ["Therefore it rings twice.", "answer"],
  ["Instead, ring it twice.", "answer"],
  ["To fix this, it rings twice.", "answer"],
  ["Now all of them ring.", "answer"],
  ["However, it is silent.", "contrast"],
  ["(Not at night.)", "contrast"],
  ["But it is silent.", "contrast"],
  ["Or rather, it hums.", "contrast"],
  ["Previously it rang once.", "before"],
  ["The bell currently rings once.", "present"],
  ["So far the bell rings once.", "present"],
  ["The bell used to ring once.", "before"],
  ["The bell did not ring at noon.", "before"],
  ["The bell was hung at noon.", undefined],
  ["The bell could ring at noon.", undefined],
  ["The bell is used to ring once.", undefined],
  ["Before this change it rang once.", "before"],
  ["Before a tide comes in it rings.", undefined],
  ["The bell rings twice.", undefined],
])("“%s” stands to what is before it as: %s", (sentence, is) => {
  const kinds = {
    answer: answers,
    contrast: contrasts,
    before: tellsBefore,
    present: tellsPresent,
  };
  const told = Object.entries(kinds).flatMap(([kind, test]) => (test(sentence) ? [kind] : []));
  expect(told).toEqual(is === undefined ? [] : [is]);
});
