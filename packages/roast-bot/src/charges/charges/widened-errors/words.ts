import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["{t.after}"],
  tellings: ["In {file}, {t.before} became {t.after}."],
  costs: [
    "It knew what it was waiting for. Now mistakes that it was never meant for end there, too.",
  ],
  turns: [
    "{claim.errors}. Now it is all of them.",
    "It is a way of being right about every error.",
  ],
  verdict: {
    archetype: "The Trawler",
    lines: ["went out for one kind of error and comes home with all of them"],
  },
};
