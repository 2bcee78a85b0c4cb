import { expect, test } from "vitest";
import type { Cite } from "@mea-culpa/formats";
import { checkBlock } from "../../src/receipts/check-block.ts";
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
  [
    "“Cache chart parsing” came after “Fix race in beacon registry” and “Replace registry with no-op”.",
    [quote("“Cache chart parsing”", "c6")],
    [
      quote("“Cache chart parsing”", "c6"),
      quote("“Fix race in beacon registry”", "c2"),
      quote("“Replace registry with no-op”", "c4"),
      order("after", "c4", "c6"),
    ],
  ],
  ["It has `as cause: failures.append`.", [], [name("`as cause: failures.append`", "h1")]],
  ["It is in Python.", [], [name("Python", "f1")]],
  ["The first commit it is.", [], [order("first", "c1")]],
  [
    "67 hours after the first commit it is there.",
    [figure("67 hours", "branch.hours")],
    [figure("67 hours", "branch.hours"), order("first", "c1")],
  ],
  ["It was merged on 6 March.", [], [time("6 March", "pr", "mergedAt")]],
])("a writer may leave out a cite that the pack proves: %s", (text, given, cites) => {
  const completed = complete(text, ...given);
  expect(completed.cites).toEqual(cites);
  expect(completed.findings).toEqual([]);
});

test.each(["The second commit has a lamp.", "That second commit has a lamp."])(
  "a sentence that names a commit by its place rests on it as well: %s",
  (text) => {
    const argued: Cite = { kind: "argued", text, exhibits: ["c1"] };
    const rested = complete(text, argued).cites.find(({ kind }) => kind === "argued");
    expect(rested).toEqual({ ...argued, exhibits: ["c1", "c2"] });
  },
);

test.each([
  ["It is lit on a Tuesday.", ["h2", "c2"], true],
  ["It is lit on a Wednesday.", ["h2", "c2"], false],
  ["68 minutes later it is lit.", ["h2", "c2"], true],
  ["69 minutes later it is lit.", ["h2", "c2"], false],
  ["68 minutes earlier it is lit.", ["h2"], false],
  ["It is lit.", ["h2"], true],
])("when lines were left so, their commit says: %s", (text, exhibits, isProven) => {
  const lines = pack.exhibits.flatMap((each) =>
    each.id === "h1" && each.kind === "lines" ? [{ ...each, id: "h2" }] : [],
  );
  const [brought] = lines.map((each) => ({ ...each, commit: shaOf("c2") }));
  const exhibitsWith = brought ? [...pack.exhibits, brought] : pack.exhibits;
  const own = indexPack({ ...pack, exhibits: exhibitsWith });
  const given: readonly Cite[] = [{ kind: "argued", text, exhibits: ["h2"] }];
  const { cites } = completeCites({ text, cites: given }, { index: own, since: "c1" });
  expect(cites).toContainEqual({ kind: "argued", text, exhibits });
  const { unproven } = proveSentence({ text, cites }, { index: own, since: "c1" });
  expect(unproven.length === 0).toBe(isProven);
});

function shaOf(id: string): string {
  return (
    pack.exhibits.flatMap((each) =>
      each.id === id && each.kind === "commit" ? [each.sha] : [],
    )[0] ?? ""
  );
}

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

/** The ferryman's log as the message of a squash lists it; the fifth is called as the second is. */
const listed = pack.exhibits.flatMap((each) => {
  if (each.kind !== "commit") return [];
  const { text, sha256, position, sha } = each;
  const subject = position === 5 ? "Fix race in beacon registry" : each.subject;
  const own = { kind: "listed", id: `l${position}`, subject, text, sha256, position } as const;
  return [{ ...own, line: 1 + 2 * position, coAuthors: [], commit: sha }];
});
const squash = indexPack({
  ...pack,
  exhibits: [...pack.exhibits.filter(({ id }) => /^(?:pr|c1|f3)$/.test(id)), ...listed],
  figures: [
    {
      id: "listed.count",
      unit: "commit",
      label: "commits that the message of the squash lists",
      value: 12,
      formula: { op: "count", of: listed.map(({ id }) => id) },
    },
    {
      id: "lines.added",
      unit: "line",
      label: "lines added",
      value: 1160,
      formula: { op: "field", of: ["pr.additions"] },
    },
  ],
});

