import type { EvidencePack, FunctionExhibit } from "@mea-culpa/formats";
import { describe, expect, test } from "vitest";
import { tellLandedBefore } from "../../src/change/landed-before.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { accountLines } from "../../src/lines/account-lines.ts";
import { caseLines } from "../../src/lines/case-lines.ts";
import { Facts } from "../../src/lines/facts.ts";
import { caseLicence, sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { buildChange, machine, type ChangePlan } from "../../src/charges/cases.ts";

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

test("what a commit says is told with what it is called, unless that is the title", () => {
  const body = "The module mainly holds the rope, rather than ringing the bell itself.";
  const first = { subject: "Rename Bell to Rope", body };
  const commits = [first, "Count the bells"];
  expect(say(accountLines.commitPurposes, pack({ title: "Tidy the bells", commits }))).toBe(
    `Its first commit, “Rename Bell to Rope”, says: “${body}”`,
  );
  expect(say(accountLines.commitPurposes, pack({ title: "Rename Bell to Rope", commits }))).toBe(
    `Its first commit says: “${body}”`,
  );
  const later = ["Count the bells", first];
  // What a later one says is about a part of it.
  expect(
    say(accountLines.commitPurposes, pack({ title: "Tidy the bells", commits: later })),
  ).toBeUndefined();
  // Of a branch that landed in part before, the first that is left is the second.
  const whole = "* Oil the rope\n\n* Rename Bell to Rope\n\nThe module mainly holds the rope.";
  expect(
    say(accountLines.commitPurposes, pack({ title: "Tidy the bells", commits, body: whole })),
  ).toBeUndefined();
});

test("what a commit says is not told of a change that has nothing of it", () => {
  const body = "The module mainly holds the rope, rather than ringing the bell itself.";
  const first = {
    subject: "Fix the bell",
    body,
    diff: { "src/a.ts": "-ring();\n+hang();", "test/a.test.ts": "+ring();" },
  };
  const commits = [first, { subject: "Only test it", diff: { "src/a.ts": "-hang();\n+ring();" } }];
  const sayOf = (files: ChangePlan["files"]) =>
    say(
      accountLines.commitPurposes,
      pack({ title: "Test the bells", commits, files: files ?? {} }),
    );
  expect(sayOf({ "test/a.test.ts": "+ring();" })).toBeUndefined();
  expect(sayOf({ "src/a.ts": "-ring();\n+hang();" })).toContain(body);
});

test.each([
  ["told", ""],
  [undefined, "\n\nEdit: it is now the other way round."],
  [undefined, "\n\nUPDATE 2: it is now the other way round."],
])("what a description says is %s, where “%s” stands below", (is, below) => {
  const body = `The tower mainly holds the rope, rather than ringing the bell itself.${below}`;
  const told = say(accountLines.purposes, pack({ title: "Tidy the bells", body }));
  expect(told !== undefined).toBe(is !== undefined);
});

test.each([
  ["told", "Count the bells", 10],
  ["told where what is taken back is something else", "Remove the ladder", 10],
  [undefined, "Remove the rope again", 10],
  [undefined, "Hold the bell instead of the rope", 10],
  [undefined, "Count the bells", 110],
])("what the first commit says is %s, where “%s” takes out %i lines", (is, subject, deleted) => {
  const body = "The module mainly holds the rope, rather than ringing the bell itself.";
  const commits = [
    { subject: "Rename Bell to Rope", body, files: { "src/a.ts": [100, 0] as const } },
    { subject, files: { "src/a.ts": [1, deleted] as const } },
  ];
  const told = say(accountLines.commitPurposes, pack({ title: "Tidy the bells", commits }));
  expect(told !== undefined).toBe(is !== undefined);
});

test.each([
  ["told of what the change brings", 12, true],
  ["not told of what had landed otherwise", 3, false],
])("what the first commit says is %s", (_, added, isTold) => {
  const body = "The module mainly holds the rope, rather than ringing the bell itself.";
  const change = pack({
    title: "Tidy the bells",
    files: { "docs/bells.md": "+It rings.\n".repeat(added).trim() },
    commits: [
      { subject: "Rename Bell to Rope", body, files: { "src/a.ts": [10, 2] as const } },
      { subject: "Tell of it", files: { "docs/bells.md": [3, 0] as const } },
    ],
  });
  expect(say(accountLines.commitPurposes, change) !== undefined).toBe(isTold);
});

test("of commits that landed one by one the title is that of the last, and so is the text", () => {
  const body = "The module mainly holds the rope, rather than ringing the bell itself.";
  const plan = { title: "Hold the rope", body, commits: ["Count the bells", "Hold the rope"] };
  const landed = pack(plan);
  const exhibits = landed.exhibits.map((each) =>
    each.kind === "pull-request"
      ? {
          ...each,
          mergeCommit:
            landed.exhibits
              .flatMap((other) => (other.kind === "commit" ? [other.sha] : []))
              .at(-1) ?? "",
        }
      : each,
  );
  const { shortIntroductions, purposes } = accountLines;
  const lines = shortIntroductions;
  expect(say(lines, pack(plan))).toContain("landed as “Hold the rope”");
  expect(say(lines, { ...landed, exhibits })).toMatch(
    /^Two commits landed as .+, the last of them “Hold the rope”\.$/,
  );
  expect(say(purposes, { ...landed, exhibits })).toBeUndefined();
});

test.each([
  ["https://forge.example/harbour/tides", "pull request #7 of tides"],
  ["https://forge.example/harbour/www.tides.example", "pull request #7"],
])("the project of %s is told as %s, and not as an address", (web, told) => {
  const { introductions, shortIntroductions } = accountLines;
  const lines = [introductions[0], shortIntroductions[0]];
  const said = say(lines, pack({ number: 7, web, title: "Fix the bells" }))?.toLowerCase();
  expect(said?.replaceAll(/[[\]]|\(.*?\)/g, "")).toContain(`${told} landed as`);
});

test.each([
  ["Weekly changes 2026-03-05", true],
  ["Next: dev, 2.0", true],
  ["A bunch of minor fixes and cleanups", true],
  ["Fix the bells", false],
  ["Merge dev into main", false],
  ["Update devices", false],
  ["docs: updates", false],
])("a title that is called “%s” says nothing of the change: %s", (title, isBlank) => {
  const told = say(accountLines.untold, pack({ title }));
  expect(told?.endsWith(`landed as “${title}”, which does not say what it does.`) ?? false).toBe(
    isBlank,
  );
});

test("what the commits are called is no description of the whole", () => {
  const body = "Ring the bell of the harbour at noon.\n\nCount the bells.";
  const commits = ["Ring the bell of the harbour at noon.", "Count the bells."];
  expect(say(accountLines.purposes, pack({ body }))).toContain("“Ring the bell of the harbour");
  expect(say(accountLines.purposes, pack({ body, commits }))).toBeUndefined();
});

describe("of a description", () => {
  const silent = "The bells of the harbour are silent at high water in winter.";
  const rings = "This change rings every bell of the harbour twice at noon.";

  test.each([
    ["what is done comes before what led to it", `${silent} ${rings}`, `says: “${rings}”`],
    ["also where it is a paragraph of its own", `${silent}\n\n${rings}`, `says: “${rings}”`],
    [
      "and as one is told to do it",
      `${silent}\n\nRemove the second rope of every bell in the harbour.`,
      "says: “Remove the second rope",
    ],
    [
      "also where it only says so",
      `${silent} A rope of the tower now holds all of them until noon.`,
      "says: “A rope of the tower now",
    ],
    [
      "how it was is told as that",
      "Previously the bells of the harbour were silent at high water.",
      "Of how it was before, its message says: “Previously the bells",
    ],
    [
      "what it does is told first, whatever is behind",
      `${rings} Therefore they are heard.`,
      "Its message begins: “This",
    ],
  ])("%s", (_, body, told) => {
    expect(say(accountLines.purposes, pack({ body }))).toContain(told);
  });

  test.each([
    ["what is turned round by what can’t be quoted", `${silent} However [they](x) rang.`],
    ["what is answered by what can’t be quoted", `${silent} Therefore {they} ring.`],
    [
      "lines below one another",
      "Ring the bells of the harbour\nHang the ropes of all towers\nOil it.",
    ],
    [
      "what may be so since, or until then,",
      "The bells of the harbour are currently silent at night.",
    ],
    ["what is only thought of", "Imagine that the bells of the harbour ring all night."],
    [
      "what somebody thinks of it",
      "Ring the bells of the harbour at noon, which I think is not needed at night.",
    ],
    ["a field of a form", "Test plan: The bells of the harbour ring at noon."],
  ])("%s is not told", (_, body) => {
    const { purposes, statements } = accountLines;
    expect(say([...purposes, ...statements], pack({ body }))).toBeUndefined();
  });

  test("what is turned round is told with what turns it", () => {
    const turned = `${silent} However, the ropes of the harbour are hung anew each year.`;
    expect(say(accountLines.purposes, pack({ body: turned }))).toContain(silent);
    expect(goesOn(turned)).toContain("However, the ropes");
  });
});

const goesOn = (body: string) => say(accountLines.continuations, pack({ body }));

describe("what a change is for", () => {
  test.each([
    ["its description", "The bell rings twice, so that nobody misses it.", "The bell rings twice"],
    ["this pull request", "This PR rings the bell twice at high water.", "This PR rings"],
    ["below a comment of a template", "<!-- Why? -->\n\nRings the bell twice, at last.", "Rings"],
    [
      "what comes behind a sentence that only leads up to it",
      "As we are tidying up the harbour, here is more. This change rings the bell twice a day.",
      "This change rings",
    ],
    ["a whole sentence in a list", "- Rings the bell twice, so that nobody misses it.", "Rings"],
  ])("is told by %s", (_, body, begins) => {
    expect(say(accountLines.purposes, pack({ body }))).toContain(`“${begins}`);
  });

  test.each([
    ["a question of a template", "What changes are made in this pull request?"],
    ["a request of a template", "Describe your changes and the reason for them here."],
    ["what refers to something else", "This was added in the last version of the harbour."],
    ["a part of a sentence", "To make sure that nobody misses it at high water."],
    ["an answer", "Yes, this means that the bell is rung twice a day."],
    ["a hope", "Hopefully it rings at the right time from now on."],
    ["a box to tick", "- [x] The tests of the bells have been run by hand."],
    [
      "a part of what a line leads to",
      "This also mends:\n\n- A rare race of two ropes, in which a bell could be lost.",
    ],
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
    expect(goesOn(`${first} ${next} And more.`)).toBe(`It goes on: “${next}”`);
    expect(goesOn(first)).toBeUndefined();
    expect(goesOn(`${first}\n\n${next}`)).toBeUndefined();
    expect(goesOn(`${first} See https://bells.example for what the ringers say.`)).toBeUndefined();
    expect(goesOn(`${first} Do you want me to ring it once more for all?`)).toBeUndefined();
  });
});

test.each([
  ["Ring the bells", true],
  ["Ring the bells ".repeat(8).trim(), false],
])("a title names the roast if it is short: “%s”", (title, isNamed) => {
  expect(say([caseLines.titles[0]], pack({ title }))).toBe(isNamed ? `“${title}”` : undefined);
});

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
      `Pull request #7 of ${project} landed as “Add the bells”.`,
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
      "Pull request #7 landed as “Add the bells”.",
    );
  });
});

