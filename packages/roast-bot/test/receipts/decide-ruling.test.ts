import type { EvidencePack, Hearing, Ruling, Statement } from "@mea-culpa/formats";
import { describe, expect, it, test } from "vitest";
import { completeCites } from "../../src/receipts/complete-cites.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { classifySentence, proveSentence } from "../../src/receipts/prove-sentence.ts";
import { ferrymanPack } from "../support/proven-roasts/the-ferryman.ts";
import { hearing, recogniseCanaries, rule, shown, turnedHearing } from "./hearings.ts";

const text = "The handler keeps no type, so every failure is a string.";
const exhibits = ["h1", "f1"];
const [first, second] = ["The handler keeps no type", "every failure is a string"];
const proof = "failures.append(Failure(str(cause)))";
const statements = [shown(first, "h1", proof), shown(second, "h1", "Failure(str(cause))")];
const good = rule(text, { exhibits, statements });

const touched: EvidencePack = {
  ...ferrymanPack,
  figures: [
    ...ferrymanPack.figures,
    {
      id: "touched",
      value: 3,
      unit: "file",
      formula: { op: "field", of: ["c7.files"] },
      label: "files that “Replace threads with processes” changes",
    },
  ],
};

describe("an argued sentence", () => {
  it("holds where two votes over both orders show every statement by words that stand there", () => {
    expect(judge(turnedHearing(ferrymanPack, good))).toEqual([]);
  });

  const doubts: readonly (readonly [why: string, rulings: readonly Ruling[], message: RegExp])[] = [
    ["nobody was asked", [], /no referee was asked/],
    ["it was asked once", [{ ...good, votes: good.votes.slice(1) }], /asked twice/],
    ["it was asked twice in one order", [twice(good.votes[0])], /one order only/],
    ["a statement is not shown", [withStatement({ verdict: "not-shown" })], /shown by no exhibit/],
    [
      "a statement is contradicted",
      [withStatement({ verdict: "contradicted" })],
      /is contradicted by/,
    ],
    ["a proof is not quoted", [withStatement({ proofs: [] })], /by nothing/],
    ["a proof stands in no exhibit", [prove("h1", "raise LampError")], /does not stand in h1/],
    ["a proof stands in another exhibit", [prove("f1", proof)], /does not stand in f1/],
    [
      "a proof is in an exhibit that it was not shown",
      [prove("c1", "Run beacons")],
      /not before the referee/,
    ],
    ["a proof is a scrap that stands anywhere", [prove("h1", "as")], /does not stand in h1/],
    [
      "a statement is the referee's wording",
      [withStatement({ text: "No type survives" })],
      /wording/,
    ],
    ["one vote passes over what the other judges", [halfOf()], /passed over “every”/],
    ["one vote sees nothing stated", [halfEmpty()], /both that it states/],
    ["both votes see nothing stated", [rule(text, { exhibits, statements: [] })], /nothing stated/],
    [
      "it was asked about other exhibits",
      [rule(text, { exhibits: ["h1"], statements })],
      /other exhibits/,
    ],
  ];
  it.each(doubts)("is refused where %s", (_, rulings, message) => {
    const findings = judge(turnedHearing(ferrymanPack, ...rulings));
    expect(findings.map((finding) => finding.code)).toContain("not-shown");
    expect(findings.map((finding) => finding.message).join("\n")).toMatch(message);
  });

  it("counts white space of a proof as one space", () => {
    const words = "except LampError as cause: failures.append(Failure(str(cause)))";
    expect(judge(turnedHearing(ferrymanPack, prove("h1", words)))).toEqual([]);
  });

  it.each(["title", "description", "sections[0].heading", "verdict.oneLiner"])(
    "stands in running text and above it: %s",
    (where) => {
      expect(judge(turnedHearing(ferrymanPack, good), { place: where })).toEqual([]);
    },
  );

  it("needs proofs of its own for its numbers and names", () => {
    const more = "The handler keeps no type in 19 files of `Otto`.";
    const ruled = rule(more, { exhibits, statements: [shown(more, "h1", proof)] });
    const codes = judge(turnedHearing(ferrymanPack, ruled), { text: more }).map(({ code }) => code);
    expect(codes.toSorted()).toEqual(["number-without-proof", "quote-not-in-exhibit"]);
  });

  it("rests on testimony only where it tells whose words they are", () => {
    const fact = "The race is fixed.";
    const told = "The commit says that the race is fixed.";
    const cites = ["c2", "h1"];
    expect(judge(saidByCommit(fact), { text: fact, cites })).toContainEqual(
      expect.objectContaining({ code: "not-shown" }),
    );
    expect(judge(saidByCommit(told), { text: told, cites })).toEqual([]);
  });

  it.each([
    // What code shows is told as it is; of the other half it has to be told who says it.
    ["The handler keeps no type", " and the race is fixed.", false],
    ["The handler keeps no type", ", and the commit says that the race is fixed.", true],
    ["The handler says what failed", ", and the race is fixed.", false],
  ])("judges each of two statements by itself: %s%s", (byCode, rest, isHeld) => {
    const said = byCode + rest;
    const statements = [
      shown(byCode, "h1", proof),
      shown("the race is fixed", "c2", "Fix race in beacon registry"),
    ];
    const cites = ["c2", "h1"];
    const heard = turnedHearing(ferrymanPack, rule(said, { exhibits: cites, statements }));
    expect(judge(heard, { text: said, cites }).length === 0).toBe(isHeld);
  });

  it.each([
    ["The first fix", true],
    ["What is fixed first", false],
  ])("calls a commit what it calls itself, where code shows the rest: %s", (called, isHeld) => {
    const said = `${called} keeps no type.`;
    const statements = [
      shown(called, "c2", "Fix race in beacon registry"),
      shown("keeps no type", "h1", proof),
    ];
    const cites = ["c2", "h1"];
    const heard = turnedHearing(ferrymanPack, rule(said, { exhibits: cites, statements }));
    expect(judge(heard, { text: said, cites }).length === 0).toBe(isHeld);
  });

  it.each([
    ["What it does not say is why the race was there.", true],
    ["The race is the whole of the commit’s argument.", true],
    ["What it does not do is end the race.", false],
  ])("hears who speaks in a pronoun and in a noun: %s", (said, isHeld) => {
    const found = judge(saidByCommit(said), { text: said, cites: ["c2", "h1"] });
    expect(found.length === 0).toBe(isHeld);
  });

  it.each([
    ["“Fix race in beacon registry” is listed.", true],
    ["“Fix race in beacon registry” is documentation.", true],
    ["“Fix race in beacon registry” is documented.", false],
  ])(
    "takes for a record that something is listed, and for no edit what a noun says: %s",
    (said, isHeld) => {
      const statements = [shown(said.replace(".", ""), "c2", "Fix race in beacon registry")];
      const heard = turnedHearing(ferrymanPack, rule(said, { exhibits: ["c2"], statements }));
      const argued = { kind: "argued" as const, text: said, exhibits: ["c2"] };
      const index = indexPack(ferrymanPack, heard);
      const sentence = completeCites({ text: said, cites: [argued] }, { index });
      const place = "sections[0].blocks[0].sentences[0]";
      expect(checkSentence(sentence, { place, index }).length === 0).toBe(isHeld);
    },
  );

  it.each([
    ["The commit touches 3 files.", true],
    ["The commit touches 3 files and fixes the race.", false],
  ])("takes for a record what a figure says of a commit: %s", (said, isHeld) => {
    const statements = [shown(said.replace(".", ""), "c7", "Replace threads with processes")];
    const heard = turnedHearing(touched, rule(said, { exhibits: ["c7"], statements }));
    const index = indexPack(touched, heard);
    const sentence = {
      text: said,
      cites: [
        { kind: "figure" as const, text: "3 files", figure: "touched" },
        { kind: "argued" as const, text: said, exhibits: ["c7"] },
      ],
    };
    const place = "sections[0].blocks[0].sentences[0]";
    expect(checkSentence(sentence, { place, index }).length === 0).toBe(isHeld);
  });

  it("takes from a remark what the subject above it says, in its own words", () => {
    const said = "The race is fixed once more.";
    const statements = [shown(said, "c2", "Fix race in beacon registry")];
    const heard = turnedHearing(ferrymanPack, rule(said, { exhibits: ["c2"], statements }));
    const sentence = {
      text: said,
      cites: [{ kind: "argued" as const, text: said, exhibits: ["c2"] }],
    };
    const index = indexPack(ferrymanPack, heard);
    const place = "sections[0].blocks[0].items[0].remark";
    expect(checkSentence(sentence, { place, index, behind: "c2" })).toEqual([]);
    expect(checkSentence(sentence, { place, index })).not.toEqual([]);
  });
});

