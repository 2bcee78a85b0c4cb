import type { Edit } from "../edit.ts";

/** What a run of lines does to the code, in a form that has a sentence: the words of it, by the blanks of that sentence. */
export interface Deed {
  readonly form: string;
  /** Stretches of the lines, as they stand there. */
  readonly parts: Readonly<Record<string, string>>;
  /** Our own words of it: “if” or “unless”. */
  readonly words?: Readonly<Record<string, string>>;
}

export type Form = (edit: Edit) => Deed | undefined;
