import { describe, expect, it } from "vitest";
import type { EvidencePack, Exhibit } from "@mea-culpa/formats";
import { sha256 } from "../../src/digest.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { completeCites } from "../../src/receipts/complete-cites.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { ferrymanPack } from "../support/proven-roasts/the-ferryman.ts";
import { rule, shown, turnedHearing } from "./hearings.ts";

const tracked = (exhibit: Pick<Exhibit, "id" | "text"> & { author: string; number?: number }) => ({
  kind: exhibit.number === undefined ? ("label" as const) : ("issue" as const),
  ...exhibit,
  sha256: sha256(exhibit.text),
});

const pack: EvidencePack = {
  ...ferrymanPack,
  exhibits: [
    ...ferrymanPack.exhibits,
    tracked({ id: "t1", text: "Nobody wakes at high tide", author: "a reporter", number: 7 }),
    tracked({ id: "t2", text: "good first alarm", author: "a collaborator" }),
  ],
};

describe("an issue or a label", () => {
  it.each([
    "“Nobody wakes at high tide”, says the issue.",
    "The issue says “Nobody wakes at high tide”.",
    "#7 is called “Nobody wakes at high tide”.",
    "The label says “good first alarm”.",
  ])("may be quoted as somebody's words: %s", (text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ["a title that is cut short", "The issue says “Nobody wakes”."],
    ["a label that is cut short", "The label says “good first”."],
    ["a label of another name", "The label says “bad first alarm”."],
    ["a reporter's words as a reviewer's", "The reviewer says “Nobody wakes at high tide”."],
    ["a title as what the code does", "Nobody wakes at high tide."],
    ["a reporter's words as the author's", `${pack.who} says “Nobody wakes at high tide”.`],
    ["a collaborator's label as the author's", `${pack.who} calls it “good first alarm”.`],
    ["an issue of another number", "#8 is called “Nobody wakes at high tide”."],
  ])("may not be told as what it is not: %s", (_, text) => {
    expect(check(text)).not.toEqual([]);
  });
});

/** What is found in a sentence that a referee would let pass, as what the issue or the label shows. */
function check(text: string) {
  const exhibits = /label|calls/.test(text) ? ["t2"] : ["t1"];
  const words = exhibits[0] === "t1" ? "Nobody wakes at high tide" : "good first alarm";
  const statements = [shown(text, exhibits[0] ?? "", words)];
  const index = indexPack(pack, turnedHearing(pack, rule(text, { exhibits, statements })));
  const cites = [{ kind: "argued" as const, text, exhibits }];
  const sentence = completeCites({ text, cites }, { index });
  return checkSentence(sentence, { place: "sections[0].blocks[0].sentences[0]", index });
}