describe("a time in a sentence that is argued from several commits", () => {
  it.each([
    ["Both commits are of a Wednesday.", "c4", ["c4", "c6"], true],
    ["Both commits are of a Wednesday.", "c4", ["c4", "c9"], false],
    ["The registry was replaced on Wednesday.", "c4", ["c4", "c9"], true],
    ["The registry was replaced on Thursday.", "c9", ["c4", "c9"], false],
    ["The pool is of a Thursday.", "c9", ["c4", "c9"], true],
  ])("is of each of both, and of the one whose words say what was done: %s", (...row) => {
    const [said, exhibit, cited, isHeld] = row;
    const day = /\w+day/.exec(said)?.[0] ?? "";
    const sentence = {
      text: said,
      cites: [
        { kind: "time" as const, text: day, exhibit, field: "authoredAt" },
        { kind: "argued" as const, text: said, exhibits: cited },
      ],
    };
    const index = indexPack(ferrymanPack);
    const found = checkSentence(sentence, { place: "sections[0].blocks[0].sentences[0]", index });
    expect(found.some(({ code }) => code === "time-differs")).toBe(!isHeld);
  });
});

describe("a number or an order in what code shows", () => {
  const code = `open(pier)
await page.wait(40_000)
retry(times=7)
exit(1)
modes = [dark, dim, lit]  # instead of 607`;
  const pack: EvidencePack = {
    ...ferrymanPack,
    exhibits: ferrymanPack.exhibits.map((each) =>
      each.id === "h1" ? { ...each, text: code } : each,
    ),
  };
  const turned = (said: string) => proveSentence(argue(said), { index: indexPack(pack) }).turned;

  it.each<readonly [string, ...string[]]>([
    ["It has two doors.", "It has 3 doors."],
    ["It rings twice.", "It rings 3 times."],
    ["It has several modes.", "It has 10 modes."],
    ["One registry of one line is kept.", "One registry of 2 line is kept."],
    ["It exits with 1.", "It exits with 2."],
    ["It waits for 40,000 ticks.", "It waits for 40001 ticks."],
    ["So these two are dropped.", "So these 3 are dropped."],
    ["Two lines later it closes.", "3 lines later it closes.", "Two lines earlier it closes."],
    ["It opened before it rang.", "It opened after it rang."],
    [
      "At first it waits, and then it opens.",
      "At last it waits, and then it opens.",
      "At first it waits, and before that it opens.",
    ],
    ["The third mode is lit.", "The 4th mode is lit."],
    [
      "It has two calls, `open(pier)` and `exit(1)`.",
      "It has 3 calls, `open(pier)` and `exit(1)`.",
    ],
    ["Two days later UTF is there.", "Two days earlier UTF is there."],
    ["The two lines are there.", "The 3 lines are there."],
    ["It is half a pier.", "It is a tenth of a pier."],
    ["It waited for a day.", "It waited for 2 day."],
    // Another bell, what it says once, what none can count by reading, units that figures count, what stands there as it is said, and what counts and orders nothing.
    ["A second bell rings once.", "It is not so that a second bell rings once."],
    ["Two commits add it.", "It is not so that Two commits add it."],
    ["Two lines add it.", "It is not so that Two lines add it."],
    ["It starts 13 workers.", "It is not so that it starts 13 workers."],
    ["It has modes instead of 607.", "It is not so that it has modes instead of 607."],
    ["Lamps are lit.", "It is not so that Lamps are lit."],
  ])("is asked about as if it were another: %s", (said, ...others) => {
    expect(turned(said)).toEqual(others);
  });

  it.each([
    ["not-shown", true],
    ["shown", false],
    [undefined, false],
  ] as const)("holds where that is found %s: %s", (verdict, isHeld) => {
    for (const said of [
      "It has three modes.",
      "It opens before it waits.",
      "It tries seven times.",
      "It opens the pier.",
    ]) {
      const rulings = turned(said).map((other) => {
        const statements = [{ ...shown(other, "h1", "open(pier)"), verdict: verdict ?? "shown" }];
        return rule(other, { exhibits: ["h1", "f1"], statements });
      });
      const own = rule(said, {
        exhibits: ["h1", "f1"],
        statements: [shown(said, "h1", "open(pier)")],
      });
      const place = "sections[0].blocks[0].sentences[0]";
      const heard = hearing(pack, own, ...(verdict === undefined ? [] : rulings));
      // Once is not enough.
      const once = rulings.map((ruling) => ({ ...ruling, votes: ruling.votes.slice(1) }));
      const half = indexPack(pack, { ...heard, rulings: [own, ...once] });
      expect(checkSentence(argue(said), { place, index: half })).not.toEqual([]);
      const found = checkSentence(argue(said), { place, index: indexPack(pack, heard) });
      expect(found.length === 0).toBe(isHeld);
    }
  });
});

