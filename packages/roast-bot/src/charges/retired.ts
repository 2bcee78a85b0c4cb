import type { RetiredWords } from "./rule.ts";

/**
 * What charges and compliments said that are no longer looked for, by their codes: an earlier roast
 * has its own evidence, and what it says of it stays licensed.
 */
export const retiredRules: Readonly<Record<string, RetiredWords>> = {};
