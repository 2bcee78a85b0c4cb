import { isDeepStrictEqual } from "node:util";
import type { EvidencePack } from "@mea-culpa/formats";
import { collectChange } from "../../change/collect-change.ts";
import type { Change, Review } from "../../change/change.ts";
import type { SourceRepository } from "../../change/open-repository.ts";
import { runDetectors } from "../../charges/run-detectors.ts";
import { buildEvidencePack } from "../../evidence/build-evidence-pack.ts";
import { orderAsTold } from "../../evidence/order-as-told.ts";
import {
  findSubject,
  type MeasureOptions,
  type SourceDifference,
  verifyPackAgainstSource,
} from "../../evidence/verify-pack-against-source.ts";
import { collectHistory } from "../../history/collect-history.ts";

/**
 * Measures all that a pack says again from git: its exhibits, and what was found in them in the very
 * words, figures with their labels, who authored it. Reviews are taken as the pack has them, since
 * git doesn't keep them; whose promise it was no repository knows.
 */
export async function measureAgain(
  pack: EvidencePack,
  repository: SourceRepository,
  options: MeasureOptions = {},
): Promise<readonly SourceDifference[]> {
  const differences = await verifyPackAgainstSource(pack, repository, options);
  const { subject, slot } = pack;
  if (subject.kind !== "pull-request") return differences;
  const git = { cwd: repository.directory, ...options };
  const candidate = await findSubject(pack, { repository, git });
  // Of another change there is nothing more to say.
  if (candidate === undefined) return differences;
  const measured = await collectChange(repository, candidate, options);
  const ordered = await orderAsTold(measured, { pack, git });
  const change: Change = { ...ordered, reviews: reviewsIn(pack) };
  const history = await collectHistory(repository, change, { until: slot.closes, ...options });
  const { who, names, looked } = pack;
  const occasion = { who, names, slot, ...(looked !== undefined && { looked }) };
  // A pack is made without a history where that could not be read.
  const anew = [
    buildEvidencePack(change, { ...occasion, findings: runDetectors(change, history), history }),
    buildEvidencePack(change, { ...occasion, findings: runDetectors(change) }),
  ];
  return [...differences, ...compareFindings(pack, anew)];
}

function reviewsIn({ exhibits }: EvidencePack): readonly Review[] {
  return exhibits.flatMap((exhibit) =>
    exhibit.kind === "review"
      ? [
          {
            id: exhibit.id,
            author: exhibit.author,
            body: exhibit.text,
            at: exhibit.at,
            ...(exhibit.approves && { isApproval: true as const }),
          },
        ]
      : [],
  );
}

/** What of a pack is in none of those made anew. That more is found today is no fault of it. */
function compareFindings(
  pack: EvidencePack,
  anew: readonly EvidencePack[],
): readonly SourceDifference[] {
  const findings = [...pack.charges, ...pack.compliments]
    .filter((charge) =>
      anew.every(({ charges, compliments }) => !holds([...charges, ...compliments], charge)),
    )
    .map(({ code }) => differ(code, "this version does not find this here, or not in these words"));
  const figures = pack.figures
    .filter((figure) => anew.every((made) => !holds(made.figures, figure)))
    .map(({ id }) => differ(id, "this version does not measure this here, or calls it otherwise"));
  const authorship = anew.some((made) => isDeepStrictEqual(made.authorship, pack.authorship))
    ? []
    : [differ("authorship", "the commits name others")];
  return [...findings, ...figures, ...authorship];
}

function differ(exhibit: string, message: string): SourceDifference {
  return { exhibit, message };
}

function holds(list: readonly unknown[], one: unknown): boolean {
  return list.some((each) => isDeepStrictEqual(each, one));
}
