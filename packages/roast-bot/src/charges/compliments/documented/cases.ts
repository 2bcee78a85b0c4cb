import type { Cases } from "../../cases.ts";

export const cases: Cases = {
  finds: {
    "a guide beside the code": {
      files: { "docs/bells.md": { additions: 30 }, "src/a.ts": { additions: 30 } },
    },
    "several pages, of which one shrank": {
      files: {
        "docs/bells.md": { additions: 6, deletions: 1 },
        "docs/ropes.md": { additions: 9, deletions: 2 },
        "docs/tides.md": { additions: 0, deletions: 3 },
        "src/a.ts": { additions: 30 },
      },
    },
  },
  leavesAlone: {
    "pages that were only reworded": {
      files: {
        "docs/bells.md": { additions: 40, deletions: 38 },
        "src/a.ts": { additions: 30 },
      },
    },
    "pages that moved to another": {
      files: {
        "docs/bells.md": { additions: 30 },
        "docs/all.md": { deletions: 30 },
        "src/a.ts": { additions: 30 },
      },
    },
    "what a test compares with": {
      files: { "harbourtest/bells.txt": { additions: 30 }, "src/a.ts": { additions: 30 } },
    },
    "a plan": { files: { "plans/bells.md": { additions: 30 }, "src/a.ts": { additions: 30 } } },
    "a changelog": { files: { "CHANGELOG.md": { additions: 30 }, "src/a.ts": { additions: 30 } } },
  },
};
