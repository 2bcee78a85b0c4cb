import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { hasValue, openJournal } from "@mea-culpa/engine";
import type { RecordedResults } from "../executors/executor.ts";
import type { DbtStatus } from "../executors/messages.ts";
import { readRunResults } from "../executors/read-run-results.ts";
import { writeBrokenOff } from "./broken-off.ts";
import { type LastBuild, locateJournal, readLastBuild } from "./last-build.ts";

/** What an earlier build left undone. */
interface EarlierBuild {
  /** Where this is known from. */
  readonly from: "journal" | "run_results.json";
  readonly unfinished: ReadonlySet<string>;
  /** The folder of the `run_results.json` that `dbt retry` would go by. */
  readonly resultsFolder: string;
}

/** Statuses after which dbt's own `retry` executes a node again. Source: dbt-core `task/retry.py`. */
const retried: ReadonlySet<DbtStatus> = new Set([
  "error",
  "fail",
  "skipped",
  "runtime error",
  "partial success",
]);

/**
 * Reads what the last build left undone: from `run_results.json`, or from the build's journal if it
 * was broken off before dbt wrote its results, which are then written from that.
 *
 * @throws {UsageError} when there was no build, or what it left cannot be read.
 */
export async function readEarlierBuild(targetFolder: string): Promise<EarlierBuild> {
  const results = join(targetFolder, "run_results.json");
  const last = await readLastBuild(targetFolder);
  const resultsAt = await writtenAt(results);
  if (last !== undefined && (resultsAt === undefined || resultsAt < last.writtenAt)) {
    const fromJournal = await readJournal(targetFolder, last.build);
    if (fromJournal !== undefined) return fromJournal;
  }
  return {
    from: "run_results.json",
    unfinished: findUnfinished(await readRunResults(results)),
    resultsFolder: targetFolder,
  };
}

/** The nodes of dbt's results that are to be executed again; hooks are executed in any case. */
function findUnfinished(results: RecordedResults): ReadonlySet<string> {
  return new Set(
    [...results].flatMap(([id, status]) =>
      retried.has(status) && !id.startsWith("operation.") ? [id] : [],
    ),
  );
}

async function readJournal(
  targetFolder: string,
  build: LastBuild,
): Promise<EarlierBuild | undefined> {
  const { runId, planned } = build;
  const file = locateJournal(targetFolder, runId);
  if (!existsSync(file)) return undefined;
  using journal = openJournal(file);
  // Refuses a build that still goes on.
  const outcomes = journal.readOutcomes(runId);
  const undone = planned.filter((id) => {
    const outcome = outcomes.get(id);
    return outcome === undefined || !hasValue(outcome);
  });
  const resultsFolder = await writeBrokenOff(targetFolder, { build, outcomes });
  return { from: "journal", unfinished: new Set(undone), resultsFolder };
}

async function writtenAt(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return undefined;
  }
}
