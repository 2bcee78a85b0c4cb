import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "{pull} of {project} ({s.says}) goes by the name of {called}.",
    "{pull} of {project} ({s.says}) is called {title}.",
  ],
  praises: [],
};
