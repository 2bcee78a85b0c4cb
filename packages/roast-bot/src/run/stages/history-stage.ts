import type { NodeContext } from "@mea-culpa/engine";
import type { EvidencePack } from "@mea-culpa/formats";
import { collectChange } from "../../change/collect-change.ts";
import { runDetectors } from "../../charges/run-detectors.ts";
import { addDiscussion } from "../../forges/add-discussion.ts";
import { buildEvidencePack } from "../../evidence/build-evidence-pack.ts";
import { collectHistory } from "../../history/collect-history.ts";
import { readingSource } from "../source-error.ts";
import type { FoundCandidate } from "./candidates-stage.ts";
import { readCredentials, describeOccasion } from "./evidence-stage.ts";

/**
 * Measures a chosen change once more, now with what became of it and what its forge knows of it, and
 * makes its pack anew: that takes longer than everything before, and only what is roasted is worth it.
 */
export async function historyStage({
  item: { assigned, source, repository, candidate, looked },
  environment,
  signal,
}: NodeContext<object, unknown, FoundCandidate>): Promise<EvidencePack> {
  const { change, history } = await readingSource(source, async () => {
    const git = { signal, settings: readCredentials(source, environment) };
    const measured = await collectChange(repository, candidate, git);
    const named = assigned.reviewers ?? [];
    const change = await addDiscussion(measured, { repository, environment, named, signal });
    const until = assigned.slot.closes;
    return { change, history: await collectHistory(repository, change, { until, ...git }) };
  });
  const findings = runDetectors(change, history);
  return buildEvidencePack(change, { ...describeOccasion(assigned, looked), findings, history });
}
