/** The lines for a slot in which there is no pull request to roast, part by part. */
export interface QuietMaterial {
  /** One-liners for the verdict, by the character that gives it. */
  readonly verdicts: readonly { readonly name: string; readonly oneLiners: readonly string[] }[];
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** The sections, each with its headings and, sentence by sentence, the lines to choose from. */
  readonly sections: readonly {
    readonly headings: readonly string[];
    readonly sentences: readonly (readonly string[])[];
  }[];
  readonly compliment: {
    readonly headings: readonly string[];
    readonly sentences: readonly (readonly string[])[];
  };
}
