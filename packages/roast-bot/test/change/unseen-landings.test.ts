import { describe, expect, test } from "vitest";
import { mayBeSame } from "../../src/git/same-person.ts";
import { findCandidateOfMerge } from "../../src/change/find-candidates.ts";
import { isLineOfWork } from "../../src/change/main-line.ts";
import { runGit } from "../../src/git/run-git.ts";
import { appendHistory, importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { author, begin, landed, open, tom, week } from "./landed-history.ts";

const bell = { author: tom, message: "Add bells", files: { c: "1" } };
const bot = "merge-bot <merge-bot@tidepool.example>";
const branch: readonly ScriptedCommit[] = [
  { at: "2025-12-20T09:00:00Z", message: "Alarm", branch: "mara", from: "main", files: { b: "1" } },
  { at: "2025-12-21T09:00:00Z", message: "Ring it", branch: "mara", files: { b: "2" } },
];

describe("found is what landed in the week", () => {
  test.each<[how: string, commits: readonly ScriptedCommit[], number: number | undefined]>([
    [
      "by `git am`: written weeks before, committed by a maintainer",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          authoredAt: "2025-12-01T09:00:00Z",
          message: "Alarm\n\nSigned-off-by: Mara Lind <mara@tidepool.example>",
          files: { b: "1" },
        },
      ],
      undefined,
    ],
    [
      "by a cherry-pick",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          message: "Alarm\n\n(cherry picked from commit 1111111111111111111111111111111111111111)",
          files: { b: "1" },
        },
      ],
      undefined,
    ],
    [
      "by a merge of a branch that is older than the week",
      [
        begin,
        ...branch,
        {
          at: "2026-01-07T09:00:00Z",
          author: tom,
          message: "Merge branch 'mara' into 'main'\n\nAlarm\n\nSee merge request tide/tide!12",
          merges: "mara",
          files: { b: "2" },
        },
      ],
      12,
    ],
    [
      "by a plain merge that names no request",
      [
        begin,
        ...branch,
        {
          at: "2026-01-07T09:00:00Z",
          author: tom,
          message: "Merge branch 'mara'",
          merges: "mara",
          files: { b: "2" },
        },
      ],
      undefined,
    ],
    [
      "by a signed tag that somebody pulled",
      [
        begin,
        ...branch,
        {
          at: "2026-01-07T09:00:00Z",
          author: tom,
          message: "Merge tag 'tide-for-6.1' of git://example.org/mara/tide\n\nPull tide updates",
          merges: "mara",
          files: { b: "2" },
        },
      ],
      undefined,
    ],
    [
      "by Gerrit, under a review's address",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          message: "Alarm\n\nReviewed-on: https://review.example.org/c/tide/+/4711",
          files: { b: "1" },
        },
      ],
      undefined,
    ],
    [
      "by ghstack",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          message: "Alarm\n\nPull Request resolved: https://github.com/tide/tide/pull/12\n",
          files: { b: "1" },
        },
      ],
      12,
    ],
    [
      "as nothing but the bump of a submodule",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          message: "Bump the moon (#12)",
          submodules: { moon: "1".repeat(40) },
        },
      ],
      12,
    ],
    [
      "as a commit without a change",
      [begin, { at: "2026-01-07T09:00:00Z", message: "Build again" }],
      undefined,
    ],
    [
      "at the very second of the deadline",
      [begin, { at: "2026-01-12T08:00:00Z", message: "Alarm (#12)", files: { b: "1" } }],
      12,
    ],
    [
      "under the name that the history's mailmap gives",
      [
        {
          ...begin,
          files: { ".mailmap": "Mara Lind <mara@tidepool.example> <old@elsewhere.example>\n" },
        },
        {
          at: "2026-01-07T09:00:00Z",
          author: "mlx <old@elsewhere.example>",
          message: "Alarm (#12)",
          files: { b: "1" },
        },
      ],
      12,
    ],
    [
      "under an address that a forge hides",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          author: "M <4711+mara@users.noreply.github.com>",
          message: "Alarm (#12)",
          files: { b: "1" },
        },
      ],
      12,
    ],
    [
      "as the take-back of an earlier request",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          message: 'Revert "Alarm (#9)"\n\nThis reverts commit 1111111111.',
          files: { b: "1" },
        },
      ],
      undefined,
    ],
  ])("%s", async (_, commits, number) => {
    const { candidates, change } = await landed(commits);
    expect(candidates).toHaveLength(1);
    expect(candidates[0]?.number).toBe(number);
    expect((await change(0)).author.name).toMatch(/^(Mara Lind|M|mlx)$/);
  });
});

