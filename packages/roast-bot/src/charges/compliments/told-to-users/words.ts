import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: [
    "Those who use it are told: {s.says}.",
    "Its changelog puts it like this: {s.says}.",
    "What it is for, in the words of its changelog: {s.says}.",
  ],
  praises: ["It was announced in the same change, to people who will never see the diff."],
  acquittals: ["told those who use it, and not only git"],
};
