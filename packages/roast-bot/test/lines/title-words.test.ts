import type { PullRequestExhibit } from "@mea-culpa/formats";
import { describe, expect, test } from "vitest";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { Facts } from "../../src/lines/facts.ts";
import { readTitleWords } from "../../src/lines/title-words.ts";
import { buildChange } from "../../src/charges/cases.ts";

function titled(title: string): PullRequestExhibit {
  const change = buildChange({ title, commits: ["Ring"], files: { "src/bell.ts": "+ring();" } });
  const { pullRequest } = new Facts(
    buildEvidencePack(change, {
      who: "ines",
      names: ["Ines Okafor"],
      slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
      findings: { charges: [], compliments: [] },
    }),
  );
  return pullRequest ?? expect.fail("there is no pull request");
}

describe("a title is told in words", () => {
  test.each([
    ["Add a bell", "does", "adds a bell"],
    ["fix(tower): allow two bells an hour", "does", "allows two bells an hour"],
    ["Added bells for the harbour.", "does", "adds bells for the harbour"],
    ["[CI] Fixes the bell; fix #12", "does", "fixes the bell"],
    ["Fixes #194 tweaks the bells", "does", "tweaks the bells"],
    ["fix: Properly quote ring_bell names", "does", "properly quotes `ring_bell` names"],
    ["Support bells of harbour 3.6 (closes #12)", "does", "supports bells of harbour 3.6"],
    ["Adjust the bell (refs #12)", "does", "adjusts the bell"],
    ["tower/bells: Flush the rope", "does", "flushes the rope"],
    ["[UI v2] feat: Adds a bell", "does", "adds a bell"],
    ["Format `bells.yml` by hand", "does", "formats `bells.yml` by hand"],
    ["[Fix #12] Harden the tower", "does", "hardens the tower"],
    ["Improve docs of `harbour::bell::Rope`", "does", "improves docs of `harbour::bell::Rope`"],
    ["Rename `Bell` to `Gong`", "does", "renames `Bell` to `Gong`"],
    ["Add all feeds (i.e. both of them)", "does", "adds all feeds (i.e. both of them)"],
    ["Retry the bell forever", "does", "retries the bell forever"],
    ["Support bells, ropes etc", "does", "supports bells, ropes etc"],
    ["Support bells vs. gongs", "does", "supports bells vs. gongs"],
    ["Drop harbour 3.6 and bells.yml", "does", "drops harbour 3.6 and `bells.yml`"],
    ["Fixes #20 : Oil the rope", "does", "oils the rope"],
    ["Oil the rope. Issue 20", "does", "oils the rope"],
    ["Fixes from the last harbour", "thing", "fixes from the last harbour"],
    ["BELL-20 Oil the rope", "does", "oils the rope"],
    ["Cleaned up behind the bells", "does", "cleans up behind the bells"],
    ["Add the bells and the rope", "does", "adds the bells and the rope"],
    ["Add bells, ropes and towers", "does", "adds bells, ropes and towers"],
    ["Adds a bell & rings it", "does", "adds a bell & rings it"],
    ["Reducing the noise of bells", "doing", "reducing the noise of bells"],
    ["Support for foghorns", "thing", "support for foghorns"],
    ["Fix for bells at night", "thing", "a fix for bells at night"],
  ] as const)("“%s” as what follows on its %s", (title, kind, words) => {
    expect(readTitleWords(titled(title))[kind]?.text).toBe(words);
  });

  test.each([
    "Bells",
    "Fix typo",
    "fix: fix panic",
    "fix(Bell rope): make harbour compliant",
    "tower: support foghorns",
    "Fix and ring",
    "revert: add the bells",
    "Revert: tower: add the bells",
    "fix: allowed bells logic",
    "Fixes #12 in the tower",
    "Ring - and hold the rope",
    "bells: tides: add noon",
    "Add “bells” to the tower",
    "Add <bell> to the tower",
    "Consistent bells",
    "Adds some bells, and makes the tower quiet",
    "Added bells and removed the rope",
    "Add the bell (and the rope",
    "Retry forever with wait",
    "WaitAndRetryForever for bells",
    "Cached bells of the harbour",
    "Log rotation for the tower",
    "Update `bells.yml`. drop support for older towers",
    "Add a bell? Ring the old one",
    "Don’t ring twice",
    "fetch: do not ring twice",
    "Add a bell and ring it",
    "Add a bell and  Update the rope",
    "Remove a bell and Update the rope",
    "Add a bell, then ring it",
  ])("“%s” is only quoted", (title) => {
    expect(readTitleWords(titled(title))).toEqual({});
  });
});
