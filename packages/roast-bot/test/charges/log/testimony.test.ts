import { describe, expect, test } from "vitest";
import type { CommitExhibit } from "@mea-culpa/formats";
import { splitSentences } from "../../../src/charges/log/sentences.ts";
import { readSentences, standsAlone } from "../../../src/charges/log/testimony.ts";
import { findTellingSentence } from "../../../src/lines/telling-sentence.ts";

describe("the sentences of a text", () => {
  test("end at a full stop, and not at an abbreviation's; what has none is no sentence", () => {
    const text = "Ring twice, e.g. at\nlow tide.  Never (cf. bells) once! And so on, bells etc.";
    expect(splitSentences(text)).toEqual([
      "Ring twice, e.g. at low tide.",
      "Never (cf. bells) once!",
    ]);
  });

  test("are found in a text without any, however long, in time that grows with its length", () => {
    const endless = "because a ".repeat(60_000);
    expect(splitSentences(endless)).toEqual([]);
    const commit = { subject: "Ring twice", text: `Ring twice\n\n${endless}` };
    expect(findTellingSentence(commit as CommitExhibit)).toBeUndefined();
  });
});

test("what says whom to ask is not quoted", () => {
  const body = "Tom (tom@tide.example) hates the bell. I hate it, too.";
  expect(readSentences(body)).toEqual(["I hate it, too"]);
});

test.each([
  ["In some harbours this causes silence.", false],
  ["In some harbours it is silent.", false],
  ["Currently, they ring twice.", false],
  ["For those ropes, each knot is tied again.", false],
  ["With this the bells are silent.", false],
  ["In such towers the bells hang low.", false],
  ["In this change the bells are silent.", true],
  ["The tower did this for years.", false],
  ["The reason for this was the tide.", false],
  ["The sound of these bells carries far.", false],
  ["The following is the difference between the bells.", false],
  ["Using the same form as the bells of the tower.", false],
  ["Both of them ring at high water.", false],
  ["The only one that rings is the bell.", false],
  ["Ringing that bell was loud.", false],
  ["The bell that rings though is the old one.", false],
  ["The rope therefore holds the bell.", false],
  ["A bell does not ring either way, so only the rope is at stake.", false],
  ["In most towers, I would presume that wouldn’t be heard.", false],
  ["Sailors think that is too loud.", false],
  ["Sailors think that bells that wouldn’t ring are too loud.", true],
  ["Though the bell rings, it is silent.", true],
  ["In the harbour, this bell is silent.", true],
  ["When the bell rings, it is loud.", true],
  ["The bells ring because they are old.", true],
  ["This change makes the bell ring.", true],
])("“%s” is understood without what stands before it: %s", (sentence, alone) => {
  expect(standsAlone(sentence)).toBe(alone);
});
