import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import {
  openJournal,
  getOutcome,
  processPool,
  run,
  type EventConsumer,
  type OpenJournal,
  type TaskRunner,
} from "@mea-culpa/engine";
import { DevLogError } from "../dev-log/dev-log-error.ts";
import { EvidenceError } from "../change/open-source.ts";
import { gitAddressKind } from "../git/git-address.ts";
import { GitError } from "../git/git-error.ts";
import type { WriterChoice } from "../promise/promise.ts";
import { ConfigurationError } from "../audit/dev-log-state.ts";
import { PublishError } from "../publish/publish-error.ts";
import { publishTarget } from "../publish/publish-target.ts";
import { bareVariables } from "./environments.ts";
import { runGraph } from "./run-graph.ts";
import { runReport, type RunReport } from "./run-report.ts";
import type { RunSettings } from "./run-settings.ts";
import { sweepScratch } from "./sweep-scratch.ts";

export interface RunRoastBotOptions {
  /** The dev log: a folder or a git URL. */
  readonly devLog: string;
  /** What relative folders start from. */
  readonly cwd: string;
  /** The run's clock, ISO 8601 UTC. */
  readonly now: string;
  /** The version of roast-bot. */
  readonly version: string;
  /** The folder of the journal and of runs under way. */
  readonly state: string;
  /** The folder of mirrors. */
  readonly cache: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Overrules the promise's own choice. */
  readonly writer?: WriterChoice;
  readonly dryRun?: boolean;
  /** Seconds after which it is run again at the latest, if somebody sees to that. */
  readonly interval?: number;
  readonly consumers?: readonly EventConsumer[];
  /** What carries the stages out; pools of processes when absent. They are disposed of. */
  readonly runners?: StageRunners;
  readonly signal?: AbortSignal;
}

/**
 * The task runners of a run: `process` for stages that talk to remotes, `secluded` and `writing`
 * for those that get no more of this machine than they need.
 */
export type StageRunners = Readonly<Record<"process" | "secluded" | "writing", TaskRunner>>;

/**
 * Carries out one run: settles every unsettled slot of the dev log's promise and publishes what
 * comes of it. What goes wrong is in the report, not thrown.
 *
 * @throws {DevLogError} when the address is no dev log at all.
 */
export async function runRoastBot(options: RunRoastBotOptions): Promise<RunReport> {
  const { state, consumers = [], environment, signal } = options;
  const id = randomUUID();
  const target = await publishTarget(options.devLog, options.cwd);
  const scratch = path.join(state, "runs", id);
  await mkdir(path.dirname(scratch), { recursive: true });
  await sweepScratch(path.dirname(scratch));
  await mkdir(scratch);
  const settings = settingsOf(options, { target, id, scratch });
  const { graph, draft, heartbeat } = runGraph(settings);
  const { journal, note } = openStateJournal(path.join(state, "journal.sqlite"));
  const { runners = processRunners(environment) } = options;
  try {
    const result = await run(graph, {
      runId: id,
      runners,
      environment,
      consumers,
      errorClasses: [ConfigurationError, DevLogError, EvidenceError, GitError, PublishError],
      ...(journal && { journal: journal.runs, cache: journal.cache }),
      ...(signal && { signal }),
    });
    const report = runReport({
      settings,
      result,
      published: getOutcome(result, heartbeat),
      drafted: getOutcome(result, draft),
    });
    return note === undefined ? report : { ...report, notes: [note, ...report.notes] };
  } finally {
    await Promise.all(Object.values(runners).map((runner) => runner[Symbol.asyncDispose]()));
    journal?.[Symbol.dispose]();
    await rm(scratch, { recursive: true, force: true });
  }
}

function settingsOf(
  options: RunRoastBotOptions,
  { target, id, scratch }: Pick<RunSettings, "target" | "scratch"> & { readonly id: string },
): RunSettings {
  const { devLog, cwd, now, version, interval = null, cache, writer, dryRun = false } = options;
  return {
    target,
    run: { id, at: now, version, interval },
    scratch,
    cache,
    sourcesFrom: gitAddressKind(devLog) === "folder" ? path.resolve(cwd, devLog) : cwd,
    dryRun,
    ...(writer !== undefined && { writer }),
  };
}

/** A worker is never given a node of another environment; the one that wrote is given no other. */
function processRunners(environment: RunRoastBotOptions["environment"]): StageRunners {
  const bare = { environment, baseVariables: bareVariables, slots: 1 };
  return {
    process: processPool({ environment, slots: 4 }),
    secluded: processPool(bare),
    writing: processPool({ ...bare, reuse: "node" }),
  };
}

/** A journal that can't be opened must not cost the heartbeat; the run does without. */
function openStateJournal(file: string): {
  readonly journal?: OpenJournal;
  readonly note?: string;
} {
  try {
    return { journal: openJournal(file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { note: `${file} could not be opened, so this run is not in the journal: ${reason}` };
  }
}
