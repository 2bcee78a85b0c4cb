import type { Charge, ExhibitRequest } from "../charges/charge.ts";
import type { Detected, Findings } from "../charges/run-detectors.ts";
import { bindFinding } from "./bind-finding.ts";
import type { Change } from "./change.ts";
import type { EvidencePack } from "./evidence-pack.ts";
import { ExhibitMaker } from "./exhibit-maker.ts";
import type { Figure } from "./figure.ts";
import { standingFigures } from "./standing-figures.ts";

/** Whose promise was broken, and when: the part of a pack that no repository knows. */
export type PackOccasion = Pick<EvidencePack, "who" | "names" | "slot">;

/** More of them are exhibits only when a finding asks for them. */
const exhibitLimits = { commits: 300, files: 400 };

/**
 * Makes the evidence pack of a change: exhibits with ids and hashes, the standing figures, and the
 * detectors' findings bound to both. Pure: same input, same pack. A finding whose exhibits or
 * figures can't be made is dropped and said to be.
 */
export function buildEvidencePack(
  change: Change,
  { findings, ...occasion }: PackOccasion & { readonly findings: Findings },
): EvidencePack {
  const maker = new ExhibitMaker(change);
  for (const request of standingRequests(change)) maker.make(request);
  const standing = standingFigures(maker.exhibits, {
    commits: change.commitsKnown,
    files: change.files.length <= exhibitLimits.files,
  });
  const figures: Figure[] = [...standing];
  const dropped: string[] = [];
  const bind = (detected: Detected): Charge[] => {
    const bound = bindFinding(detected, { maker, figures });
    if (bound === undefined) {
      dropped.push(
        `“${detected.detector.title}” was dropped, because its proof could not be made.`,
      );
      return [];
    }
    figures.push(...bound.figures);
    return [bound.charge];
  };
  const charges = findings.charges.flatMap(bind);
  const compliments = findings.compliments.flatMap(bind);
  return {
    schema: "mea-culpa/evidence/1",
    subject: {
      kind: "pull-request",
      id: `${change.source.name}#${change.number}`,
      source: change.source.name,
      number: change.number,
      mergeCommit: change.mergeCommit,
    },
    who: occasion.who,
    names: occasion.names,
    slot: occasion.slot,
    authorship: change.authorship,
    exhibits: maker.exhibits,
    figures,
    charges,
    compliments,
    leftOut: [...change.leftOut, ...dropped],
  };
}

/** The pull request, its commits and its files; of too many files, those that changed most. */
function standingRequests(change: Change): readonly ExhibitRequest[] {
  const churn = change.files
    .map((file) => file.additions + file.deletions)
    .toSorted((a, b) => b - a);
  const least = churn[exhibitLimits.files - 1] ?? 0;
  return [
    { kind: "pull-request" },
    ...change.commits
      .slice(0, exhibitLimits.commits)
      .map(({ position }) => ({ kind: "commit", position }) as const),
    ...change.files
      .filter((file) => file.additions + file.deletions >= least)
      .slice(0, exhibitLimits.files)
      .map(({ path }) => ({ kind: "file", path }) as const),
  ];
}
