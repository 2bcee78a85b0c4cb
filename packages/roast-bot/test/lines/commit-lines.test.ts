import { describe, expect, test } from "vitest";
import { buildEvidencePack } from "../../src/evidence/build-evidence-pack.ts";
import { commitKinds, findCommitKinds } from "../../src/lines/commit-lines.ts";
import { Facts } from "../../src/lines/facts.ts";
import { sayLine } from "../../src/lines/licence.ts";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { buildChange, type ChangePlan, otto } from "../../src/charges/cases.ts";

type CommitPlan = NonNullable<ChangePlan["commits"]>[number];

/** A commit that is asked about, with the ones that come before it, if others than usual. */
type Asked = CommitPlan | readonly [CommitPlan, CommitPlan, ...CommitPlan[]];

const occasion = {
  who: "ines",
  names: ["Ines Okafor"],
  slot: { opens: "2026-03-02T07:00:00Z", closes: "2026-03-09T07:00:00Z", zone: "UTC" },
  findings: { charges: [], compliments: [] },
};

/** A branch with these commits before the last but one. */
function evidence(asked: Asked, title?: string) {
  const commits = isList(asked) ? asked : ["Ring the bells", asked];
  return buildEvidencePack(
    buildChange({
      ...(title !== undefined && { title }),
      commits: [...commits, "Ring them at noon"],
      files: { "src/bells.ts": { additions: 40, deletions: 4 } },
    }),
    occasion,
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
  ["remove config option", "still says “Add config option", "Add config option for the wind"],
  [["Remove the anchor chain", "Add anchor chain"], "“Remove the anchor chain”"],
  [["Enable the bell of noon", "Disable the bell of noon"], "“Enable the bell of noon”"],
  [
    ["Keep the feeds compatible", "Make the feeds loudly incompatible"],
    "“Keep the feeds compatible”",
  ],
  ["Remove unused function `remove_bells`", "line of work"],
  ["Drop dropRope()", "line of work"],
  ["Make --bell=default the default", "only been called that"],
  [["Fix for repeated bells", "fix: Fix for repeated bells"], "in the log twice"],
  ["split it up again", "called “Ring the bells”"],
  ["Clean up the bells before committing", "this is the commit"],
  ["fixed flake8 issues", "the next one", "Address some issues reported by Pylint"],
  [
    ["Document the deprecated dont_ring flag", "avoid deprecating dont_ring"],
    "“Document the deprecated dont_ring flag”",
  ],
  ["another attempt", "called “Ring the bells”"],
  [{ subject: "Use existing bells", files: { "src/bells.ts": [4, 9] } }, "there already"],
  [
    { subject: "Undo all changes except the bells", files: { "src/bells.ts": [4, 90] } },
    "90 lines go",
  ],
  [{ subject: "wip", files: { "src/bells.ts": [309, 0] } }, "adds 309 lines"],
  ["DO NOT MERGE: ring all bells", "it was merged"],
  ["[don't merge] ring all bells", "it was merged"],
  ["Do not merge: ring all bells", "it was merged"],
  ["Don’t merge yet", "it was merged"],
  ["Ring all bells (do not merge)", "it was merged"],
  ["Ready for review", "“Ring them at noon”"],
  ["this should work now", "“Ring them at noon”"],
  ["Actually ring the bells", "Earlier it was called “Ring the bells”"],
  ['Revert "Revert "Ring the bells""', "addition"],
  ['Revert "Revert "Revert "Ring the bells"""', "has to count"],
  [
    "Merge branch 'bells' of https://forge.example/bells into bells",
    "its title says *circular*",
    "Reject circular peals",
  ],
  ["Final changes", "“Ring them at noon”"],
  ["Fix the fix", "needed one"],
  ["chore: reduce diff", "log is longer"],
  ["fixup! Ring the bells", "disappear"],
  [{ subject: "Add bells", files: { "src/bells.ts": [0, 9] } }, "deletes nine lines"],
  [
    { subject: "Simplify the tower", files: { "src/bells.ts": [90, 20] } },
    "20 lines go, and 90 come",
  ],
  [
    { subject: "Clean up the tower", files: { "src/bells.ts": [90, 2] } },
    "tidies up, and adds 90 lines",
  ],
  [{ subject: "Minor change of the bells", files: { "src/bells.ts": [200, 0] } }, "200 lines"],
  ["Turn the bell into a no-op", "did something"],
  ["Update the plan to match the implementation", "predicts"],
  ["Increase the timeout of the tide", "slower"],
  ["Bump test timeout to 30 s", "slower"],
  ["Add a short sleep", "dependency"],
  ["Add a delay of 5s", "dependency"],
  ["Comment out the bell", "could be read"],
  ["Use a hardcoded tide", "nothing changed"],
  ["Hard-code the tide", "nothing changed"],
  ["Works on my machine", "One machine"],
  ["Skip failing tests in winter", "does not fail"],
  ["disable flaky test", "does not fail"],
  ["finally understood, I think", "the whole message"],
  ["sorry", "the whole message"],
  ["Ring EVERY BELL!!!!", "the whole message"],
  ["Ooooh octal... right...", "the whole message"],
  ["forgot how bells ring", "the whole message"],
  ["this rope is dumb", "the whole message"],
  [
    { subject: "Tie the rope twice", body: "I'm not sure why one knot slips." },
    "“I'm not sure why one knot slips”",
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

  test.each<readonly [subject: string, said: string]>([
    ["another attempt", "called “Ring the bells”"],
    ["Final changes", "“Ring them at noon”"],
    ["Comment out the bell", "could not run"],
    ["Minor change of the bells", ""],
    ["Rebase", ""],
    ["wip", ""],
  ])("is told of “%s” in a squash’s list as far as the subject shows it", (subject, said) => {
    const pack = buildEvidencePack(
      buildChange({ listed: ["Ring the bells", subject, "Ring them at noon"] }),
      occasion,
    );
    const facts = new Facts(pack);
    const exhibit = facts.commit("l2");
    if (exhibit === undefined) return expect.fail("it is no exhibit");
    const sentences = findCommitKinds(exhibit, facts).flatMap(({ lines }) =>
      lines.flatMap((line) => sayLine(line, "l2", facts) ?? []),
    );
    const text = sentences.map((sentence) => sentence.text).join("\n");
    expect(said === "" ? text : text.includes(said)).toBe(said === "" ? "" : true);
    for (const sentence of sentences) {
      const at = { place: sentence.text, index: indexPack(pack), behind: "l2" };
      expect(checkSentence(sentence, at)).toEqual([]);
    }
  });

  test("has a case above for each kind of commit", () => {
    const isSo = new Set(
      told.flatMap(([asked, , title]) => findKinds(asked, title)).map((kind) => kind.isSo),
    );
    expect(commitKinds.filter((kind) => !isSo.has(kind.isSo))).toEqual([]);
  });

  test.each([
    "Ring the bells at noon",
    "Skip tests of the bells without a rope",
    "Update last fix",
    "last line fix",
    "Final field of the tide",
    "The bell now works in winter",
    "Comment out instructions of the template",
    "Handle failing tests",
    "Assert that `oops` rings",
    "Think about the bells",
    "Spread the bells ...",
    "Run gofmt ./...",
    { subject: "sorry", body: "The rope was mine." },
    'Revert "Ring the bells"',
    "Merge branch 'main' into bells",
    "Work around it until somebody tells me the correct fix",
    "Merge branch 'master' into master",
    "Merge branch '4.2' of https://forge.example/bells into 4.2",
    "Remove the function `ring_bells`",
    "Fix fixture names",
    "Make the bell the default",
    "Fix for repeated bells",
    "Add another bell",
    "Use existing bells",
    "Make the feeds incompatible",
    "Fix fixture_dir",
    "Fix fixed_width",
    "Use defaultdict default factory",
    "Replace the no-op with a bell",
    "Test what happens again after noon",
    "Fix the test of the bells at noon",
    "Format the tides for readers of the page",
    "Cache the tides",
    "Finish up the tower",
    "Finalize the ropes of the tower",
    "Skip the test of the bells",
    "Plan the bells of the harbour",
    "Update .changeset/stupid-bells-ring.md",
    "Don't merge bells with towers",
    "Do not merge lines that are empty",
    "Don't merge! the bells into the tower",
    "Add the [do not merge] label to the bells",
    "Handle the label (do not merge)",
    "Update docs for the timeout option",
    "Raise an error on timeout",
    "Extend timeout handling",
    "Bump timeout from 0.4.2 to 0.4.3",
    "Increase timeout and ring faster",
    "Add pause button",
    "Add delay parameter",
    "Add pause",
    "Make the parser accept stub files",
    "Replace the missing bell with a no-op",
    "Turn the no-op into a bell",
    "Update openapi spec to match the server",
    "Update the query plan to match the bells",
    "Update the roadmap to reflect the wishes of the harbour",
    // What a linter asks to be written is an answer to it, and only the diff shows which it was.
    "Suppress errcheck lint for the bell",
    "Ignore warnings of the wind",
    "Cache keys by tide to avoid collisions",
    "Detect hardcoded tides",
    "Make the hardcoded tide configurable",
    "Fix borrow checker diagnostics",
    "Merge only bells that should work",
    "Start working on the next bells",
    "Fix the bell again",
    "Finish up the bell of the harbour",
  ])("is nothing that could be told of “%s”", (subject) => {
    expect(findKinds(subject)).toEqual([]);
  });

  test.each<readonly [CommitPlan, CommitPlan, ...CommitPlan[]]>([
    ["Check for valid bells", "Reject invalid bells"],
    ["Save the creation of ropes and bells", "Avoid creating bells by ringing"],
    ["Fix crashes of empty bells", "Avoid crashing on empty bells"],
    ["Save creation of empty bells", "Avoid creating empty bells"],
    ["Fix for repeated bells", "Fix for repeated bells", "Fix for repeated bells"],
    [
      "Ring the bells",
      { subject: "stuff", files: { "src/bells.ts": [9, 0], "docs/bells.md": [400, 0] } },
    ],
    ["Ring the bells", { subject: "stuff", files: { "docs/a.md": [400, 0], "a.json": [9, 0] } }],
  ])("is nothing that could be told of “%s” and “%s”", (first, second, ...others) => {
    expect(findKinds([first, second, ...others])).toEqual([]);
  });

  test.each<CommitPlan>([
    { subject: "Add bells", files: { "src/bells.ts": [0, 9], "bells.png": [0, 0] } },
    { subject: "Minor fix", files: { "src/bells.ts": [9, 0], "package-lock.json": [400, 0] } },
  ])("is not told of a diff that may be something else in part: %j", (commit) => {
    expect(findKinds(commit)).toEqual([]);
  });

  test.each([
    ["Tidied up documentation, initial design"],
    ["Clean up the tower and ring the bells"],
    ["Cleanup; bells"],
    ["Tidy up & a second tower"],
    ["Clean up - ropes of the harbour"],
    ["Remove the bell"],
    ["Simplify the tower by writing a parser"],
    ["Minor changes + a second tower"],
    ["Small fix. Tower of the harbour"],
    ["Tidy up the tower", "The second tower is new."],
  ])("is not denied by a diff whose rest “%s” may say", (subject, body = "") => {
    expect(findKinds({ subject, body, files: { "src/bells.ts": [300, 9] } })).toEqual([]);
  });

  test("is not denied by a diff that only deletes, where it says that too", () => {
    const files = { "src/bells.ts": [0, 9] } as const;
    expect(findKinds({ subject: "Add bells, take out ropes", files })).toEqual([]);
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
    ["Remove the anchor chain", "Add anchor chain"],
    ["Ring the bells now", "Actually ring the bells now"],
  ])("is not told by what somebody else wrote: “%s” before “%s”", (before, after) => {
    const own = findKinds([before, after]).map(({ isSo }) => isSo);
    const besideOtto = findKinds([byOtto(before), after]).map(({ isSo }) => isSo);
    expect(besideOtto).toEqual(own.slice(1));
  });

  test.each([
    ["remove the option", "Add config option for the wind"],
    ["remove config option", "Remove config option for the wind"],
    ["remove config", "Add config option for the wind"],
    ["Add parameter", "Remove parameterized tests"],
    ["Remove parameter", "Add parameter validation"],
  ])("is not against the title: “%s” in “%s”", (subject, title) => {
    expect(findKinds(subject, title)).toEqual([]);
  });

  test("licenses its lines behind that commit and nowhere else", () => {
    const pack = evidence("Turn the bell into a no-op");
    const [kind] = findKinds("Turn the bell into a no-op");
    const sentence = sayLine(kind?.lines[0] ?? "", "c2", new Facts(pack));
    if (sentence === undefined) return expect.fail("nothing can be said");
    const index = indexPack(pack);
    for (const behind of ["c1", "c3", undefined]) {
      const problems = checkSentence(sentence, { place: "here", index, ...(behind && { behind }) });
      expect(problems.map(({ code }) => code)).toContain("claim-without-proof");
    }
  });
});
