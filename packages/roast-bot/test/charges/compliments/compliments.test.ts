import { describe, expect, it } from "vitest";
import { compliments } from "../../../src/charges/compliments.ts";
import { added, buildChange, repeated, type ChangePlan } from "../../support/change-builder.ts";
import { findingProblems } from "../finding-problems.ts";

const wordy = repeated(40, (at) => `word${at}`);
const telling = [
  "Ring bells at high water",
  "Let readers choose a harbour",
  "Test bells at low water",
];
const at = "2026-03-05T10:30:00+01:00";
const review = {
  id: "1",
  author: "Otto",
  body: "Why not an enum?",
  at: "2026-03-05T10:00:00+01:00",
};

/** For each compliment a change that earns it, and changes that come close and don't. */
const cases: Readonly<
  Record<string, { readonly earned: ChangePlan; readonly missed: readonly ChangePlan[] }>
> = {
  "tests-against-code": {
    earned: { files: { "src/a.ts": { additions: 60 }, "test/a.test.ts": { additions: 200 } } },
    missed: [
      { files: { "src/a.ts": { additions: 60 }, "test/a.test.ts": { additions: 40 } } },
      { files: { "test/a.test.ts": { additions: 400 } } },
    ],
  },
  "net-deletion": {
    earned: { files: { "src/a.ts": { additions: 10, deletions: 200 } } },
    missed: [
      { files: { "src/a.ts": { additions: 10, deletions: 20 } } },
      { files: { "src/generated/a.ts": { additions: 0, deletions: 900 } } },
    ],
  },
  documented: {
    earned: { files: { "docs/bells.md": { additions: 30 }, "src/a.ts": { additions: 30 } } },
    missed: [
      { files: { "plans/bells.md": { additions: 30 }, "src/a.ts": { additions: 30 } } },
      { files: { "CHANGELOG.md": { additions: 30 }, "src/a.ts": { additions: 30 } } },
    ],
  },
  "small-commits": {
    earned: { commits: telling },
    missed: [
      { commits: telling.slice(1) },
      { commits: [...telling, { subject: "Draw the map", files: { "src/a.ts": [900, 0] } }] },
    ],
  },
  "root-fix": {
    earned: {
      title: "Fix the alarm at midnight",
      files: {
        "src/a.ts": "+ring();",
        "test/a.test.ts": added('it("rings at midnight", () => {});'),
      },
    },
    missed: [
      { title: "Fix the alarm at midnight", files: { "src/a.ts": "+ring();" } },
      {
        title: "Ring at midnight",
        files: { "src/a.ts": "+ring();", "test/a.test.ts": added('it("rings", () => {});') },
      },
    ],
  },
  "one-thing": {
    earned: { title: "Ring at midnight", files: { "src/a.ts": "+ring();" } },
    missed: [
      { title: "Ring at midnight and draw a map", files: { "src/a.ts": "+ring();" } },
      { title: "Ring at midnight", commits: telling, files: { "src/a.ts": "+ring();" } },
    ],
  },
  "quick-answer": {
    earned: { commits: ["Add", { subject: "Use an enum", at }], reviews: [review] },
    missed: [
      { commits: [{ subject: "Use an enum", at: "2026-03-05T19:00:00+01:00" }], reviews: [review] },
      {
        commits: ["Add", { subject: "Use an enum", at }],
        reviews: [{ ...review, author: "Ines Okafor" }],
      },
    ],
  },
  "telling-subjects": {
    earned: { commits: telling },
    missed: [{ commits: [...telling, "wip"] }, { commits: telling.slice(1) }],
  },
  "debt-removed": {
    earned: { files: { "src/a.ts": "-// TODO: a\n-// FIXME: b\n+ring();" } },
    missed: [
      { files: { "src/a.ts": "-// TODO: a\n-// FIXME: b\n+// TODO: c\n+// FIXME: d" } },
      { files: { "src/a.ts": "-// TODO: a\n+ring();" } },
    ],
  },
  "reason-given": {
    earned: { body: `The bell was deaf because the tide was high. ${wordy}` },
    missed: [{ body: wordy }, { body: "Because." }],
  },
  "telling-title": {
    earned: { title: "Ring at midnight too" },
    missed: [{ title: "Bells" }, { title: "wip" }],
  },
};

describe("compliments", () => {
  it("have a case each", () => {
    expect(Object.keys(cases).toSorted()).toEqual(compliments.map(({ code }) => code).toSorted());
  });

  it.each(compliments.map((detector) => [detector.code, detector] as const))(
    "pays %s where it is earned, with its proof",
    (code, detector) => {
      const change = buildChange(cases[code]?.earned ?? {});
      const finding = detector.detect(change);
      if (!finding) return expect.fail("it found nothing");
      expect(findingProblems({ detector, finding }, change)).toEqual([]);
    },
  );

  it.each(compliments.map((detector) => [detector.code, detector] as const))(
    "keeps %s back where it only comes close",
    (code, detector) => {
      const found = cases[code]?.missed.map((plan) => detector.detect(buildChange(plan)));
      expect(found).toEqual([undefined, undefined]);
    },
  );
});
