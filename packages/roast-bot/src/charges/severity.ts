/**
 * A severity that grows with a measured amount: `least` at `mild` and below, `most` at `severe` and
 * above, in between by the logarithm, because the tenth copy shocks less than the second. Whole.
 */
export function scaleSeverity(options: {
  readonly value: number;
  readonly mild: number;
  readonly severe: number;
  readonly least: number;
  readonly most: number;
}): number {
  const { value, mild, severe, least, most } = options;
  const share = Math.log(Math.max(value, mild) / mild) / Math.log(severe / mild);
  return Math.round(least + (most - least) * Math.min(share, 1));
}
