import type { Cases } from "../../cases.ts";

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
    "tests that were written anew": {
      files: {
        "src/a.ts": { additions: 12 },
        "test/a.test.ts": { additions: 94, deletions: 90 },
      },
    },
    "samples that tests read": {
      files: {
        "src/a.ts": { additions: 60 },
        "test/key.pem": { additions: 200, language: "unknown" },
        "test/a.test.ts": { additions: 20 },
      },
    },
    "tests beside an example": {
      files: { "examples/a.ts": { additions: 60 }, "test/a.test.ts": { additions: 200 } },
    },
    "tests on their own": { files: { "test/a.test.ts": { additions: 400 } } },
  },
};
