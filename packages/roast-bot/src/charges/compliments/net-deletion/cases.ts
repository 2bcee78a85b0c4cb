import type { Cases } from "../../../../test/support/change-builder.ts";

export const cases: Cases = {
  finds: {
    "much less code": { files: { "src/a.ts": { additions: 10, deletions: 200 } } },
  },
  leavesAlone: {
    "a little less code": { files: { "src/a.ts": { additions: 10, deletions: 20 } } },
    "a file of nobody's language": { files: { h: { additions: 0, deletions: 900 } } },
    "less generated code": { files: { "src/generated/a.ts": { additions: 0, deletions: 900 } } },
  },
};
