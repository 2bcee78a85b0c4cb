/**
 * A quotient rounded half away from zero to some decimals; `undefined` for a divisor of zero.
 * Whole numbers are divided exactly, so that a half is a half and not a little less.
 */
export function roundedQuotient(
  dividend: number,
  { divisor, digits }: { readonly divisor: number; readonly digits: number },
): number | undefined {
  if (divisor === 0 || !Number.isInteger(digits) || digits < 0 || digits > 6) return undefined;
  const scale = 10 ** digits;
  const sign = Math.sign(dividend) * Math.sign(divisor);
  const [above, below] = [Math.abs(dividend) * scale, Math.abs(divisor)];
  const rounded = Math.floor((2 * above + below) / (2 * below));
  // Without this, a negative nothing would differ from nothing.
  return rounded === 0 ? 0 : (sign * rounded) / scale;
}
