import { dirname, join } from "node:path";
import { inProcessLimits, openJournal, type RunOptions } from "@mea-culpa/engine";
import { makeSharedFolder } from "../cache/shared-folder.ts";
import { findStateFolder } from "../cache/state-folder.ts";
import type { DbtOrchestratorOptions } from "./orchestrator-options.ts";

/** The limits of a build, and how many workers it needs. */
export interface BuildLimits extends Disposable {
  readonly workers: number;
  readonly limits: NonNullable<RunOptions["limits"]>;
  /** The names that every node takes a unit of. */
  readonly names: readonly string[];
}

/**
 * Opens the limit that is shared with other builds, if the concurrency has a name. Without any, as many
 * nodes run at the same time as dbt has threads.
 */
export function openLimits(
  options: Pick<DbtOrchestratorOptions, "concurrency" | "environment" | "limitsFile">,
  { threads }: { readonly threads: number },
): BuildLimits {
  const { concurrency = threads, environment = process.env } = options;
  const { limitsFile = join(findStateFolder(environment), "limits.sqlite") } = options;
  if (typeof concurrency === "number") {
    const limits = inProcessLimits({});
    return { workers: concurrency, limits, names: [], [Symbol.dispose]: () => undefined };
  }
  const { name, units } = concurrency;
  makeSharedFolder(dirname(limitsFile));
  const journal = openJournal(limitsFile);
  return {
    workers: units,
    limits: journal.limits({ [name]: units }),
    names: [name],
    [Symbol.dispose]: () => journal[Symbol.dispose](),
  };
}
