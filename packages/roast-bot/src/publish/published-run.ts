import type { Heartbeat, LedgerRecord, PublishedFile } from "@mea-culpa/formats";
import type { RunProblem } from "../audit/dev-log-state.ts";
import type { PauseClock } from "../forges/pause-clock.ts";
import type { GitSettings } from "../git/git-environment.ts";
import type { CommitIdentity } from "./commit-files.ts";
import type { DevLogClone } from "./dev-log-clone.ts";
import type { PlanCommitOptions } from "./plan-commit.ts";
import type { PublishTarget } from "./publish-target.ts";

/** What a run is published with. */
export interface PublishRunOptions extends Pick<
  PlanCommitOptions,
  "prepared" | "problems" | "run"
> {
  readonly clone: DevLogClone;
  readonly target: PublishTarget;
  /** See `pushCredentials`. */
  readonly credentials: GitSettings;
  /** What its forge is asked with for pull requests; see `publishEnvironment`. */
  readonly token?: string | undefined;
  readonly identity: CommitIdentity;
  /** Plan and check the commit, and publish nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  /** By which a forge is waited for; the system's if absent. */
  readonly clock?: PauseClock;
}

/** What is on the dev log's branch because of this run. */
export interface PublishedRun {
  /** Null when nothing was published, in a dry run. */
  readonly commit: string | null;
  readonly heartbeat: Heartbeat;
  /** What the run has added to the ledger, the run itself last. */
  readonly records: readonly LedgerRecord[];
  /** What a dry run would have published. */
  readonly planned: readonly PublishedFile[];
  /** For the user, for instance that their work tree was left as it is. */
  readonly notes: readonly string[];
  /** What kept roasts from waiting for their review as they should. */
  readonly problems: readonly RunProblem[];
}
