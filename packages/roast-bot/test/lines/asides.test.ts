import type { EvidencePack } from "@mea-culpa/formats";
import { expect, test } from "vitest";
import { buildChange, buildHistory, type ChangePlan } from "../../src/charges/cases.ts";
import { cases as deedCases } from "../../src/charges/compliments/told-by-deed/cases.ts";
import { cases } from "../../src/charges/compliments/told-by-diff/cases.ts";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { dueDeeds } from "../../src/lines/asides/due-deeds.ts";
import { asides, asRemark, changeAsides, dueAsides, remarks } from "../../src/lines/asides.ts";
import { Facts } from "../../src/lines/facts.ts";
import { caseLicence, sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";

function read(plan: ChangePlan, slot: { readonly number?: number } = {}): EvidencePack {
  const change = buildChange(plan);
  const history = buildHistory(plan);
  return buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { ...slot, opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { ...runDetectors(change, history), charges: [] },
    ...(history && { history }),
  });
}

const remarked = remarks.map(({ line }) => line);

/** The keys of all that can be said of a change; each line is checked like any sentence. */
function listSaid(plan: ChangePlan): readonly string[] {
  const pack = read(plan);
  const facts = new Facts(pack);
  return asides.flat().flatMap(({ key, lines }) =>
    lines.flatMap((line) => {
      const said = [line, ...remarked.filter((each) => each === asRemark(line))].map((each) =>
        sayLine(each, caseLicence, facts),
      );
      for (const sentence of said) {
        if (sentence === undefined) return [];
        expect(checkSentence(sentence, { place: line, index: indexPack(pack) })).toEqual([]);
      }
      return [key];
    }),
  );
}

test("each word has a line beside an entry that did not come, and beside no other", () => {
  const said = duePlans.map((plan) => {
    const pack = read(plan, { number: 4 });
    return dueAsides.flat().flatMap(({ archetype, lines: [line = ""] }) => {
      const sentence = sayLine(line, caseLicence, new Facts(pack));
      if (sentence === undefined) return [];
      expect(checkSentence(sentence, { place: line, index: indexPack(pack) })).toEqual([]);
      for (const other of [read(plan), { ...pack, short: tooShort }]) {
        expect(sayLine(line, caseLicence, new Facts(other))).toBeUndefined();
      }
      return [archetype];
    });
  });
  expect(new Set(said.flat())).toEqual(new Set(dueAsides.flat().map(({ archetype }) => archetype)));
});

test.each(["The bell to add", "Bells that check", "A rope for the update", "It may clean and use"])(
  "what a title does not begin with is not what it does: “%s”",
  (title) => {
    const facts = new Facts(read({ title }, { number: 4 }));
    expect(
      dueAsides
        .flat()
        .flatMap(({ lines }) => lines.filter((line) => sayLine(line, caseLicence, facts))),
    ).toEqual([]);
  },
);

test.each(["Ring `docs/v9.x`", "Sort src/log.ts", "Ring by `wait`", "Ring on fail.rs"])(
  "what is a part of a path or of code is held against no entry: “%s”",
  (title) => {
    const facts = new Facts(read({ title }, { number: 4 }));
    expect(
      dueAsides
        .flat()
        .flatMap(({ lines }) => lines.filter((line) => sayLine(line, caseLicence, facts))),
    ).toEqual([]);
  },
);

test.each([
  { "CHANGELOG.md": "-Rang.\n+Rings." },
  { "CHANGELOG.md": { diff: "+Rings.", status: "renamed", previousPath: "CHANGES" } },
  { "src/changes/bells.ts": "+ring();" },
] satisfies readonly ChangePlan["files"][])(
  "what adds no entry to a changelog has written none: %j",
  (files) => {
    const facts = new Facts(read({ title: "Ring", files }, { number: 4 }));
    expect(dueDeeds.filter(({ find }) => find(facts) !== undefined)).toEqual([]);
  },
);

