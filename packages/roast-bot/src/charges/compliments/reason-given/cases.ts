import type { Cases } from "../../cases.ts";

export const cases: Cases = {
  finds: {
    "a reason in a description": {
      body: "Rings the bell twice.\n\nThe bell was deaf because the tide of the harbour was high.",
    },
    "a reason on two lines": {
      body: "The bell rings twice so that nobody\nin the harbour can miss it.",
    },
    "a case with which a paragraph begins": {
      body: "Rings.\n\nWhen the tide of the harbour is high, the bell would otherwise be deaf.",
    },
  },
  leavesAlone: {
    "a description without a reason": {
      body: "Rings the bell twice, as it did in the last version.",
    },
    "a reason without a description": { body: "Because." },
    "a time, not a reason": {
      body: "The bell has been deaf in this harbour since the last version.",
    },
    "what a forge lists of a squash": {
      body: "* Ring the bell\n\nThe bell was deaf because the tide of the harbour was high.",
    },
    "a sentence that leans on another": {
      body: "Instead, the bell rings twice so that nobody in the harbour can miss it.",
    },
    "a case that the sentence before tells": {
      body: "The tower has a rope. When it is pulled by two, the bell would otherwise be deaf.",
    },
    "a sentence that only leads to what stands below": {
      body: "Rings the bell twice, so that whoever passes by is told:\n\n    high water",
    },
    "half a sentence": { body: "- deaf because of the tide, which was high\n- silent" },
  },
};
