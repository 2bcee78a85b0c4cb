import type { NodeContext } from "@mea-culpa/engine";
import { collectChange } from "../../change/collect-change.ts";
import { expandForge } from "../../change/source-address.ts";
import { sourceCredentials } from "../../git/credentials.ts";
import type { GitSettings } from "../../git/git-environment.ts";
import type { Source } from "../../promise/promise.ts";
import { runDetectors } from "../../charges/run-detectors.ts";
import type { Examined } from "../../docket/rank-docket.ts";
import {
  buildEvidencePack,
  type LookedAt,
  type PackOccasion,
} from "../../evidence/build-evidence-pack.ts";
import type { AssignedSlot } from "../assignment.ts";
import { readingSource } from "../source-error.ts";
import type { FoundCandidate } from "./candidates-stage.ts";

/** Measures one candidate and lets every detector look at it. */
export async function evidenceStage({
  item: { assigned, source, repository, candidate, looked },
  environment,
  signal,
}: NodeContext<object, unknown, FoundCandidate>): Promise<Examined> {
  const change = await readingSource(source, () =>
    collectChange(repository, candidate, {
      signal,
      settings: readCredentials(source, environment),
    }),
  );
  const findings = runDetectors(change);
  const pack = buildEvidencePack(change, { ...describeOccasion(assigned, looked), findings });
  return { pack, dependencyBump: change.dependencyBump };
}

/** By what git asks a source for what a mirror of it lacks. */
export function readCredentials(
  source: Source,
  environment: Readonly<Record<string, string | undefined>>,
): GitSettings {
  return sourceCredentials(expandForge(source).git, environment);
}

/** Whose changes are told of, of when, and where was looked, if in several places. */
export function describeOccasion(
  { author, slot, short, sources }: AssignedSlot,
  looked: LookedAt,
): PackOccasion {
  const told = sources.length > 1 ? { looked } : {};
  return {
    who: author.handle,
    names: author.names,
    slot,
    ...(short !== undefined && { short }),
    ...told,
  };
}
