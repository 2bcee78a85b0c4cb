/** The middle of the numbers, or between the two in the middle; empty where there are none. */
export function formatMedian(values: readonly number[], digits: number): string {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return "";
  const isBetween = sorted.length % 2 === 0 && low !== undefined;
  return (isBetween ? (low + high) / 2 : high).toFixed(digits);
}

/** From the least to the most; empty where they are one, or none. */
export function formatSpread(values: readonly number[], digits: number): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least < most ? `${least.toFixed(digits)} to ${most.toFixed(digits)}` : "";
}