test.each([
  ["documents", { "README.md": "+Ring.", "docs/bells.md": "+Ring." }],
  ["tests", { "test/bells.test.ts": "+ring();" }],
  [undefined, { "README.md": "+Ring.", "src/bells.ts": "+ring();" }],
  [undefined, { "src/bells.ts": "+ring();" }],
  [undefined, {}],
])("a change that is all %s is told as that", (kind, files) => {
  expect(say(accountLines.kinds, pack({ files }))).toBe(kind && `All of it is ${kind}.`);
});

describe("what a change does", () => {
  const files = { "src/bells.ts": { additions: 40 }, "src/tides.ts": { additions: 10 } };
  const title = "Ring the bells";

  test("is told by what is new and says of itself, what has to do with the title", () => {
    const evidence = withFunctions(pack({ title: "Give up a harbour hook at any time", files }), [
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
      "Among what it adds is the type `ropeHolder`: “ropeHolder is a hook whose pull() can be given up at any time.”",
    );
  });

  test.each([
    ["Hold each rope until noon", "Among what it adds is the function `holdRopeTight`."],
    ["Oil each rope until noon", "Among what it adds is the function `holdRopeTight`."],
    ["Oil each bell until noon", undefined],
  ])("is told by a name of which the title has a word or two: “%s”", (title, told) => {
    const held = [{ name: "holdRopeTight", change: "added" }] as const;
    expect(say(accountLines.newNames, withFunctions(pack({ title, files }), held))).toBe(told);
  });

  test("is not told by two paragraphs of a docstring as one sentence", () => {
    const doc = "Rings all the bells of a harbour Note that bells which hang elsewhere are silent.";
    const text = `/**\n * ${doc.replace(" Note", "\n *\n * Note")}\n */\nfunction ringAll() {}`;
    const evidence = withFunctions(pack({ title, files }), [
      { name: "ringAll", change: "added", doc },
    ]);
    const exhibits = evidence.exhibits.map((each) =>
      each.kind === "function" ? { ...each, text } : each,
    );
    expect(say(accountLines.newcomers, evidence)).toContain("the function `ringAll`");
    expect(say(accountLines.newcomers, { ...evidence, exhibits })).toBeUndefined();
  });

  test.each([
    ["raises instead", "    if harbour.ebbs:\n        raise Ebb(harbour)", false],
    ["returns early, and nothing", "    if harbour.ebbs:\n        return\n    ring()", false],
    ["returns it", "    return harbour.tide > 3", true],
    ["yields it", "    yield harbour.tide > 3", true],
  ])("is told by what a definition says that it returns, if its code %s", (_, code, isTold) => {
    const doc = "Look at the tide of a harbour, return True if all bells are to ring.";
    const text = `def rings(harbour):\n    """Look at the tide of a harbour,\n    return True if all bells are to ring.\n    """\n${code}`;
    const evidence = withFunctions(pack({ title, files: { "src/bells.py": { additions: 40 } } }), [
      { name: "rings", change: "added", path: "src/bells.py", doc },
    ]);
    const exhibits = evidence.exhibits.map((each) =>
      each.kind === "function" ? { ...each, text, language: "python" } : each,
    );
    expect(say(accountLines.newcomers, { ...evidence, exhibits }) !== undefined).toBe(isTold);
  });

  test("is told by what a declaration says that it returns, whose code stands elsewhere", () => {
    const doc = "Returns the height of the tide at the gate of the harbour.";
    const evidence = withFunctions(pack({ title: "Read the tide", files }), [
      { name: "heightAt", change: "added", doc },
    ]);
    const tell = (text: string) =>
      say(accountLines.newcomers, {
        ...evidence,
        exhibits: evidence.exhibits.map((each) =>
          each.kind === "function" ? { ...each, text: `// ${doc}\n${text}` } : each,
        ),
      });
    expect(tell("heightAt(): number;")).toContain(doc);
    expect(tell("function heightAt() { measure(); }")).toBeUndefined();
  });

  test("is told by what its users will read of it, and not by what is filled in as it runs", () => {
    const ring = [{ name: "ringAll", change: "added" }] as const;
    const read = (text: string, title = "Ring all bells at once") => {
      const evidence = withFunctions(pack({ title, files }), ring);
      const exhibits = evidence.exhibits.map((each) =>
        each.kind === "function" ? { ...each, text: `function ringAll() {\n${text}\n}` } : each,
      );
      return say(accountLines.helps, { ...evidence, exhibits });
    };
    const help = 'cmd.Option("--all", help="Ring all the bells of the harbour")';
    expect(read(help)).toBe("One of its descriptions says “Ring all the bells of the harbour”.");
    expect(read(help, "Count the tides")).toBeUndefined();
    expect(read(help.replace("the harbour", "%s"))).toBeUndefined();
  });

  test("is told without a title of one word, which may be the branch’s name", () => {
    const lines = accountLines.shortIntroductions;
    expect(say(lines, pack({ title: "fix/bell-match" }))).toMatch(/#\d+\S* was merged\.$/);
    expect(say(lines, pack({ title: "Match bells" }))).toMatch(/ landed as “Match bells”\.$/);
    expect(say(caseLines.titles, pack({ title: "fix/bell-match" }))).not.toContain("bell-match");
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
    const evidence = pack({ title: "Ring the bell of the harbour twice at noon", files });
    expect(say(accountLines.newcomers, withFunctions(evidence, [added]))).toBeUndefined();
  });

  test("is told by a method with what it stands in, as others may have one of its name", () => {
    const doc = "Rings whenever the tides of the harbour are high.";
    const evidence = withFunctions(pack({ title: "Mind the tides", files }), [
      { name: "Tower.ringTwice", change: "added", above: "class Tower {}\n", doc },
    ]);
    expect(say(accountLines.newcomers, evidence)).toContain("`ringTwice` of `Tower`");
  });

  test("is not told by what has nothing to do with the title", () => {
    const doc = "Rings whenever the keeper of the harbour is asleep.";
    const evidence = withFunctions(pack({ files }), [{ name: "ringTwice", change: "added", doc }]);
    expect(say(accountLines.newcomers, evidence)).toBeUndefined();
  });
});

const tell = (line: string, commits: NonNullable<ChangePlan["commits"]>) =>
  say([line], pack({ title: "Add the bells", commits }));

const sayOfCommits = (evidence: EvidencePack) =>
  say([...accountLines.machines, ...accountLines.steps], evidence);

describe("how a change came about", () => {
  test.each([
    ["most", 2, "Of its three commits, two are by a machine."],
    ["a part", 1, undefined],
  ])("is told by a machine’s having written %s of it", (_, count, told) => {
    const own = ["Ring", "Hang", "Oil"].map((subject, at) =>
      at < count ? { subject, author: machine } : subject,
    );
    expect(tell(accountLines.machines[0], own)).toBe(told);
  });

  test("is told by no number of its commits where some had landed before", () => {
    const commits = ["Ring", "Hang"].map((subject) => ({ subject, author: machine }));
    const byMachine = pack({ title: "Add the bells", commits });
    const own = pack({ title: "Add bells", commits: ["Count the tides", "Weigh the moon"] });
    expect([byMachine, own].map(sayOfCommits)).toEqual([
      "Of its two commits, two are by a machine.",
      "Its two commits are called “Count the tides” and “Weigh the moon”.",
    ]);
    const leftOut = [tellLandedBefore(3)];
    const parts = [byMachine, own].map((each) => sayOfCommits({ ...each, leftOut }));
    expect(parts.filter((each) => each?.includes("two"))).toEqual([]);
  });

  describe("why", () => {
    const body = "The rope was never held, because the tower has no floor.";
    const [first] = accountLines.reasons;
    const [next] = accountLines.nextReasons;

    test("is told by the commits that say so, in their order", () => {
      const commits = [
        { subject: "Hold the rope", body },
        "Ring the bell",
        { subject: "Oil the rope", body: "The rope is oiled, since a dry one breaks." },
      ];
      expect(tell(first, commits)).toBe(`On “Hold the rope” its commit says: “${body}”`);
      expect(tell(next, commits)).toBe(
        "Then, on “Oil the rope”: “The rope is oiled, since a dry one breaks.”",
      );
    });

    test.each([
      ["by what opens a message and speaks of its commit", "This holds the rope, because", true],
      ["not by what leans on another sentence", "Held it is. This holds the rope, because", false],
    ])("is told %s: %s", (_, start, isTold) => {
      const told = tell(first, [
        { subject: "Hold the rope", body: `${start} the tower has no floor.` },
      ]);
      expect(told !== undefined).toBe(isTold);
    });

    test.each([
      ["of which half is left at least", 5, true],
      ["of which less may be left", 6, false],
    ])("is told by a commit: %s", (_, gone, isTold) => {
      const told = tell(first, [
        { subject: "Hold the rope", body, files: { "src/a.ts": [10, 0] } },
        { subject: "Let go of it", files: { "src/a.ts": [0, gone] } },
      ]);
      expect(told !== undefined).toBe(isTold);
    });

    test("is told by the last alone where a squash only lists them", () => {
      const last = { subject: "Oil the rope", body: "The rope is oiled, since a dry one breaks." };
      const listed = [{ subject: "Hold the rope", body }, last];
      expect(say([first], pack({ title: "Add the bells", listed }))).toBe(
        `On “${last.subject}” its commit says: “${last.body}”`,
      );
    });

    test.each([
      ["what the next sentence takes back", `${body} However, it hangs.`],
      [
        "what was so until the change",
        "The rope cannot be held, because it is wet. Now it is dry.",
      ],
      ["what gives no reason", "The rope is held with both hands from now on."],
      ["names of things", "ring_bell() fails because hold_rope() and pull_rope() are BellWrapper."],
    ])("is not told by %s", (_, text) => {
      expect(tell(first, [{ subject: "Hold the rope", body: text }])).toBeUndefined();
    });
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

function place(files: NonNullable<ChangePlan["files"]>): string | undefined {
  return say([...accountLines.kindsAndPlaces, ...accountLines.places], pack({ files }));
}

describe("where a change is, for want of more", () => {
  test.each([
    ["one file", { "src/a.ts": "+ring();" }, "All of it is in `src/a.ts`."],
    [
      "two",
      { "src/a.ts": "+ring();", "a.yml": "+ring: 1" },
      "All of it is in `src/a.ts` and `a.yml`.",
    ],
    ["a document", { "docs/a.md": "+It rings." }, "All of it is in one document, `docs/a.md`."],
    [
      "several documents",
      { "docs/a.md": "+It rings.", "docs/b.md": "+It hangs." },
      "All of it is documents: `docs/a.md` and `docs/b.md`.",
    ],
    ["tests", { "test/a.test.ts": "+it();" }, "All of it is tests: those in `test/a.test.ts`."],
  ])("is told of %s", (_, files, told) => expect(place(files)).toBe(told));
});
