import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["One function, {f.length}"],
  tellings: ["The function {t.function} in {file} has {f.length}."],
  costs: ["To change a part of it, a reader has to know all of it."],
  turns: ["It does one thing, and then the others."],
  verdict: {
    archetype: "The Novelist",
    lines: ["tells it in {f.length} and one chapter"],
  },
};
