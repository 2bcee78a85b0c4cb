import type { HowTold } from "./how-told.ts";

/** One text, and the language that its change is written in. */
export interface ToldCase {
  readonly language: string;
  readonly told: HowTold;
}

/** Of how many texts what can be said. */
export interface ToldCount {
  readonly requests: number;
  readonly purpose: number;
  readonly deed: number;
  /** One of these two, or both. */
  readonly either: number;
  readonly shown: number;
  /** Nothing of all that, and no finding. */
  readonly bare: number;
}

export function countTold(cases: readonly ToldCase[]): ToldCount {
  const count = (isSo: (told: HowTold) => boolean) => cases.filter(({ told }) => isSo(told)).length;
  return {
    requests: cases.length,
    purpose: count(({ purpose }) => purpose),
    deed: count(({ deed }) => deed),
    either: count(({ purpose, deed }) => purpose || deed),
    shown: count(({ shown }) => shown),
    bare: count(({ purpose, deed, shown, found }) => !(purpose || deed || shown || found)),
  };
}

/** A Markdown table: a row for each language, those with most requests first, and one for all. */
export function formatTold(cases: readonly ToldCase[]): string {
  const languages = Map.groupBy(cases, ({ language }) => language);
  const rows = [...languages]
    .map(([language, own]) => [language, countTold(own)] as const)
    .toSorted(([, one], [, other]) => other.requests - one.requests);
  const lines = [...rows, ["all", countTold(cases)] as const].map(
    ([name, { requests, purpose, deed, either, shown, bare }]) =>
      `| ${[name, requests, purpose, deed, either, shown, bare].join(" | ")} |`,
  );
  return [
    "| language | requests | purpose | deed | one or both | lines shown | only its title |",
    `|---|${"---:|".repeat(6)}`,
    ...lines,
  ].join("\n");
}
