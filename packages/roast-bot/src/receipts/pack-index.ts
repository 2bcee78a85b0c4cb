import type { EvidencePack, Exhibit, Figure, Hearing } from "@mea-culpa/formats";
import { recomputeFigure } from "../case/recompute-figure.ts";
import { Facts } from "../lines/facts.ts";
import { believeHearing, type BelievedHearing } from "./argued/believe-hearing.ts";

/** A pack by ids, and what every sentence over it may say without a cite. */
export interface PackIndex {
  readonly pack: EvidencePack;
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  readonly figures: ReadonlyMap<string, Figure>;
  /** What each figure computes to anew, by id; `undefined` where it can't be computed. */
  readonly recomputed: ReadonlyMap<string, number | undefined>;
  /** What licensed lines are filled from. */
  readonly facts: Facts;
  /** Names and phrases that the pack as a whole proves. */
  readonly free: readonly string[];
  /** What a referee was asked, if one was and is believed. */
  readonly hearing: BelievedHearing;
}

/** Indexes a pack for the checker, with what a referee answered about the roast of it. */
export function indexPack(pack: EvidencePack, hearing?: Hearing): PackIndex {
  return {
    pack,
    hearing: believeHearing(hearing, pack),
    exhibits: new Map(pack.exhibits.map((exhibit) => [exhibit.id, exhibit])),
    figures: new Map(pack.figures.map((figure) => [figure.id, figure])),
    recomputed: new Map(pack.figures.map((figure) => [figure.id, recomputeFigure(figure, pack)])),
    facts: new Facts(pack),
    free: [
      ...[pack.who, ...pack.names].filter((name) => name.length > 1),
      ...callProject(pack),
      "roast-bot",
      "pull request",
      "merge request",
      ...(pack.slot.number === undefined ? [] : brokenPromise),
      ...(pack.slot.number === undefined || pack.short !== undefined ? [] : missingEntry),
    ],
  };
}

/** A project by its own name: “Alertmanager” of prometheus/alertmanager. */
function callProject({ subject }: EvidencePack): readonly string[] {
  const name = "source" in subject ? subject.source?.split("/").at(-1) : undefined;
  return name === undefined || name.length < 4 ? [] : [name];
}

/** What a pack with a numbered slot proves by being there: the bot only roasts broken slots. */
const brokenPromise: readonly string[] =
  `promise was broken, promise broken, broken promise, broke a promise, broke the promise,
  broke its promise, missed deadline, missed the deadline`.split(/,\s+/);

/** What it proves beside that, unless an entry came and was too short. */
const missingEntry: readonly string[] = ["no entry", "no dev log entry", "missing entry"];
