import type { ChargeWords } from "../../detector.ts";

export const words: ChargeWords = {
  titles: ["Installed, and not called"],
  tellings: ["{t.dependency} is added to {path}. At the merge nothing imports it."],
  costs: ["From now on everybody installs it, and each of its releases asks whether to upgrade."],
  turns: [
    "{claim.smaller}. What it adds is one thing more to carry.",
    "It is installed everywhere and called nowhere.",
  ],
  verdict: {
    archetype: "The Provisioner",
    lines: ["packed {t.dependency} and left it in the bag"],
  },
};
