import { added, type Cases } from "../../cases.ts";

export const cases: Cases = {
  finds: {
    "a title that names a file": {
      title: "Ring the bells at midnight too",
      files: { "src/bell.ts": { additions: 3 } },
    },
    "a title that names what was declared": {
      title: "Ring at high water too",
      files: { "src/a.ts": added("const highWater = 3;") },
    },
  },
  leavesAlone: {
    "a title that names nothing in it": {
      title: "Follow up on last week",
      files: { "src/bell.ts": { additions: 3 } },
    },
    "a title of one word": { title: "Bells" },
    "a title that says nothing": { title: "wip" },
  },
};
