import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "By its own account, {project} is {s.says}.",
    "What {project} is in its own words: {s.says}.",
  ],
  praises: [],
};
