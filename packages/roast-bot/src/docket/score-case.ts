import type { Charge, EvidencePack, FileExhibit } from "@mea-culpa/formats";
import { isLogged } from "../case/logged.ts";
import { findCharge } from "../charges/registry.ts";
import type { Affinity } from "../charges/detector.ts";

/** One line of a score, for `--explain`. */
export interface ScoreLine {
  readonly points: number;
  readonly reason: string;
}

/**
 * How many charges count in full; each further one counts half, so that many small ones don't
 * outweigh a grave one.
 */
const fullCharges = 5;
const tinyChange = 20;

/** The score of a case, line by line: its charges, what they make of one another, what speaks for mercy. */
export function scoreCase(pack: EvidencePack): readonly ScoreLine[] {
  const charges = pack.charges.toSorted(
    (one, other) => other.severity - one.severity || compare(one.code, other.code),
  );
  const told = charges.filter(
    (charge, index) =>
      !charges.slice(0, index).some((graver) => restOnSameCommits(charge, graver, pack)),
  );
  return [
    ...told.map((charge, index) => chargeLine(charge, index)),
    ...synergyLines(told),
    ...mercyLines(pack),
  ];
}

/**
 * Whether two charges make something of the same commits: most of those of the shorter one, and
 * more than one. Only the graver one is then told.
 */
export function restOnSameCommits(one: Charge, other: Charge, { exhibits }: EvidencePack): boolean {
  const commits = new Set(exhibits.filter(isLogged).map(({ id }) => id));
  const [own, others] = [one, other].map(
    (charge) => new Set(charge.exhibits.filter((id) => commits.has(id))),
  );
  if (own === undefined || others === undefined) return false;
  const shared = own.intersection(others).size;
  return shared > 1 && shared * 2 > Math.min(own.size, others.size);
}

function chargeLine({ severity, title, summary }: Charge, index: number): ScoreLine {
  const isFull = index < fullCharges;
  return {
    points: isFull ? severity : severity / 2,
    reason: `${title}: ${summary}${isFull ? "" : " (half, after five graver ones)"}`,
  };
}

function synergyLines(charges: readonly Charge[]): readonly ScoreLine[] {
  return charges.flatMap((one, index) =>
    charges.slice(index + 1).flatMap((other) => {
      const affinity = findAffinity(one.code, other.code);
      if (!affinity) return [];
      return [
        { points: affinity.points, reason: `${one.title} + ${other.title}: ${affinity.why}` },
      ];
    }),
  );
}

function mercyLines({ exhibits }: EvidencePack): readonly ScoreLine[] {
  const files = exhibits.filter((exhibit) => exhibit.kind === "file");
  const all = sum(files, () => true);
  const harmless = sum(files, ({ role }) => role === "test" || role === "doc");
  const lines: ScoreLine[] = [];
  if (all < tinyChange) {
    lines.push({ points: -6, reason: `Tiny: ${all} changed lines are not much to talk about` });
  }
  if (all > 0 && harmless * 4 > all * 3) {
    const percent = Math.round((harmless * 100) / all);
    lines.push({ points: -4, reason: `Mercy: ${percent} percent of it is tests and documents` });
  }
  return lines;
}

function sum(files: readonly FileExhibit[], wanted: (file: FileExhibit) => boolean): number {
  return files
    .filter(wanted)
    .reduce((total, { additions, deletions }) => total + additions + deletions, 0);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/**
 * The affinity of two charges, in either order. Charges that belong together make a better roast
 * than unrelated ones, so the docket counts the points.
 */
export function findAffinity(one: string, other: string): Affinity | undefined {
  return told(one, other) ?? told(other, one);
}

function told(code: string, other: string): Affinity | undefined {
  return findCharge(code)?.meta.affinities?.find((affinity) => affinity.with === other);
}
