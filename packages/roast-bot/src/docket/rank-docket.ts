import type { EvidencePack } from "@mea-culpa/formats";
import { type ScoreLine, scoreCase } from "./score-case.ts";

/** A candidate with its evidence and its score. */
export interface DocketCase {
  readonly pack: EvidencePack;
  readonly score: number;
  readonly lines: readonly ScoreLine[];
  /** Why it can't be roasted (roasted before, written by a machine, only a dependency bump). */
  readonly passedOver?: string;
}

/**
 * Why nothing can be roasted: nothing was merged, only machines and bumps were, or what a person
 * merged was roasted before.
 */
type NoCase = "silence" | "machines-only" | "roasted-before";

/** The candidates ranked by their charges, first is roasted; `chosen` is absent when none can be. */
export interface Docket {
  readonly cases: readonly DocketCase[];
  readonly chosen?: DocketCase;
  /** There exactly when `chosen` isn't. */
  readonly nothing?: NoCase;
}

/** A candidate as it comes from the evidence. */
export interface Examined {
  readonly pack: EvidencePack;
  /** True when the change does nothing but move dependency versions. */
  readonly dependencyBump: boolean;
}

/**
 * Ranks a slot's candidates: those that can be roasted first, by score, then by the gravest single
 * charge, then the earlier merge, then the lower number, then the source's name. Pure.
 */
export function rankDocket(
  candidates: readonly Examined[],
  {
    roasted,
  }: {
    /** Ids of all subjects that were ever roasted. */
    readonly roasted: ReadonlySet<string>;
  },
): Docket {
  const cases = candidates.map((candidate) => toCase(candidate, roasted)).toSorted(compareCases);
  const chosen = cases.find(({ passedOver }) => passedOver === undefined);
  return chosen ? { cases, chosen } : { cases, nothing: whyNothing(candidates) };
}

function toCase(candidate: Examined, roasted: ReadonlySet<string>): DocketCase {
  const { pack } = candidate;
  const lines = scoreCase(pack);
  const score = lines.reduce((sum, { points }) => sum + points, 0);
  const passedOver = whyPassedOver(candidate, roasted);
  return { pack, score, lines, ...(passedOver !== undefined && { passedOver }) };
}

function whyPassedOver(
  { pack, dependencyBump }: Examined,
  roasted: ReadonlySet<string>,
): string | undefined {
  if (roasted.has(pack.subject.id)) return "roasted before";
  if (pack.authorship.kind === "machine") {
    return `written by a machine (${pack.authorship.machines.join(", ")})`;
  }
  return dependencyBump ? "only moves versions of dependencies" : undefined;
}

function whyNothing(candidates: readonly Examined[]): NoCase {
  if (candidates.length === 0) return "silence";
  const byPeople = candidates.filter(
    ({ pack, dependencyBump }) => pack.authorship.kind !== "machine" && !dependencyBump,
  );
  return byPeople.length === 0 ? "machines-only" : "roasted-before";
}

function compareCases(one: DocketCase, other: DocketCase): number {
  return (
    Number(one.passedOver !== undefined) - Number(other.passedOver !== undefined) ||
    other.score - one.score ||
    findGravest(other) - findGravest(one) ||
    readMergeTime(one) - readMergeTime(other) ||
    readNumber(one) - readNumber(other) ||
    (one.pack.subject.id < other.pack.subject.id ? -1 : 1)
  );
}

function findGravest({ pack }: DocketCase): number {
  return Math.max(0, ...pack.charges.map(({ severity }) => severity));
}

function readMergeTime({ pack }: DocketCase): number {
  const exhibit = pack.exhibits.find(({ kind }) => kind === "pull-request");
  return exhibit?.kind === "pull-request" ? Date.parse(exhibit.mergedAt) : 0;
}

function readNumber({ pack: { subject } }: DocketCase): number {
  return subject.kind === "pull-request" ? (subject.number ?? 0) : 0;
}