/** A squash of her branch by somebody else. */
function squash(files: NonNullable<ScriptedCommit["files"]>): readonly ScriptedCommit[] {
  const landed = { at: "2026-01-07T09:00:00Z", author: bot, message: "Alarm (#12)", files };
  return [begin, ...branch, landed];
}

describe("a squash that names none of those who wrote its branch is theirs", () => {
  const refs = { "refs/pull/12/head": "mara" };

  test("and is measured again as theirs", async () => {
    const { candidates, change, repository } = await landed(squash({ b: "2" }), refs);
    expect(candidates).toMatchObject([{ number: 12, author: { name: "Mara Lind" } }]);
    expect((await change(0)).commits.map(({ author }) => author.name)).toEqual([
      "Mara Lind",
      "Mara Lind",
    ]);
    const [candidate] = candidates;
    if (candidate === undefined) return;
    const { mergeCommit, author: writer } = candidate;
    const git = { cwd: repository.directory };
    const measured = { repository, git, ...week };
    expect(await findCandidateOfMerge(mergeCommit, { ...measured, author: writer })).toMatchObject({
      number: 12,
      author: { name: "Mara Lind" },
    });
    expect(await findCandidateOfMerge(mergeCommit, measured)).toMatchObject({
      author: { name: "merge-bot" },
    });
  });

  test("but not where its number is also that of another branch", async () => {
    expect((await landed(squash({ c: "2" }), refs)).candidates).toEqual([]);
  });
});

test("a request that somebody's pull brought beside the main line keeps its number", async () => {
  const { candidates } = await landed([
    begin,
    { at: "2026-01-02T09:00:00Z", ...bell, branch: "tom", from: "main" },
    { at: "2026-01-07T09:00:00Z", message: "Alarm (#12)", files: { b: "1" } },
    {
      at: "2026-01-07T10:00:00Z",
      author: tom,
      message: "Merge branch 'main' of forge.example:tide/tide",
      branch: "tom",
      merges: "main",
      files: { b: "1" },
    },
    { at: "2026-01-07T11:00:00Z", author: tom, message: "Forward", from: "tom" },
  ]);
  expect(candidates).toMatchObject([{ number: 12 }]);
});

