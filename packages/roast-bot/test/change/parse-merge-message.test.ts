import { describe, expect, test } from "vitest";
import { dropForeignNumber, parseMergeMessage } from "../../src/change/parse-merge-message.ts";

const merges = [
  {
    what: "a squash by its subject",
    message: "Add tide alarms (#12)\n\nThey ring.\n",
    expected: {
      number: 12,
      title: "Add tide alarms",
      body: "They ring.",
      foundBy: "squash-subject",
    },
  },
  {
    what: "the last number of a subject that has two",
    message: 'Revert "Add tide alarms (#12)" (#13)\n',
    expected: {
      number: 13,
      title: 'Revert "Add tide alarms (#12)"',
      body: "",
      foundBy: "squash-subject",
    },
  },
  {
    what: "GitHub's merge button, whose title is the first line of the body",
    message: "Merge pull request #7 from mara/alarms\n\nAdd tide alarms\n\nThey ring.\n",
    expected: { number: 7, title: "Add tide alarms", body: "They ring.", foundBy: "merge-commit" },
  },
  {
    what: "GitHub's merge button without a title, by the branch",
    message: "Merge pull request #7 from mara/tide-alarms\n",
    expected: { number: 7, title: "tide-alarms", body: "", foundBy: "merge-commit" },
  },
  {
    what: "GitHub's merge button with a list for a description",
    message: "Merge pull request #7 from mara/tide-alarms\n\n- Ring at high tide\r\n- Be silent\n",
    expected: {
      number: 7,
      title: "tide-alarms",
      body: "- Ring at high tide\n- Be silent",
      foundBy: "merge-commit",
    },
  },
  {
    what: "GitLab's merge with its trailer",
    message:
      "Merge branch 'alarms' into 'main'\n\nAdd tide alarms\n\nCloses #4\n\nSee merge request mara/tides!45\n",
    expected: {
      number: 45,
      repository: "mara/tides",
      title: "Add tide alarms",
      body: "Closes #4",
      foundBy: "merge-request-trailer",
    },
  },
  {
    what: "GitLab's fast-forward squash, whose subject is the title",
    message: "Add tide alarms\n\nSee merge request mara/tides!46",
    expected: {
      number: 46,
      repository: "mara/tides",
      title: "Add tide alarms",
      body: "",
      foundBy: "merge-request-trailer",
    },
  },
  {
    what: "a merge-request trailer of another spelling",
    message: "Add tide alarms\n\nMerge-request: mara/tides!47\n",
    expected: {
      number: 47,
      repository: "mara/tides",
      title: "Add tide alarms",
      body: "",
      foundBy: "merge-request-trailer",
    },
  },
  ...["### What does this resolve?", "## Summary", "What does it ring?"].map((question) => ({
    what: `bors's, whose text begins with “${question}”`,
    message: `Auto merge of #12 - mara:alarms, r=tom\n\n${question}\n\nThe tide.`,
    expected: {
      number: 12,
      title: "alarms",
      body: `${question}\n\nThe tide.`,
      foundBy: "merge-commit" as const,
    },
  })),
  {
    what: "Bitbucket's merge",
    message: "Merged in alarms (pull request #9)\n\nAdd tide alarms\n",
    expected: { number: 9, title: "Add tide alarms", body: "", foundBy: "merge-commit" },
  },
  ...(
    [
      [
        "GitLab's with a whole address",
        "Merge branch 'alarms' into 'main'",
        "Add tide alarms\n\nSee merge request https://gitlab.example/mara/tides/-/merge_requests/12",
        "merge-request-trailer",
      ],
      [
        "GitLab's without a project",
        "Add tide alarms",
        "See merge request !12",
        "merge-request-trailer",
      ],
      [
        "marge-bot's",
        "Add tide alarms",
        "Part-of: <https://gitlab.example/mara/tides/-/merge_requests/12>",
        "merge-request-trailer",
      ],
      [
        "Bitbucket Server's",
        "Pull request #12: Add tide alarms",
        "Merge in TIDE/tides from alarms to main\n\n* commit 'abc':\n  Add",
        "merge-commit",
      ],
      [
        "Gitea's and Forgejo's",
        "Merge pull request 'Add tide alarms' (#12) from mara/alarms into main",
        "Reviewed-on: https://codeberg.example/mara/tides/pulls/12",
        "merge-commit",
      ],
      [
        "Gitea's beside another tracker",
        "Merge pull request 'Add tide alarms' (!12) from alarms into main",
        "",
        "merge-commit",
      ],
      [
        "Gitea's rebase, by its trailer",
        "Add tide alarms",
        "Reviewed-on: https://codeberg.example/mara/tides/pulls/12",
        "merge-request-trailer",
      ],
      ["Azure DevOps's", "Merged PR 12: Add tide alarms", "They ring.", "merge-commit"],
      [
        "bors's and homu's",
        "Auto merge of #12 - mara:alarms, r=tom",
        "Add tide alarms\n\nThey ring.",
        "merge-commit",
      ],
      [
        "a rollup's part",
        "Rollup merge of #12 - mara:alarms, r=tom",
        "Add tide alarms",
        "merge-commit",
      ],
      ["bors-ng's", "Merge #12", "12: Add tide alarms r=tom a=mara\n\nThey ring.", "merge-commit"],
      ["Pagure's", "Merge #12 `Add tide alarms`", "", "merge-commit"],
      ["Bitcoin's script", "Merge tides/tides#12: Add tide alarms", "", "merge-commit"],
      ["a maintainer's script", "Merge PR #12: Add tide alarms", "", "merge-commit"],
      [
        "Node's",
        "Add tide alarms",
        "They ring.\n\nPR-URL: https://github.com/mara/tides/pull/12\nReviewed-By: Tom Ek <t@example.org>",
        "merge-request-trailer",
      ],
      [
        "PyTorch's",
        "Add tide alarms (#12)",
        "Pull Request resolved: https://github.com/mara/tides/pull/12",
        "merge-request-trailer",
      ],
      [
        "OpenSSL's",
        "Add tide alarms",
        "(Merged from https://github.com/mara/tides/pull/12)",
        "merge-request-trailer",
      ],
      ["Spark's", "Add tide alarms", "Closes #12 from mara/alarms.", "merge-request-trailer"],
      ["CPython's", "Add tide alarms (GH-12)", "", "squash-subject"],
      ["a GitLab number", "Add tide alarms (!12)", "", "squash-subject"],
    ] as const
  ).map(([what, subject, body, foundBy]) => ({
    what: `${what} request`,
    message: `${subject}\n\n${body}\n`,
    expected: expect.objectContaining({ number: 12, title: "Add tide alarms", foundBy }),
  })),
  {
    what: "both of bors-ng's batch",
    message: "Merge #12 #13\n\n12: Add tide alarms r=tom a=mara\n\n13: Add bells r=tom a=ines\n",
    expected: expect.objectContaining({ number: 12, numbers: [12, 13], title: "Add tide alarms" }),
  },
  ...[
    [
      "Gerrit's review",
      "Add tide alarms",
      `Change-Id: I${"0a".repeat(20)}\nReviewed-on: https://review.example/c/tides/+/12`,
    ],
    ["Gerrit's merge", 'Merge "Add tide alarms"', ""],
    ["Phabricator's review", "Add tide alarms", "Differential Revision: https://phab.example/D12"],
  ].map(([what, subject, body]) => ({
    what: `${what}, which has no number of a pull request`,
    message: `${subject}\n\n${body}\n`,
    expected: { title: "Add tide alarms", body: "", foundBy: "review-trailer" },
  })),
  {
    what: "a message with Windows line ends",
    message: "Merge pull request #7 from mara/alarms\r\n\r\nAdd tide alarms\r\n",
    expected: { number: 7, title: "Add tide alarms", body: "", foundBy: "merge-commit" },
  },
];

