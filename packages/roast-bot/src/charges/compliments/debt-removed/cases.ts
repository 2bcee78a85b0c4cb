import type { Cases } from "../../../../test/support/change-builder.ts";

export const cases: Cases = {
  finds: {
    "two to-dos that are done": { files: { "src/a.ts": "-// TODO: a\n-// FIXME: b\n+ring();" } },
  },
  leavesAlone: {
    "to-dos put in other words": {
      files: { "src/a.ts": "-// TODO: a\n-// FIXME: b\n+// TODO: c\n+// FIXME: d" },
    },
    "one of them": { files: { "src/a.ts": "-// TODO: a\n+ring();" } },
  },
};
