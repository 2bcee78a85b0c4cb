import { expect, test } from "vitest";
import { buildChange, type ChangePlan, type FilePlan } from "../../src/charges/cases.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { accountLines } from "../../src/lines/account-lines.ts";
import { Facts } from "../../src/lines/facts.ts";
import { caseLicence, sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";

/** All that is said of the files of a change; each sentence is checked like any. */
function tell(files: NonNullable<ChangePlan["files"]>, title = "Bells"): readonly string[] {
  const pack = buildEvidencePack(buildChange({ title, files }), {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { charges: [], compliments: [] },
  });
  return accountLines.files.flatMap((line) => {
    const sentence = sayLine(line, caseLicence, new Facts(pack));
    if (sentence === undefined) return [];
    expect(checkSentence(sentence, { place: line, index: indexPack(pack) })).toEqual([]);
    return [sentence.text];
  });
}

const come = (lines: number): FilePlan => ({
  status: "added",
  diff: "+ring();\n".repeat(lines).trim(),
});
const gone = (lines: number): FilePlan => ({
  status: "deleted",
  diff: "-hold();\n".repeat(lines).trim(),
});
const moved = (previousPath: string): FilePlan => ({
  status: "renamed",
  previousPath,
  diff: " a();\n-b();\n+c();",
});

test.each([
  ["It adds `src/bells.ts`.", { "src/bells.ts": come(3) }],
  ["It adds the document `docs/bells.md`.", { "docs/bells.md": come(3) }],
  ["It adds the workflow `.github/workflows/ring.yml`.", { ".github/workflows/ring.yml": come(3) }],
  ["It adds `a.ts`, `b.ts` and `c.ts`.", { "a.ts": come(3), "b.ts": come(3), "c.ts": come(3) }],
  ["It deletes `src/ropes.ts`.", { "src/ropes.ts": gone(3), "src/a.ts": " a();\n+b();" }],
  ["It adds `a.ts`, and deletes `b.ts`.", { "a.ts": come(3), "b.ts": gone(2) }],
  ["It moves `src/a.ts` to `lib/a.ts`.", { "lib/a.ts": moved("src/a.ts") }],
  ["It renames `a.ts` to `b.ts`.", { "src/b.ts": moved("src/a.ts") }],
  ["It adds `a.ts`.", { "a.ts": come(3), "test/a.test.ts": come(30) }],
  [
    "Among other things, it adds `a.ts`.",
    { "a.ts": come(3), "test/a.test.ts": come(3), "test/b.test.ts": come(3) },
  ],
  ["It adds `test/a.test.ts`.", { "test/a.test.ts": come(3) }],
] satisfies readonly (readonly [string, NonNullable<ChangePlan["files"]>])[])(
  "a change is told by what files come, go or move: %s",
  (says, files) => {
    expect(tell(files)).toContain(says);
  },
);

test("a file that is a small part is told where the title has its name", () => {
  const files = { "bells/night.ts": come(2), "src/a.ts": " a();\n+b();\n+b();\n+b();\n+b();" };
  expect(tell(files, "Muffle them at night")).toEqual([
    "Among other things, it adds `bells/night.ts`.",
  ]);
  expect(tell(files, "Muffle them")).toEqual([]);
});

test.each([
  [
    "of which there are more than a sentence has room for",
    Object.fromEntries(["a", "b", "c", "d"].map((name) => [`${name}.ts`, come(2)])),
  ],
  [
    "that hold what stood elsewhere",
    {
      "src/b.ts": { status: "added", diff: "+pullTheRope(bell);" },
      "src/a.ts": "-pullTheRope(bell);\n a();",
    },
  ],
  ["that only change", { "src/a.ts": " a();\n+b();" }],
  ["of which others were moved", { "src/b.ts": moved("lib/b.ts"), "src/a.ts": come(3) }],
  ["of which several were moved", { "src/b.ts": moved("lib/b.ts"), "src/a.ts": moved("lib/a.ts") }],
  ["that tests are, beside source", { "src/a.ts": " a();\n+b();", "test/a.test.ts": come(30) }],
  [
    "that were moved beside much else",
    { "src/b.ts": moved("lib/b.ts"), "src/a.ts": ` a();\n${"+b();\n".repeat(9).trim()}` },
  ],
  ["that changes are told in", { "CHANGELOG.md": come(3) }],
] satisfies readonly (readonly [string, NonNullable<ChangePlan["files"]>])[])(
  "no change is told by files %s",
  (_, files) => {
    expect(tell(files)).toEqual([]);
  },
);
