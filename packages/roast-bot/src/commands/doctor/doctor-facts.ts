import type { DoctorFinding } from "@mea-culpa/formats";
import type { DevLogReading } from "../../dev-log/read-dev-log.ts";
import type { RepositoryHealth } from "../../git/repository-health.ts";
import type { DevLogPromise, Source } from "../../promise/promise.ts";
import type { ModelPart, TriedModel } from "../../writers/model/try-model.ts";
import type { HistoryAuthor } from "./read-history.ts";
import type { PublishingFacts } from "./read-publishing.ts";
import type { TriedBuild } from "./try-build.ts";

/** What doctor looked at beside the promise itself. */
export interface DoctorFacts {
  readonly reading: DevLogReading;
  /** What is wrong with the ledger. */
  readonly ledgerFaults: readonly string[];
  /** That another branch has runs which this one lacks, in words. */
  readonly newerRuns?: string;
  /** The roasts that nobody can read any more, in words. */
  readonly hiddenRoasts: readonly string[];
  /** The site built with a trial entry, if that was asked for. */
  readonly build?: TriedBuild;
  /** The keys of the front matter that a roast's entry would have. */
  readonly entryKeys: readonly string[];
  readonly authors: readonly HistoryAuthor[];
  /** How many local commits readers cannot see. */
  readonly unpushed: number;
  readonly publishing: PublishingFacts;
  /** The models that draft and judge, if any do, by the keys that name them. */
  readonly models: readonly (TriedModel & { readonly key: ModelPart })[];
  readonly sources: readonly {
    readonly source: Source;
    readonly health: RepositoryHealth;
    /** Why its forge can't be asked, in words. */
    readonly forgeProblem?: string;
  }[];
}

/** One thing that doctor looks at. */
export type Look = (options: { promise: DevLogPromise; facts: DoctorFacts }) => DoctorFinding[];

export function problem(code: string, message: string): DoctorFinding {
  return { severity: "problem", code, message };
}

export function advice(code: string, message: string): DoctorFinding {
  return { severity: "advice", code, message };
}
