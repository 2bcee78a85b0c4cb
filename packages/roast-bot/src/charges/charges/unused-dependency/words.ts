import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  titles: ["{t.dependency}, just in case", "Installed, and not called"],
  headings: ["Installed, and not called", "{t.dependency}, just in case"],
  tellings: ["{t.dependency} is added to {path}. At the merge nothing imports it."],
  costs: [
    "From now on everybody installs it, and each of its releases asks whether to upgrade.",
    "Whoever reads {path} will look for what needs it.",
  ],
  turns: [
    "It is installed everywhere and called nowhere.",
    "Of all that {path} lists, it is the one with the least to do.",
  ],
  verdict: {
    archetype: "The Provisioner",
    lines: [
      "brought {t.dependency} along, and nothing asked for it",
      "packed {t.dependency} and left it in the bag",
    ],
  },
};
