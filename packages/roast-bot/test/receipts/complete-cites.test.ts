import { expect, test } from "vitest";
import type { Cite } from "@mea-culpa/formats";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { completeCites } from "../../src/receipts/complete-cites.ts";
import { proveSentence } from "../../src/receipts/prove-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { figure, name, order, quote, time } from "../support/proven-roasts/say.ts";
import { ferrymanPack as pack } from "../support/proven-roasts/the-ferryman.ts";

const index = indexPack(pack);
const place = "sections[0].blocks[0].sentences[0]";

function complete(text: string, ...cites: readonly Cite[]) {
  const completed = completeCites({ text, cites }, { index });
  // Nobody is asked about what no cite proves; all that code can find counts.
  const findings = checkSentence(completed, { place, index });
  return { cites: completed.cites, findings: findings.filter(({ code }) => code !== "not-shown") };
}

test.each<[string, readonly Cite[], readonly Cite[]]>([
  ["“Cache chart parsing” it says.", [], [quote("“Cache chart parsing”", "c6")]],
  [
    "“Cache chart parsing” it says.",
    [quote("“Cache chart parsing”", "c2")],
    [quote("“Cache chart parsing”", "c6")],
  ],
  ["A `LampError` it is.", [], [name("`LampError`", "h1")]],
  [
    "“Cache chart parsing” adds `failures`.",
    [],
    [quote("“Cache chart parsing”", "c6"), name("`failures`", "h1")],
  ],
  ["It takes twelve commits.", [], [figure("twelve commits", "commits.count")]],
  [
    "“Cache chart parsing” is of a Wednesday.",
    [quote("“Cache chart parsing”", "c6")],
    [quote("“Cache chart parsing”", "c6"), time("Wednesday", "c6", "authoredAt")],
  ],
  [
    "After “Fix race in beacon registry” came “Cache chart parsing”.",
    [quote("“Fix race in beacon registry”", "c2"), quote("“Cache chart parsing”", "c6")],
    [
      quote("“Fix race in beacon registry”", "c2"),
      quote("“Cache chart parsing”", "c6"),
      order("After", "c2", "c6"),
    ],
  ],
  [
    "“Fix race in beacon registry” and “Cache chart parsing” it says.",
    [],
    [quote("“Fix race in beacon registry”", "c2"), quote("“Cache chart parsing”", "c6")],
  ],
  ["The first commit it is.", [], [order("first", "c1")]],
  [
    "67 hours after the first commit it is there.",
    [figure("67 hours", "branch.hours")],
    [figure("67 hours", "branch.hours"), order("first", "c1")],
  ],
  ["It was merged on 6 March.", [], [time("6 March", "pr", "mergedAt")]],
])("a writer may leave out or misplace a cite that the pack proves: %s", (text, given, cites) => {
  const completed = complete(text, ...given);
  expect(completed.cites).toEqual(cites);
  expect(completed.findings).toEqual([]);
});

test("a sentence that names a commit by its place rests on it as well", () => {
  const text = "The second commit has a lamp.";
  const argued: Cite = { kind: "argued", text, exhibits: ["c1"] };
  const rested = complete(text, argued).cites.find(({ kind }) => kind === "argued");
  expect(rested).toEqual({ ...argued, exhibits: ["c1", "c2"] });
});

test.each([
  ["Sixty-eight minutes", "It is there sixty-eight minutes later.", true],
  ["Sixty-eight minutes", "It is there.", false],
  ["Sixty-eight minutes", "It is there sixty-eight hours later.", false],
  ["Sixty-eight minutes", "It is there sixty-nine minutes later.", false],
  ["Two clocks", "There are two hands.", false],
])("a heading may say a number of what stands below it: %s over %s", (text, said, isSaid) => {
  const { unproven } = proveSentence({ text, cites: [] }, { index, below: [said] });
  expect(unproven.length === 0).toBe(isSaid);
});

test.each([
  ["68 minutes later it is there.", "c2", "c1", [order("68 minutes later", "c1", "c2")]],
  ["An hour later it is there.", "c5", "c4", []],
  ["An hour later it is there.", "c12", "c11", []],
])("a remark is later than the commit that its log shows above: %s (%s)", (...row) => {
  const [text, behind, since, cites] = row;
  expect(completeCites({ text, cites: [] }, { index, behind, since }).cites).toEqual(cites);
});

