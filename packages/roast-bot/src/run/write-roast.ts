import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { createGraph, defineNode, hasFailed, run, type RunResult } from "@mea-culpa/engine";
import type {
  GeneratorName,
  ModelChoice,
  PublishedFile,
  RoastReport,
  WriterChoice,
} from "@mea-culpa/formats";
import { makeFolders } from "../own-folder.ts";
import { noFiles } from "../generators/site-files.ts";
import type { RunProblem } from "../audit/dev-log-state.ts";
import type { AssignedSlot, Assignment } from "./assignment.ts";
import { rankSlots } from "./dockets.ts";
import {
  disposeRunners,
  inProcessRunners,
  processRunners,
  stageErrorClasses,
} from "./processes.ts";
import type { Means } from "./run-settings.ts";
import { findValue, lastError } from "./outcomes.ts";
import { makeRoastReport } from "./roast-report.ts";
import { roastStages, type RoastStages } from "./roast-stages.ts";
import { nothingUsed } from "./past-roasts.ts";

/** What is looked at, and what is made of it. */
export interface WriteRoastOptions extends AssignedSlot, Means {
  readonly writer: WriterChoice;
  /** Who judges what a model argues; the writer's own model if absent. */
  readonly referee?: ModelChoice;
  readonly generator: GeneratorName;
  /** An absolute path: the folder that the roast, its evidence and its receipts are written to. */
  readonly out?: string;
}

/**
 * Writes one roast of what a developer merged in a time, without a promise, a dev log or a ledger;
 * publishes nothing. The same stages as those of a run.
 *
 * @throws whatever kept the roast from being written, as it was thrown where it happened.
 */
export async function writeRoast(options: WriteRoastOptions): Promise<RoastReport> {
  const {
    now,
    version,
    cache,
    cwd,
    out,
    environment,
    asking = {},
    consumers = [],
    signal,
  } = options;
  const assignment = assignInterval(options);
  const isHouse = options.writer.kind === "house";
  const assign = defineNode({ id: "assign", run: () => assignment });
  const stages = roastStages(assign, {
    at: now,
    version,
    cache,
    sourceFolders: { from: cwd },
    asking,
  });
  const graph = createGraph({ name: "roast", nodes: [assign, ...Object.values(stages)] });
  // The house writer asks nobody and has no key: processes would keep nothing apart.
  const runners = isHouse ? inProcessRunners() : processRunners(environment);
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
  const { author, slot, sources, pullRequest, writer, referee, asking = {}, generator } = options;
  return {
    slots: [{ author, slot, sources, ...(pullRequest !== undefined && { pullRequest }) }],
    writer,
    asking,
    ...(referee !== undefined && { referee }),
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
  const candidates = findValue(result, stages.candidates);
  const examined = findValue(result, stages.evidence);
  const { drafts = [] } = findValue(result, stages.draft) ?? {};
  const entered = findValue(result, stages.entry);
  const { dockets, problems } =
    candidates && examined
      ? rankSlots({ assignment, candidates, examined })
      : { dockets: [], problems: [] };
  const [ranked] = dockets;
  const [roast] = entered?.entries ?? [];
  if (ranked === undefined || roast === undefined) {
    throw findFailure(result, [...problems, ...(entered?.problems ?? [])]);
  }
  const { entry, evidence, receipts } = roast;
  if (out !== undefined) await writeFiles(out, [entry, evidence, receipts]);
  const pack = drafts[0]?.pack ?? ranked.pack;
  const notes = [
    ...(candidates ?? []).flatMap((slot) => slot.notes),
    ...drafts.flatMap((draft) => draft.notes),
  ];
  return makeRoastReport({ ...ranked, pack, roast, notes, folder: out });
}

/** What was thrown where it happened; of several different failures all. */
function findFailure(result: RunResult, problems: readonly RunProblem[]): Error {
  const failed = [...result.outcomes.values()].flatMap((outcome) =>
    hasFailed(outcome) && outcome.children === undefined ? [asError(lastError(outcome.error))] : [],
  );
  const errors = [...new Map(failed.map((error) => [error.message, error])).values()];
  const [only] = errors;
  if (only !== undefined && errors.length === 1) return only;
  const messages = errors.length > 0 ? errors : problems;
  return new AggregateError(errors, messages.map(({ message }) => message).join("\n"));
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/**
 * Writes files into a folder, which is made if need be, so that a crash leaves each of them either
 * as it was or whole: all are written and synced beside their places first, then put there.
 */
async function writeFiles(folder: string, files: readonly PublishedFile[]): Promise<void> {
  await makeFolders(folder);
  const written: { readonly temporary: string; readonly path: string }[] = [];
  try {
    for (const { path: name, content } of files) {
      const path = join(folder, name);
      const temporary = `${path}.${process.pid}.part`;
      written.push({ temporary, path });
      await writeSynced(temporary, content);
    }
    for (const { temporary, path } of written) await rename(temporary, path);
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}

async function writeSynced(path: string, content: string): Promise<void> {
  await using file = await open(path, "w");
  await file.writeFile(content);
  await file.sync();
}
