import type { EvidencePack, FunctionExhibit } from "@mea-culpa/formats";
import { describe, expect, test } from "vitest";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { caseLines } from "../../src/lines/case-lines.ts";
import { Facts } from "../../src/lines/facts.ts";
import { caseLicence, sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { buildChange, type ChangePlan } from "../support/change-builder.ts";

function pack(plan: ChangePlan): EvidencePack {
  return buildEvidencePack(buildChange(plan), {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { charges: [], compliments: [] },
  });
}

/** The first of these lines that can be said of the case; each is checked like any sentence. */
function say(lines: readonly string[], evidence: EvidencePack): string | undefined {
  for (const line of lines) {
    const sentence = sayLine(line, caseLicence, new Facts(evidence));
    if (sentence === undefined) continue;
    expect(checkSentence(sentence, { place: line, index: indexPack(evidence) })).toEqual([]);
    return sentence.text;
  }
  return undefined;
}

/** Lines that are said no longer; roasts that said them are still held against the same evidence. */
const earlier = {
  subjects: ["Its commits say what it does: {subjects}."],
  contents: {
    added: ["It adds {added} to {added-place}."],
    documented: ["{documented} says of itself: {doc}"],
    modified: ["It changes {modified} in {modified-place}."],
    deleted: ["It takes {deleted} out of {deleted-place}."],
    tests: ["With it {tests:comes the test|come the tests} {tests}."],
  },
  places: [
    ["All the source that it changes is in {only}."],
    ["Most of the source that it changes is in {largest-half}."],
    ["The largest part of the source that it changes is in {largest}."],
  ],
} as const;

/** A first commit, and one that holds the rope for the reason that it gives. */
function later(body: string): NonNullable<ChangePlan["commits"]> {
  return ["Ring the bell at high water", { subject: "Hold the rope while ringing", body }];
}

describe("what a change was up against", () => {
  const trouble = "drop_rope() can lose the bell while other ringers are still pulling at it.";

  test("is told by a later commit that says what can go wrong", () => {
    const evidence = pack({ commits: later(`${trouble} So it is held.`) });
    expect(say(caseLines.troubles, evidence)).toContain(`“${trouble}”`);
  });

  test.each([
    ["what a commit did", "Fix the rope that can break while other ringers are pulling."],
    ["what only follows", `It is held.\n\n${trouble}`],
    ["what refers back", "Both can break while other ringers are still pulling at them."],
    ["names of things", "drop_rope() can break ring_bell() and pull_rope() via hold_rope()."],
    ["a reason without trouble", "The rope is held so that other ringers can pull at it."],
  ])("is not told by %s", (_, body) => {
    expect(say(caseLines.troubles, pack({ commits: later(body) }))).toBeUndefined();
  });

  test("is not told by the first commit, which says what it is for", () => {
    const commits = [{ subject: "Ring the bell", body: trouble }, "Ring it twice"];
    expect(say(caseLines.troubles, pack({ commits }))).toBeUndefined();
  });
});

const goesOn = (body: string) => say(caseLines.continuations, pack({ body }));

const sayParts = (...commits: readonly string[]) =>
  say(caseLines.parts, pack({ title: "Add the bells", commits }));

describe("what a change is for", () => {
  test.each([
    ["its description", "The bell rings twice, so that nobody misses it.", "The bell rings twice"],
    ["this pull request", "This PR rings the bell twice at high water.", "This PR rings"],
    ["below a comment of a template", "<!-- Why? -->\n\nRings the bell twice, at last.", "Rings"],
  ])("is told by %s", (_, body, begins) => {
    expect(say(caseLines.purposes, pack({ body }))).toContain(`“${begins}`);
  });

  test.each([
    ["a question of a template", "What changes are made in this pull request?"],
    ["a request of a template", "Describe your changes and the reason for them here."],
    ["what refers to something else", "This was added in the last version of the harbour."],
    ["a hash", "Follows ae7a042876130c471dce28a4396abc215192eaa9 in the harbour."],
    ["the list of a squash", "* Ring the bell\n\nThe bell rings twice at high water."],
  ])("is not told by %s", (_, body) => {
    expect(say(caseLines.purposes, pack({ body, commits: ["Ring the bell", "Count"] }))).toBe(
      undefined,
    );
  });

  test("is told by a description of one sentence that nobody has ended", () => {
    const statement = "Move the bells out of several towers into one of their own";
    const told = say(caseLines.statements, pack({ body: `${statement}\n\nSigned-off-by: Ines` }));
    expect(told).toContain(`“${statement}”.`);
  });

  test.each([
    ["has a sentence", "Rings the bell twice, so that nobody at all misses it."],
    ["goes on somewhere else", "Move the bells out of several towers into these ones:"],
    ["is more than one", "Move the bells out of the towers. They have been ringing for long"],
    ["is no sentence", "Bells and towers"],
    ["is a list", "* Move the bells out of several towers into one of their own"],
  ])("is not told by a description as a whole that %s", (_, body) => {
    expect(say(caseLines.statements, pack({ body }))).toBeUndefined();
  });

  test("is told by what a description goes on with, though it refers to what was told", () => {
    const first = "This change rings the bell of the harbour twice.";
    const next = "It also holds the rope until all the ringers have gone.";
    expect(goesOn(`${first} ${next} And more.`)).toBe(`The description goes on: “${next}”`);
    expect(goesOn(first)).toBeUndefined();
    expect(goesOn(`${first}\n\n${next}`)).toBeUndefined();
    expect(goesOn(`${first} See https://bells.example for what the ringers say.`)).toBeUndefined();
    expect(goesOn(`${first} Do you want me to ring it once more for all?`)).toBeUndefined();
  });

  test("is told by the subjects of commits that tell more than the title", () => {
    const [rope, tower] = ["Hold the rope in both hands", "Move the tower to the harbour"];
    expect(
      sayParts("Add the bells of noon", `feat: ${rope}`, "Keep the anchor chain polished", tower),
    ).toBe(
      `Some of what it does, by the subjects of its commits: “Keep the anchor chain polished” and “${tower}”.`,
    );
    expect(
      sayParts("Keep the anchor chain polished", "Remove unused rope and tower", "wip"),
    ).toBeUndefined();
  });

  test("is told by the subjects that say what they do, in their order", () => {
    const commits = [
      "Ring the bells at noon",
      "wip",
      "Fix the bells again now",
      "Count the bells of all",
    ];
    expect(say(earlier.subjects, pack({ commits }))).toBe(
      "Its commits say what it does: “Ring the bells at noon” and “Count the bells of all”.",
    );
    expect(say(earlier.subjects, pack({ commits: commits.slice(0, 3) }))).toBe(undefined);
  });
});

const places = (plan: ChangePlan) =>
  earlier.places.flatMap((lines) => say(lines, pack(plan)) ?? []);

describe("what a change does", () => {
  const files = { "src/bells.ts": { additions: 40 }, "src/tides.ts": { additions: 10 } };

  test("is told by what it adds, changes and takes out", () => {
    const evidence = withFunctions(pack({ files }), [
      { name: "Bells.ringTwice", change: "added", doc: "Rings the bell of a harbour twice." },
      { name: "Bells.constructor", change: "added" },
      { name: "countBells", change: "modified" },
      { name: "ringOnce", change: "deleted" },
      { name: "countOldBells", change: "modified", side: "before" },
    ]);
    const { added, documented, modified, deleted } = earlier.contents;
    expect([added, documented, modified, deleted].map((lines) => say(lines, evidence))).toEqual([
      "It adds `ringTwice` to `src/bells.ts`.",
      "`ringTwice` says of itself: “Rings the bell of a harbour twice.”",
      "It changes `countBells` in `src/bells.ts`.",
      "It takes `ringOnce` out of `src/bells.ts`.",
    ]);
  });

  test("is told by what a new class says of itself, before a function that the title is not about", () => {
    const evidence = withFunctions(pack({ title: "Cancelable pulls", files }), [
      {
        name: "countTides",
        change: "added",
        doc: "Counts the tides of all harbours that we know.",
      },
      {
        name: "ropeHolder",
        change: "added",
        defines: "class",
        doc: "ropeHolder is a hook whose pull() can be given up at any time. Close it.",
      },
    ]);
    expect(say(caseLines.contents, evidence)).toBe(
      "It adds `ropeHolder`, which says of itself: “ropeHolder is a hook whose pull() can be given up at any time.”",
    );
  });

  test("is told by what a definition of which the title speaks says of itself", () => {
    const doc = "Finds the nearest harbour for the ship, whatever the tide may be.";
    const change = { name: "locate", change: "modified", doc } as const;
    const told = (title: string) =>
      say(caseLines.contents, withFunctions(pack({ title, files }), [change]));
    expect(told("Fix the harbour that is found")).toBe(
      `It changes \`locate\`, which says of itself: “${doc}”`,
    );
    expect(told("Ring the bell")).toBeUndefined();
  });

  test.each([
    ["a task for later", "TODO ring the bell of the harbour twice at noon."],
    ["a few words", "Rings it twice."],
    ["names of things", "Wraps ring_bell() and hold_rope() around pull_rope() as BellWrapper."],
    ["what refers to something else", "This is called by the tower when the tide is high."],
    ["mark-up", "Rings the [`Bell`] of the harbour twice at noon for all."],
  ])("is not told by %s", (_, doc) => {
    const added = { name: "ringTwice", change: "added", defines: "class", doc } as const;
    expect(say(caseLines.contents, withFunctions(pack({ files }), [added]))).toBeUndefined();
  });

  test("is told by the names of new tests that are clauses", () => {
    const tests = [
      "test_bell",
      "test_rejects_a_rope_that_is_too_short",
      "testKeepsTheBellInTheTower",
      "test_of_the_bells_by_night",
      "test_rings_when_the_tide_is_high",
    ].map((name) => ({ name, change: "added", path: "test/bells.test.py" }) as const);
    const evidence = pack({ files: { ...files, "test/bells.test.py": { additions: 9 } } });
    expect(say(caseLines.demands, withFunctions(evidence, tests))).toBe(
      "Among its new tests, by their names: rejects a rope that is too short; keeps the bell in the tower.",
    );
    expect(say(caseLines.demands, withFunctions(evidence, tests.slice(0, 1)))).toBeUndefined();
  });

  test("is not told by the namespace that a new file opens", () => {
    const inner = {
      name: "Harbour",
      change: "added",
      above: "module Harbour\n  class Bell\n",
    } as const;
    expect(say(earlier.contents.added, withFunctions(pack({ files }), [inner]))).toBe(
      "It adds `Bell` to `src/bells.ts`.",
    );
  });

  test("is told by its tests, wherever they stand, and not by what helps them", () => {
    const evidence = withFunctions(
      pack({ files: { ...files, "test/bells.test.py": { additions: 9 } } }),
      [
        { name: "test_rings_twice", change: "added", path: "test/bells.test.py" },
        { name: "make_harbour", change: "added", path: "test/bells.test.py" },
        { name: "rings_at_noon", change: "added", above: "#[test]\n" },
      ],
    );
    expect(say(earlier.contents.tests, evidence)).toBe(
      "With it come the tests `test_rings_twice` and `rings_at_noon`.",
    );
    expect(say(earlier.contents.added, evidence)).toBe(undefined);
  });

  test("is told by where it is, if by nothing else", () => {
    expect(places({ files })).toEqual([
      "Most of the source that it changes is in `src/bells.ts`.",
      "The largest part of the source that it changes is in `src/bells.ts`.",
    ]);
    expect(places({ files: { "src/bells.ts": { additions: 1 } } })[0]).toBe(
      "All the source that it changes is in `src/bells.ts`.",
    );
  });
});

interface FunctionPlan extends Pick<FunctionExhibit, "name" | "change"> {
  readonly defines?: FunctionExhibit["defines"];
  readonly doc?: string;
  readonly path?: string;
  readonly above?: string;
  readonly side?: FunctionExhibit["side"];
}

function withFunctions(evidence: EvidencePack, plans: readonly FunctionPlan[]): EvidencePack {
  const functions = plans.map(
    (
      { name, change, doc = "", path = "src/bells.ts", above = "", ...rest },
      at,
    ): FunctionExhibit => ({
      kind: "function",
      id: `fn${at + 1}`,
      sha256: "0".repeat(64),
      defines: rest.defines ?? "function",
      side: rest.side ?? (change === "deleted" ? "before" : "after"),
      text: `${above}// ${doc}\nfunction ${name.split(".").at(-1)}() {}`,
      language: "typescript",
      commit: "ab".repeat(20),
      from: 1,
      to: 3,
      path,
      name,
      doc,
      change,
    }),
  );
  return { ...evidence, exhibits: [...evidence.exhibits, ...functions] };
}
