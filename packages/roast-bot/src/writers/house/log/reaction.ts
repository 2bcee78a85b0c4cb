import type { CommitFacts } from "../content/commit-facts.ts";

/** Remarks that answer a commit of one kind. */
export interface Reaction {
  /** From 0 (does not fit) to 10 (was made for this commit). */
  readonly fit: (commit: CommitFacts) => number;
  /** Lines of the grammar; their slots are those of `log/commit-slots.ts`. */
  readonly lines: readonly string[];
}
