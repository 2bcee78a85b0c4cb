import type { CaseFile } from "../content/case-file.ts";

/**
 * A form of joke: it says how well it fits a case, from 0 (there is nothing to tell) to 10, and
 * brings the lines to tell it with. Their slots are those of `jokes/joke-slots.ts`.
 */
export interface JokeForm {
  /** Kebab-case: `contrast-of-scale`. */
  readonly name: string;
  readonly fit: (file: CaseFile) => number;
  readonly lines: readonly string[];
}