test.each([
  ["c1", true],
  ["c2", false],
])("nor is it told since another one than its log shows: %s", (since, isHeld) => {
  const text = "Ten hours later it is there.";
  const cites = [order("Ten hours later", "c1", "c3")];
  const found = checkSentence({ text, cites }, { place, index, behind: "c3", since });
  expect(found.some(({ code }) => code === "number-differs" || code === "order-differs")).toBe(
    !isHeld,
  );
});

test.each([
  ["67 hours later it is there.", "c2", false],
  ["67 hours later it is there.", "c1", true],
])("and a figure between others is not: %s (since %s)", (text, since, isHeld) => {
  const cites = [figure("67 hours later", "branch.hours")];
  const found = checkSentence({ text, cites }, { place, index, behind: "c12", since });
  expect(found.some(({ code }) => code === "unit-differs")).toBe(!isHeld);
});

test.each<[string, ...Cite[]]>([
  ["“Cache all charts” it says."],
  ["It takes thirteen commits."],
  // Another figure has this value, but somebody said which one was meant.
  [
    "“Make the pool injectable” has two words.",
    quote("“Make the pool injectable”", "c9"),
    figure("two words", "question.words"),
  ],
  ["“Cache chart parsing” is of a Thursday.", quote("“Cache chart parsing”", "c6")],
  [
    "Before “Fix race in beacon registry” came “Cache chart parsing”.",
    quote("“Fix race in beacon registry”", "c2"),
    quote("“Cache chart parsing”", "c6"),
  ],
  // What is named counts before what only has the number.
  ["“Make the pool injectable” adds 1,528 lines.", quote("“Make the pool injectable”", "c9")],
  [
    "The first commit is “Cache chart parsing”.",
    quote("“Cache chart parsing”", "c6"),
    order("first", "c1"),
  ],
  [
    "The second commit says “Cache chart parsing”.",
    quote("“Cache chart parsing”", "c6"),
    order("second", "c2"),
  ],
  [
    "“Cache chart parsing”, says the second commit.",
    quote("“Cache chart parsing”", "c6"),
    order("second", "c2"),
  ],
  [
    "“Cache chart parsing” is the first commit.",
    quote("“Cache chart parsing”", "c6"),
    order("first", "c1"),
  ],
])("and nothing else: %s", (text, ...given) => {
  const completed = complete(text, ...given);
  expect(completed.cites).toEqual(given);
  expect(completed.findings).not.toEqual([]);
});

test.each([
  ["The change has twelve commits.", [figure("twelve commits", "commits.count")]],
  ["The lamps have twelve commits.", undefined],
])("argues nothing that cites prove word by word: %s", (text, cites) => {
  const argued: Cite = { kind: "argued", text, exhibits: ["c1"] };
  const twelve = figure("twelve commits", "commits.count");
  expect(complete(text, twelve, argued).cites).toEqual(cites ?? [twelve, argued]);
});

test("a place in the log is one of what a squash lists, and none of the squash", () => {
  const listed = pack.exhibits.flatMap((each) =>
    each.kind === "commit"
      ? [
          {
            kind: "listed" as const,
            id: `l${each.position}`,
            text: each.text,
            sha256: each.sha256,
            position: each.position,
            line: 1 + 2 * each.position,
            subject: each.subject,
            coAuthors: [],
            commit: each.sha,
          },
        ]
      : [],
  );
  const squash = pack.exhibits.filter(({ id }) => id === "c1");
  const index = indexPack({ ...pack, exhibits: [...squash, ...listed], figures: [] });
  const check = (text: string, ...cites: readonly Cite[]) => {
    const completed = completeCites({ text, cites }, { index });
    const codes = checkSentence(completed, { place, index }).map(({ code }) => code);
    return { cites: completed.cites, codes: codes.filter((code) => code !== "not-shown") };
  };
  const proven = { cites: [order("last", `l${listed.length}`)], codes: [] };
  expect(check("The last commit it is.")).toEqual(proven);
  expect(check("The last commit it is.", order("last", "c1")).codes).toContain("order-differs");
  const [first, last] = [listed[0], listed.at(-1)].map((each) => each?.subject);
  const told = "The last commit that its message lists is";
  expect(check(`${told} “${last}”.`).codes).toEqual([]);
  expect(check(`${told} “${first}”.`).codes).toContain("quote-not-in-exhibit");
});
