import type { ComplimentWords } from "../../rule.ts";

export const words: ComplimentWords = {
  titles: [],
  purposes: [
    "Those who use it are told: {s.says}.",
    "Its changelog puts it like this: {s.says}.",
    "What it is for, in the words of its changelog: {s.says}.",
  ],
  praises: [
    "It was announced in the same change, to people who will never see the diff.",
    "Somebody wrote the sentence for the changelog before anybody had to ask what had changed.",
  ],
  verdict: {
    archetype: "The Town Clerk",
    lines: ["changed it, and put up a notice", "did the work and filled in the form"],
  },
  retired: {
    lines: ["What it means for those who use it came with it, in a sentence that they can read."],
  },
};
