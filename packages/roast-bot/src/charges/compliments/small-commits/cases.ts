import type { Cases } from "../../cases.ts";

const telling = [
  "Ring bells at high water",
  "Let readers choose a harbour",
  "Test bells at low water",
];

export const cases: Cases = {
  finds: {
    "three small commits": { commits: telling },
  },
  leavesAlone: {
    "two of them": { commits: telling.slice(1) },
    "a large one among them": {
      commits: [...telling, { subject: "Draw the map", files: { "src/a.ts": [900, 0] } }],
    },
  },
};
