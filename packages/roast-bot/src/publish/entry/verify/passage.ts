import type { FilePlace } from "./verification.ts";

/** A link in a passage: its words and its address. */
export interface PassageLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Prose of a published entry, in the marks of a sentence, that knows where it stands. */
export interface PassageText {
  readonly text: string;
  readonly links: readonly PassageLink[];
  /** Where a stretch of the text stands in the file. */
  readonly placeOf: (offset: number) => FilePlace;
}

/** A part of a published entry, by what it is in a roast. */
export type Passage =
  | ({ readonly kind: "heading" | "paragraph" | "closing" } & PassageText)
  | ({ readonly kind: "log-item"; readonly subject: string } & PassageText)
  | ({ readonly kind: "verdict"; readonly archetype: string } & PassageText)
  | ({ readonly kind: "exhibit" } & PassageText);
