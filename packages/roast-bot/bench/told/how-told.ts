import type { EvidencePack, Roast } from "@mea-culpa/formats";
import { compliments } from "../../src/charges/registry.ts";
import { accountLines } from "../../src/lines/account-lines.ts";
import { findLicence } from "../../src/writers/house/sentences.ts";
import { listSentences } from "../../src/writers/house/told-body.ts";

/** How a text says what its change is and does. */
export interface HowTold {
  /** What it is for, in the words of those who made it. */
  readonly purpose: boolean;
  /** What it does, in a sentence of the house. */
  readonly deed: boolean;
  /** Lines of it. */
  readonly shown: boolean;
  /** Something that was found in it. */
  readonly found: boolean;
}

const { statements, purposes, commitPurposes, helps, newcomers, newNames, files } = accountLines;
const ofPurpose = new Set<string>([...statements, ...purposes, ...commitPurposes, ...helps]);
const ofDeeds = new Set<string>([...newcomers, ...newNames, ...files]);
const testimony = new Set(["changelog", "docs", "comment", "tests"]);

/** Reads it off the lines that license its sentences. */
export function readHowTold(roast: Roast, pack: EvidencePack): HowTold {
  const findings = new Set(pack.charges.map(({ code }) => code));
  const sources = new Map<string, string | undefined>(
    compliments.map(({ meta }) => [meta.code, meta.tellsBy]),
  );
  const blocks = roast.sections.flatMap((section) => section.blocks);
  const licences = listSentences(blocks).flatMap((sentence) => findLicence(sentence) ?? []);
  const isOf = (charge: string, ...wanted: readonly string[]) =>
    wanted.includes(sources.get(charge) ?? "");
  return {
    purpose: licences.some(
      ({ charge, line }) => ofPurpose.has(line) || testimony.has(sources.get(charge) ?? ""),
    ),
    deed: licences.some(
      ({ charge, line }) =>
        ofDeeds.has(line) || (isOf(charge, "diff", "deed") && !line.endsWith(":")),
    ),
    shown: blocks.some(({ kind }) => kind === "exhibit"),
    found: licences.some(({ charge }) => findings.has(charge)),
  };
}

/** The language of most lines that were written by hand, source before all else. */
export function findMainLanguage({ exhibits }: EvidencePack): string {
  const files = exhibits.filter((exhibit) => exhibit.kind === "file");
  const source = files.filter(({ role }) => role === "source");
  const lines = new Map<string, number>();
  for (const { language, additions, deletions } of source.length > 0 ? source : files) {
    lines.set(language, (lines.get(language) ?? 0) + additions + deletions);
  }
  const [first] = [...lines].toSorted(([, one], [, other]) => other - one);
  return first?.[0] ?? "none";
}
