import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Not {t.named}"],
  tellings: [
    "{c.1}, says the log. What that commit changes is {t.touched}; {t.named} it does not touch.",
    "{c.1}, says the log. That commit does not touch {t.named}.",
  ],
  costs: ["Whoever asks the log after {t.named} is sent there, too."],
  turns: ["The intention is on record."],
  verdict: {
    archetype: "The Marksman",
    lines: ["aimed at {t.named} and hit {t.touched}", "aimed at {t.named} and missed"],
  },
};
