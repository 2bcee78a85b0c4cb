import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "{path} grew by {f.lines} in the same change, so what is new can also be read about.",
    "{f.lines} of documentation came with the code, in {path}, and not in the week after.",
  ],
};
