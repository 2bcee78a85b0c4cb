import type { EvidencePack } from "@mea-culpa/formats";
import { expect, test } from "vitest";
import { buildChange, type ChangePlan } from "../../src/charges/cases.ts";
import { runDetectors } from "../../src/charges/run-detectors.ts";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { asides, asRemark } from "../../src/lines/asides.ts";
import { Facts } from "../../src/lines/facts.ts";
import { caseLicence, sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";

function read(plan: ChangePlan): EvidencePack {
  const change = buildChange(plan);
  return buildEvidencePack(change, {
    who: "ines",
    names: ["Ines Okafor"],
    slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
    findings: { ...runDetectors(change), charges: [] },
  });
}

/** The keys of all that can be said of a change; each line is checked like any sentence. */
function listSaid(plan: ChangePlan): readonly string[] {
  const pack = read(plan);
  const facts = new Facts(pack);
  return asides.flat().flatMap(({ key, lines }) =>
    lines.flatMap((line) => {
      const said = [line, asRemark(line)].map((each) => sayLine(each, caseLicence, facts));
      for (const sentence of said) {
        if (sentence === undefined) return [];
        expect(checkSentence(sentence, { place: line, index: indexPack(pack) })).toEqual([]);
      }
      return [key];
    }),
  );
}

test("no line can be said of a change that gives it no word", () => {
  const body = "It hangs a bell.";
  const files = { "src/bells.rs": "+hang();", "src/ropes.rs": "+pull();" };
  const mergedAt = "2026-03-04T10:00:00+01:00";
  expect(listSaid({ title: "Hang the bell", body, files, mergedAt })).toEqual([]);
});

test.each([
  ["adverb", "fix: correctly ring the bell"],
  ["really", "Actually ring the bell"],
  ["finally", "At last ring the bell"],
  ["hopefully", "Try to ring the bell"],
  ["abstain", "Don't ring at night"],
  ["avoid", "Avoid ringing twice"],
  ["default", "Ring at noon by default", "Make it ring by default"],
  ["option", "Add an option to ring twice"],
  ["optional", "Make the bell optional"],
  ["configurable", "Make the bell configurable"],
  ["instead", "Use a gong instead of a bell"],
  ["migrate", "Move the bell to the tower"],
  ["rename", "Rename the bell"],
  ["typo", "Fix typo in the table of tides"],
  ["flaky", "Fix flaky test of the bell"],
  ["unused", "Remove unused bells"],
  ["needless", "Remove unnecessary bells"],
  ["deprecate", "Deprecate the bell"],
  ["drop", "Drop support for gongs"],
  ["version", "Add Python 3.13 to the towers"],
  ["silence", "Silence the warning about ropes"],
  ["message", "Improve the error message for wet ropes"],
  ["timeout", "Increase the timeout of the bell"],
  ["retry", "Add retries to the bell"],
  ["cache", "Cache the tides"],
  ["lazy", "Load the tides lazily"],
  ["sort", "Sort the bells"],
  ["nothing", "Handle empty harbours"],
  ["leak", "Fix a leak in the boat house"],
  ["panic", "Fix panic at high water"],
  ["race", "Fix a race between two bells"],
  ["space", "Remove trailing spaces"],
  ["innocent", "[Fix #12] Fix a false positive for `Bells/Rope`"],
  ["corrector", "Fix an incorrect autocorrect for `Bells/Rope`"],
  ["wrong", "Fix wrong tides in March"],
  ["link", "Fix broken link to the harbour"],
  ["regression", "Fix a regression in the tides"],
  ["independent", "Remove the dependency on the moon"],
  ["zoo", "api: use camel case"],
  ["lodger", "Ring by hand for now"],
  ["various", "Various fixes"],
  ["minor", "docs: minor fixes"],
  ["refactor", "Refactor the bells"],
  ["allow", "Allow two bells"],
  ["enable", "Enable the bell"],
  ["disable", "Disable the bell"],
  ["skip", "Skip the second bell"],
  ["restore", "Restore support for the bell"],
  ["revert", "Revert the bell"],
  ["speed", "perf: ring faster"],
  ["upgrade", "Upgrade rope to 2.1"],
  ["missing", "Add missing bell"],
  ["guest", "Sponsor: Harbour Office"],
  ["double", "Fix the bell and add a rope"],
  ["riddle", "bell does not ring at night"],
  ["number", "ELE-352 bell at noon"],
  ["smile", "ring the bell by itself :)"],
])("%s is said of what is called “%s”", (key, ...titles) => {
  expect(listSaid({ title: titles.at(-1) ?? "" })).toContain(key);
});

test.each([
  ["adverb", "Fix bell that is not ringing properly"],
  ["adverb", "Add a bell that rings correctly"],
  ["really", "Print the tide that was actually there"],
  ["finally", "Move clean-up from finally to hooks"],
  ["default", "docs: the default bell"],
  ["option", "Fix the option of the bell"],
  ["option", "Allow a list of bells that have an option"],
  ["typo", "Add typos to the checks"],
  ["deprecate", "Deprecated warnings go"],
  ["cache", "Clear the cache of tides"],
  ["lazy", "Fix lazy bells"],
  ["nothing", "Avoid undefined behaviour"],
  ["nothing", "Fix empty-handed ringers"],
  ["regression", "Fix the regression tests"],
  ["link", "fix: nav-links at noon"],
  ["lodger", "Use temporary files for tides"],
  ["lodger", "Ring anew and remove workaround"],
  ["speed", "perf: ring 20 % faster"],
  ["speed", "Why bells are faster"],
  ["message", "Improve warning level"],
  ["wrong", "Fix an incorrect autocorrect"],
  ["riddle", "fix: bell does not ring"],
  ["number", "2026-03-02 week nine"],
  ["restore", "Restore repositories with partial snapshot"],
  ["upgrade", "Update v8-migration notes"],
  ["smile", "Ring (or not): a study"],
])("%s is not said of what is called “%s”", (key, title) => {
  expect(listSaid({ title })).not.toContain(key);
});

const swap = (old: string, now: string) => ({
  title: "Hang it",
  files: { "src/bells.py": `-${old}\n+${now}` },
});

test.each<readonly [string, ChangePlan]>([
  ["contrary", swap("if rings(bell):", "if not rings(bell):")],
  ["turned", swap("ring(twice=True, at=noon)", "ring(twice=False, at=noon)")],
  ["fence", swap("if tide < high_water:", "if tide <= high_water:")],
  ["padlock", swap('URL = "http://bells.example/a"', 'URL = "https://bells.example/a"')],
  ["dial", swap("ring(bell, wait=30)", "ring(bell, wait=60)")],
  ["latecomer", swap("ring(bell, noon)", "ring(bell, rope, noon)")],
  ["understudy", swap("ring(bell, noon)", "ring(gong, noon)")],
  ["seat", swap("ring(bell, rope, noon)", "ring(bell, noon)")],
  ["Footnote", { title: "Hang it", files: { "docs/bells.md": "+Rings at noon." } }],
  [
    "stage-0",
    {
      title: "Hang it",
      files: { ".github/workflows/ring.yml": { diff: "+on: push", role: "config" } },
    },
  ],
  [
    "sworn",
    { title: "Fix the bell", files: { "src/a.ts": "+ring();", "test/a.test.ts": "+ring();" } },
  ],
  ["unsworn", { title: "Fix the bell", files: { "src/a.ts": "+ring();" } }],
  ["unprovided", { title: "Add a bell", files: { "src/a.ts": "+ring();" } }],
  ["sculptor", { title: "Remove the bell", files: { "src/a.ts": "-ring();" } }],
  [
    "veteran",
    {
      title: "Hang it",
      files: { "src/legacy/bells.ts": { diff: "+a();\n+b();\n+c();", status: "modified" } },
    },
  ],
  ["friday", { title: "Hang it", mergedAt: "2026-03-06T10:00:00+01:00" }],
  ["taciturn", { title: "Hang it" }],
  ["hermit", { title: "Hang it", files: { "src/a.ts": "+ring();" } }],
  ["braces", { title: "Hang it", files: { "src/a.ts": "+ring();", "test/a.test.ts": "+ring();" } }],
  ["sigh", { title: "Hang it", body: "Unfortunately the rope is too short for the second bell." }],
  [
    "complaint",
    {
      title: "Hang it",
      commits: ["Hang it", { subject: "Pull", body: "Pulling the rope by hand is annoying." }],
    },
  ],
  [
    "drill-test",
    {
      title: "Hang it",
      files: {
        "test/test_bells.py": "+def test_bell_raises_when_the_rope_is_wet():\n+    assert True",
      },
    },
  ],
])("%s is said of such a change: %j", (key, plan) => {
  expect(listSaid(plan).join(" ")).toContain(key);
});

test.each<readonly [string, ChangePlan]>([
  ["dial", swap("rope = 3.11.0", "rope = 3.13.0")],
  ["turned", swap("ring(bell)", "ring(gong)")],
  ["latecomer", swap("ring(bell)", "toll(gong, noon)")],
  ["unsworn", { title: "Fix the bell", files: { "src/a.rs": "+ring();" } }],
  [
    "unsworn",
    { title: "Fix the bell", files: { "src/a.ts": "+ring();", "test/a.test.ts": "+ring();" } },
  ],
  ["sculptor", { title: "Remove the bell", files: { "src/a.ts": "-ring();\n+hang();" } }],
  ["friday", { title: "Hang it", mergedAt: "2026-03-05T10:00:00-08:00" }],
  ["taciturn", { title: "Hang it", body: "It hangs." }],
  ["sigh", { title: "Hang it", body: "The rope is too short." }],
  [
    "drill-test",
    {
      title: "Hang it",
      files: {
        "test/test_bells.py": "+def test_bell_never_raises_without_rope():\n+    assert True",
      },
    },
  ],
])("%s is not said of such a change: %j", (key, plan) => {
  expect(listSaid(plan)).not.toContain(key);
});

test("each has a key of its own, and a line that reads behind “It”", () => {
  const all = asides.flat();
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  for (const { lines } of all) {
    for (const line of lines)
      expect(asRemark(line)).toMatch(/^(?:\{(?:on|only)\.[^{}]+\})?It [a-z]+[ ,]/);
  }
});
