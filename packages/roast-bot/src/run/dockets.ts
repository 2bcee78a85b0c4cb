import type { EvidencePack, ModelChoice, WriterChoice } from "@mea-culpa/formats";
import { type Docket, type Examined, rankDocket } from "../docket/rank-docket.ts";
import { buildListPack } from "../evidence/build-list-pack.ts";
import type { UsedUp } from "../writers/writer.ts";
import type { Assignment } from "./assignment.ts";
import type { FoundCandidate, SlotCandidates } from "./stages/candidates-stage.ts";
import { describeOccasion } from "./stages/evidence-stage.ts";

/** What is known of the assigned slots. */
export interface DocketInput {
  readonly assignment: Assignment;
  readonly candidates: readonly SlotCandidates[];
  readonly examined: readonly Examined[];
}

/** A slot's docket, and what is roasted for the slot. */
export interface SlotDocket {
  readonly docket: Docket;
  readonly pack: EvidencePack;
}

/**
 * Ranks each slot's candidates, newest slot first: the first of its docket is roasted, else the
 * silence. A slot of whose candidates one could not be examined is left out, since it could be the
 * one.
 */
export function rankSlots({ assignment, candidates, examined }: DocketInput): SlotDocket[] {
  const roasted = new Set(assignment.roasted);
  return candidates.flatMap(({ assigned, lists, found }): SlotDocket[] => {
    const { closes } = assigned.slot;
    const own = examined.filter(({ pack }) => pack.slot.closes === closes);
    if (own.length < found.length) return [];
    const docket = rankDocket(own, { roasted });
    // To call a slot silent in which something was merged, if only what was roasted before, is a lie.
    if (docket.nothing === "roasted-before") return [];
    const pack = docket.chosen?.pack ?? buildListPack(lists, describeOccasion(assigned));
    roasted.add(pack.subject.id);
    return [{ docket, pack }];
  });
}

/** All that the writing process is told. The same order gives the same roasts, and is cached. */
export interface WritingOrder {
  readonly writer: WriterChoice;
  readonly referee?: ModelChoice;
  readonly takes?: number;
  /** What is roasted for each slot, newest first. */
  readonly packs: readonly EvidencePack[];
  readonly usedUp: UsedUp;
}

/** Of those that were looked at closely, those that are roasted, in their slot each. */
export function findChosen(
  shortlist: readonly FoundCandidate[],
  { packs }: Pick<WritingOrder, "packs">,
): readonly FoundCandidate[] {
  return shortlist.filter(({ assigned, repository, candidate }) =>
    packs.some(
      ({ subject, slot }) =>
        subject.kind === "pull-request" &&
        subject.source === repository.name &&
        subject.mergeCommit === candidate.mergeCommit &&
        slot.closes === assigned.slot.closes,
    ),
  );
}

/** Decides what is to be written, by whom, and what it must not repeat. */
export function orderRoasts(input: DocketInput): WritingOrder {
  const { writer, referee, takes, usedUp } = input.assignment;
  const packs = rankSlots(input).map(({ pack }) => pack);
  return {
    writer,
    usedUp,
    packs,
    ...(referee !== undefined && { referee }),
    ...(takes !== undefined && { takes }),
  };
}
