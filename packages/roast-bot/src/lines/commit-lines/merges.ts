import type { DeclaredKind } from "./commit-kind.ts";

/** Branches that meet, and how that went. */
export const merges: readonly DeclaredKind[] = [
  {
    weight: 5,
    subject: /^(?:fix(?:ed|es)? )?rebased?[.!]*$/i,
    and: ({ additions, deletions }) => additions + deletions > 0,
    lines: [
      "A rebase usually leaves no commit. This one left itself.",
      "A rebase that was done without rebasing.",
    ],
    title: "Rewriting history",
    verdict: {
      archetype: "The Time Traveller",
      lines: ["went back in history, and left a commit to say so"],
    },
  },
  {
    weight: 3,
    subject:
      /\b(?:(?:bad|broken|botched) (?:merge|rebase|conflict)|fix(?:ed|es|ing)? (?:\w+ )?(?:merge|rebase)\b)/i,
    and: ({ subject }) => !/^(?:\w+: )?(?:fix(?:ed|es)? )?rebased?[.!]*$/i.test(subject),
    lines: ["Git had put the two together, in its way.", "The branch and the main line had words."],
    retired: ["Two histories met, and this is the receipt."],
  },
  {
    weight: 5,
    ofMerges: true,
    isSo: ({ subject }) => findSelfMerge(subject) !== undefined,
    lines: ["The branch was merged into itself.", "A branch met itself, and agreed."],
    title: "A branch meets itself",
    verdict: { archetype: "The Ouroboros", lines: ["was merged into itself on the way"] },
  },
];

/** The branch that git says it has merged into a branch of that name. */
function findSelfMerge(subject: string): string | undefined {
  return /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'(?: of \S+)? into \1$/.exec(
    subject,
  )?.[1];
}
