import type { Cases } from "../../cases.ts";

const place = {
  path: "docs/bells.md",
  from: 1,
  to: 1,
  text: "# How to ring a bell",
  says: "How to ring a bell",
};

export const cases: Cases = {
  finds: { "what stands at its head": { history: { place } } },
  leavesAlone: { "a file that says nothing": { history: {} }, "an unknown one": {} },
};