const tooShort = {
  promised: 80,
  entries: [{ path: "a.md", public_at: "2026-03-04T09:00:00Z", words: 3 }],
};

const lines = (line: string, count: number) => Array.from({ length: count }, () => line).join("\n");

/** Together they have every word, and every kind of file. */
const duePlans: readonly ChangePlan[] = [
  { title: "Bells that fail" },
  ...Object.values(deedCases.finds),
  { title: "Ring", files: { "src/a.ts": { status: "added", diff: "+ring();" } } },
  { title: "Ring", files: { "src/a.ts": { status: "deleted", diff: "-ring();" } } },
  ...["src/a.ts", "src/b.ts"].map((previousPath): ChangePlan => ({
    title: "Ring",
    files: {
      [previousPath === "src/a.ts" ? "lib/a.ts" : "src/c.ts"]: {
        status: "renamed",
        previousPath,
        diff: " a();\n-ring();\n+toll();",
      },
    },
  })),
  {
    title: "Bells",
    files: { "src/bells.ts": " a();\n+pull();\n b();\n+pull();\n c();\n+pull();\n d();" },
  },
  { title: "Fix an alias that should await a broken cache" },
  { title: "fix(bells): list a bug, clarify the argument" },
  { title: "Add an assertion that can close a column" },
  { title: "Allow a comment on coverage of unused copies" },
  { title: "Avoid a default that is deprecated" },
  { title: "Delay the dependency that we defer and disable" },
  { title: "Clean the drafts of docs, dump and enable events" },
  { title: "Correct an error of the example by an explicit exception" },
  { title: "Improve extensions that crash on a feed, and a field" },
  { title: "Refactor the filter that is flaky, with a gap to handle" },
  { title: "Remove the header that can hide the history of a hook" },
  { title: "Replace what is ignored and inconsistent, include it instead" },
  { title: "Resolve internals that keep a leak, and a link to the log" },
  { title: "Revert the message, migrate what is minor and missing, for multiple new bells" },
  { title: "Show non-zero notes, nil and optional options in order" },
  { title: "Update the outline of a page, part 2, and its permission" },
  { title: "Use the pipeline for plurals of posts" },
  { title: "Publish quotes that one can read in the readme" },
  { title: "Detect a release that is required to retry by a rule" },
  { title: "Schedule the search of a section, split what is silent and simplify it" },
  { title: "May skip the stream with support for sync and targets" },
  { title: "May implement better timing" },
  { title: "Bump it" },
  { title: "Expose it" },
  { title: "May exit an empty path of old files correctly, and restore the name" },
  {
    title: "May change a version, limit an issue, or enter a false entry, in more panic and wrong",
  },
  { title: "May test the timeout, translate for tree shaking, trust the type" },
  {
    title:
      "A typo in an undefined variable, a warning in words, and what works as a workaround to write",
  },
  { title: "Ring", files: { "CHANGELOG.md": "+Rings." } },
  { title: "Ring", files: { "logs/bells.log": "+Rang." } },
  { title: "Ring", files: { "_posts/2026-03-02-bells.md": "+Rings." } },
  {
    title: "Ring",
    files: { "test/bells.test.ts": '+test("rings each bell of the harbour at noon", ring);' },
  },
  {
    title: "Ring",
    files: { "src/bells.ts": "+ring();", "test/bells.test.ts": lines("+hears();", 40) },
  },
  {
    title: "Ring",
    files: { "src/bells.ts": "+ring();", "docs/bells.md": lines("+It rings.", 40) },
  },
  { title: "Ring", body: "bell ".repeat(70), files: { "src/bells.ts": "+ring();" } },
  {
    title: "Ring",
    files: { "src/bells.ts": `${lines("-ring();", 12)}\n${lines("+hang();", 12)}` },
  },
  { title: "Ring", files: { "src/bells.ts": lines("-ring();", 40) } },
  { title: "Ring", files: { "src/bells.ts": "-let often = false;\n+let often = true;" } },
  { title: "Ring", files: { "src/bells.ts": "-let often = 3;\n+let often = 4;" } },
  { title: "Ring", files: { "src/bells.ts": "-let often = true;\n+let often = false;" } },
  { title: "Ring", files: { "src/bells.ts": "-rope = 1.2.3\n+rope = 1.2.4" } },
  { title: "Ring", files: { "src/bells.ts": "-bells of 2025\n+bells of 2026" } },
  { title: "Ring", files: { "src/bells.ts": "-ring(bell, twice);\n+ring(gong, twice);" } },
  { title: "Ring", files: { "src/bells.ts": "-ring(bell, twice);\n+ring(bell);" } },
  { title: "Ring", files: { "src/bells.ts": "-ring(bell, 2);\n+ring(bellRope, 2);" } },
  { title: "Ring", files: { "src/bells.ts": "-ring(bellRope, 2);\n+ring(bell, 2);" } },
  { title: "Ring", files: { "src/bells.ts": "-ring(bell);\n+ring(bell, twice);" } },
  { title: "Ring", files: { "src/bells.ts": "-ring(bell);\n+ring( bell );" } },
  { title: "Ring", files: { "src/bells.ts": "-ring(bell);" } },
  { title: "Ring", files: { "src/bells.ts": "-// Rings it.\n+// It rings." } },
  { title: "Ring", files: { "src/bells.ts": '+import { ring } from "./rope.ts";' } },
  { title: "Ring", files: { "src/bells.ts": "-ring(1);\n-ring(2);\n-ring(3);\n+ringAll();" } },
  { title: "Ring", files: { ".gitignore": "+ropes/*.log" } },
  { title: "Ring", files: { "src/bells.ts": "-ring(1);\n-hang(2);\n+ring(3);\n+hang(4);" } },
  { title: "Ring", files: { "src/bells.ts": "-ring(bell);\n+ring(muffle(bell));" } },
  { title: "Ring", files: { "src/bells.ts": '+  warn("There is no rope to ring it with")' } },
  { title: "Ring", files: { "docs/bells.md": "+They ring at noon." } },
  cases.finds["a parameter more"] ?? {},
  ...[
    "return new Promise(ring);",
    "await ring();",
    "defer ring()",
    "queue.hang(bell)",
    "cached = bell",
    "rope.close()",
    "if rope is None:",
    "if rope.isEmpty():",
    "if os.path.exists(rope):",
    "- not_null",
    'warn("rope not found")',
    "timeout = tide",
    "retry(ring)",
    "schedule: noon",
    "time.Now()",
    "ring(week)",
    "continue-on-error: true",
    "it.skip(ring)",
    "ring()  # noqa",
    "log.info(bell)",
    "print(bell)",
    "@deprecated",
    "bell: Optional[Rope]",
    "mutex.hang()",
    "sorted(bells)",
    "random(bells)",
    "display: none",
    "finally {",
    "continue;",
    "break;",
    "yield bell",
    "pass",
    "notify(bell)",
    "bells.append(rope)",
    "len(bells)",
    "raise bell",
    "return;",
    "default: bell",
    "} else {",
    'go("https://bells.example")',
    "say(`Don't forget the bell`)",
    "fallback(bell)",
    "warning(bell)",
    "experimental(bell)",
    "pending(bell)",
    "silent(bell)",
    "unique(bell)",
    "skip(bell)",
    "stale(bell)",
    "outlier(bell)",
    "precedence(bell)",
    "target(bell)",
    "bells.find(bell)",
  ].map((line) => ({ title: "Ring", files: { "src/bells.ts": ` open();\n+  ${line}` } })),
  { title: "Correct a spelling", files: { "a.md": "-Ring the bel now.\n+Ring the bell now." } },
  { title: "Ring", commits: [{ subject: "Ring", at: "2025-03-02T10:00:00Z" }] },
  { title: "Ring", commits: [{ subject: "Ring", at: "2026-03-05T14:51:00+01:00" }] },
];

