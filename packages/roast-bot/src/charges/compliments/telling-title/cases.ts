import type { Cases } from "../../../../test/support/change-builder.ts";

export const cases: Cases = {
  finds: {
    "a title that says what it does": { title: "Ring at midnight too" },
  },
  leavesAlone: {
    "a title of one word": { title: "Bells" },
    "a title that says nothing": { title: "wip" },
  },
};
