import type { Cases } from "../../cases.ts";

export const cases: Cases = {
  finds: {
    "two to-dos that are done": { files: { "src/a.ts": "-// TODO: a\n-// FIXME: b\n+ring();" } },
  },
  leavesAlone: {
    "to-dos put in other words": {
      files: { "src/a.ts": "-// TODO: a\n-// FIXME: b\n+// TODO: c\n+// FIXME: d" },
    },
    "to-dos that left with their file": {
      files: { "src/a.ts": { diff: "-// TODO: a\n-// FIXME: b", status: "deleted" } },
    },
    "one of them": { files: { "src/a.ts": "-// TODO: a\n+ring();" } },
  },
};
