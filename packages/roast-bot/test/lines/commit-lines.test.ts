import { describe, expect, test } from "vitest";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { commitKinds, findCommitKinds } from "../../src/lines/commit-lines.ts";
import { Facts } from "../../src/lines/facts.ts";
import { sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { buildChange, type ChangePlan } from "../support/change-builder.ts";

type CommitPlan = NonNullable<ChangePlan["commits"]>[number];

/** A branch of which the second commit is the one that is asked about. */
function evidence(commit: CommitPlan) {
  return buildEvidencePack(
    buildChange({
      commits: ["Ring the bells", commit, "Ring them at noon"],
      files: { "src/bells.ts": { additions: 40, deletions: 4 } },
    }),
    {
      who: "ines",
      names: ["Ines Okafor"],
      slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
      findings: { charges: [], compliments: [] },
    },
  );
}

function findKinds(commit: CommitPlan) {
  const facts = new Facts(evidence(commit));
  const exhibit = facts.commit("c2");
  return exhibit === undefined ? [] : findCommitKinds(exhibit, facts);
}

const told: readonly (readonly [CommitPlan, string])[] = [
  [{ subject: "Log it", body: "The bell silently rang for nobody at low water." }, "aloud"],
  [{ subject: "Log it", body: "The bell was removed by mistake with the rope." }, "nobody’s plan"],
  [{ subject: "Log it", body: "It turns out that the bell rings at low water." }, "Reality"],
  [{ subject: "Log it", body: "The tower has a race condition at high water." }, "one door"],
  [{ subject: "Log it", body: "The bell was flaky whenever the wind turned." }, "most days"],
  [{ subject: "Log it", body: "The tower leaks the rope of each bell it rings." }, "attic"],
  [{ subject: "Log it", body: "The tower crashes when the bell is not there." }, "question well"],
  [
    { subject: "Log it", body: "The rope is a workaround for the missing bell." },
    "knows what it is",
  ],
  [{ subject: "Log it", body: "The rope was forgotten when the bell was moved." }, "come back"],
  [{ subject: "Log it", body: "The rope bypasses the tower and rings the bell." }, "front door"],
  [{ subject: "Log it", body: "But this is broken while the tide is high." }, "all the same"],
  [{ subject: "Log it", body: "The bell never rang while the tide was high." }, "Never"],
  [{ subject: "Log it", body: "The wrong bell rang while the tide was high." }, "sure of itself"],
  [{ subject: "Ring all", files: { "src/bells.ts": [400, 0] } }, "in all"],
  [{ subject: "Ring less", files: { "src/bells.ts": [0, 400] } }, "leave"],
  ["Use a no-op for the bell", "still called"],
  ["Replace the bell with a no-op", "still called"],
  ["Cache the tides to avoid reading them twice", "written down"],
  ["Update the plan to reflect the bells", "predicts"],
  ["Actually ring the bells", "adverb"],
  ["Remove the hack", "defend"],
  ["chore: actually remove the bell", "first"],
  ["Fix the bell again", "The end of that subject"],
  ["Fix bad merge", "receipt"],
  ["Put back the bell", "Forwards"],
  [{ subject: "Rerun CI", files: {} }, "changes nothing"],
  ["Add a failing test", "Bad news"],
  ["fix unit tests", "wrong, or right"],
  ["make linter happy", "posture"],
  ["fixup! Ring the bells", "absorbed"],
  ["fixup", "of what"],
  ["Fix typo", "compiler"],
  ["Remove debug prints", "had to say"],
  ["Delete unrelated files", "passengers"],
  [{ subject: "Fix the rope", at: "2026-03-02T09:06:00+01:00" }, "six minutes"],
];

describe("what a commit is by itself", () => {
  test.each(told.map(([commit, says]) => [JSON.stringify(commit), commit, says] as const))(
    "is told of %s",
    (_, commit, says) => {
      const pack = evidence(commit);
      const sentences = findKinds(commit).flatMap(({ lines }) =>
        lines.flatMap((line) => sayLine(line, "c2", new Facts(pack)) ?? []),
      );
      expect(
        sentences
          .map(({ text }) => text)
          .join("\n")
          .toLowerCase(),
      ).toContain(says.toLowerCase());
      for (const sentence of sentences) {
        const at = { place: sentence.text, index: indexPack(pack), behind: "c2" };
        expect(checkSentence(sentence, at)).toEqual([]);
      }
    },
  );

  test("has a case above for each kind of commit", () => {
    const kinds = new Set(told.flatMap(([commit]) => findKinds(commit)));
    expect(commitKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test.each([
    "Ring the bells at noon",
    'Revert "Ring the bells"',
    "Merge branch 'main' into bells",
    "Replace the no-op with a bell",
    "Test what happens again after noon",
    "Fix the test of the bells at noon",
    "Format the tides for readers of the page",
    "Cache the tides",
    "Plan the bells of the harbour",
  ])("is nothing that could be told of “%s”", (subject) => {
    expect(findKinds(subject)).toEqual([]);
  });

  test.each(["Merge main", "chore: merge", "Update branch", "Sync with the build"])(
    "is nothing that could be told of “%s” without a change of its own",
    (subject) => {
      expect(findKinds({ subject, files: {} })).toEqual([]);
    },
  );

  test("licenses its lines behind that commit and nowhere else", () => {
    const pack = evidence("Fix typo");
    const [kind] = findKinds("Fix typo");
    const sentence = sayLine(kind?.lines[0] ?? "", "c2", new Facts(pack));
    if (sentence === undefined) return expect.fail("nothing can be said");
    const index = indexPack(pack);
    for (const behind of ["c1", "c3", undefined]) {
      const problems = checkSentence(sentence, { place: "here", index, ...(behind && { behind }) });
      expect(problems.map(({ code }) => code)).toContain("claim-without-proof");
    }
  });
});
