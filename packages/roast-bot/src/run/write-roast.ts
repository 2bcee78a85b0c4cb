import {
  createGraph,
  defineNode,
  type EventConsumer,
  hasFailed,
  hasValue,
  type Outcome,
  getOutcome,
  RetryError,
  run,
  type RunResult,
} from "@mea-culpa/engine";
import type { GeneratorName, RoastReport, WriterChoice } from "@mea-culpa/formats";
import { noFiles } from "../generators/site-generator.ts";
import type { AssignedSlot, Assignment } from "./assignment.ts";
import { rankSlots } from "./dockets.ts";
import {
  disposeRunners,
  inProcessRunners,
  processRunners,
  stageErrorClasses,
  type StageRunners,
} from "./processes.ts";
import { roastReport } from "./roast-report.ts";
import { type RoastStages, roastStages } from "./roast-stages.ts";
import type { Entries } from "./stages/entry-stage.ts";
import { nothingUsed } from "./used-up.ts";
import { writeFiles } from "./write-files.ts";

/** What is looked at, and what is made of it. */
export interface WriteRoastOptions extends AssignedSlot {
  readonly writer: WriterChoice;
  readonly generator: GeneratorName;
  /** The moment that the entry is dated, ISO 8601. */
  readonly now: string;
  /** The version of roast-bot. */
  readonly version: string;
  /** What relative folders start from. */
  readonly cwd: string;
  /** The folder of mirrors. */
  readonly cache: string;
  /** An absolute path: the folder that the roast, its evidence and its receipts are written to. */
  readonly out?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly consumers?: readonly EventConsumer[];
  /**
   * What carries the stages out; when absent, pools of processes for a model that has a key, and
   * else this process. They are disposed of.
   */
  readonly runners?: StageRunners;
  readonly signal?: AbortSignal;
}

/**
 * Writes one roast of what a developer merged in a time, without a promise, a dev log or a ledger;
 * publishes nothing. The same stages as those of a run.
 *
 * @throws whatever kept the roast from being written, as it was thrown where it happened.
 */
export async function writeRoast(options: WriteRoastOptions): Promise<RoastReport> {
  const { now, version, cache, cwd, out, environment, consumers = [], signal } = options;
  const assignment = assignInterval(options);
  const isHouse = options.writer.kind === "house";
  const assign = defineNode({ id: "assign", run: () => assignment });
  const stages = roastStages(assign, { at: now, version, cache, sourcesFrom: cwd });
  const graph = createGraph({ name: "roast", nodes: [assign, ...Object.values(stages)] });
  // The house writer asks nobody and has no key: processes would keep nothing apart.
  const { runners = isHouse ? inProcessRunners() : processRunners(environment) } = options;
  try {
    const result = await run(graph, {
      runners,
      environment,
      consumers,
      errorClasses: stageErrorClasses,
      ...(signal && { signal }),
    });
    return await reportRoast(result, { stages, assignment, out });
  } finally {
    await disposeRunners(runners);
  }
}

function assignInterval(options: WriteRoastOptions): Assignment {
  const { author, slot, sources, pullRequest, writer, generator } = options;
  return {
    slots: [{ author, slot, sources, ...(pullRequest !== undefined && { pullRequest }) }],
    writer,
    roasted: [],
    usedUp: nothingUsed,
    generator,
    siteFiles: noFiles,
    destination: { kind: "folder" },
  };
}

async function reportRoast(
  result: RunResult,
  {
    stages,
    assignment,
    out,
  }: {
    readonly stages: RoastStages;
    readonly assignment: Assignment;
    readonly out: string | undefined;
  },
): Promise<RoastReport> {
  const candidates = getOutcome(result, stages.candidates);
  const examined = getOutcome(result, stages.evidence);
  const drafted = getOutcome(result, stages.draft);
  const entered = getOutcome(result, stages.entry);
  const [ranked] =
    hasValue(candidates) && hasValue(examined)
      ? rankSlots({ assignment, candidates: candidates.value, examined: examined.value })
      : [];
  const [roast] = hasValue(entered) ? entered.value.entries : [];
  if (ranked === undefined || roast === undefined) throw findFailure(result, entered);
  const { entry, evidence, receipts } = roast;
  if (out !== undefined) await writeFiles(out, [entry, evidence, receipts]);
  const notes = hasValue(drafted) ? drafted.value.drafts.flatMap((draft) => draft.notes) : [];
  return roastReport({ ...ranked, roast, notes, folder: out });
}

/** What was thrown where it happened; of several different failures all. */
function findFailure(result: RunResult, entered: Outcome<Entries>): Error {
  const problems = hasValue(entered) ? entered.value.problems : [];
  const failed = [...result.outcomes.values()].flatMap((outcome) =>
    hasFailed(outcome) && outcome.children === undefined ? [lastError(outcome.error)] : [],
  );
  const errors = [...new Map(failed.map((error) => [error.message, error])).values()];
  const [only] = errors;
  if (only !== undefined && errors.length === 1) return only;
  const messages = errors.length > 0 ? errors : problems;
  return new AggregateError(errors, messages.map(({ message }) => message).join("\n"));
}

/** Of several attempts the last one tells. */
function lastError(error: unknown): Error {
  const last = error instanceof RetryError ? error.cause : error;
  return last instanceof Error ? last : new Error(String(last));
}