test("no line can be said of a change that gives it no word", () => {
  const body = "It hangs a bell.";
  const files = { "src/bells.rs": "+hang();", "src/ropes.rs": "+pull();" };
  const mergedAt = "2026-03-04T10:00:00+01:00";
  expect(listSaid({ title: "Hang the bell", body, files, mergedAt })).toEqual([]);
});

test.each([["space", "Remove trailing spaces"]])(
  "%s is said of what is called “%s”",
  (key, ...titles) => {
    expect(listSaid({ title: titles.at(-1) ?? "" })).toContain(key);
  },
);

test.each([
  ["space", "Add tests for trailing spaces"],
  ["some", "Ring some bells"],
])("%s is not said of what is called “%s”", (key, title) => {
  expect(listSaid({ title })).not.toContain(key);
});

const swap = (old: string, now: string, path = "src/bells.py") => ({
  title: "Hang it",
  files: { [path]: `-${old}\n+${now}` },
});

test.each<readonly [string, ChangePlan]>([
  ["turned", swap("ring(twice=True, at=noon)", "ring(twice=False, at=noon)")],
  ["letter", swap("ring even after noon", "ring event after noon", "docs/a.md")],
  ["correction", { ...swap("ring the bel now", "ring the bell now"), title: "Fix a typo" }],
  ["switched", swap("ring(twice=False, at=noon)", "ring(twice=True, at=noon)")],
  ["version", swap("rope = 3.11.0", "rope = 3.13.0")],
  ["year", swap("bells of 2025", "bells of 2026")],
  ["insertion", swap("ring(bell)", "ring(bell, twice)")],
  ["extension", swap("ring(bell, twice)", "ring(bell_rope, twice)")],
  ["abbreviation", swap("ring(bell_rope, twice)", "ring(bell, twice)")],
  ["coach", swap("ring(bell, twice)", "ring(gong, twice)")],
  ["hand", swap("rope = 3", "rope = 4")],
  ["barber", swap("ring(bell, twice)", "ring(bell)")],
  ["some", { title: "Fix some bells", files: { "src/a.ts": "+ring();" } }],
  [
    "bodyguard",
    {
      title: "Hang it",
      files: { "src/a.ts": "+ring();", "test/a.test.ts": lines("+hears();", 12) },
    },
  ],
  [
    "guide",
    { title: "Hang it", files: { "src/a.ts": "+ring();", "docs/a.md": lines("+It rings.", 12) } },
  ],
  ["spring", { title: "Hang it", files: { "src/a.ts": `+hang();\n${lines("-ring();", 30)}` } }],
])("%s is said of such a change: %j", (key, plan) => {
  expect(listSaid(plan)).toContain(key);
});

