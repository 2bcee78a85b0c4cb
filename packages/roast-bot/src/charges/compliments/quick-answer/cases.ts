import type { Cases } from "../../cases.ts";

const at = "2026-03-05T10:30:00+01:00";
const review = {
  id: "1",
  author: "Otto",
  body: "Why not an enum?",
  at: "2026-03-05T10:00:00+01:00",
};

export const cases: Cases = {
  finds: {
    "a commit half an hour after a review": {
      commits: ["Add", { subject: "Use an enum", at }],
      reviews: [review],
    },
  },
  leavesAlone: {
    "a commit nine hours after": {
      commits: [{ subject: "Use an enum", at: "2026-03-05T19:00:00+01:00" }],
      reviews: [review],
    },
    "a remark of the author's own": {
      commits: ["Add", { subject: "Use an enum", at }],
      reviews: [{ ...review, author: "Ines Okafor" }],
    },
  },
};
