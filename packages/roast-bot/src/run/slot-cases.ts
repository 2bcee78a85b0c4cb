import { buildListPack } from "../evidence/build-list-pack.ts";
import { rankDocket } from "../docket/rank-docket.ts";
import { foldLedger } from "../ledger/ledger-state.ts";
import type { SlotCase } from "./slot-case.ts";
import type { SlotCandidates } from "./stages/candidates-stage.ts";
import { occasionOf, type ExaminedCandidate } from "./stages/evidence-stage.ts";
import type { DevLogFacts } from "./stages/read-stage.ts";

/**
 * What is roasted for each slot, newest first: the first of its docket, else the silence. A slot
 * of whose candidates one could not be examined is left out, since it could be the one.
 */
export function slotCases(options: {
  readonly facts: DevLogFacts | undefined;
  readonly candidates: readonly SlotCandidates[];
  readonly examined: readonly ExaminedCandidate[];
}): SlotCase[] {
  const { facts, candidates, examined } = options;
  if (facts === undefined) return [];
  const roasted = new Set(foldLedger(facts.ledger).roastedSubjects);
  return candidates.flatMap(({ slot, lists, found }): SlotCase[] => {
    const own = examined.filter((each) => each.slot === slot.number);
    if (own.length < found.length) return [];
    const docket = rankDocket(own, { roasted });
    // To call a slot silent in which something was merged, if only what was roasted before, is a lie.
    if (docket.nothing === "roasted-before") return [];
    const pack = docket.chosen?.pack ?? buildListPack(lists, occasionOf(facts.promise, slot));
    roasted.add(pack.subject.id);
    return [{ slot: slot.number, pack }];
  });
}
