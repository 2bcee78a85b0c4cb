import type { Cases } from "../../cases.ts";

const files = { "src/a.ts": "+ring();" };

export const cases: Cases = {
  finds: {
    "one commit for one thing": { title: "Ring at midnight", files },
  },
  leavesAlone: {
    "two things in a title": { title: "Ring at midnight and draw a map", files },
    "two commits": {
      title: "Ring at midnight",
      commits: ["Ring at midnight", "Test bells at low water"],
      files,
    },
  },
};
