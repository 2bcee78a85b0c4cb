import type { Cases } from "../../../../test/support/change-builder.ts";

export const cases: Cases = {
  finds: {
    "two commits that address a review": {
      commits: ["Add alarms", "Address PR review: enum, strict limits", "Address review comments"],
    },
    "suggestions applied from a forge, twice": {
      commits: ["Add", "Apply suggestions from code review", "Apply suggestions from code review"],
    },
    "feedback by other names": { commits: ["Add", "PR feedback", "review comments", "nits"] },
    "one very large one": {
      commits: ["Add", { subject: "Address review", files: { "src/tides.ts": [400, 380] } }],
    },
  },
  leavesAlone: {
    "one small one": { commits: ["Add alarms", "Address review comments"] },
    "commits that say what they changed": { commits: ["Add", "Use an enum", "Split the tests"] },
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
