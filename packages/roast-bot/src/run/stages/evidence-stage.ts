import type { NodeContext } from "@mea-culpa/engine";
import { runDetectors } from "../../charges/run-detectors.ts";
import { buildEvidencePack, type PackOccasion } from "../../evidence/build-evidence-pack.ts";
import { collectChange } from "../../change/collect-change.ts";
import type { EvidencePack } from "../../case/evidence-pack.ts";
import type { DevLogPromise } from "../../promise/promise.ts";
import type { DueRoast } from "../due-roast.ts";
import type { RunSettings } from "../run-settings.ts";
import type { FoundCandidate } from "./candidates-stage.ts";
import type { DevLogFacts } from "./read-stage.ts";

/** A candidate with all that is known of it. */
export interface ExaminedCandidate {
  readonly slot: number;
  readonly pack: EvidencePack;
  readonly dependencyBump: boolean;
}

/** Measures one candidate and lets every detector look at it. */
export async function evidenceStage({
  inputs,
  item,
  signal,
}: NodeContext<
  { readonly "read-dev-log": DevLogFacts },
  RunSettings,
  FoundCandidate
>): Promise<ExaminedCandidate> {
  const { slot, repository, candidate } = item;
  const change = await collectChange(repository, candidate, { signal });
  const pack = buildEvidencePack(change, {
    ...occasionOf(inputs["read-dev-log"].promise, slot),
    findings: runDetectors(change),
  });
  return { slot: slot.number, pack, dependencyBump: change.dependencyBump };
}

/** Whose promise was broken, and when. */
export function occasionOf(
  { who, zone }: Pick<DevLogPromise, "who" | "zone">,
  { number, opens, closes }: DueRoast,
): PackOccasion {
  return { who: who.handle, names: who.names, slot: { number, opens, closes, zone } };
}
