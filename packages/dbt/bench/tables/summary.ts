/** Some numbers in three. */
export interface Summary {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The middle of the numbers, or between the two in the middle, and their ends. */
export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return {
    median: sorted.length % 2 === 0 ? (low + high) / 2 : high,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** From the least to the most; empty where they are one. */
export function spreadOf({ least, most }: Summary, digits: number): string {
  return least === most ? "" : `${least.toFixed(digits)} to ${most.toFixed(digits)}`;
}
