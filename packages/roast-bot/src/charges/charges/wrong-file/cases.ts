import { type Cases, otto } from "../../cases.ts";

const brings = { subject: "Keep the tides", files: { "data/tides.csv": [200, 0] } } as const;
const misses = { subject: "Remove tides.csv", files: { "src/tides.ts": [0, 20] } } as const;

export const cases: Cases = {
  finds: {
    "a commit that changes another file": { commits: [brings, misses] },
    "one file of the merged change": {
      commits: [brings, misses],
      files: { "src/tides.ts": { additions: 4 } },
    },
    "with a word before the file": {
      commits: [brings, { ...misses, subject: "chore: actually remove restored tides.csv" }],
    },
  },
  leavesAlone: {
    "a commit that does what it says": {
      commits: [brings, { ...misses, files: { "data/tides.csv": [0, 200] } }],
    },
    "a file that no commit knows": { commits: ["Keep the tides", misses] },
    "a file that is only mentioned": {
      commits: [brings, { ...misses, subject: "Read the harbour out of tides.csv" }],
    },
    "what somebody else says": { commits: [brings, { ...misses, author: otto }] },
    "a file that is listed elsewhere": {
      commits: [
        brings,
        { subject: "Add tides.csv", diff: { "MANIFEST.in": "+include data/tides.csv" } },
      ],
    },
    "a slip of the pen": {
      commits: [brings, { subject: "Update tides.csv", files: { "data/tide.csv": [2, 1] } }],
    },
    "a commit without a file": { commits: [brings, { subject: "Remove tides.csv", files: {} }] },
  },
};
