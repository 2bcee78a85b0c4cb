import { repeated, type Cases } from "../../../../test/support/change-builder.ts";

const wordy = repeated(40, (at) => `word${at}`);

export const cases: Cases = {
  finds: {
    "a reason in a description": { body: `The bell was deaf because the tide was high. ${wordy}` },
  },
  leavesAlone: {
    "a description without a reason": { body: wordy },
    "a reason without a description": { body: "Because." },
  },
};
