import type { Cases } from "../../../../test/support/change-builder.ts";

export const cases: Cases = {
  finds: {
    "a guide beside the code": {
      files: { "docs/bells.md": { additions: 30 }, "src/a.ts": { additions: 30 } },
    },
  },
  leavesAlone: {
    "a plan": { files: { "plans/bells.md": { additions: 30 }, "src/a.ts": { additions: 30 } } },
    "a changelog": { files: { "CHANGELOG.md": { additions: 30 }, "src/a.ts": { additions: 30 } } },
  },
};