describe("silence is in doubt", () => {
  test.each<[where: string, commits: readonly ScriptedCommit[], doubt: string]>([
    [
      "where a commit of theirs is dated after the present",
      [begin, { at: "2931-01-01T00:00:00Z", message: "Alarm", files: { b: "1" } }],
      "1 commit of theirs has a date that can't be right",
    ],
    [
      "where a commit of theirs is dated before what it was built upon",
      [
        begin,
        { at: "2026-01-06T09:00:00Z", ...bell },
        { at: "2025-12-01T09:00:00Z", message: "Alarm", files: { b: "1" } },
        { at: "2026-01-08T09:00:00Z", ...bell, files: { c: "2" } },
      ],
      "1 commit of theirs has a date that can't be right",
    ],
    [
      "where a machine without a clock has committed for them",
      [
        begin,
        { at: "1970-01-01T00:00:09Z", message: "Alarm", files: { b: "1" } },
        { at: "1970-01-01T00:00:10Z", message: "Ring", files: { b: "2" } },
        { at: "2026-01-08T09:00:00Z", ...bell },
      ],
      "2 commits of theirs have dates that can't be right",
    ],
    [
      "where a request of theirs was squashed into another branch",
      [
        begin,
        { at: "2026-01-02T09:00:00Z", ...bell, branch: "develop", from: "main" },
        {
          at: "2026-01-07T09:00:00Z",
          message: "Alarm (#12)",
          branch: "develop",
          files: { b: "1" },
        },
      ],
      "1 request of theirs landed in this time on another branch",
    ],
    [
      "where a request of theirs was merged into another branch",
      [
        begin,
        { at: "2026-01-02T09:00:00Z", ...bell, branch: "develop", from: "main" },
        ...branch,
        {
          at: "2026-01-07T09:00:00Z",
          author: tom,
          message: "Merge pull request #12 from mara/alarm\n\nAlarm",
          branch: "develop",
          merges: "mara",
          files: { b: "2" },
        },
      ],
      "1 request of theirs landed in this time on another branch",
    ],
    [
      "where they pushed to a line of work beside the main one",
      [
        begin,
        { at: "2026-01-02T09:00:00Z", ...bell, branch: "develop", from: "main" },
        { at: "2026-01-07T09:00:00Z", message: "Alarm", branch: "develop", files: { b: "1" } },
      ],
      "1 landing of theirs is on another branch that others build upon",
    ],
    [
      "where their branch was merged without a request into such a line",
      [
        begin,
        { at: "2026-01-02T09:00:00Z", ...bell, branch: "release/2.x", from: "main" },
        {
          at: "2026-01-06T09:00:00Z",
          message: "Alarm",
          branch: "mara",
          from: "main",
          files: { b: "1" },
        },
        { at: "2026-01-06T10:00:00Z", message: "Ring", branch: "mara", files: { b: "2" } },
        {
          at: "2026-01-07T09:00:00Z",
          author: tom,
          message: "Merge branch 'mara' into release/2.x",
          branch: "release/2.x",
          merges: "mara",
          files: { b: "2" },
        },
      ],
      "1 landing of theirs is on another branch that others build upon",
    ],
    [
      "where a group committed in its own name",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          author: "The Tide Authors <tide-authors@tidepool.example>",
          message: "Alarm",
          files: { b: "1" },
        },
      ],
      "“The Tide Authors” <tide-authors@tidepool.example> committed in this time",
    ],
    [
      "where a merge queue squashed somebody's request in its own name",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          author: "Merge Queue <queue@forge.example>",
          message: "Alarm (#12)",
          files: { b: "1" },
        },
      ],
      "“Merge Queue” <queue@forge.example> committed in this time",
    ],
    [
      "where somebody committed whose name is theirs, shortened",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          author: "M. Lind <ml@work.example>",
          message: "Alarm (#12)",
          files: { b: "1" },
        },
      ],
      "“M. Lind” <ml@work.example> committed in this time, and may be them",
    ],
    [
      "where somebody committed without a name of their own",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          author: "root <root@build-7.internal>",
          message: "Alarm",
          files: { b: "1" },
        },
      ],
      "“root” <root@build-7.internal> committed in this time, which may be nobody’s own name",
    ],
    [
      "where somebody merged back what of theirs was on the line before",
      [
        begin,
        { at: "2026-01-02T09:00:00Z", ...bell, branch: "release", from: "main" },
        { at: "2026-01-02T10:00:00Z", message: "Alarm (#12)", files: { b: "1" } },
        {
          at: "2026-01-07T09:00:00Z",
          authoredAt: "2026-01-02T10:00:00Z",
          message: "Alarm (#12)",
          branch: "release",
          files: { b: "1" },
        },
        {
          at: "2026-01-08T09:00:00Z",
          author: tom,
          message: "Merge branch 'release'",
          merges: "release",
          files: { c: "1" },
        },
      ],
      "1 commit of theirs of this time in the history landed in a way that can't be told",
    ],
    [
      "where a bot committed in its own name what a trailer says they wrote",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          author: bot,
          message: "Alarm (#12)\n\nAuthored-by: Mara Lind <mara@tidepool.example>\n",
          files: { b: "1" },
        },
      ],
      "1 commit of theirs of this time in the history landed in a way that can't be told",
    ],
    [
      "where a bot committed in its own name what came from their fork",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          author: bot,
          message:
            "Alarm\n\nCOPYBARA_INTEGRATE_REVIEW=https://github.com/tide/tide/pull/12 from mara:alarm 1f2e\n",
          files: { b: "1" },
        },
      ],
      "1 commit of theirs of this time in the history landed in a way that can't be told",
    ],
    [
      "where the history was rewritten after the time, from its first commit on",
      ["2026-01-01", "2026-01-07", "2026-01-14"].map((day) => ({
        at: "2026-01-12T08:30:00Z",
        authoredAt: `${day}T09:00:00Z`,
        message: day,
        files: { b: day },
      })),
      "1 commit of theirs was written in this time, in a history that was rewritten since",
    ],
    [
      "where the work of several was put on the line anew after the time",
      [
        begin,
        ...[tom, undefined, tom].map((author, step) => ({
          at: `2026-01-12T08:30:0${step}Z`,
          authoredAt: `2026-01-0${6 + step}T09:00:00Z`,
          ...(author !== undefined && { author }),
          message: `Step ${step}`,
          files: { b: `${step}` },
        })),
      ],
      "1 commit of theirs was written in this time, in a history that was rewritten since",
    ],
  ])("%s", async (_, commits, doubt) => {
    const { candidates, doubts } = await landed(commits);
    expect(candidates).toEqual([]);
    expect(await doubts()).toContainEqual(expect.stringContaining(doubt));
  });

  test.each<[how: string, beside: readonly ScriptedCommit[]]>([
    [
      "the merge's diff",
      [
        {
          at: "2026-01-03T09:00:00Z",
          ...bell,
          branch: "release",
          files: { c: "Ring the bells.\n".repeat(600_000) },
        },
      ],
    ],
    [
      "the branch",
      Array.from({ length: 1001 }, (_, at) => ({
        at: "2026-01-03T09:00:00Z",
        ...bell,
        branch: "release",
        files: { c: `${at}` },
      })),
    ],
  ])("where somebody merged it back, and %s is too long to be read", async (_, beside) => {
    const { candidates } = await landed([
      begin,
      { at: "2026-01-02T09:00:00Z", ...bell, branch: "release", from: "main" },
      { at: "2026-01-02T10:00:00Z", message: "Alarm (#12)", files: { b: "1" } },
      ...beside,
      {
        at: "2026-01-07T09:00:00Z",
        authoredAt: "2026-01-02T10:00:00Z",
        message: "Alarm (#12)",
        branch: "release",
        files: { b: "1" },
      },
      {
        at: "2026-01-08T09:00:00Z",
        author: tom,
        message: "Merge branch 'release'",
        merges: "release",
        files: beside.at(-1)?.files ?? {},
      },
    ]);
    expect(candidates).toEqual([]);
  });

  test.each<[where: string, commits: readonly ScriptedCommit[]]>([
    [
      "a date that can't be right lies between others of another time",
      [
        begin,
        { at: "2025-12-01T09:00:00Z", message: "Alarm", files: { b: "1" } },
        { at: "2026-01-02T09:00:00Z", ...bell },
        { at: "2026-01-08T09:00:00Z", ...bell, files: { c: "2" } },
      ],
    ],
    [
      "their unfinished branch stands beside the main line",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          message: "Try",
          branch: "mara",
          from: "main",
          files: { b: "1" },
        },
        { at: "2026-01-08T09:00:00Z", ...bell },
      ],
    ],
    [
      "they only reviewed, tested or were thanked for what somebody else wrote",
      [
        begin,
        {
          at: "2026-01-07T09:00:00Z",
          ...bell,
          message: "Ring\n\nReviewed-by: Mara Lind <mara@tidepool.example>\nThanks to @mara\n",
        },
      ],
    ],
    [
      "a branch that they wrote in this time was rebased onto the line after it",
      [
        begin,
        ...["07", "08"].map((day) => ({
          at: "2026-01-12T08:30:00Z",
          authoredAt: `2026-01-${day}T09:00:00Z`,
          message: `Alarm, day ${day}`,
          files: { b: day },
        })),
      ],
    ],
    [
      "the main line, which ended with theirs, was merged back into another",
      [
        begin,
        { at: "2026-01-02T09:00:00Z", ...bell, branch: "develop", from: "main" },
        { at: "2026-01-03T09:00:00Z", message: "Alarm", files: { b: "1" } },
        {
          at: "2026-01-07T09:00:00Z",
          author: tom,
          message: "Merge branch 'main' into develop",
          branch: "develop",
          merges: "main",
          files: { b: "1" },
        },
      ],
    ],
    [
      "a colleague of the same first name, and a machine, have committed",
      [
        begin,
        { at: "2026-01-07T09:00:00Z", ...bell, author: "Mara Voss <voss@tidepool.example>" },
        {
          at: "2026-01-08T09:00:00Z",
          author: "mara[bot] <1+mara[bot]@users.noreply.github.com>",
          message: "Bump (#12)",
          files: { c: "2" },
        },
      ],
    ],
  ])("but not where %s", async (_, commits) => {
    expect(await (await landed(commits)).doubts()).toEqual([]);
  });
});

