import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "{unnamed}{pull} of {project} ({s.says}) was merged.",
    "{pull} of {project} ({s.says}) landed as {title}.",
  ],
  praises: [],
};
