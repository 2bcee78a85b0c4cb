import type { Exhibit } from "@mea-culpa/formats";
import type { PackIndex } from "../receipts/pack-index.ts";

/** A sentence that a referee is asked about. */
export interface Case {
  readonly text: string;
  readonly previous?: string;
  /** What it cites, and what could deny it. */
  readonly exhibits: readonly string[];
  readonly counter: readonly string[];
  /** How many characters of each exhibit that it cites are shown; all that are read with care if absent. */
  readonly longest?: number;
}

/**
 * Puts sentences into questions: as many as share their exhibits within the characters that a
 * question may have. The first question has every canary among its sentences, each further one has
 * one of them; where there are no sentences there is nothing to ask.
 */
export function gatherCases({
  cases,
  canaries,
  index,
  characters,
}: {
  readonly cases: readonly Case[];
  readonly canaries: readonly Case[];
  readonly index: PackIndex;
  readonly characters: number;
}): readonly (readonly Case[])[] {
  const batches: Case[][] = [];
  let batch: Case[] = [];
  for (const each of cases) {
    const own = fit(each, { index, characters });
    const tries = batches.length === 0 ? canaries : canaries.slice(0, 1);
    const whole = [...tries, ...batch, own];
    if (batch.length > 0 && (whole.length > mostSentences || measure(whole, index) > characters)) {
      batches.push(batch);
      batch = [];
    }
    batch.push(own);
  }
  if (batch.length > 0) batches.push(batch);
  return batches.map((each, at) => {
    const own = canaries[at % canaries.length];
    return mix(each, at === 0 || own === undefined ? canaries : [own]);
  });
}

/** More are not judged each by itself. */
const mostSentences = 14;

/** A sentence with as many counter-exhibits, and as much of what it cites, as there is room for. */
function fit(
  each: Case,
  { index, characters }: { readonly index: PackIndex; readonly characters: number },
): Case {
  let { counter } = each;
  while (counter.length > 0 && measure([{ ...each, counter }], index) > characters / 2) {
    counter = counter.slice(0, -1);
  }
  let longest = longestCited;
  while (longest > shortestCited && measure([{ ...each, counter, longest }], index) > characters) {
    longest /= 2;
  }
  return { ...each, counter, longest };
}

/** The characters of all exhibits that cases need, each counted once. */
function measure(cases: readonly Case[], index: PackIndex): number {
  return showExhibits(cases, index).reduce(
    (sum, exhibit) => sum + JSON.stringify(exhibit).length,
    0,
  );
}

/**
 * The exhibits of some sentences as a referee is shown them: what a sentence cites whole, as far as
 * there is room, since its proof may stand at the end; what could deny it no longer than it is read
 * with care.
 */
export function showExhibits(cases: readonly Case[], index: PackIndex): readonly Exhibit[] {
  const lengths = new Map<string, number>();
  const show = (id: string, length: number): void => {
    lengths.set(id, Math.max(length, lengths.get(id) ?? 0));
  };
  for (const { exhibits, longest = longestCited } of cases) {
    for (const id of exhibits) show(id, longest);
  }
  for (const id of cases.flatMap(({ counter }) => counter)) show(id, longestCounter);
  return [...lengths].flatMap(([id, length]) => {
    const exhibit = index.exhibits.get(id);
    return exhibit === undefined ? [] : [{ ...exhibit, text: exhibit.text.slice(0, length) }];
  });
}

/** In characters: as long as the longest function of a pack. */
const longestCited = 12_000;
const shortestCited = 3_000;
const longestCounter = 6_000;

/** Canaries between the sentences, so that their place tells nothing. */
function mix(cases: readonly Case[], canaries: readonly Case[]): readonly Case[] {
  const step = Math.max(1, Math.floor(cases.length / (canaries.length + 1)));
  const mixed = cases.flatMap((each, at) => {
    const canary = at % step === step - 1 ? canaries[(at + 1) / step - 1] : undefined;
    return canary === undefined ? [each] : [each, canary];
  });
  return [...mixed, ...canaries.filter((canary) => !mixed.includes(canary))];
}
