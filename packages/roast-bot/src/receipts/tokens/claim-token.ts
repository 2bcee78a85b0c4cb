/** What a claim token claims; each kind is proven by other cites. */
export type ClaimKind =
  | "number"
  | "ordinal"
  | "quote"
  | "code"
  | "name"
  | "time"
  | "order"
  | "person";

/** A stretch of a sentence that code can look up. Offsets count UTF-16 units, end exclusive. */
export interface ClaimToken {
  readonly kind: ClaimKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number stated, from and to (equal unless the word is vague), for numbers and ordinals. */
  readonly value?: readonly [number, number];
  /** How a number is written: digits with a percent sign, a factor (`twice`), a part of an hour, or plain. */
  readonly form?: "plain" | "percent" | "factor" | "minutes";
}
