import { type Cases, otto } from "../../cases.ts";

const files = { "src/bells.ts": { additions: 9, deletions: 6 } };
const steps = ["Ring", "Ring it", "Once", "Twice", "Not twice", "Louder", "Softer", "As before"];

export const cases: Cases = {
  finds: { "eight commits for fifteen lines": { files, commits: steps } },
  leavesAlone: {
    "seven commits": { files, commits: steps.slice(1) },
    "eight commits with work in them": {
      files: { "src/bells.ts": { additions: 90 } },
      commits: steps,
    },
    "what others committed": {
      files,
      commits: [...steps.slice(1), { subject: "Ring", author: otto }],
    },
    "merges of main": { files, commits: [...steps.slice(1), "Merge branch 'main' into bells"] },
    "what other pull requests brought": {
      files,
      commits: [...steps.slice(1), "Ring all bells (#12)"],
    },
    "a page": { files: { "docs/bells.md": { additions: 9 } }, commits: steps },
  },
};
