import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "A comment that came with it gives a reason: {s.says}",
    "In {file}, a new comment says why: {s.says}",
  ],
  praises: [],
  acquittals: ["left the reason in {file}, where the next reader will look for it"],
};
