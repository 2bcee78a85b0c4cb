import {
  inProcessRunner,
  processPool,
  type RetryPolicy,
  type RunOptions,
  type TaskRunner,
} from "@mea-culpa/engine";
import { ConfigurationError } from "../audit/dev-log-state.ts";
import { EvidenceError } from "../change/open-repository.ts";
import { publishEnvironment, sourceEnvironment } from "../git/credentials.ts";
import { DevLogError } from "../dev-log/open-dev-log.ts";
import { networkVariables } from "../git/git-environment.ts";
import { GitError } from "../git/git-error.ts";
import { identityEnvironment } from "../publish/commit-files.ts";
import { PublishError } from "../publish/publish-error.ts";
import { modelEnvironment } from "../writers/model/model-environment.ts";
import { ClockError } from "./clock-error.ts";
import { networkAttempts } from "./network-attempts.ts";
import type { AskingTerms } from "./run-settings.ts";
import { SourceError } from "./source-error.ts";

/**
 * What carries the stages of a graph out: `process` those that talk to remotes, `secretless` those
 * that read what others have written, `writing` the draft.
 */
export type StageRunners = Readonly<Record<"process" | "secretless" | "writing", TaskRunner>>;

/**
 * Pools of processes for all kinds of stages. A worker is never given a node of another
 * environment; the one that wrote is given no other node at all.
 */
export function processRunners(
  environment: Readonly<Record<string, string | undefined>>,
): StageRunners {
  const bare = { environment, baseVariables: bareVariables, workers: 1 };
  return {
    process: processPool({ environment, workers: 4 }),
    secretless: processPool(bare),
    writing: processPool({ ...bare, reuse: "node" }),
  };
}

/** Carries all stages out in this process, where none of them has a secret to keep. */
export function inProcessRunners(): StageRunners {
  const runner = inProcessRunner();
  return { process: runner, secretless: runner, writing: runner };
}

/** Ends every process that the runners have started. */
export async function disposeRunners(runners: StageRunners): Promise<void> {
  await Promise.all(Object.values(runners).map((runner) => runner[Symbol.asyncDispose]()));
}

/** Classes that errors of stages arrive as. */
export const stageErrorClasses: NonNullable<RunOptions["errorClasses"]> = [
  ConfigurationError,
  DevLogError,
  EvidenceError,
  GitError,
  PublishError,
  SourceError,
  ClockError,
];

/** All that a process without secrets gets of this machine: not even a home folder. */
const bareVariables: readonly string[] = ["PATH", "TMPDIR", "TZ", "LANG", "LC_ALL"];

/** How a process of ours, and the git that it starts, reach the network. */
const networkEnvironment: readonly string[] = [...networkVariables, "NODE_EXTRA_CA_CERTS"];

/** In what process a stage is carried out, what it sees there, and for how long. */
interface ProcessSettings {
  readonly isolation: keyof StageRunners;
  readonly environment?: readonly string[];
  readonly retry?: Partial<RetryPolicy>;
  /** Milliseconds. */
  readonly timeout: number;
}

const minute = 60_000;

/** A remote that does not answer is given a few seconds, not the whole run. */
export const networkRetry: Partial<RetryPolicy> = {
  attempts: networkAttempts,
  delay: 500,
  factor: 3,
  cap: 10_000,
};

/**
 * How often what pushes is tried again: where somebody else was faster or holds a lock, or the remote
 * did not answer. See `PublishError.isRetryable`.
 */
export const pushRetry: Partial<RetryPolicy> = { attempts: 6, delay: 250, factor: 2, cap: 8_000 };

/** Clones the dev log or pushes to it: sees the dev log's credentials, and no others. */
export const publishingProcess: ProcessSettings = {
  isolation: "process",
  environment: [...publishEnvironment, ...identityEnvironment, ...networkEnvironment],
  timeout: 10 * minute,
};

/** Reads sources: sees their token, and no other secret. */
export const readingProcess: ProcessSettings = {
  isolation: "process",
  environment: [...sourceEnvironment, ...networkEnvironment],
  retry: networkRetry,
  timeout: 10 * minute,
};

/** Asks a model: sees its key, has no home folder and no repository. */
export function writingProcess({ modelTimeout }: AskingTerms): ProcessSettings {
  return {
    isolation: "writing",
    environment: modelEnvironment,
    timeout: Math.max(leastWriting, mostAnswers * (modelTimeout ?? 0) * 1000),
  };
}

const leastWriting = 15 * minute;

/**
 * Questions of one roast that may each take as long as a model is given: reading, drafts, choice,
 * repairs, and a dozen of the referee's.
 */
const mostAnswers = 20;

/** Milliseconds that no run exceeds: all stages together are given less. */
export function longestRun(asking: AskingTerms): number {
  return 105 * minute + writingProcess(asking).timeout;
}

/** Works on text from outside: sees no secret. */
export const secretlessProcess: ProcessSettings = { isolation: "secretless", timeout: 5 * minute };
