import { otto, type Cases } from "../../cases.ts";

export const cases: Cases = {
  finds: {
    "more of it, in as few words": { commits: ["PR feedback", "more PR feedback"] },
    "two commits that address a review": {
      commits: ["Add alarms", "Address PR review", "Address review comments (#12)"],
    },
    "suggestions applied from a forge, twice": {
      commits: ["Add", "Apply suggestions from code review", "Apply suggestions from code review"],
    },
    "in a squash’s list": { listed: ["Add", "PR feedback", "review comments"] },
    "feedback by other names": { commits: ["Add", "PR feedback", "review comments", "nits"] },
    "with a trailer, and nothing else in the body": {
      commits: ["Apply suggestions from code review", "Apply suggestion from @otto"].map(
        (subject) => ({ subject, body: "Co-authored-by: Otto Brandt <otto@example.org>" }),
      ),
    },
    "some that a tool wrote": {
      files: { "yarn.lock": "+x", "src/tides.ts": "+y" },
      commits: ["Address review", "Address review again"].map((subject) => ({
        subject,
        files: { "yarn.lock": [900, 900], "src/tides.ts": [4, 1] },
      })),
    },
    "one very large one": {
      commits: ["Add", { subject: "Address review", files: { "src/tides.ts": [400, 380] } }],
    },
  },
  leavesAlone: {
    "the branch of a squash": {
      commits: ["Add alarms", "Address PR review", "Address review comments (#12)"],
      foundBy: "squash-subject",
    },
    "one small one": { commits: ["Add alarms", "Address review comments"] },
    "commits that say what they changed": { commits: ["Add", "Use an enum", "Split the tests"] },
    "a subject that goes on to say it": {
      commits: ["Address review: user-facing changesets", "Address PR review: enum, strict limits"],
    },
    "a body that says it": {
      commits: ["Address review", "Address review comments"].map((subject) => ({
        subject,
        body: "The bell is an enum now.\n\nCo-authored-by: Otto Brandt <otto@example.org>",
      })),
    },
    "one that is large by what a tool wrote": {
      files: { "yarn.lock": "+x" },
      commits: ["Add", { subject: "Address review", files: { "yarn.lock": [900, 880] } }],
    },
    "somebody else's": {
      commits: [
        "Add alarms",
        { subject: "Address review", author: otto },
        { subject: "PR feedback", author: otto },
      ],
    },
    "a feature about reviews": {
      commits: ["Add review page", "Handle review form errors", "Address review form layout"],
    },
    "comments in the code": { commits: ["Fix comments in parser", "Fix comment of tides"] },
    "postal addresses": { commits: ["Address lookup by harbour", "Address book for pilots"] },
    "names that hold the word": { commits: ["Add reviewer role", "Show reviews by month"] },
    "a squash whose commits we don't have": {
      commits: ["Address review", "Address review"],
      commitsKnown: false,
    },
  },
};
