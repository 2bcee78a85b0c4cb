import type { ChargeWords } from "../../rule.ts";

export const words: ChargeWords = {
  assertions: `test tests deleted deletes delete removed removes gone lost fewer code grew`,
  headings: ["The chairs", "Whatever happened to the {=tests}", "A short list of absences"],
  setups: [
    "These used to stand in {path}, and speak:",
    "From the earlier {path}, in happier times:",
    "Missed by few, from {path}:",
  ],
  tellings: ["{f.tests} went out with the bathwater."],
  deadpans: [
    "The code grew up. Its {=tests} moved out.",
    "They were curious, and curiosity was shown the garden.",
    "The jury was fine; it was a matter of chairs.",
  ],
  kickers: [
    "{f.tests}, and a wish for a forwarding address.",
    "The remaining ones have noticed, and are being very positive.",
    "What they checked is still there. It has loosened its tie.",
  ],
};