describe("a comparison in what code shows", () => {
  const stated = "The patch keeps a string";
  it.each([
    // What both votes leave out as a picture has places of its own.
    [", like the first guest at a table", false, true],
    [", like the first commit of the branch", false, false],
    [", like the first of the registries", false, false],
    [", like the first beacon", false, false],
    [", like the first guest at a table", true, false],
    [", as the first guest at a table does", false, false],
  ])("orders what is its own where both votes leave it out: %s", (...row) => {
    const [simile, isStated, isHeld] = row;
    const said = `${stated}${simile}.`;
    const rulings = [
      said,
      ...proveSentence(argue(said), { index: indexPack(ferrymanPack) }).turned,
    ];
    const statements = [shown(stated, "h1", proof)];
    const more = isStated ? [shown(simile.slice(2), "h1", proof)] : [];
    const heard = hearing(
      ferrymanPack,
      ...rulings.map((each) =>
        rule(each, { exhibits: ["h1", "f1"], statements: [...statements, ...more] }),
      ),
    );
    expect(judge(heard, { text: said, cites: ["h1"] }).length === 0).toBe(isHeld);
  });
});

test.each([
  ["“Cache chart parsing” was written on Sunday.", "committedAt", false],
  ["“Cache chart parsing” is of Sunday.", "committedAt", true],
  ["“Cache chart parsing” was written on Wednesday.", "authoredAt", true],
])("a commit was written when its author wrote it: %s", (said, field, isHeld) => {
  const pack: EvidencePack = {
    ...ferrymanPack,
    exhibits: ferrymanPack.exhibits.map((each) =>
      each.id === "c6" ? { ...each, committedAt: "2026-03-08T10:00:00+01:00" } : each,
    ),
  };
  const text = /\w+day/.exec(said)?.[0] ?? "";
  const cites = [{ kind: "time" as const, text, exhibit: "c6", field }];
  const place = "sections[0].blocks[0].sentences[0]";
  const found = checkSentence({ text: said, cites }, { place, index: indexPack(pack) });
  expect(found.some(({ code }) => code === "time-differs")).toBe(!isHeld);
});

