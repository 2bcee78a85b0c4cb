import { chargeAssertions } from "./assertions/charge-assertions.ts";
import { complimentAssertions } from "./assertions/compliment-assertions.ts";

/**
 * The words, in small letters, with which a charge or compliment may be stated beside those of its
 * own title, summary and terms; none for codes without a row.
 *
 * A row is read as a bag of words, so it holds only words that stay true in any combination, of
 * every case that the detector finds. Absolutes, orders, comparisons and denials (`only`, `again`,
 * `without`) are proven by a row alone.
 */
export function assertionsOf(code: string): readonly string[] {
  const row = [chargeAssertions, complimentAssertions].find((rows) => Object.hasOwn(rows, code));
  return row?.[code]?.split(/\s+/) ?? [];
}
