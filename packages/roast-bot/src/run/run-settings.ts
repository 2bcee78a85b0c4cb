import type { EventConsumer } from "@mea-culpa/engine";
import type { ModelChoice, WriterChoice } from "@mea-culpa/formats";
import type { SourceFolders } from "../change/source-address.ts";
import type { RunIdentity } from "../publish/plan-commit.ts";
import type { PublishTarget } from "../publish/publish-target.ts";

/** How a model is asked, as far as an operator says so. */
export interface AskingTerms {
  /** How many drafts a model writes; its own default if absent. */
  readonly takes?: number;
  /** Seconds that a model has for one answer; its own default if absent. */
  readonly modelTimeout?: number;
}

/** What whoever roasts has at hand. */
export interface Means {
  /** What relative folders start from. */
  readonly cwd: string;
  /** The present, by which entries are dated; ISO 8601 UTC. */
  readonly now: string;
  /** The version of roast-bot. */
  readonly version: string;
  /** The folder of mirrors. */
  readonly cache: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly asking?: AskingTerms;
  readonly consumers?: readonly EventConsumer[];
  readonly signal?: AbortSignal;
}

/** What the stages are told before anything begins; plain data, since it crosses to processes. */
export interface StageSettings {
  /** The moment that entries are dated, ISO 8601 UTC. */
  readonly at: string;
  /** The version of roast-bot, which drafts are cached by. */
  readonly version: string;
  /** Where mirrors of sources are kept from run to run. */
  readonly cache: string;
  /** Where sources may lie that are folders. */
  readonly sourceFolders: SourceFolders;
  readonly asking: AskingTerms;
}

/** What is known of a run before it begins; plain data, since it crosses to other processes. */
export interface RunSettings extends StageSettings, RunIdentity {
  readonly target: PublishTarget;
  /** A folder of this run's own; it does not exist yet, and is removed at the end. */
  readonly scratch: string;
  /** Where it works instead when that disk is full; likewise its own. */
  readonly spare: string;
  /** Overrules the promise's own choice. */
  readonly writer?: WriterChoice;
  /** Overrules the promise's own choice. */
  readonly referee?: ModelChoice;
  /** Plan the commit and publish nothing. */
  readonly dryRun: boolean;
  /** Whether the clock is right however far it is past the dev log, or does no harm. */
  readonly isClockConfirmed: boolean;
}
