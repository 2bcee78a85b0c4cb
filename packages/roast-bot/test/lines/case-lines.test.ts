import type { EvidencePack, FunctionExhibit } from "@mea-culpa/formats";
import { describe, expect, test } from "vitest";
import { tellLeftFunctions } from "../../src/case/left-functions.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { accountLines } from "../../src/lines/account-lines.ts";
import { Facts } from "../../src/lines/facts.ts";
import { caseLicence, sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import {
  added,
  buildChange,
  type ChangePlan,
  deleted,
  otto,
  repeated,
} from "../../src/charges/cases.ts";

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

/** A first commit, and one that holds the rope for the reason that it gives. */
function later(body: string): NonNullable<ChangePlan["commits"]> {
  return ["Ring the bell at high water", { subject: "Hold the rope while ringing", body }];
}

test("what a commit says is told with what it is called, unless that is the title", () => {
  const body = "The module mainly holds the rope, rather than ringing the bell itself.";
  const first = { subject: "Rename Bell to Rope", body };
  const commits = [first, "Count the bells"];
  expect(say(accountLines.purposes, pack({ title: "Tidy the bells", commits }))).toBe(
    `Its first commit, “Rename Bell to Rope”, says: “${body}”`,
  );
  expect(say(accountLines.purposes, pack({ title: "Rename Bell to Rope", commits }))).toBe(
    `Its first commit says: “${body}”`,
  );
  const later = ["Count the bells", first];
  expect(say(accountLines.purposes, pack({ title: "Tidy the bells", commits: later }))).toBe(
    `One of its commits, “Rename Bell to Rope”, says: “${body}”`,
  );
});

test.each([
  ["Weekly changes 2026-03-05", true],
  ["Next: dev, 2.0", true],
  ["Merge dev into main", false],
  ["Update devices", false],
  ["docs: updates", false],
])("a title that is called “%s” says nothing of the change: %s", (title, isBlank) => {
  const told = say(accountLines.untold, pack({ title }));
  expect(told?.endsWith(`is called “${title}”, which does not say what it does.`) ?? false).toBe(
    isBlank,
  );
});

test("what the commits are called is no description of the whole", () => {
  const body = "Ring the bell of the harbour at noon.\n\nCount the bells.";
  const commits = ["Ring the bell of the harbour at noon.", "Count the bells."];
  expect(say(accountLines.purposes, pack({ body }))).toContain("“Ring the bell of the harbour");
  expect(say(accountLines.purposes, pack({ body, commits }))).toBeUndefined();
});

describe("what a change was up against", () => {
  const trouble = "drop_rope() can lose the bell while other ringers are still pulling at it.";

  test("is told by a later commit that says what can go wrong", () => {
    const evidence = pack({ commits: later(`${trouble} So it is held.`) });
    expect(say(accountLines.troubles, evidence)).toContain(`“${trouble}”`);
  });

  test.each([
    ["what a commit did", "Fix the rope that can break while other ringers are pulling."],
    ["what only follows", `It is held.\n\n${trouble}`],
    ["what refers back", "Both can break while other ringers are still pulling at them."],
    ["names of things", "drop_rope() can break ring_bell() and pull_rope() via hold_rope()."],
    ["a reason without trouble", "The rope is held so that other ringers can pull at it."],
  ])("is not told by %s", (_, body) => {
    expect(say(accountLines.troubles, pack({ commits: later(body) }))).toBeUndefined();
  });

  test("is not told by the first commit, which says what it is for", () => {
    const commits = [{ subject: "Ring the bell", body: trouble }, "Ring it twice"];
    expect(say(accountLines.troubles, pack({ commits }))).toBeUndefined();
  });
});

const goesOn = (body: string) => say(accountLines.continuations, pack({ body }));

describe("what a change is for", () => {
  test.each([
    ["its description", "The bell rings twice, so that nobody misses it.", "The bell rings twice"],
    ["this pull request", "This PR rings the bell twice at high water.", "This PR rings"],
    ["below a comment of a template", "<!-- Why? -->\n\nRings the bell twice, at last.", "Rings"],
  ])("is told by %s", (_, body, begins) => {
    expect(say(accountLines.purposes, pack({ body }))).toContain(`“${begins}`);
  });

  test.each([
    ["a question of a template", "What changes are made in this pull request?"],
    ["a request of a template", "Describe your changes and the reason for them here."],
    ["what refers to something else", "This was added in the last version of the harbour."],
    ["a hash", "Follows ae7a042876130c471dce28a4396abc215192eaa9 in the harbour."],
    ["the list of a squash", "* Ring the bell\n\nThe bell rings twice at high water."],
  ])("is not told by %s", (_, body) => {
    expect(say(accountLines.purposes, pack({ body, commits: ["Ring the bell", "Count"] }))).toBe(
      undefined,
    );
  });

  test("is told by a description of one sentence that nobody has ended", () => {
    const statement = "Move the bells out of several towers into one of their own";
    const told = say(
      accountLines.statements,
      pack({ body: `${statement}\n\nSigned-off-by: Ines` }),
    );
    expect(told).toContain(`“${statement}”.`);
  });

  test.each([
    ["has a sentence", "Rings the bell twice, so that nobody at all misses it."],
    ["goes on somewhere else", "Move the bells out of several towers into these ones:"],
    ["is more than one", "Move the bells out of the towers. They have been ringing for long"],
    ["is no sentence", "Bells and towers"],
    ["is a list", "* Move the bells out of several towers into one of their own"],
  ])("is not told by a description as a whole that %s", (_, body) => {
    expect(say(accountLines.statements, pack({ body }))).toBeUndefined();
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
});

const place = (plan: ChangePlan) => say(accountLines.places, pack(plan));

describe("which change it is", () => {
  test.each([
    ["https://forge.example/sea/bells/pull/7", "bells"],
    ["https://forge.example/harbour/sea/bells/-/merge_requests/7", "bells"],
  ])("is told with the project that its address names: %s", (url, project) => {
    const evidence = pack({ number: 7, title: "Add the bells" });
    const exhibits = evidence.exhibits.map((exhibit) =>
      exhibit.kind === "pull-request" ? { ...exhibit, url } : exhibit,
    );
    expect(say(accountLines.introductions, { ...evidence, exhibits })).toBe(
      `Pull request #7 of ${project} is meant to add the bells.`,
    );
  });

  test("is told without it where it has no such address", () => {
    const evidence = pack({ number: 7, title: "Add the bells" });
    const exhibits = evidence.exhibits.map((exhibit) => {
      const { url: _, ...rest } = exhibit;
      return rest;
    });
    expect(say(accountLines.introductions, { ...evidence, exhibits })).toBeUndefined();
    expect(say(accountLines.shortIntroductions, { ...evidence, exhibits })).toBe(
      "Pull request #7 is meant to add the bells.",
    );
  });
});

describe("what a change does", () => {
  const files = { "src/bells.ts": { additions: 40 }, "src/tides.ts": { additions: 10 } };

  test("is told by what is new and says of itself, what has most to do with the title first", () => {
    const evidence = withFunctions(pack({ title: "Cancelable pulls", files }), [
      {
        name: "countTides",
        change: "added",
        doc: "Counts the tides of all harbours, rocks and lighthouses.",
      },
      {
        name: "ropeHolder",
        change: "added",
        defines: "class",
        doc: "ropeHolder is a hook whose pull() can be given up at any time. Close it.",
      },
    ]);
    expect(say(accountLines.newcomers, evidence)).toBe(
      "It adds the type `ropeHolder`: “ropeHolder is a hook whose pull() can be given up at any time.”",
    );
    expect(say(accountLines.nextNewcomers, evidence)).toBe(
      "Beside it comes the function `countTides`: “Counts the tides of all harbours, rocks and lighthouses.”",
    );
  });

  test("is told by what a changed definition says of itself", () => {
    const doc = "Finds the nearest harbour for the ship, whatever the tide may be.";
    const change = { name: "locate", change: "modified", doc } as const;
    expect(say(accountLines.reworkings, withFunctions(pack({ files }), [change]))).toBe(
      `It changes the function \`locate\`: “${doc}”`,
    );
    const other = { name: "execute", change: "modified" } as const;
    expect(say(accountLines.reworkings, withFunctions(pack({ files }), [change, other]))).toBe(
      `Among what it changes is the function \`locate\`: “${doc}”`,
    );
  });

  test("is not told by two paragraphs of a docstring as one sentence", () => {
    const doc = "Rings all the bells of a harbour Note that bells which hang elsewhere are silent.";
    const text = `/**\n * ${doc.replace(" Note", "\n *\n * Note")}\n */\nfunction ringAll() {}`;
    const evidence = withFunctions(pack({ files }), [{ name: "ringAll", change: "added", doc }]);
    const exhibits = evidence.exhibits.map((each) =>
      each.kind === "function" ? { ...each, text } : each,
    );
    expect(say(accountLines.newcomers, evidence)).toContain("the function `ringAll`");
    expect(say(accountLines.newcomers, { ...evidence, exhibits })).toBeUndefined();
  });

  test("is told by what its users will read, and not by what is filled in as it runs", () => {
    const texts = [
      'cmd.Option("--all", help="Ring all the bells of the harbour")',
      'throw new Error("the bell of this harbour is out of order")',
    ];
    const evidence = withFunctions(pack({ files }), [{ name: "ringAll", change: "added" }]);
    const write = (text: string) => ({
      ...evidence,
      exhibits: evidence.exhibits.map((each) =>
        each.kind === "function" ? { ...each, text: `function ringAll() {\n${text}\n}` } : each,
      ),
    });
    const read = write(texts.join("\n"));
    expect(say(accountLines.helps, read)).toBe(
      "One of its new descriptions says “Ring all the bells of the harbour”.",
    );
    expect(say(accountLines.complaints, read)).toBe(
      "One of its new errors says “the bell of this harbour is out of order”.",
    );
    const filled = write("throw new Error(`the bell of ${harbour} is out of order`)");
    expect(say(accountLines.complaints, filled)).toBeUndefined();
  });

  test("is told by some of the names, where others cannot be told", () => {
    const evidence = withFunctions(pack({ files }), [
      { name: "ringOnce", change: "modified" },
      { name: "execute", change: "modified" },
    ]);
    expect(say(accountLines.reworkedNames, evidence)).toBe(
      "Among what it changes is the function `ringOnce`.",
    );
  });

  test("is told by names with what they are, where these say nothing of themselves", () => {
    const evidence = withFunctions(pack({ files }), [
      { name: "ringTwice", change: "added" },
      { name: "Tower", change: "added", defines: "class", above: "class Tower {}\n" },
      { name: "ringThrice", change: "added" },
      { name: "ringTwice", change: "modified", path: "src/tides.ts" },
      { name: "countBells", change: "modified", path: "src/tides.ts" },
      { name: "ringOnce", change: "deleted" },
    ]);
    const [both, ...newNames] = accountLines.newNames;
    expect([[both], newNames].map((lines) => say(lines, evidence))).toEqual([
      "It adds the function `ringTwice` and the class `Tower`, and changes the function `countBells`.",
      "It adds the function `ringTwice` and the class `Tower`, in `src/bells.ts`.",
    ]);
    expect(say(accountLines.reworkedNames, evidence)).toBe(
      "It changes the function `countBells`, in `src/tides.ts`.",
    );
    expect(say(accountLines.goneNames, evidence)).toBe(
      "It takes out the function `ringOnce`, from `src/bells.ts`.",
    );
  });

  test("is told by some of the names, where there are more", () => {
    const names = ["ringOnce", "ringTwice", "ringThrice", "ringForever"];
    const evidence = withFunctions(
      pack({ files }),
      names.map((name) => ({ name, change: "modified" }) as const),
    );
    expect(say(accountLines.reworkedNames, evidence)).toBe(
      "Among what it changes are the functions `ringOnce` and `ringTwice`.",
    );
  });

  test("is told by some of the names, where the pack does not hold all", () => {
    const evidence = withFunctions(pack({ files }), [{ name: "ringOnce", change: "modified" }]);
    expect(say(accountLines.reworkedNames, evidence)).toContain("It changes the function");
    const cut = { ...evidence, leftOut: [tellLeftFunctions(1)] };
    expect(say(accountLines.reworkedNames, cut)).toBe(
      "Among what it changes is the function `ringOnce`.",
    );
  });

  test("is not told by a title that is the subject of one commit among others like it", () => {
    const commits = ["bell", "rope", "tower"].map((thing) => `Move the ${thing} to the harbour`);
    const title = "Move the bell to the harbour";
    expect(say(accountLines.shortIntroductions, pack({ title, commits }))).toBeUndefined();
    expect(say(accountLines.shortQuotedIntroductions, pack({ title, commits }))).toContain(
      `“${title}”`,
    );
  });

  test("is told of a title of one word, which may be the branch’s name, as all that the log has of one", () => {
    const [, called] = accountLines.callings;
    expect(say([called], pack({ title: "fix/bell-match" }))).toMatch(
      / has of a title .+ is “fix\/bell-match”\.$/,
    );
    expect(say([called], pack({ title: "Match bells" }))).toBeUndefined();
  });

  test("is told by its files, where it has few and no definitions", () => {
    const evidence = pack({
      files: {
        "docs/tides.md": { additions: 3, status: "added" },
        "src/bells.ts": { additions: 1, status: "added" },
        "tower/ropes.ts": { deletions: 9, status: "deleted" },
        "package-lock.json": { additions: 90, status: "modified" },
        "src/tower.ts": { additions: 2, deletions: 1, status: "modified" },
      },
    });
    const { newFiles, goneFiles, changedFiles } = accountLines;
    expect([newFiles, goneFiles, changedFiles].map((lines) => say(lines, evidence))).toEqual([
      "It brings the source file `bells.ts` and the page `tides.md`.",
      "It takes out the source file `ropes.ts`.",
      "It changes the source file `tower.ts`.",
    ]);
    const many = Object.fromEntries(
      [1, 2, 3, 4].map((at) => [`src/bell-${at}.ts`, { additions: at, status: "added" } as const]),
    );
    expect(say(newFiles, pack({ files: many }))).toBe(
      "Among what it brings are the source files `bell-4.ts` and `bell-3.ts`.",
    );
    const pages = Object.fromEntries(
      [1, 2, 3].map((at) => [`docs/${at}.md`, { additions: at, status: "added" } as const]),
    );
    const mixed = pack({ files: { ...pages, "src/bells.ts": { additions: 1, status: "added" } } });
    expect(say(newFiles, mixed)).toBe("Among what it brings is the source file `bells.ts`.");
  });

  test.each([
    ["that moved", ["bell", "bell"], [undefined, undefined]],
    [
      "that only have a name in common",
      ["bell", "rope"],
      // The one may be the other, written anew.
      ["It brings the source file `bells.ts`.", undefined],
    ],
  ] as const)("is told by files %s, or is not", (_, [here, there], told) => {
    const evidence = pack({
      files: {
        "src/bells.ts": added(repeated(9, (at) => `export const ${here}${at} = ring(${at});`)),
        "tower/bells.ts": deleted(repeated(9, (at) => `export const ${there}${at} = ring(${at});`)),
      },
    });
    const { newFiles, goneFiles } = accountLines;
    expect([newFiles, goneFiles].map((lines) => say(lines, evidence))).toEqual(told);
  });

  test.each([
    ["a task for later", "TODO ring the bell of the harbour twice at noon."],
    ["a few words", "Rings twice."],
    ["names of things", "Wraps ring_bell() and hold_rope() around pull_rope() as BellWrapper."],
    ["what refers to something else", "This is called by the tower when the tide is high."],
    ["the name over again", "A function that rings it twice or more."],
    ["names in another language’s marks", "Rings the ``Bell`` of the harbour twice at noon."],
    ["mark-up", "Rings the [`Bell`] of the harbour twice at noon for all."],
  ])("is not told by %s", (_, doc) => {
    const added = { name: "ringTwice", change: "added", defines: "class", doc } as const;
    expect(say(accountLines.newcomers, withFunctions(pack({ files }), [added]))).toBeUndefined();
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
    expect(say(accountLines.demands, withFunctions(evidence, tests))).toBe(
      "Among its new tests, by their names: rejects a rope that is too short; keeps the bell in the tower.",
    );
    expect(say(accountLines.demands, withFunctions(evidence, tests.slice(0, 1)))).toBeUndefined();
  });

  test("is not told by the namespace that a new file opens", () => {
    const inner = {
      name: "Harbour",
      change: "added",
      above: "module Harbour\n  class Bell\n",
    } as const;
    expect(say(accountLines.newNames, withFunctions(pack({ files }), [inner]))).toContain("`Bell`");
  });

  test.each([
    ["written anew beside it", ".github/label.yml", ".github/labeler.yml"],
    ["written anew in another language", "src/bells.js", "src/bells.ts"],
  ])("is not told by a file that is gone because it was %s", (_, gone, fresh) => {
    const files = {
      [gone]: { deletions: 9, status: "deleted" },
      [fresh]: { additions: 8, status: "added" },
    } as const;
    expect(say(accountLines.goneFiles, pack({ files }))).toBeUndefined();
  });

  test("is not told by a class that is gone with a file which another may stand for", () => {
    const gone = { "src/Address.java": { deletions: 90, status: "deleted" } } as const;
    const kotlin = { "src/Address.kt": { additions: 80, status: "added" } } as const;
    const told = [{ name: "Address", change: "deleted", path: "src/Address.java" } as const];
    expect(say(accountLines.goneNames, withFunctions(pack({ files: gone }), told))).toContain(
      "`Address`",
    );
    const both = pack({ files: { ...gone, ...kotlin } });
    expect(say(accountLines.goneNames, withFunctions(both, told))).toBeUndefined();
  });

  test("is not told by what a changelog is made from", () => {
    const notes = { ".changeset/bells.md": { additions: 3, status: "added" } } as const;
    expect(say(accountLines.newFiles, pack({ files: notes }))).toBeUndefined();
  });

  test("is told by a file that is source only where its language is known", () => {
    const rules = { "eng/Test.globalconfig": { additions: 9, status: "added" } } as const;
    expect(say(accountLines.newFiles, pack({ files: rules }))).toBe(
      "It brings the file `Test.globalconfig`.",
    );
  });

  test("is told by a method of what has parameters of its own", () => {
    const evidence = withFunctions(pack({ files }), [
      { name: "RequestParts<B, C>.takeAll", change: "modified", above: "impl RequestParts {}\n" },
    ]);
    expect(say(accountLines.reworkedNames, evidence)).toContain("`takeAll` of `RequestParts`");
  });

  test("is told by a method with what it stands in, as others may have one of its name", () => {
    const evidence = withFunctions(pack({ files }), [
      { name: "RetryStage.Exec", change: "modified", above: "class RetryStage {}\n" },
      { name: "DedupStage.Exec", change: "modified", above: "class DedupStage {}\n" },
    ]);
    expect(say(accountLines.reworkedNames, evidence)).toBe(
      "It changes the function `Exec` of `RetryStage` and the function `Exec` of `DedupStage`, in `src/bells.ts`.",
    );
  });

  test.each([
    ["that is new", { "src/bells.ts": { additions: 9, status: "added" } }],
    [
      "by what only moved there",
      {
        "src/bells.ts": added(repeated(9, (at) => `export const bell${at} = ring(${at});`)),
        "src/tides.ts": deleted(repeated(9, (at) => `export const bell${at} = ring(${at});`)),
      },
    ],
    [
      "that is hardly changed, where configuration is",
      {
        "src/bells.ts": { additions: 1, status: "modified" },
        "release.gradle": { additions: 30, status: "modified", role: "config" },
      },
    ],
    [
      "by few lines more than another has, which may be blank",
      {
        "src/bells.ts": { additions: 6, status: "modified" },
        "src/tides.ts": { additions: 4, status: "modified" },
      },
    ],
  ] as const)("is not told by a file %s", (_, touched) => {
    expect(place({ files: touched })).toBeUndefined();
  });

  test("is told with how many of its commits others wrote", () => {
    const commits = ["Ring the bell", { subject: "Count the bells", author: otto }];
    expect(say(accountLines.credits, pack({ commits }))).toBe(
      "One of its two commits is not by its author.",
    );
    expect(say(accountLines.credits, pack({ commits: ["Ring", "Count"] }))).toBeUndefined();
  });

  test("is told by where it is, if by nothing else", () => {
    const touched = {
      "src/bells.ts": { additions: 40, status: "modified" },
      "src/tides.ts": { additions: 10, status: "added" },
    } as const;
    expect(place({ files: touched })).toBe(
      "Most of the source that it changes is in `src/bells.ts`.",
    );
    expect(place({ files: { "src/bells.ts": touched["src/bells.ts"] } })).toBe(
      "All the source that it changes is in `src/bells.ts`.",
    );
  });
});

describe("how a change came about", () => {
  test("is told by the largest commits that say what they do, in their order", () => {
    const commits: ChangePlan["commits"] = [
      { subject: "Hold the rope in both hands", files: { "src/bells.ts": [90, 0] } },
      { subject: "Fix tests", files: { "src/bells.ts": [400, 0] } },
      { subject: "Ring the bells at noon", files: { "src/bells.ts": [9, 0] } },
      { subject: "Keep the anchor chain polished", files: { "src/bells.ts": [50, 0] } },
      { subject: "feat: Move the tower to the harbour", files: { "src/bells.ts": [70, 0] } },
    ];
    const evidence = pack({ title: "Add the bells", commits });
    expect(say(accountLines.stories, evidence)).toBe(
      "Three of its five commits, in order: “Hold the rope in both hands”, “Keep the anchor chain polished” and “feat: Move the tower to the harbour”.",
    );
  });

  test("is told whole where it is short", () => {
    const commits = ["Hold the rope in both hands", "Move the tower to the harbour"];
    expect(say(accountLines.stories, pack({ title: "Add the bells", commits }))).toBe(
      "Its commits, in order: “Hold the rope in both hands” and “Move the tower to the harbour”.",
    );
  });

  test("is not told by the title over again, by looks or by one commit", () => {
    const commits = ["feat: add the bells", "Minor wording of the bells", "Move the tower"];
    expect(say(accountLines.stories, pack({ title: "Add the bells", commits }))).toBeUndefined();
  });

  test("is told by the commits that name one piece of code, if the title does not", () => {
    const commits = [
      "Ring the bell",
      "Add ring_bell to it",
      "Fix ring_bell",
      "Quiet ring_bell now",
    ];
    const told = (title: string, most = 4) =>
      say(accountLines.threads, pack({ title, commits: commits.slice(0, most) }));
    expect(told("Add the bells")).toBe(
      "Three of its four commits have `ring_bell` in their subjects: “Add ring_bell to it”, “Fix ring_bell” and “Quiet ring_bell now”.",
    );
    expect(told("Add the bells", 3)).toBe(
      "On `ring_bell` its log says “Add ring_bell to it”, and later “Fix ring_bell”.",
    );
    expect(told("Add the bells", 2)).toBeUndefined();
    const words = ["Add lines as Followed by Otto", "Fix lines as Followed by Ines"];
    const towers = { "src/Followed.ts": { additions: 1 } };
    expect(say(accountLines.threads, pack({ title: "Ring", commits: words }))).toBeUndefined();
    expect(
      say(accountLines.threads, pack({ title: "Ring", commits: words, files: towers })),
    ).toContain("On `Followed`");
    const paths = ["Add Tower/bell.ts", "Fix Tower/rope.ts"];
    expect(say(accountLines.threads, pack({ title: "Ring", commits: paths }))).toBeUndefined();
    expect(told("Add ring_bell")).toBeUndefined();
    const fixups = ["Ring", "fixup! Holding the rope", "fixup! fixup! Holding the rope"];
    expect(say(accountLines.threads, pack({ title: "Ring", commits: fixups }))).toBeUndefined();
  });

  test("has the reason of a later commit that gives one", () => {
    const body = "The rope was never held, because the tower has no floor.";
    const evidence = pack({ commits: ["Ring the bell", { subject: "Hold the rope", body }] });
    expect(say(accountLines.reasons, evidence)).toBe(
      `On “Hold the rope” its commit says: “${body}”`,
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
