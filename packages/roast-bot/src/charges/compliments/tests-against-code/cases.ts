import type { Cases } from "../../../../test/support/change-builder.ts";

export const cases: Cases = {
  finds: {
    "more tests than code": {
      files: { "src/a.ts": { additions: 60 }, "test/a.test.ts": { additions: 200 } },
    },
  },
  leavesAlone: {
    "fewer tests than code": {
      files: { "src/a.ts": { additions: 60 }, "test/a.test.ts": { additions: 40 } },
    },
    "tests on their own": { files: { "test/a.test.ts": { additions: 400 } } },
  },
};
