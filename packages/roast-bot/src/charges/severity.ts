import type { SeverityRange } from "./detector.ts";

/**
 * A severity that grows with a measured amount: `least` at `mild` and below, `most` at `severe` and
 * above, in between by the logarithm, because the tenth copy shocks less than the second. Whole.
 */
export function scaleSeverity(
  { least, most }: Omit<SeverityRange, "by">,
  { value, mild, severe }: Readonly<Record<"value" | "mild" | "severe", number>>,
): number {
  const share = Math.log(Math.max(value, mild) / mild) / Math.log(severe / mild);
  return Math.round(least + (most - least) * Math.min(share, 1));
}
