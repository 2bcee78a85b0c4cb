import type { ComplimentWords } from "../../detector.ts";

export const words: ComplimentWords = { praises: [] };
