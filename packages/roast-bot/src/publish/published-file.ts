/** A file that a commit adds or changes. */
export interface PublishedFile {
  /** Relative to the dev log's root, with `/`. */
  readonly path: string;
  /** UTF-8 text. */
  readonly content: string;
}
