/**
 * What can be said of a compliment. Lines of the grammar; their slots are those of
 * `content/charge-slots.ts` and, behind them, of `content/case-slots.ts`.
 */
export interface ComplimentMaterial {
  readonly code: string;
  /** What is good, plainly and with its figure. */
  readonly truths: readonly string[];
  /** The sting in the tail. */
  readonly stings: readonly string[];
}
