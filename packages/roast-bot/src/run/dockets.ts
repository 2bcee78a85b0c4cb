import type { EvidencePack } from "@mea-culpa/formats";
import type { Candidate } from "../change/change.ts";
import { type Docket, type Examined, rankDocket } from "../docket/rank-docket.ts";
import { isMachine } from "../git/machines.ts";
import { buildListPack } from "../evidence/build-list-pack.ts";
import type { RunProblem } from "../audit/dev-log-state.ts";
import type { AssignedSlot, Assignment } from "./assignment.ts";
import { slotProblem } from "./problems.ts";
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

/** What is roasted for each slot, and why nothing is for the others. */
export interface RankedSlots {
  readonly dockets: readonly SlotDocket[];
  readonly problems: readonly RunProblem[];
}

/**
 * Ranks each slot's candidates, newest slot first: the first of its docket is roasted, else the
 * silence, if that is proven. A slot of whose candidates one could not be examined is left out,
 * since it could be the one.
 */
export function rankSlots({ assignment, candidates, examined }: DocketInput): RankedSlots {
  const roasted = new Set(assignment.roasted);
  const dockets: SlotDocket[] = [];
  const problems: RunProblem[] = [];
  for (const { assigned, lists, found, looked, doubts } of candidates) {
    const { closes } = assigned.slot;
    const own = examined.filter(({ pack }) => pack.slot.closes === closes);
    if (own.length < found.length) continue;
    const docket = rankDocket(own, { roasted });
    const silence =
      docket.chosen === undefined ? doubtSilence(assigned, { docket, lists, doubts }) : [];
    problems.push(...silence);
    if (silence.length > 0) continue;
    const pack = docket.chosen?.pack ?? buildListPack(lists, describeOccasion(assigned, looked));
    roasted.add(pack.subject.id);
    dockets.push({ docket, pack });
  }
  return { dockets, problems };
}

/**
 * The reasons not to say of a slot without anything to roast that nothing landed, or only a
 * machine's work.
 */
function doubtSilence(
  assigned: AssignedSlot,
  { docket, lists, doubts }: { readonly docket: Docket } & Pick<SlotCandidates, "lists" | "doubts">,
): readonly RunProblem[] {
  const because = (reason: string) => [slotProblem("docket", assigned, reason)];
  if (docket.nothing === "roasted-before") {
    return because("all that landed in this time was roasted before");
  }
  const [first, landed] = [docket.cases[0], lists.flatMap(({ candidates }) => candidates)];
  const looked = new Set(
    docket.cases.flatMap(({ pack: { subject } }) =>
      subject.kind === "pull-request" ? [subject.mergeCommit] : [],
    ),
  );
  // What a person made and nobody looked at may be anything.
  const isKnown = ({ mergeCommit, author }: Candidate) =>
    looked.has(mergeCommit) || (assigned.pullRequest === undefined && isMachine(author));
  if (!landed.every(isKnown)) {
    return because(
      assigned.pullRequest === undefined
        ? `${docket.cases.length} of the ${landed.length} that landed in this time were looked at: each is in a machine’s name, or only moves versions of dependencies`
        : `#${assigned.pullRequest} is not roasted: ${first?.passedOver ?? "it was not looked at"}`,
    );
  }
  if (doubts.length > 0) return doubts;
  const pushed = lists.some(({ candidates }) =>
    candidates.some(({ number }) => number === undefined),
  );
  return pushed ? because("what landed in this time only moves versions") : [];
}

/** All that the writing process is told. Its drafts are cached by it. */
export interface WritingOrder extends Pick<Assignment, "writer" | "referee" | "asking" | "usedUp"> {
  /** What is roasted for each slot, newest first. */
  readonly packs: readonly EvidencePack[];
  /** Why some slots that were to be roasted are not. */
  readonly problems: readonly RunProblem[];
}

/** The candidates of the shortlist that are roasted. */
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
  const { writer, referee, asking, usedUp } = input.assignment;
  const { dockets, problems } = rankSlots(input);
  const packs = dockets.map(({ pack }) => pack);
  return {
    writer,
    asking,
    usedUp,
    packs,
    problems,
    ...(referee !== undefined && { referee }),
  };
}
