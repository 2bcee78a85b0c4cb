import { expect, test } from "vitest";
import { countTold, formatTold } from "../../bench/told/count-told.ts";
import { findMainLanguage, readHowTold } from "../../bench/told/how-told.ts";
import { buildChange, buildHistory, type ChangePlan } from "../../src/charges/cases.ts";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { nothingUsed } from "../../src/run/past-roasts.ts";
import { writeHouseRoast } from "../../src/writers/house/write-house-roast.ts";

function read(plan: ChangePlan) {
  const [change, history] = [buildChange(plan), buildHistory(plan)];
  const pack = buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: runDetectors(change, history),
    ...(history && { history }),
  });
  const roast = writeHouseRoast({ pack, usedUp: nothingUsed });
  return { language: findMainLanguage(pack), told: readHowTold(roast, pack) };
}

const nothing = { purpose: false, deed: false, shown: false, found: false };
const unread = "-ring(1)[2](3);\n+toll[1](2)[3];\n".repeat(40);

test.each([
  ["nothing but its title", { title: "Muffle", files: { "package-lock.json": "-1\n+2" } }, nothing],
  [
    "a sentence of its description",
    {
      title: "Muffle",
      body: "At night nobody in the harbour wants to be woken by the bells of the tower.",
      files: { "package-lock.json": "-1\n+2" },
    },
    { ...nothing, purpose: true },
  ],
  [
    "a deed, and its lines",
    { title: "Muffle", files: { "src/bells.ts": " a();\n+muffle(bell);\n b();" } },
    { ...nothing, deed: true, shown: true },
  ],
  [
    "a file that comes",
    { title: "Muffle", files: { "src/bells.ts": { status: "added", diff: `${unread}+b();` } } },
    { ...nothing, deed: true },
  ],
] satisfies readonly (readonly [string, ChangePlan, object])[])(
  "a text is counted by what it has of its change: %s",
  (_, plan, told) => {
    expect(read(plan).told).toMatchObject(told);
  },
);

test("a change is in the language of most of its source, whatever else comes with it", () => {
  const files = {
    "a.py": "+ring()\n+hang()",
    "b.ts": "+ring();",
    "docs/a.md": "+One.\n+Two.\n+Three.",
  };
  expect(read({ title: "Ring", files }).language).toBe("python");
  expect(read({ title: "Ring", files: { "docs/a.md": "+One." } }).language).toBe("markdown");
});

test("texts are counted by language, those with most of them first, and all together", () => {
  const told = { ...nothing, deed: true, shown: true };
  const cases = [
    { language: "go", told: nothing },
    { language: "python", told },
    { language: "python", told: { ...nothing, purpose: true } },
    { language: "rust", told: { ...nothing, found: true } },
  ];
  expect(countTold(cases)).toEqual({
    requests: 4,
    purpose: 1,
    deed: 1,
    either: 2,
    shown: 1,
    bare: 1,
  });
  expect(formatTold(cases)).toBe(
    [
      "| language | requests | purpose | deed | one or both | lines shown | only its title |",
      "|---|---:|---:|---:|---:|---:|---:|",
      "| python | 2 | 1 | 1 | 2 | 1 | 0 |",
      "| go | 1 | 0 | 0 | 0 | 0 | 1 |",
      "| rust | 1 | 0 | 0 | 0 | 0 | 0 |",
      "| all | 4 | 1 | 1 | 2 | 1 | 1 |",
    ].join("\n"),
  );
});