test.each([
  ["The last commit it is.", true],
  ["The last commit that its message lists is “Remove str from the enum”.", true],
  ["The last commit that its message lists is “Run beacons in parallel”.", false],
  ["The third of the twelve is “Use a no-op for close_all to keep lamps burning”.", true],
  ["The fourth of the twelve is “Use a no-op for close_all to keep lamps burning”.", false],
  ["The third of the nine is “Use a no-op for close_all to keep lamps burning”.", false],
  ["The first is “Run beacons in parallel”, the last “Remove str from the enum”.", true],
  ["The first is “Remove str from the enum”, the last “Run beacons in parallel”.", false],
  // A place and a quote beside one another are of one commit.
  ["The first is “Run beacons in parallel”, the sixth “Cache chart parsing”.", true],
  ["The first is “Run beacons in parallel”, the fourth “Cache chart parsing”.", false],
  ["The fourth of the twelve, “Cache chart parsing”, is there.", false],
  ["“Cache chart parsing”, the sixth of the twelve, is there.", true],
  ["“Cache chart parsing”, the fourth of the twelve, is there.", false],
  ["“Fix race in beacon registry”, the second of the twelve, is there.", true],
  ["“Run beacons in parallel”, the last of the twelve, is there.", false],
  ["The last of the twelve, which says “Cache chart parsing”.", false],
  ["“Cache chart parsing” has been the last of the twelve.", false],
  ["“Make the pool injectable” is the ninth of the twelve, “Cache chart parsing” is there.", true],
  ["“Cache chart parsing” comes four commits after “Fix race in beacon registry”.", true],
  ["“Cache chart parsing” comes three commits after “Fix race in beacon registry”.", false],
  ["“Fix race in beacon registry” comes four commits after “Cache chart parsing”.", false],
  ["Four commits after “Fix race in beacon registry” comes “Cache chart parsing”.", true],
  ["Four commits after “Cache chart parsing” comes “Fix race in beacon registry”.", false],
  [
    "“Make the pool injectable” is followed two commits later by “Remove str from the enum”.",
    false,
  ],
  ["“Cache chart parsing” is followed three commits later by “Make the pool injectable”.", true],
  ["“Make the pool injectable” is followed three commits later by “Cache chart parsing”.", false],
  ["“Make the pool injectable” is after “Cache chart parsing”.", true],
  ["“Make the pool injectable” is before “Cache chart parsing”.", false],
  ["“Make the pool injectable” is younger than “Cache chart parsing”.", true],
  ["“Make the pool injectable” is older than “Cache chart parsing”.", false],
  ["“Fix race in beacon registry” is followed by “Cache chart parsing”.", true],
  ["“Cache chart parsing” is followed by “Fix race in beacon registry”.", false],
  [
    "“Cache chart parsing” is after “Replace registry with no-op”, and is the last of the twelve.",
    false,
  ],
  // How many are called so, or begin so, and no fewer.
  ["“Fix race in beacon registry” is there three times.", false],
  ["“Cache chart parsing” is there twice.", false],
  ["Two of the twelve begin with “Address”.", false],
  ["“Fix race in beacon registry” takes two locks.", false],
  // Nobody knows when it was made, what it changed, or how many there were.
  ["“Cache chart parsing” was written on Tuesday.", false],
  ["“Cache chart parsing” adds 1,160 lines.", false],
  ["Its message lists twelve commits.", true],
  ["The branch had twelve commits.", false],
])("of what a squash lists, code knows the order and the words: %s", (text, isProven) => {
  const exhibits = text.includes("“Address”") ? ["l10", "l11", "l4", "l7"] : [];
  const given: readonly Cite[] = exhibits.length > 0 ? [{ kind: "argued", text, exhibits }] : [];
  const completed = completeCites({ text, cites: given }, { index: squash });
  const codes = checkSentence(completed, { place, index: squash }).map(({ code }) => code);
  expect(codes.every((code) => code === "not-shown")).toBe(isProven);
});

