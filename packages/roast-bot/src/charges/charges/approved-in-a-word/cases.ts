import { type Cases, repeated } from "../../cases.ts";

const diff = repeated(1_200, (line) => `+ring(${line});`);
const files = { "src/tides.ts": { diff } };
const at = "2026-03-05T10:00:00+01:00";
const approval = { id: "1", author: "a reviewer", body: "LGTM!", at, isApproval: true } as const;

export const cases: Cases = {
  finds: {
    "one word over twelve hundred lines": { files, reviews: [approval] },
    "a description of the author's beside it": {
      files,
      reviews: [
        { id: "description", author: "Ines Okafor", body: "Show the tides.", at },
        approval,
      ],
    },
    "another approval without a word": {
      files,
      reviews: [approval, { ...approval, id: "2", body: "" }],
    },
  },
  leavesAlone: {
    "a question before": {
      files,
      reviews: [{ id: "2", author: "a reviewer", body: "Why not an enum?", at }, approval],
    },
    "an approval after which more came": {
      files,
      commits: ["Show the tides", { subject: "Ring them", at: "2026-03-05T11:00:00+01:00" }],
      reviews: [approval],
    },
    "a sentence": { files, reviews: [{ ...approval, body: "Tried it at low tide, works well" }] },
    "an approval without a word": { files, reviews: [{ ...approval, body: "" }] },
    "a word that approves nothing": {
      files,
      reviews: [{ id: "1", author: "a reviewer", body: "Thanks", at }],
    },
    "a word over a few lines": { files: { "src/tides.ts": "+ring();" }, reviews: [approval] },
    "a word over a generated file": {
      files: { "src/generated/tides.ts": { diff } },
      reviews: [approval],
    },
  },
};