test.each<readonly [string, ChangePlan]>([
  ["turned", swap("ring(bell)", "ring(gong)")],
  ["switched", swap("ring(twice=True, at=noon)", "ring(twice=False, at=noon)")],
  ["turned", swap("ring(twice=False, at=noon)", "ring(twice=True, at=noon)")],
  ["hand", swap("rope = 3.11.0", "rope = 3.13.0")],
  ["insertion", swap("ring(bell, twice)", "ring(bell)")],
  ["extension", swap("ring(bell, twice)", "ring(gong, twice)")],
  ["abbreviation", swap("ring(bell, twice)", "ring(gong, twice)")],
  ["due-promise", { title: "Hang it", files: { "docs/a.md": "+It is a new Promise." } }],
  ["due-falls-back", { title: "Hang it", files: { "a.ts": "+export default bell;" } }],
  ["due-excused", { title: "Hang it", files: { "a.ts": "+bell @skip(if: $silent)" } }],
  ["due-promise", { title: "Hang it", files: { "a.ts": "+// It is a new Promise." } }],
  ["due-promise", swap("new Promise(bell)", "new Promise(gong)", "a.ts")],
  [
    "letter",
    {
      title: "Hang it",
      files: {
        "docs/a.md": "-ring even after noon\n+ring event after noon",
        "docs/b.md": { diff: "", status: "added" },
      },
    },
  ],
  ["coach", swap("maintainer: tom", "maintainer: ann", "galaxy.yml")],
  [
    "coach",
    { title: "Hang it", files: { "a.py": " open()\n-ring(bell, 2)\n hang()\n+ring(gong, 2)" } },
  ],
  [
    "coach",
    {
      ...swap("ring(bell, twice)", "ring(gong, twice)"),
      files: { "a.py": "-ring(bell, twice)\n+ring(gong, twice)", "package-lock.json": "+1" },
    },
  ],
  ["due-the-other-entry", swap("- Rings", "- Ring", "CHANGELOG.md")],
  ["coach", swap("Made by Tom Ek", "Made by Ann Bo", "README.md")],
  ["letter", swap("ring even after noon", "ring odd after noon", "docs/a.md")],
  ["correction", swap("ring the bel now", "ring the bell now")],
  ["coach", swap("rope = 3.11.0", "rope = 3.13.0")],
  ["coach", swap("-c ring the bell", "--coast=ring the bell", "docs/a.md")],
  ["hand", swap("ring(bell, twice)", "ring(gong, twice)")],
  ["barber", swap("ring(bell)", "ring(bell, twice)")],
  ["some", { title: "Fix some bells", files: { "src/a.ts": "-toll();\n-toll(2);\n+ring();" } }],
  [
    "bodyguard",
    {
      title: "Hang it",
      files: { "src/a.ts": "+ring();", "test/a.test.ts": lines("+hears();", 7) },
    },
  ],
  [
    "bodyguard",
    {
      title: "Hang it",
      files: { "src/a.ts": "-toll();\n+ring();", "test/a.test.ts": lines("+hears();", 12) },
    },
  ],
  // What runs the tests is not what they try.
  [
    "bodyguard",
    {
      title: "Hang it",
      files: { "scripts/a.sh": "+ring", "test/a.test.ts": lines("+hears();", 12) },
    },
  ],
  ["guide", { title: "Hang it", files: { "docs/a.md": lines("+It rings.", 12) } }],
  ["spring", { title: "Hang it", files: { "src/a.ts": `+hang();\n${lines("-ring();", 4)}` } }],
  [
    "spring",
    { title: "Hang it", files: { "src/a.ts": "+hang();", "test/a.ts": lines("-ring();", 40) } },
  ],
])("%s is not said of such a change: %j", (key, plan) => {
  expect(listSaid(plan)).not.toContain(key);
});

test("each has a key of its own, or a name beside an entry, and a line that reads behind “It”", () => {
  const keys = changeAsides.flat().map(({ key }) => key);
  const names = dueAsides.flat().map(({ archetype }) => archetype);
  for (const all of [keys, names]) expect(new Set(all).size).toBe(all.length);
  for (const { lines } of changeAsides.flat()) {
    for (const line of lines)
      expect(asRemark(line)).toMatch(/^(?:\{(?:on|only)\.[^{}]+\})?It [a-z]+[ ,]/);
  }
});

test.each([
  ["The Late Helper", "`ring` now calls `rope.tie`.", "A call of `rope.tie` is new."],
  ["The Clean Break", "`ring` no longer calls `rope.tie`.", "A call of `rope.tie` is gone."],
])("%s judges a function whose other calls are known, and nothing else", (name, known, unknown) => {
  const judges = (deed: string) => {
    const facts = new Facts(read(deedCases.finds[deed] ?? {}));
    const all = asides.flat().filter(({ archetype }) => archetype === name);
    return all.some(({ find }) => find(facts) !== undefined);
  };
  expect([judges(known), judges(unknown)]).toEqual([true, false]);
});
