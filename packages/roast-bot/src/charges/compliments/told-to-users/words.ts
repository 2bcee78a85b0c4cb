import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = {
  purposes: ["Those who use it are told: {s.says}.", "Its changelog says: {s.says}."],
  praises: [],
};
