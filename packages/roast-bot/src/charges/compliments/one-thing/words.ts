import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["It is one commit in {f.files}. It can be read in one sitting and reverted in one go."],
};
