import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "{project} is, by its own account, {s.says}.",
    "What {project} is in its own words: {s.says}.",
  ],
  praises: [],
};
