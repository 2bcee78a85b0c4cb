/**
 * What can be said of a charge. Lines of the grammar; their slots are those of
 * `content/charge-slots.ts` and, behind them, of `content/case-slots.ts`.
 */
export interface ChargeMaterial {
  /** The codes of the charges it is for, the one it was written for first. */
  readonly codes: readonly string[];
  readonly headings: readonly string[];
  /** Lead to the exhibit that is shown. */
  readonly setups: readonly string[];
  /** Say what was found where there are no lines to show. */
  readonly tellings: readonly string[];
  /** The deadpan sentence behind the exhibit. */
  readonly deadpans: readonly string[];
  /** A further turn: the figure, the definition turned round, the callback. */
  readonly kickers: readonly string[];
}
