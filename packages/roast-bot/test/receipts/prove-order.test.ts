import { expect, it } from "vitest";
import type { Cite, EvidencePack } from "@mea-culpa/formats";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { readCites } from "./corpus/read-cites.ts";
import { hearing, rule, shown, turnedHearing } from "./hearings.ts";
import { ferrymanPack as pack } from "../support/proven-roasts/the-ferryman.ts";

const place = "sections[0].blocks[0].sentences[0]";

it.each([
  // A distance takes the word of order beside it along, and binds it as that word does.
  ["“[Fix race in beacon registry](quote c2)” follows [68 minutes](order c1 c2) later.", true],
  [
    "“[Fix race in beacon registry](quote c2)” came [68 minutes](order c1 c2) after “[Run beacons in parallel](quote c1)”.",
    true,
  ],
  [
    "“[Run beacons in parallel](quote c1)” came [68 minutes](order c1 c2) after “[Fix race in beacon registry](quote c2)”.",
    false,
  ],
  [
    "“[Run beacons in parallel](quote c1)” is followed by “[Fix race in beacon registry](quote c2)”.",
    true,
  ],
  [
    "“[Fix race in beacon registry](quote c2)” is followed by “[Run beacons in parallel](quote c1)”.",
    false,
  ],
  [
    "“[Fix race in beacon registry](quote c2)” follows “[Run beacons in parallel](quote c1)”.",
    true,
  ],
  [
    "“[Run beacons in parallel](quote c1)” follows on “[Fix race in beacon registry](quote c2)”.",
    false,
  ],
  [
    "“[Fix race in beacon registry](quote c2)” precedes “[Run beacons in parallel](quote c1)”.",
    false,
  ],
  [
    "“[Run beacons in parallel](quote c1)” and “[Fix race in beacon registry](quote c2)” are [4,080 seconds apart](order c1 c2).",
    true,
  ],
  [
    "“[Run beacons in parallel](quote c1)” and “[Fix race in beacon registry](quote c2)” are [4,081 seconds apart](order c1 c2).",
    false,
  ],
  // One time that is told of several is the time of each.
  [
    "“[Run beacons in parallel](quote c1)” and “[Fix race in beacon registry](quote c2)” are of the same [Tuesday](time c1.authoredAt).",
    true,
  ],
  [
    "“[Run beacons in parallel](quote c1)” and “[Make the pool injectable](quote c9)” are of the same [Tuesday](time c1.authoredAt).",
    false,
  ],
])("commits come as a sentence says: %s", (written, isHeld) => {
  const { text, cites } = readCites(written);
  const index = indexPack(pack);
  const codes = checkSentence({ text, cites }, { place, index }).map(({ code }) => code);
  const differs = new Set(["order-differs", "time-differs", "number-differs"]);
  expect(codes.some((code) => differs.has(code))).toBe(!isHeld);
});

it.each([
  ["Two months later the enum was still a string.", false],
  ["Two subjects speak of an enum.", true],
])("what counts the commits of a sentence is no unit of time: %s", (text, isHeld) => {
  const exhibits = ["c11", "c12"];
  const cites: Cite[] = [
    { kind: "order", text: "later", exhibits },
    { kind: "argued", text, exhibits },
  ];
  const statements = [shown(text, "c12", "Remove str from the enum")];
  const index = indexPack(pack, turnedHearing(pack, rule(text, { exhibits, statements })));
  const own = cites.filter((cite) => text.includes(cite.text));
  const codes = checkSentence({ text, cites: own }, { place, index }).map(({ code }) => code);
  expect(codes.includes("number-without-proof")).toBe(!isHeld);
});

it.each([
  ["The lamps go out at midnight.", "when(midnight, douse)", true],
  ["The lamps go out at midnight.", "when(noon, douse)", false],
])("a time that code names is that code's: %s (%s)", (text, code, isHeld) => {
  const own = withCode(code);
  const statements = [shown(text, "h1", code)];
  const index = indexPack(own, hearing(own, rule(text, { exhibits: ["h1"], statements })));
  const cites: readonly Cite[] = [{ kind: "argued", text, exhibits: ["h1"] }];
  expect(checkSentence({ text, cites }, { place, index }).length === 0).toBe(isHeld);
});

function withCode(text: string): EvidencePack {
  const exhibits = pack.exhibits.map((each) => (each.id === "h1" ? { ...each, text } : each));
  return { ...pack, exhibits };
}
