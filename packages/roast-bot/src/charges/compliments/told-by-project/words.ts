import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "{unnamed}{pull} of {project} ({s.says}) was merged.",
    "{pull} of {project} ({s.says}) is called {title}.",
  ],
  praises: [],
};