test.each([
  ["The third and the fifth are alike.", ["l3", "l5"], ["l3", "l5"]],
  ["The third and the fourth are alike.", ["l3", "l5"], ["l3"]],
  ["The third from the end is alike.", ["l3"], []],
  ["The third question is alike.", ["l3"], []],
  ["The third is a handle.", ["l3", "f3"], []],
])(
  "a place without a noun is that of a commit it rests on: %s from %j",
  (text, exhibits, found) => {
    const cites: readonly Cite[] = [{ kind: "argued", text, exhibits }];
    const completed = completeCites({ text, cites }, { index: squash });
    expect(completed.cites.flatMap((one) => (one.kind === "order" ? one.exhibits : []))).toEqual(
      found,
    );
  },
);

test.each([
  [
    "Between “Cache chart parsing” and “Remove str from the enum” stands “Make the pool injectable”.",
    true,
  ],
  [
    "Between “Cache chart parsing” and “Make the pool injectable” stands “Remove str from the enum”.",
    false,
  ],
  [
    "“Cache chart parsing” stands between “Make the pool injectable” and “Remove str from the enum”.",
    false,
  ],
])("what stands between two others comes between them: %s", (text, isProven) => {
  const sentences = [{ text, cites: [] }];
  const found = checkBlock({ kind: "paragraph", sentences }, { place, index: squash });
  expect(found.length === 0).toBe(isProven);
});

test("a place in the log is none of the squash", () => {
  const cites = [order("last", "c1")];
  const found = checkSentence({ text: "The last commit it is.", cites }, { place, index: squash });
  expect(found.map(({ code }) => code)).toContain("order-differs");
});

test("a remark on what a squash lists may say its place, and how many there are", () => {
  const text = "The sixth of the twelve speaks of charts.";
  const place = order("sixth of the twelve", "l6");
  const placed = ["l6", "l7"].map((behind) => {
    const cites: readonly Cite[] = [{ kind: "argued", text, exhibits: [behind] }];
    return completeCites({ text, cites }, { index: squash, behind }).cites.slice(1);
  });
  expect(placed[0]).toEqual([place]);
  expect(placed[1]).not.toContainEqual(place);
});

test("a story that says its order itself may go back in it", () => {
  const sentences = [
    "“Make the pool injectable” is after “Cache chart parsing”.",
    "“Cache chart parsing” is there.",
  ].map((text) => completeCites({ text, cites: [] }, { index: squash }));
  expect(checkBlock({ kind: "paragraph", sentences }, { place, index: squash })).toEqual([]);
});

test.each([
  ["There is `failures`.", true],
  ["`failures` is in the last commit.", false],
  ["In the last commit there is `failures`.", false],
  ["The first commit has `failures`.", false],
  ["“Cache chart parsing” has `failures`.", false],
  ["`failures` is still there at the merge.", false],
  ["The merge has `failures`.", false],
  ["“Cache chart parsing” is from the first commit.", false],
  ["From the first commit to “Cache chart parsing” there are twelve commits.", false],
])(
  "that a name stands somewhere says nothing of the end, or of which commit it is in: %s",
  (text, isProven) => {
    const { cites } = completeCites({ text, cites: [name("`failures`", "h1")] }, { index });
    expect(checkSentence({ text, cites }, { place, index }).length === 0).toBe(isProven);
  },
);
