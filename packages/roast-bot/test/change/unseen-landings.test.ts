import { describe, expect, test } from "vitest";
import { mayBeSame } from "../../src/change/authorship.ts";
import type { ScriptedCommit } from "../support/fast-import.ts";
import { author, begin, landed, tom } from "./landed-history.ts";

const bell = { author: tom, message: "Add bells", files: { c: "1" } };
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

describe("silence is in doubt", () => {
  test.each<[where: string, commits: readonly ScriptedCommit[], doubt: string]>([
    [
      "where a commit of theirs is dated after the present",
      [begin, { at: "2031-01-01T00:00:00Z", message: "Alarm", files: { b: "1" } }],
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
  ])("%s", async (_, commits, doubt) => {
    const { candidates, doubts } = await landed(commits);
    expect(candidates).toEqual([]);
    expect(await doubts()).toContainEqual(expect.stringContaining(doubt));
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
  ["Tom Lind", "tom@tidepool.example", false],
  ["Mara Voss", "voss@tidepool.example", false],
  ["Linda Marad", "linda@tidepool.example", false],
  ["", "", false],
])("%s <%s> may be Mara Lind: %s", (name, mail, expected) => {
  expect(mayBeSame({ name, mail }, author)).toBe(expected);
});