describe("a merge message", () => {
  test.each(merges)("names $what", ({ message, expected }) => {
    expect(parseMergeMessage(message)).toEqual(expected);
  });

  test.each([
    "Fix #12",
    "Add tide alarms (fixes #12)",
    "Add tide alarms (#12) to the quay",
    "Merge branch 'main' into alarms",
    "(#12)",
    "Add tide alarms (#0)",
    "Add tide alarms\n\nLike in the last change (#12)",
    "Talk about See merge request mara/tides!46 inline",
    "Add tide alarms\n\nCloses #12",
    "Add tide alarms (gh-12)",
    "Merge branch 'alarms'",
    "",
  ])("is not made out of %j", (message) => {
    expect(parseMergeMessage(message)).toBeUndefined();
  });
});

describe("a number that stands with its repository", () => {
  const own = { name: "tides", web: "https://forge.example/Mara/tides" };
  test.each([
    ["Add alarms (mara/tides#12)", own, 12],
    ["Add alarms (mara/tides#12)", { name: "mara/tides" }, 12],
    ["Add alarms (https://forge.example/mara/tides/-/merge_requests/12)", own, 12],
    ["Merge mara/tides#12: Add alarms", own, 12],
    ["Add alarms (#12)", own, 12],
    ["Add alarms (ines/tides#12)", own, undefined],
    ["Add alarms (https://elsewhere.example/mara/tides/pull/12)", own, undefined],
    ["Merge ines/tides#12: Add alarms", own, undefined],
    ["Add alarms\n\nSee merge request Mara/tides!12", own, 12],
    ["Add alarms\n\nSee merge request !12", own, 12],
    ["Add alarms\n\nPart-of: <https://forge.example/mara/tides/-/merge_requests/12>", own, 12],
    ["Add alarms\n\nPR-URL: https://forge.example/mara/tides/pull/12", own, 12],
    ["Add alarms\n\nSee merge request ines/tides!12", own, undefined],
    [
      "Add alarms\n\nPart-of: <https://elsewhere.example/mara/tides/merge_requests/12>",
      own,
      undefined,
    ],
    ["Add alarms\n\nReviewed-on: https://forge.example/ines/tides/pulls/12", own, undefined],
    ["Add alarms\n\nPR-URL: https://forge.example/ines/tides/pull/12", own, undefined],
    // What this one is called at its forge nobody has said.
    ["Add alarms\n\nSee merge request mara/tides!12", { name: "my tides" }, 12],
    // What Copybara brought over.
    ["Add alarms (#12)\n\nGitOrigin-RevId: 0c1d2e3f", own, undefined],
    // Of a fork nobody knows here.
    ["Add alarms (mara/tides#12)", { name: "tides" }, undefined],
  ])("%j is, in %j, %s", (subject, repository, number) => {
    expect(dropForeignNumber(parseMergeMessage(subject), repository)?.number).toBe(number);
  });
});
