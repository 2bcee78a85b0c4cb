import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.name}, {f.length}", "{t.name} grows"],
  tellings: [
    "{t.name} is {f.length} long, and {n.added} of them are new.",
    "{t.name} is {f.length} long, and this change lets it grow.",
  ],
  costs: [],
  turns: ["It has no chapters, only a beginning."],
  verdict: {
    archetype: "The Extension",
    lines: ["adds {f.added} to a file of {f.length}", "adds to a file of {f.length}"],
  },
  retired: {
    lines: [
      "It has outgrown the screen, the page and the afternoon.",
      "It is not a file any more. It is a neighbourhood.",
      "Room for more in {t.name}",
      "Two people who change it on the same day may well meet there.",
      "Two people who change it on the same day will meet.",
      "Whoever looks for something in it has to search it; reading it is no longer an option.",
    ],
    verdicts: [
      {
        archetype: "The Extension",
        lines: [
          "is {f.added} new, on a house of {f.length}",
          "was built onto {t.name}, where there was still a wall",
        ],
      },
    ],
  },
};
