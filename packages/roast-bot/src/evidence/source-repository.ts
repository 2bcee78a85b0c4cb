/** A source of evidence, opened: a git repository on this machine, ready to be read. */
export interface SourceRepository {
  /** What readers see, for example `mara/tidepool`. */
  readonly name: string;
  /** The web address from which exhibits' links are made. */
  readonly web?: string;
  /** Where git runs: a work tree, or a bare repository. */
  readonly directory: string;
  /** The full ref whose first-parent line holds what was merged. */
  readonly branch: string;
  /** Where pull-request refs may be fetched from; only mirrors, which are ours, have it. */
  readonly remote?: string;
  /** What this clone can't show, in words; empty for a whole clone. */
  readonly missing: readonly string[];
}