describe("a sentence that argues nothing", () => {
  const remark = "The harbour does not wait for a better handler.";

  it("is refused without a referee", () => {
    expect(judge(undefined, { text: remark, cites: [] })).not.toEqual([]);
  });

  it("is a figure of speech where the referee sees nothing stated, and never proven", () => {
    const heard = hearing(ferrymanPack, rule(remark, { exhibits: [], statements: [] }));
    expect(judge(heard, { text: remark, cites: [] })).toEqual([]);
    const index = indexPack(ferrymanPack, heard);
    expect(classifySentence({ text: remark, cites: [] }, { index })).toBe("figure");
  });

  it.each([
    ["Keep the porridge until tomorrow.", true],
    ["A porter who in the evening counts the keys.", true],
    ["In the evening a porter counted the keys.", false],
    ["By the evening a porter counts the keys.", false],
  ])("has a time of its own where nothing happened then: %s", (said, isHeld) => {
    const heard = hearing(ferrymanPack, rule(said, { exhibits: [], statements: [] }));
    expect(judge(heard, { text: said, cites: [] }).length === 0).toBe(isHeld);
  });

  it("is refused where the referee sees something stated, even if it is shown", () => {
    const heard = hearing(
      ferrymanPack,
      rule(remark, { exhibits: [], statements: [shown(remark, "c1", "Run beacons in parallel")] }),
    );
    expect(judge(heard, { text: remark, cites: [] })).not.toEqual([]);
  });
});

