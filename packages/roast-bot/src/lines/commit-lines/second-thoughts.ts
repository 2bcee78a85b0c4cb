import { isMergeSubject } from "../../charges/log/subjects.ts";
import type { DeclaredKind } from "./commit-kind.ts";

/** What turned out, and what turned out not to be needed. */
export const secondThoughts: readonly DeclaredKind[] = [
  {
    weight: 6,
    subject: /^(?:turns|turned) out\b/i,
    lines: [
      "{f.deletions} leave with that discovery.",
      "Then it turned out.",
      "A finding, in the middle of the work.",
    ],
    title: "A discovery",
    verdict: {
      archetype: "The Discoverer",
      lines: [
        "found something out, and deleted {f.deletions}",
        "looked into it, and it turned out",
      ],
    },
  },
  {
    weight: 4,
    subject:
      /^(?:(?:we |you |i )?(?:don['’`]?t|do not|doesn['’`]?t|no longer)) (?:actually |really )?need\b/i,
    lines: ["{f.deletions} leave with that insight.", "It had been written to find that out."],
    and: ({ deletions }) => deletions > 1,
  },
  {
    weight: 3,
    subject:
      /^(?:remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|drop(?:s|ped)?|get rid of) (?:the |all |some |an? )?(?:un-?ne(?:ce|cce)s\w+|un-?needed|redundant|superfluous|useless|pointless)\b/i,
    lines: [
      "It had been necessary until somebody looked.",
      "Nobody had told it.",
      "It had got in all the same.",
    ],
  },
  {
    weight: 4,
    subject: /\b(?:plan|design|rfc|spec|roadmap)\b.*\bto (?:reflect|match)\b/i,
    lines: [
      "The plan now predicts what happened.",
      "It is easier to plan a thing when it is done.",
      "A plan with hindsight.",
    ],
    title: "A plan with hindsight",
    verdict: { archetype: "The Prophet", lines: ["foretold what had happened"] },
  },
  {
    weight: 2,
    subject:
      /^(?:remove|delete|drop|clean up)\w* (?:the )?(?:\w+ )?(?:debug\w*|console\.?logs?|prints?|print statements?|log statements?|logging)\b/i,
    lines: [
      "It had said what it had to say.",
      "The commentary ends here.",
      "What it printed was for one pair of eyes.",
    ],
  },
  {
    weight: 2,
    subject: /\bunrelated\b/i,
    and: ({ subject }) => !isMergeSubject(subject),
    lines: ["They had come along for the ride.", "Every branch has passengers."],
  },
];
