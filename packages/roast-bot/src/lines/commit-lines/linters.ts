import { isFix } from "../../charges/log/subjects.ts";
import type { DeclaredKind } from "./commit-kind.ts";

/** What is done for linters and compilers, or against them. */
export const linters: readonly DeclaredKind[] = [
  {
    weight: 4,
    subject: /\b(?:appease\w*|pacif\w+|placat\w+)\b/i,
    lines: [
      "The offering: {f.deletions}.",
      "The offering: {f.additions}.",
      "It was appeased the way it always is: by obeying.",
    ],
    title: "An offering",
    verdict: { archetype: "The Supplicant", lines: ["made an offering, and was heard"] },
  },
  {
    weight: 5,
    subject:
      /^(?:ignore|suppress|silence|hide|mute|squelch)\w*\b.*\b(?:warnings?|advisor\w+|lints?|deprecations?|complaints?)\b/i,
    lines: [
      "The warning has not changed. The audience has.",
      "That, too, is a way of having fewer.",
      "It is right, and will not be heard.",
    ],
    title: "Turned down",
    verdict: { archetype: "The Selective Listener", lines: ["made it quieter"] },
  },
  {
    weight: 4,
    subject:
      /\b(?:address\w*|fix\w*|appl\w+) (?:the )?(?:clippy|eslint|linter|lint|rubocop|ruff|mypy|pylint|sonar|codacy|codeql)(?:['’]s)? (?:feedback|comments?|suggestions?|remarks?|complaints?)\b/i,
    lines: ["A linter has been treated as a colleague."],
    title: "A remark from the linter",
    verdict: { archetype: "The Colleague", lines: ["took the linter seriously, as a person"] },
  },
  {
    weight: 4,
    subject: /\bborrow(?:ing)? ?(?:-?check\w*)\b/i,
    and: ({ subject }) => isFix(subject),
    lines: ["The borrow checker had been right.", "It had lent something out."],
    title: "On loan",
    verdict: { archetype: "The Debtor", lines: ["returned what it had borrowed"] },
  },
  {
    weight: 1,
    subject:
      /^(?:(?:fix|make|please|satisfy)\w* (?:the )?)?(?:lint\w*|eslint|prettier|go ?fmt|rustfmt|fmt|flake8|rubocop|clippy|mypy|isort|ruff|formatting|whitespace|format(?: code| files)?)(?: \w+)?(?: happy)?$/i,
    lines: [
      "It has no opinion on the code, only on its posture.",
      "A matter of taste, settled by configuration.",
      "The first reviewer was a machine, and had remarks.",
    ],
    retired: ["Nobody has won an argument against this one yet."],
  },
];
