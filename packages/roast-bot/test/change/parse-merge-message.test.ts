import { describe, expect, test } from "vitest";
import { parseMergeMessage } from "../../src/change/parse-merge-message.ts";

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
    what: "GitLab's merge with its trailer",
    message:
      "Merge branch 'alarms' into 'main'\n\nAdd tide alarms\n\nCloses #4\n\nSee merge request mara/tides!45\n",
    expected: {
      number: 45,
      title: "Add tide alarms",
      body: "Closes #4",
      foundBy: "merge-request-trailer",
    },
  },
  {
    what: "GitLab's fast-forward squash, whose subject is the title",
    message: "Add tide alarms\n\nSee merge request mara/tides!46",
    expected: { number: 46, title: "Add tide alarms", body: "", foundBy: "merge-request-trailer" },
  },
  {
    what: "a merge-request trailer of another spelling",
    message: "Add tide alarms\n\nMerge-request: mara/tides!47\n",
    expected: { number: 47, title: "Add tide alarms", body: "", foundBy: "merge-request-trailer" },
  },
  {
    what: "Bitbucket's merge",
    message: "Merged in alarms (pull request #9)\n\nAdd tide alarms\n",
    expected: { number: 9, title: "Add tide alarms", body: "", foundBy: "merge-commit" },
  },
  {
    what: "a message with Windows line ends",
    message: "Merge pull request #7 from mara/alarms\r\n\r\nAdd tide alarms\r\n",
    expected: { number: 7, title: "Add tide alarms", body: "", foundBy: "merge-commit" },
  },
] as const;

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
    "",
  ])("is not made out of %j", (message) => {
    expect(parseMergeMessage(message)).toBeUndefined();
  });
});
