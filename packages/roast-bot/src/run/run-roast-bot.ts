import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  JournalError,
  resume,
  run,
  type Graph,
  type OpenJournal,
  type RunOptions,
  type RunResult,
} from "@mea-culpa/engine";
import type { LedgerRecord, ModelChoice, RunReport, WriterChoice } from "@mea-culpa/formats";
import { sourceFolders } from "../change/source-address.ts";
import { publishTarget } from "../publish/publish-target.ts";
import {
  disposeRunners,
  processRunners,
  type StageRunners,
  stageErrorClasses,
} from "./processes.ts";
import { runGraph } from "./run-graph.ts";
import { ledgerAfter, runReport } from "./run-report.ts";
import { findBrokenRun, makeScratch, removeScratch } from "./run-scratch.ts";
import type { Means, RunSettings } from "./run-settings.ts";
import { openState, type StateFolder } from "./state-folder.ts";

export interface RunRoastBotOptions extends Means {
  /** The dev log: a folder or a git URL. */
  readonly devLog: string;
  /** The folder of the journal and of runs under way. */
  readonly state: string;
  /** Overrules the promise's own choice. */
  readonly writer?: WriterChoice;
  /** Overrules the promise's own choice. */
  readonly referee?: ModelChoice;
  readonly dryRun?: boolean;
  /** Goes on although the clock is far past the newest commit of the dev log. */
  readonly yes?: boolean;
  /** Seconds after which it is run again at the latest, if somebody sees to that. */
  readonly interval?: number;
  /** Told at the end what the ledger holds now, where it could be read. */
  readonly onLedger?: (records: readonly LedgerRecord[]) => void;
  /** What carries the stages out; pools of processes when absent. They are disposed of. */
  readonly runners?: StageRunners;
}

/**
 * Carries out one run: settles every unsettled slot of the dev log's promise and publishes what
 * comes of it. What goes wrong is in the report, not thrown.
 *
 * @throws {DevLogError} when the address is no dev log at all.
 */
export async function runRoastBot(options: RunRoastBotOptions): Promise<RunReport> {
  const { state, environment } = options;
  const target = await publishTarget(options.devLog, options.cwd);
  using kept = await openState(state, options.cache);
  const { runs, journal, hasCache } = kept;
  const settings = runSettings(options, { target, runs, hasCache });
  const { runners = processRunners(environment) } = options;
  const workshop = { options, runners, journal };
  try {
    const resumed = journal && (await resumeBrokenRun(runs, { settings, workshop, journal }));
    if (resumed !== undefined) return resumed;
    await makeScratch(settings);
    const report = await carryOut(settings, { workshop, begin: run });
    return { ...report, notes: [...kept.notes, ...report.notes] };
  } finally {
    await disposeRunners(runners);
  }
}

/** What a run is carried out with. */
interface Workshop {
  readonly options: RunRoastBotOptions;
  readonly runners: StageRunners;
  readonly journal: OpenJournal | undefined;
}

/**
 * Goes on with a run that was broken off a moment ago, if there is one: what it has finished is not
 * done again, what failed gets another go. A run that the journal refuses is left alone.
 */
async function resumeBrokenRun(
  runs: string,
  {
    settings,
    workshop,
    journal,
  }: {
    readonly settings: RunSettings;
    readonly workshop: Workshop;
    readonly journal: OpenJournal;
  },
): Promise<RunReport | undefined> {
  const broken = await findBrokenRun(runs, { settings, journal });
  if (broken === undefined) return undefined;
  try {
    const report = await carryOut(broken, {
      workshop,
      begin: (graph, runOptions) =>
        resume(graph, { ...runOptions, journal: journal.runs, rerun: "unsuccessful" }),
    });
    const { id, at } = broken;
    return {
      ...report,
      notes: [`This is the run ${id} of ${at}, taken up again.`, ...report.notes],
    };
  } catch (error) {
    if (error instanceof JournalError) return undefined;
    throw error;
  }
}

async function carryOut(
  settings: RunSettings,
  {
    workshop: { options, runners, journal },
    begin,
  }: {
    readonly workshop: Workshop;
    readonly begin: (
      graph: Graph,
      runOptions: RunOptions & { readonly runId: string },
    ) => Promise<RunResult>;
  },
): Promise<RunReport> {
  const { consumers = [], environment, signal } = options;
  const graph = runGraph(settings);
  const result = await begin(graph.graph, {
    runId: settings.id,
    runners,
    environment,
    consumers,
    errorClasses: stageErrorClasses,
    ...(journal && { journal: journal.runs, cache: journal.cache }),
    ...(signal && { signal }),
  }).catch(async (error: unknown) => {
    // What the journal refuses is another process's run, or none that could be gone on with.
    if (!(error instanceof JournalError)) await removeScratch(settings);
    throw error;
  });
  await removeScratch(settings);
  const ledger = ledgerAfter(result, { graph });
  if (ledger.length > 0) options.onLedger?.(ledger);
  return runReport(result, { settings, graph });
}

function runSettings(
  options: RunRoastBotOptions,
  { target, runs, hasCache }: Pick<RunSettings, "target"> & Pick<StateFolder, "runs" | "hasCache">,
): RunSettings {
  const id = randomUUID();
  const { devLog, cwd, now, version, interval = null, cache } = options;
  const { writer, referee, asking = {}, dryRun = false, yes = false } = options;
  const spare = path.join(tmpdir(), `roast-bot-${id}`);
  return {
    target,
    id,
    scratch: path.join(runs, id),
    spare,
    at: now,
    version,
    interval,
    cache: hasCache ? cache : path.join(spare, "cache"),
    sourceFolders: sourceFolders(devLog, { cwd, environment: options.environment }),
    asking,
    dryRun,
    isClockConfirmed: dryRun || yes,
    ...(writer !== undefined && { writer }),
    ...(referee !== undefined && { referee }),
  };
}
