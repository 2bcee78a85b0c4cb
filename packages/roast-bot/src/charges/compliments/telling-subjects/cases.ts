import type { Cases } from "../../cases.ts";

const telling = [
  "Ring bells at high water",
  "Let readers choose a harbour",
  "Test bells at low water",
];

export const cases: Cases = {
  finds: {
    "subjects that say what they do": { commits: telling },
  },
  leavesAlone: {
    "one that says nothing": { commits: [...telling, "wip"] },
    "two commits": { commits: telling.slice(1) },
    "a log with merges by git in it": {
      commits: [...telling, "Merge branch 'main' into ring-the-bells"],
    },
  },
};
