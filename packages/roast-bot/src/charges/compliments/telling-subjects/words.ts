import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  praises: ["All {f.commits} say in their subject what they do, which is what subjects are for."],
};
