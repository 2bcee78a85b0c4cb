import type { PublishTarget } from "../publish/publish-target.ts";
import type { RunIdentity } from "../publish/plan-commit.ts";
import type { WriterChoice } from "../promise/promise.ts";

/** What is known of a run before it begins; plain data, since it crosses to other processes. */
export interface RunSettings {
  readonly target: PublishTarget;
  readonly run: RunIdentity;
  /** A folder of this run's own; it does not exist yet, and is removed at the end. */
  readonly scratch: string;
  /** Where mirrors of sources are kept from run to run. */
  readonly cache: string;
  /** What relative folders of sources start from: the dev log's folder, or the current one. */
  readonly sourcesFrom: string;
  /** Overrules the promise's own choice. */
  readonly writer?: WriterChoice;
  /** Plan the commit and publish nothing. */
  readonly dryRun: boolean;
}
