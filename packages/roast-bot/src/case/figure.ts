/** What a figure counts. Prose may only join a figure to a noun of its unit. */
export type Unit =
  | "commit"
  | "line"
  | "file"
  | "pull-request"
  | "entry"
  | "test"
  | "word"
  | "character"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "review"
  | "person"
  | "dependency"
  | "percent"
  | "times"
  | "level"
  | "block"
  | "function"
  | "position"
  | "occurrence"
  | "co-author"
  | "slot";

/**
 * How a figure is computed, by code, from exhibits and other figures. An operand is an exhibit id
 * (`c3`), a numeric or time field of one (`c3.additions`, `c3.authoredAt`), or a figure id.
 *
 * - `field`: the number in one exhibit's field.
 * - `count`: how many exhibits are named.
 * - `sum`, `max`, `min`: over numbers.
 * - `difference`: the first less the second.
 * - `ratio`: the first by the second, rounded half away from zero to `digits` decimals.
 * - `percent`: the first as a percentage of the second, rounded likewise.
 * - `span`: the time from the first to the second, in the figure's unit, rounded down.
 * - `lines`, `words`, `characters`: of the exhibit's text, or of a text field (`pr.title`).
 * - `nesting`: the deepest indentation level of the exhibit's lines.
 * - `occurrences`: how often `text` stands in the named exhibits' texts.
 */
export type Formula =
  | {
      readonly op: "field" | "lines" | "words" | "characters" | "nesting";
      readonly of: readonly [string];
    }
  | { readonly op: "count" | "sum" | "max" | "min"; readonly of: readonly string[] }
  | { readonly op: "difference" | "span"; readonly of: readonly [string, string] }
  | {
      readonly op: "ratio" | "percent";
      readonly of: readonly [string, string];
      readonly digits: number;
    }
  | { readonly op: "occurrences"; readonly of: readonly string[]; readonly text: string };

/** A computed number that prose may state. */
export interface Figure {
  /** Dotted and stable: `commits.count`, `fixes.additions`. */
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  readonly formula: Formula;
  /** What it says, for the receipts: "commits in the pull request". */
  readonly label: string;
}
