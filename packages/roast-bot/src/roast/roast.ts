/**
 * A typed reference from prose to an exhibit or a computed figure. `text` is the exact stretch of
 * the sentence that it proves; where it occurs more than once, cites are used from left to right.
 */
export type Cite =
  /** A number (digits or words) with its noun: "17 commits", "seventeen commits", "twelve". */
  | { readonly kind: "figure"; readonly text: string; readonly figure: string }
  /** Quoted text, or code: a substring of the exhibit's text; of a commit the whole subject. */
  | { readonly kind: "quote"; readonly text: string; readonly exhibit: string }
  /** A name, path or identifier that stands in the exhibit. */
  | { readonly kind: "name"; readonly text: string; readonly exhibit: string }
  /** A date, weekday or time of day taken from a time field of the exhibit, in its own offset. */
  | {
      readonly kind: "time";
      readonly text: string;
      readonly exhibit: string;
      readonly field: string;
    }
  /** An order or a place in it ("the first", "the last", "three commits later") of the exhibits. */
  | { readonly kind: "order"; readonly text: string; readonly exhibits: readonly string[] }
  /** A link whose target is the exhibit's url; `text` is the words that are linked. */
  | { readonly kind: "link"; readonly text: string; readonly exhibit: string }
  /** A statement of fact without a number that a charge or compliment has established. */
  | { readonly kind: "charge"; readonly text: string; readonly charge: string };

/**
 * One sentence, in plain words with three marks: `code`, “quoted text” in curly quotes and
 * *emphasis*. No other Markdown, no HTML. Whatever it states is cited; a sentence without cites
 * is a remark and states nothing.
 */
export interface Sentence {
  readonly text: string;
  readonly cites: readonly Cite[];
}

/** A block of a section. */
export type Block =
  | { readonly kind: "paragraph"; readonly sentences: readonly Sentence[] }
  /** The commit log as a story: whole subjects in the order of the commits, each with a remark. */
  | { readonly kind: "log"; readonly items: readonly LogItem[] }
  /** A stretch of an exhibit, set apart and unchanged; code when `language` is given. */
  | {
      readonly kind: "exhibit";
      readonly exhibit: string;
      readonly text: string;
      readonly language?: string;
    };

export interface LogItem {
  /** The id of a commit exhibit; its whole subject is shown. */
  readonly exhibit: string;
  readonly remark: Sentence;
}

export interface Section {
  readonly heading: Sentence;
  readonly blocks: readonly Block[];
}

/** What every writer produces, and what the receipts are made from. */
export interface Roast {
  readonly title: Sentence;
  readonly description: Sentence;
  readonly sections: readonly Section[];
  /** The grudging compliment: a section of its own, last before the verdict. */
  readonly compliment: Section;
  readonly verdict: { readonly archetype: string; readonly oneLiner: Sentence };
}
