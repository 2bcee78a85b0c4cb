import { isFix } from "../../charges/log/subjects.ts";
import type { DeclaredKind } from "./commit-kind.ts";

/** What is done to tests, or by them. */
export const tests: readonly DeclaredKind[] = [
  {
    weight: 4,
    subject: /\b(?:buggy|wrong|broken|incorrect) (?:unit |integration )?tests?\b/i,
    lines: ["Somebody has tested the tests.", "What they had proved until then is open."],
    title: "Testing the tests",
    verdict: { archetype: "The Examiner", lines: ["put the tests to the test"] },
  },
  {
    weight: 5,
    subject:
      /^(?:disable|skip|ignore|comment out|mute|xfail|turn off|quarantine)\w*\b.*\b(?:tests?|specs?|checks?)\b/i,
    lines: ["It can no longer fail.", "It will not fail again."],
    title: "Do not disturb",
    verdict: {
      archetype: "The Sleeping Watchman",
      lines: ["sees nothing wrong, and is not asked"],
    },
  },
  {
    weight: 3,
    subject: /\bfailing test/i,
    and: ({ subject }) => !isFix(subject),
    lines: [
      "A test that fails on purpose. It will be asked again.",
      "First the complaint, in a form that can be run.",
    ],
    retired: ["Bad news first. That is the right order."],
  },
  {
    weight: 2,
    subject:
      /^(?:fix(?:ed|es|ing)?|repair|adjust|correct) (?:the )?(?:failing |broken )?(?:\w+ )?(?:tests?|specs?|expectations?)$/i,
    lines: [
      "Which of the two was at fault, code or test, is not said.",
      "The tests were wrong, or right; the subject keeps both open.",
    ],
    retired: ["Either the tests have learned something, or the code has."],
  },
];