test.each([
  ["M. Lind", "x@example.org", true],
  ["Lind, Mara", "x@example.org", true],
  ["maralind", "x@example.org", true],
  ["Mara L.", "x@example.org", true],
  ["mara", "x@example.org", true],
  ["Mára B. Lind", "x@example.org", true],
  ["somebody", "mara@elsewhere.example", true],
  ["somebody", "Mara.Lind@MARAS-LAPTOP.local", true],
  ["somebody", "mlind@elsewhere.example", true],
  ["Мара Линд", "mara.l@elsewhere.example", true],
  ["Tom Ek and Mara Lind", "pair@tidepool.example", true],
  ["tom+mara", "pair+tom+mara@tidepool.example", true],
  ["Tom Ek", "pair+mara@tidepool.example", true],
  ["Mara Voss", "mara.voss@tidepool.example", false],
  ["Tom Ek", "tom+tide@tidepool.example", false],
  ["Tom Lind", "tom@tidepool.example", false],
  ["Mara Voss", "voss@tidepool.example", false],
  ["Linda Marad", "linda@tidepool.example", false],
  ["", "", false],
])("%s <%s> may be Mara Lind: %s", (name, mail, expected) => {
  expect(mayBeSame({ name, mail }, author)).toBe(expected);
});

test.each([
  ["Mara Lind", "ml@tidepool.example", true],
  ["Ines Faro", "mara.lind@tidepool.example", true],
  ["Tamara Voss", "tamara@tidepool.example", false],
])("%s <%s> may be somebody who is known as mara alone: %s", (name, mail, expected) => {
  expect(mayBeSame({ name, mail }, { handle: "mara", names: [], mails: [] })).toBe(expected);
});

