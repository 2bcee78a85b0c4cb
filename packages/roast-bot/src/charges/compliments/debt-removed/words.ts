import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  praises: [
    "{t.marker} is gone from where it stood.",
    "To-dos and switched-off checks were taken out, {t.marker} among them. Nobody asks for that, which is why it counts.",
  ],
};
