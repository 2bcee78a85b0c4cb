import { expect, it } from "vitest";
import type { Cite, EvidencePack } from "@mea-culpa/formats";
import { completeCites } from "../../src/receipts/complete-cites.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { readCites } from "./corpus/read-cites.ts";
import { rule, shown, turnedHearing } from "./hearings.ts";
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
    "“[Run beacons in parallel](quote c1)” stays, and [after 68 minutes](order c1 c2) “[Fix race in beacon registry](quote c2)” comes.",
    true,
  ],
  [
    "“[Run beacons in parallel](quote c1)” stays, and [after 30 minutes](order c1 c2) “[Fix race in beacon registry](quote c2)” comes.",
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
  [
    "“[Run beacons in parallel](quote c1)” and “[Make the pool injectable](quote c9)” are of the same [afternoon](time c1.authoredAt).",
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
  ["“Fix race in beacon registry” came before “Run beacons in parallel”.", false],
  ["“Run beacons in parallel” came before “Fix race in beacon registry”.", true],
  ["Before “Fix race in beacon registry” there is “Run beacons in parallel”.", true],
  ["After “Fix race in beacon registry” came “Run beacons in parallel”.", false],
  ["“Fix race in beacon registry” is there, and then comes “Run beacons in parallel”.", false],
  ["“Fix race in beacon registry” is there, and later came “Run beacons in parallel”.", false],
  ["“Run beacons in parallel” came again after “Fix race in beacon registry”.", false],
  ["“Run beacons in parallel” came later than “Fix race in beacon registry”.", false],
  ["“Fix race in beacon registry” came later than “Run beacons in parallel”.", true],
  ["“Fix race in beacon registry” is younger than “Run beacons in parallel”.", true],
  // What code does before something else is no order of commits.
  ["“Fix race in beacon registry” locks before it reads what “Run beacons in parallel” has.", true],
])("nobody is believed of an order that two subjects contradict: %s", (text, isHeld) => {
  const statements = [shown(text, "c2", "Fix race in beacon registry")];
  const heard = turnedHearing(pack, rule(text, { exhibits: ["c2", "c1"], statements }));
  const cites: readonly Cite[] = [
    { kind: "quote", text: "“Fix race in beacon registry”", exhibit: "c2" },
    { kind: "quote", text: "“Run beacons in parallel”", exhibit: "c1" },
    { kind: "argued", text, exhibits: ["c2", "c1"] },
  ];
  const codes = checkSentence({ text, cites }, { place, index: indexPack(pack, heard) });
  expect(codes.map(({ code }) => code)).toEqual(isHeld ? [] : ["order-differs"]);
});

it.each([
  ["“Fix race in beacon registry” is the second commit.", true],
  ["“Fix race in beacon registry” is the third commit.", false],
  ["“Fix race in beacon registry” is the second.", true],
  ["“Fix race in beacon registry” is the third.", false],
  ["“Fix race in beacon registry” came first.", false],
  ["“Fix race in beacon registry” is the last one.", false],
  ["“Fix race in beacon registry” is the last of both.", true],
  // Whose first handler, code can't tell.
  ["“Fix race in beacon registry” is of the first handler.", true],
])("nobody is believed of another place than a commit has: %s", (text, isHeld) => {
  const exhibits = ["h1", "c2"];
  const statements = [shown(text, "c2", "Fix race in beacon registry")];
  const index = indexPack(pack, turnedHearing(pack, rule(text, { exhibits, statements })));
  const sentence = completeCites({ text, cites: [{ kind: "argued", text, exhibits }] }, { index });
  const codes = checkSentence(sentence, { place, index }).map(({ code }) => code);
  expect(codes.some((code) => code !== "not-shown")).toBe(!isHeld);
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
  const found = checkSentence({ text, cites: own }, { place, index });
  expect(found.length === 0).toBe(isHeld);
});

it.each([
  ["The lamps go out at midnight.", "when(midnight, douse)", true],
  ["The lamps go out at midnight.", "when(noon, douse)", false],
  ["The lamps go out after 60 seconds.", "douse() # after 60 seconds", true],
  ["The lamps go out after 60 seconds.", "douse() # after 61 seconds", false],
])("a time that code names is that code's: %s (%s)", (text, code, isHeld) => {
  const own = withCode(code);
  const statements = [shown(text, "h1", code)];
  const index = indexPack(own, turnedHearing(own, rule(text, { exhibits: ["h1"], statements })));
  const cites: readonly Cite[] = [{ kind: "argued", text, exhibits: ["h1"] }];
  expect(checkSentence({ text, cites }, { place, index }).length === 0).toBe(isHeld);
});

function withCode(text: string): EvidencePack {
  const exhibits = pack.exhibits.map((each) => (each.id === "h1" ? { ...each, text } : each));
  return { ...pack, exhibits };
}
