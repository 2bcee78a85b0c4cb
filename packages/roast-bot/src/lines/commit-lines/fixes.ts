import type { CommitExhibit } from "@mea-culpa/formats";
import { isFix } from "../../charges/log/subjects.ts";
import type { Facts } from "../facts.ts";
import type { DeclaredKind } from "./commit-kind.ts";

/** Fixes of fixes, and what was meant to be folded into another commit. */
export const fixes: readonly DeclaredKind[] = [
  {
    weight: 5,
    subject:
      /\b(?:fix(?:ed|es|ing)?|repair|correct) (?:for )?(?:the |my |a |that |previous |last )?(?:bug-?)?fix\b/i,
    lines: ["The fix had needed one.", "It is the second opinion on the same patient."],
    title: "The fix, treated",
    verdict: { archetype: "The Relapse", lines: ["was fixed, and then the fix was"] },
  },
  {
    weight: 2,
    subject: /^fix-?ups?!?$/i,
    lines: ["Of what, it does not say.", "The word is a verb without an object."],
    retired: ["Something has been fixed up. The log leaves it at that."],
  },
  {
    weight: 3,
    isSo: ({ subject }) => /^(?:fixup|squash)! \S/.test(subject),
    lines: [
      "It was meant to disappear into another commit. Here it is.",
      "Git would have folded it away, had anybody asked.",
      "A commit with an invitation to be absorbed. It was not taken up.",
    ],
  },
  {
    weight: 0,
    isSo: (commit, facts) => isFix(commit.subject) && isSoonAfter(commit, facts),
    lines: [],
    retired: [
      "The commit before it was {f.gap} old.",
      "{f.gap} after the commit before.",
      "The peace had lasted {f.gap}.",
    ],
  },
];

/** Whether a commit, by its authors' clocks, came within the hour after the one before it. */
function isSoonAfter({ id }: CommitExhibit, facts: Facts): boolean {
  const gap = facts.figure(`${id}.gap`);
  return gap?.unit === "minute" && gap.value <= 30;
}