test("what a mirror saw on a branch that was forced back since is in doubt", async () => {
  const folder = await temporaryFolder();
  const origin = await importHistory(`${folder}/tide.git`, [begin]);
  const look = () => open(`file://${origin}`, `${folder}/cache`);
  await look();
  const tip = (await runGit(["rev-parse", "main"], { cwd: origin })).trim();
  await appendHistory(origin, [
    { at: "2026-01-07T09:00:00Z", message: "Alarm", files: { b: "1" } },
  ]);
  expect((await look()).candidates).toHaveLength(1);
  await runGit(["update-ref", "refs/heads/main", tip], { cwd: origin });
  await appendHistory(origin, [{ at: "2026-01-09T09:00:00Z", ...bell }]);
  const { candidates, doubts } = await look();
  expect(candidates).toEqual([]);
  expect(await doubts()).toEqual([
    "1 commit of theirs of this time stood on the branch in an earlier run, and does no more",
  ]);
});

test("what only a tag has is in doubt", async () => {
  const { directory } = await landed(
    [
      begin,
      {
        at: "2026-01-07T09:00:00Z",
        message: "Alarm",
        branch: "out",
        from: "main",
        files: { b: "1" },
      },
    ],
    { "refs/tags/v1": "out" },
  );
  expect(await (await open(directory)).doubts()).toEqual([
    "1 landing of theirs is on another branch that others build upon, or below a tag",
  ]);
});

test.each([
  [
    "dev develop devel development next master trunk staging testing beta production prod live",
    true,
  ],
  ["stable unstable release release/2.x release_3 hotfix/bells branch-3.5 REL_16_STABLE", true],
  ["v2 v2.x 5.x 1.0 2.0.x 2.0-dev 7-1-stable 7.1_maint", true],
  ["deve mara 1234 20260101 12-bells branch-of-bells fix/dev developers release3-bells", false],
])("%s: each a line of work: %s", (names, expected) => {
  const refs = names.split(" ").map((name) => `refs/heads/${name}`);
  expect(refs.filter((ref) => isLineOfWork(ref) !== expected)).toEqual([]);
});

const onTopic =
  "1 commit of theirs of this time is on the branch that is checked out; if it has landed there, name that by `branch`";

test.each([
  ["unfinished work", "mara", "main", [onTopic]],
  ["a line of work", "dev", "dev", []],
])(
  "of a work tree with %s checked out the main line is told",
  async (_, checkedOut, branch, told) => {
    const { directory } = await landed([
      begin,
      {
        at: "2026-01-07T09:00:00Z",
        message: "Alarm",
        branch: checkedOut,
        from: "main",
        files: { b: "1" },
      },
    ]);
    await runGit(["symbolic-ref", "HEAD", `refs/heads/${checkedOut}`], { cwd: directory });
    await runGit(["config", "core.bare", "false"], { cwd: directory });
    const { repository, doubts } = await open(directory);
    expect(repository.branch).toBe(`refs/heads/${branch}`);
    expect(await doubts()).toEqual(told);
  },
);

test("a repository whose default branch has no commit is not taken for an empty one", async () => {
  const origin = await importHistory(await temporaryFolder(), [
    { ...begin, branch: "develop" },
    { ...begin, branch: "next" },
  ]);
  await expect(open(origin)).rejects.toMatchObject({
    code: "BRANCH_NOT_FOUND",
    message: expect.stringContaining("(develop, next)"),
  });
});
