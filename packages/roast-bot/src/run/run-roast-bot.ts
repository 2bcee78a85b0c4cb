import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { openJournal, run, type EventConsumer, type OpenJournal } from "@mea-culpa/engine";
import { gitAddressKind } from "../git/git-address.ts";
import type { WriterChoice } from "../promise/promise.ts";
import { publishTarget } from "../publish/publish-target.ts";
import { disposeOf, processRunners, type StageRunners, stageErrorClasses } from "./processes.ts";
import { runGraph } from "./run-graph.ts";
import { runReport, type RunReport } from "./run-report.ts";
import type { RunSettings } from "./run-settings.ts";

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
  const settings = runSettings(options, { target, id, scratch });
  const graph = runGraph(settings);
  const { journal, note } = openStateJournal(path.join(state, "journal.sqlite"));
  const { runners = processRunners(environment) } = options;
  try {
    const result = await run(graph.graph, {
      runId: id,
      runners,
      environment,
      consumers,
      errorClasses: stageErrorClasses,
      ...(journal && { journal: journal.runs, cache: journal.cache }),
      ...(signal && { signal }),
    });
    const report = runReport(result, { settings, graph });
    return note === undefined ? report : { ...report, notes: [note, ...report.notes] };
  } finally {
    await disposeOf(runners);
    journal?.[Symbol.dispose]();
    await rm(scratch, { recursive: true, force: true });
  }
}

function runSettings(
  options: RunRoastBotOptions,
  own: Pick<RunSettings, "target" | "scratch" | "id">,
): RunSettings {
  const { devLog, cwd, now, version, interval = null, cache, writer, dryRun = false } = options;
  return {
    ...own,
    at: now,
    version,
    interval,
    cache,
    sourcesFrom: gitAddressKind(devLog) === "folder" ? path.resolve(cwd, devLog) : cwd,
    dryRun,
    ...(writer !== undefined && { writer }),
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

/** Removes what runs that were killed have left: folders that nobody has touched for a day. */
async function sweepScratch(folder: string): Promise<void> {
  const before = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(folder)) {
    const left = path.join(folder, name);
    const found = await stat(left).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < before) {
      await rm(left, { recursive: true, force: true });
    }
  }
}
