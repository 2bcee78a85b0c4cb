import type { EvidencePack, Exhibit, Hearing, Roast, Ruling } from "@mea-culpa/formats";
import { makeCanaries } from "../receipts/argued/make-canaries.ts";
import { isArgued, isTrigger } from "../receipts/argued/states-nothing.ts";
import { findImpossible } from "../receipts/find-impossible.ts";
import { indexPack, type PackIndex } from "../receipts/pack-index.ts";
import { proveSentence } from "../receipts/prove-sentence.ts";
import { type PlacedSentence, sentencesOf } from "../receipts/walk-roast.ts";
import { findCounterExhibits } from "./counter-exhibits.ts";
import type { Referee, RefereeAnswer } from "./referee.ts";

export interface HearingOptions {
  readonly roast: Roast;
  readonly pack: EvidencePack;
  readonly referee: Referee;
  /** What was asked of an earlier draft; no sentence is asked about twice. */
  readonly before?: Hearing;
  readonly signal?: AbortSignal;
}

interface Case {
  readonly text: string;
  readonly previous?: string;
  readonly exhibits: readonly string[];
  readonly counter: readonly string[];
}

/**
 * Asks a referee about every sentence of a roast that nothing but understanding can judge, twice
 * each, with the exhibits in another order, and about the pack's canaries among them. A question
 * without an answer leaves its sentence without a ruling.
 */
export async function hearRoast(options: HearingOptions): Promise<Hearing | undefined> {
  const { roast, pack, referee, before, signal } = options;
  const index = indexPack(pack);
  const known = new Set(before?.rulings.map(keyOf));
  const cases = findCases(roast, index).filter((each) => !known.has(keyOf(each)));
  if (cases.length === 0) return before;
  const canaries = makeCanaries(pack);
  const asked: (Ruling | undefined)[] = [];
  const queue = mix(cases, canaries);
  for (let at = 0; at < queue.length; at += atOnce) {
    const next = queue.slice(at, at + atOnce);
    const scope = { index, referee, ...(signal && { signal }) };
    asked.push(...(await Promise.all(next.map((each) => ruleOn(each, scope)))));
  }
  const rulings = asked.filter((ruling) => ruling !== undefined);
  const isCanary = ({ text }: Ruling): boolean => canaries.some((canary) => canary.text === text);
  const anew = rulings.filter((ruling) => !isCanary(ruling));
  const texts = new Set(anew.map(({ text }) => text));
  return {
    referee: referee.name,
    canaries: [...(before?.canaries ?? []), ...rulings.filter(isCanary)],
    rulings: [...(before?.rulings.filter(({ text }) => !texts.has(text)) ?? []), ...anew],
  };
}

/** Sentences that are asked about at the same time; hosts count how many questions come at once. */
const atOnce = 4;

function keyOf({ text, exhibits }: Pick<Ruling, "text" | "exhibits">): string {
  return JSON.stringify([text, exhibits]);
}

/** The sentences of which all is proven but what they mean. What code refuses is not asked about. */
function findCases(roast: Roast, index: PackIndex): readonly Case[] {
  const placed = sentencesOf(roast, index);
  return placed.flatMap((each, at): readonly Case[] => {
    const { sentence } = each;
    if (!needsReferee(each, { index, free: [roast.verdict.archetype] })) return [];
    const cited = sentence.cites.find((cite) => cite.kind === "argued")?.exhibits ?? [];
    const exhibits = cited.filter((id) => index.exhibits.has(id));
    const { text } = sentence;
    const counter = findCounterExhibits({ sentence: text, cited }, index.pack);
    const previous = placed[at - 1]?.sentence.text;
    return [{ text, exhibits, counter, ...(previous !== undefined && { previous }) }];
  });
}

function needsReferee(
  { sentence, provenOrder }: PlacedSentence,
  { index, free }: { readonly index: PackIndex; readonly free: readonly string[] },
): boolean {
  const { cites, unproven } = proveSentence(sentence, { index, free, provenOrder });
  const others = cites.filter(({ cite }) => cite.kind !== "argued");
  if (others.some(({ proof }) => proof.kind === "refuted")) return false;
  if (!unproven.every(isTrigger) || findImpossible(sentence, index).length > 0) return false;
  return isArgued(sentence) || unproven.length > 0;
}

async function ruleOn(
  { text, previous, exhibits, counter }: Case,
  {
    index,
    referee,
    signal,
  }: { readonly index: PackIndex; readonly referee: Referee; readonly signal?: AbortSignal },
): Promise<Ruling | undefined> {
  const ids = [...exhibits, ...counter];
  const orders = [ids, ids.toReversed()];
  const answers = await Promise.all(
    orders.map((order): Promise<RefereeAnswer> => {
      const shown: readonly Exhibit[] = order.flatMap((id) => index.exhibits.get(id) ?? []);
      const before = previous === undefined ? {} : { before: previous };
      return referee.judge(
        { sentence: text, ...before, exhibits: shown },
        signal ? { signal } : {},
      );
    }),
  );
  const votes = answers.flatMap((answer, at) =>
    answer.kind === "answered"
      ? [{ exhibits: orders[at] ?? [], statements: answer.statements }]
      : [],
  );
  return votes.length === orders.length ? { text, exhibits, votes } : undefined;
}

/** Canaries between the sentences, so that their place tells nothing. */
function mix(cases: readonly Case[], canaries: readonly Case[]): readonly Case[] {
  const step = Math.ceil((cases.length + 1) / (canaries.length || 1));
  return cases
    .flatMap((each, at) => (at % step === 0 ? [canaries[at / step], each] : [each]))
    .concat(canaries.slice(Math.ceil(cases.length / step)))
    .filter((each) => each !== undefined);
}
