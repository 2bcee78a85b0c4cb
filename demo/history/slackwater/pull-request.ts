import type { Merge, Step } from "../history-writer.ts";

/** A commit of a pull request; its files are in `patches/`. */
export type Commit = Omit<Step, "files">;

/** A pull request of the sample history; the patches of its number are its steps', in order. */
export interface PullRequest extends Omit<Merge, "steps"> {
  readonly steps: readonly Commit[];
}