describe("a referee", () => {
  const canaries = recogniseCanaries(ferrymanPack);
  const agreeable = canaries.map((each) => ({
    ...each,
    votes: each.votes.map((vote) => ({
      ...vote,
      statements: [shown(each.text, "pr", "Run beacons in parallel")],
    })),
  }));
  const sullen = canaries.map((each) => ({
    ...each,
    votes: each.votes.map((vote) => ({
      ...vote,
      statements: [{ text: each.text, verdict: "not-shown" as const, proofs: [] }],
    })),
  }));
  const silent = canaries.map((each) => ({
    ...each,
    votes: each.votes.map((vote) => ({ ...vote, statements: [] })),
  }));

  it.each([
    ["calls everything shown", agreeable],
    ["calls nothing shown", sullen],
    ["sees nothing stated anywhere", silent],
    ["was not tried", []],
    ["was tried with less than all", canaries.slice(1)],
  ])("who %s is believed in nothing", (_, tried) => {
    const heard: Hearing = { ...hearing(ferrymanPack, good), canaries: tried };
    expect(
      judge(heard)
        .map(({ message }) => message)
        .join(),
    ).toMatch(/canary/);
  });
});

function judge(
  heard: Hearing | undefined,
  over: { text?: string; cites?: readonly string[]; place?: string; pack?: EvidencePack } = {},
) {
  const {
    text: said = text,
    cites = exhibits,
    place = "sections[0].blocks[0].sentences[0]",
  } = over;
  const sentence = {
    text: said,
    cites: cites.length === 0 ? [] : [{ kind: "argued" as const, text: said, exhibits: cites }],
  };
  return checkSentence(sentence, { place, index: indexPack(over.pack ?? ferrymanPack, heard) });
}

function argue(said: string) {
  return { text: said, cites: [{ kind: "argued" as const, text: said, exhibits: ["h1"] }] };
}

function saidByCommit(said: string): Hearing {
  const statement = shown(said, "c2", "Fix race in beacon registry");
  return turnedHearing(
    ferrymanPack,
    rule(said, { exhibits: ["c2", "h1"], statements: [statement] }),
  );
}

function withStatement(change: Partial<Statement>): Ruling {
  const [one, other] = statements;
  return rule(text, {
    exhibits,
    statements: [{ ...one, ...change } as Statement, other as Statement],
  });
}

function prove(exhibit: string, words: string): Ruling {
  return withStatement({ proofs: [{ exhibit, words }] });
}

function halfOf(): Ruling {
  const [one, other] = good.votes;
  const statements = [shown(first, "h1", proof)];
  return { ...good, votes: one && other ? [one, { ...other, statements }] : [] };
}

function twice(vote: Ruling["votes"][number] | undefined): Ruling {
  return { ...good, votes: vote === undefined ? [] : [vote, vote] };
}

function halfEmpty(): Ruling {
  const [one, other] = good.votes;
  return { ...good, votes: one && other ? [one, { ...other, statements: [] }] : [] };
}
