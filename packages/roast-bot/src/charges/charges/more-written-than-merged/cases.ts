import { type Cases, otto } from "../../cases.ts";

const files = { "src/bells.ts": { additions: 40, deletions: 4 } };
const big = { subject: "Ring all bells", files: { "src/bells.ts": [300, 0] } } as const;
const away = { subject: "Ring some of them", files: { "src/bells.ts": [10, 270] } } as const;

export const cases: Cases = {
  finds: {
    "a branch that wrote far more than it merged": { files, commits: [big, away, "Count them"] },
  },
  leavesAlone: {
    "a branch that merged what it wrote": {
      files: { "src/bells.ts": { additions: 300 } },
      commits: [big, away, "Count them"],
    },
    "what somebody else wrote": { files, commits: [{ ...big, author: otto }, away, "Count them"] },
    "what another pull request brought": {
      files,
      commits: [{ ...big, subject: "Ring all bells (#12)" }, away, "Count them"],
    },
    "a merge": {
      files,
      commits: [{ ...big, subject: "Merge branch 'main' into bells" }, away, "Count them"],
    },
    "what a program made": {
      files,
      commits: [{ ...big, files: { "data/tides.json": [300, 0] as const } }, away, "Count them"],
    },
    "lines that were only moved": {
      files,
      commits: [big, away, "Count them"],
      history: { survival: [{ position: 1, added: 200, left: 190 }] },
    },
    "what a rebase wrote again, on a branch that was merged with what it had been": {
      files: { "src/bells.ts": { additions: 200 } },
      commits: [
        { ...big, at: "2026-03-03T09:00:00+01:00" },
        { ...big, at: "2026-03-03T09:00:00+01:00" },
        away,
        "Count them",
      ],
    },
    "lines that were laid out anew, and back again": {
      files,
      commits: [
        { subject: "Ring all bells", files: { "src/bells.ts": [40, 0] } },
        { subject: "fixup", files: { "src/bells.ts": [300, 280] } },
        { subject: "fixup again", files: { "src/bells.ts": [280, 300] } },
      ],
    },
    "two commits": { files, commits: [big, away] },
    "a squash of which the branch is not known": { files, commits: [big], commitsKnown: false },
  },
};
