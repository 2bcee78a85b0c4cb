import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["What is done about it"],
  tellings: ["In {file}, {t.handler} catches whatever goes wrong and does nothing about it."],
  costs: ["Whatever it was, it ends there."],
  turns: [],
  verdict: {
    archetype: "The Night Porter",
    lines: ["hears everything and says nothing"],
  },
};
