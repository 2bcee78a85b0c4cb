import { describe, expect, test } from "vitest";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { commitKinds, findCommitKinds } from "../../src/lines/commit-lines.ts";
import { Facts } from "../../src/lines/facts.ts";
import { sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { buildChange, type ChangePlan, otto } from "../support/change-builder.ts";

type CommitPlan = NonNullable<ChangePlan["commits"]>[number];

/** A commit that is asked about, with the ones that come before it, if others than usual. */
type Asked = CommitPlan | readonly [CommitPlan, CommitPlan, ...CommitPlan[]];

/** A branch with these commits before the last but one. */
function evidence(asked: Asked, title?: string) {
  const commits = isList(asked) ? asked : ["Ring the bells", asked];
  return buildEvidencePack(
    buildChange({
      ...(title !== undefined && { title }),
      commits: [...commits, "Ring them at noon"],
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

function isList(asked: Asked): asked is Exclude<Asked, CommitPlan> {
  return Array.isArray(asked);
}

function byOtto(plan: CommitPlan): CommitPlan {
  return { ...(typeof plan === "string" ? { subject: plan } : plan), author: otto };
}

function idOf(asked: Asked): string {
  return `c${isList(asked) ? asked.length : 2}`;
}

function findKinds(asked: Asked, title?: string) {
  const facts = new Facts(evidence(asked, title));
  const exhibit = facts.commit(idOf(asked));
  return exhibit === undefined ? [] : findCommitKinds(exhibit, facts);
}

const told: readonly (readonly [Asked, string, title?: string])[] = [
  [{ subject: "Log it", body: "The bell silently rang for nobody at low water." }, "aloud"],
  [{ subject: "Log it", body: "The bell was removed by mistake with the rope." }, "nobody’s plan"],
  [{ subject: "Log it", body: "It turns out that the bell rings at low water." }, "Reality"],
  [{ subject: "Log it", body: "The tower has a race condition at high water." }, "asked first"],
  [{ subject: "Log it", body: "The bell was flaky whenever the wind turned." }, "most days"],
  [{ subject: "Log it", body: "The tower leaks the rope of each bell it rings." }, "attic"],
  [{ subject: "Log it", body: "The tower crashes when the bell is not there." }, "question well"],
  [
    { subject: "Log it", body: "The rope is a workaround for the missing bell." },
    "knows what it is",
  ],
  [
    { subject: "Log it", body: "The rope was forgotten when the bell was moved." },
    "forgets nothing",
  ],
  [{ subject: "Log it", body: "The rope bypasses the tower and rings the bell." }, "front door"],
  [{ subject: "Log it", body: "But this is broken while the tide is high." }, "in writing"],
  [{ subject: "Log it", body: "The bell never rang while the tide was high." }, "Never"],
  [{ subject: "Log it", body: "The wrong bell rang while the tide was high." }, "sure of itself"],
  [{ subject: "Ring all", files: { "src/bells.ts": [400, 0] } }, "merged in the end"],
  [{ subject: "Ring less", files: { "src/bells.ts": [0, 400] } }, "takes out"],
  ["Use a no-op for the bell", "still called"],
  ["Replace the bell with a no-op", "still called"],
  ["Cache the tides to avoid reading them twice", "written down"],
  ["Update the plan to reflect the bells", "predicts"],
  ["Actually ring the bells", "adverb"],
  ["Remove the hack", "worst"],
  ["chore: actually remove the bell", "first"],
  ["Fix the bell again", "The end of that subject"],
  ["Fix bad merge", "had words"],
  ["Undo the bell", "Forwards"],
  [{ subject: "Rerun CI", files: {} }, "changes nothing"],
  ["Add a failing test", "complaint"],
  ["fix unit tests", "wrong, or right"],
  ["make linter happy", "posture"],
  ["fixup! Ring the bells", "absorbed"],
  ["fixup", "of what"],
  ["Remove debug prints", "had to say"],
  ["Delete unrelated files", "passengers"],
  ["oops", "right after “Ring the bells”"],
  ["Turns out, the bell rings itself", "it turned out"],
  [{ subject: "We don't need the rope", files: { "src/bells.ts": [1, 9] } }, "nine lines leave"],
  ["Rebase", "leaves no commit"],
  [{ subject: "linter appeasement", files: { "src/bells.ts": [0, 1] } }, "offering: one line"],
  ["chore: reduce diff", "log longer"],
  [{ subject: "removed unnecessary things", files: { "src/bells.ts": [0, 9] } }, "nine lines"],
  ["Final changes", "comes next is “Ring them at noon”"],
  ["Fix buggy tests", "tested the tests"],
  ["Add back the rope", "missed"],
  ["Remove unnecessary rope", "somebody looked"],
  ["Fix the fix", "needed one"],
  ["Another rope", "not the first"],
  ["Hold the rope, too", "second time"],
  ["Ignore warnings of the wind", "audience"],
  ["Skip the test of the bells", "no longer fail"],
  ["Increase the timeout of the tide", "slower"],
  ["Add a short sleep", "patience"],
  ["Attempt 2", "numbering"],
  ['Revert "Revert "Ring the bells""', "addition"],
  ["Self-review", "had remarks"],
  ["Works on my machine", "One machine"],
  ["Comment out the bell", "within reach"],
  ["Uncomment the bell", "all along"],
  ["Use a hardcoded tide", "nothing changes"],
  ["Does it ring?", "question, committed"],
  ["An ugly way to hold the rope", "adjective"],
  ["Fix borrow checking", "been right"],
  [{ subject: "Minor change of the bells", files: { "src/bells.ts": [200, 0] } }, "200 lines"],
  [
    { subject: "Clean up the tower", files: { "src/bells.ts": [90, 2] } },
    "tidies up, and adds 90 lines",
  ],
  [{ subject: "Remove the bell", files: { "src/bells.ts": [90, 2] } }, "adds 90 lines"],
  [
    { subject: "Simplify the tower", files: { "src/bells.ts": [90, 20] } },
    "20 lines go and 90 come",
  ],
  [{ subject: "Add bells", files: { "src/bells.ts": [0, 9] } }, "deletes nine lines"],
  ["Add workaround for the wind", "what it is"],
  ["Address clippy comments", "colleague"],
  ["feat/bells", "branch is called"],
  ["Fixes and improvements for the bells", "App stores"],
  [
    { subject: "remove extra line", files: { "src/bells.ts": [4, 4] } },
    "four lines, and adds four",
  ],
  ["wip", "unspecified"],
  ["fix", "left open"],
  ["nits", "it was nothing"],
  ["cool", "agrees with itself"],
  ["stuff", "general noun"],
  ["changes", "been some"],
  ["update", "newer"],
  ["tweaks", "not much"],
  ["asdf", "left hand"],
  [".", "does not ask for letters"],
  ["please work", "to the machine"],
  ["hopefully", "adverb"],
  ["lol", "here first"],
  ["yolo", "lives on"],
  ["idk", "either"],
  ["tmp", "leave things"],
  ["chore: update", "colon"],
  ["Hold the unecessary rope", "second n"],
  [
    { subject: "Log it", body: "The bell is now in a seperate tower by the sea." },
    "been separated",
  ],
  ["Merge branch 'bells' of https://forge.example/bells into bells", "itself"],
  [["Fix the bell", "Fix the bells"], "more than one"],
  [["Add a test of the bell", "Add more tests"], "“Add a test of the bell”"],
  [["Small rope", "small bell", "A small tide"], "third"],
  [["Remove the anchor chain", "Add anchor chain"], "“Remove the anchor chain”"],
  [
    "Truncate the names of bells that are longer than the board on which they have to be written down",
    "about length",
    "Truncate long names",
  ],
];

describe("what a commit is by itself", () => {
  test.each(
    told.map(([asked, says, title]) => [JSON.stringify(asked), asked, says, title] as const),
  )("is told of %s", (_, asked, says, title) => {
    const pack = evidence(asked, title);
    const id = idOf(asked);
    const sentences = findKinds(asked, title).flatMap(({ lines }) =>
      lines.flatMap((line) => sayLine(line, id, new Facts(pack)) ?? []),
    );
    expect(
      sentences
        .map(({ text }) => text)
        .join("\n")
        .toLowerCase(),
    ).toContain(says.toLowerCase());
    for (const sentence of sentences) {
      const at = { place: sentence.text, index: indexPack(pack), behind: id };
      expect(checkSentence(sentence, at)).toEqual([]);
    }
  });

  test("has a case above for each kind of commit", () => {
    const isSo = new Set(
      told.flatMap(([asked, , title]) => findKinds(asked, title)).map((kind) => kind.isSo),
    );
    const said = commitKinds.filter(({ lines }) => lines.length > 0);
    expect(said.filter((kind) => !isSo.has(kind.isSo))).toEqual([]);
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
    "Update .changeset/stupid-bells-ring.md",
  ])("is nothing that could be told of “%s”", (subject) => {
    expect(findKinds(subject)).toEqual([]);
  });

  test.each(["Merge main", "chore: merge", "Update branch", "Sync with the build"])(
    "is nothing that could be told of “%s” without a change of its own",
    (subject) => {
      expect(findKinds({ subject, files: {} })).toEqual([]);
    },
  );

  test.each(told.map(([asked, , title]) => [JSON.stringify(asked), asked, title] as const))(
    "is not told of %s that somebody else wrote",
    (_, asked, title) => {
      const theirs: Asked = isList(asked)
        ? [byOtto(asked[0]), byOtto(asked[1]), ...asked.slice(2).map(byOtto)]
        : byOtto(asked);
      expect(findKinds(theirs, title)).toEqual([]);
    },
  );

  test.each<readonly [CommitPlan, CommitPlan]>([
    ["Fix the bell", "Fix the bells"],
    ["Add a test of the bell", "Add more tests"],
    ["Remove the anchor chain", "Add anchor chain"],
    ["Ring the bells now", "Actually ring the bells now"],
  ])("is not told by what somebody else wrote: “%s” before “%s”", (before, after) => {
    const own = findKinds([before, after]).map(({ isSo }) => isSo);
    const besideOtto = findKinds([byOtto(before), after]).map(({ isSo }) => isSo);
    expect(besideOtto).toEqual(own.slice(1));
  });

  test("has no name of somebody else’s commit in it", () => {
    const asked: Asked = [byOtto("Ring the bells"), "oops"];
    const facts = new Facts(evidence(asked));
    const said = findKinds(asked).flatMap(({ lines }) =>
      lines.flatMap((line) => sayLine(line, "c2", facts)?.text ?? []),
    );
    expect(said).toEqual(["What happened is not said. How it felt is."]);
  });

  test("licenses its lines behind that commit and nowhere else", () => {
    const pack = evidence("Rebase");
    const [kind] = findKinds("Rebase");
    const sentence = sayLine(kind?.lines[0] ?? "", "c2", new Facts(pack));
    if (sentence === undefined) return expect.fail("nothing can be said");
    const index = indexPack(pack);
    for (const behind of ["c1", "c3", undefined]) {
      const problems = checkSentence(sentence, { place: "here", index, ...(behind && { behind }) });
      expect(problems.map(({ code }) => code)).toContain("claim-without-proof");
    }
  });
});
