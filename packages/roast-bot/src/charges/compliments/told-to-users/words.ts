import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: ["Those who use it are told: {s.says}.", "Its changelog says: {s.says}."],
  praises: ["It was announced in the same change, to people who will never see the diff."],
};
