import type { EvidencePack, Hearing, Roast, Ruling } from "@mea-culpa/formats";
import { believeHearing, makeCanaries } from "../receipts/argued/believe-hearing.ts";
import { isArgued } from "../receipts/cited-exhibits.ts";
import { completeRoast } from "../receipts/complete-cites.ts";
import { findImpossible } from "../receipts/find-impossible.ts";
import { indexPack, type PackIndex } from "../receipts/pack-index.ts";
import { proveSentence } from "../receipts/prove-sentence.ts";
import { listSentences, type PlacedSentence } from "../receipts/walk-roast.ts";
import { argueDraft, exhibitsToAsk, settleDraft } from "./argue-draft.ts";
import { findCounterExhibits } from "./counter-exhibits.ts";
import { type Case, gatherCases, showExhibits } from "./gather-cases.ts";
import type { Referee } from "./referee.ts";

export interface HearingOptions {
  readonly roast: Roast;
  readonly pack: EvidencePack;
  readonly referee: Referee;
  /** What was asked of an earlier draft; no sentence is asked about twice. */
  readonly before?: Hearing;
  readonly signal?: AbortSignal;
}

/** What a referee answered, and why there is no answer where there is none. */
export interface Heard {
  /** None where nothing had to be asked. */
  readonly hearing?: Hearing;
  readonly reasons: readonly string[];
}

/**
 * Asks a referee about every sentence of a roast that is not proven word by word, several in a
 * question and each twice, with sentences and exhibits in another order, and about the pack's
 * canaries among them. One that fails its trial is asked nothing more. A question without an answer
 * leaves its sentences without a ruling.
 */
export async function hearRoast(options: HearingOptions): Promise<Heard> {
  const { roast, pack, referee, before, signal } = options;
  const index = indexPack(pack);
  const known = new Set(before?.rulings.map(makeKey));
  const cases = findCases(roast, index).filter((each) => !known.has(makeKey(each)));
  const { characters } = referee;
  const canaries = makeCanaries(pack);
  const [trial, ...further] = gatherCases({ cases, canaries, index, characters });
  if (trial === undefined) return { ...(before && { hearing: before }), reasons: [] };
  let hearing: Hearing = before ?? { referee: referee.name, canaries: [], rulings: [] };
  const reasons: string[] = [];

  const texts = new Set(canaries.map(({ text }) => text));
  const ask = async (batches: readonly (readonly Case[])[]): Promise<void> => {
    const scope = { index, referee, ...(signal && { signal }) };
    const answers = await Promise.all(batches.map((batch) => ruleOn(batch, scope)));
    reasons.push(...answers.flatMap((answer) => answer.reasons));
    hearing = addRulings(
      hearing,
      answers.flatMap((answer) => answer.rulings),
      texts,
    );
  };
  await ask([trial]);
  for (let at = 0; at < further.length; at += atOnce) {
    if (believeHearing(hearing, pack).kind === "disbelieved") break;
    await ask(further.slice(at, at + atOnce));
  }
  return { hearing, reasons: [...new Set(reasons)] };
}

/** Questions that are asked at the same time, twice each; hosts count how many come at once. */
const atOnce = 2;

function addRulings(
  hearing: Hearing,
  rulings: readonly Ruling[],
  canaries: ReadonlySet<string>,
): Hearing {
  const isCanary = ({ text }: Ruling): boolean => canaries.has(text);
  const anew = rulings.filter((ruling) => !isCanary(ruling));
  const texts = new Set(anew.map(({ text }) => text));
  return {
    ...hearing,
    canaries: [...hearing.canaries, ...rulings.filter(isCanary)],
    rulings: [...hearing.rulings.filter(({ text }) => !texts.has(text)), ...anew],
  };
}

function makeKey({ text, exhibits }: Pick<Ruling, "text" | "exhibits">): string {
  return JSON.stringify([text, exhibits]);
}

/**
 * The sentences of which all is proven but what they mean, and all that are argued: whoever mends one
 * has to hear at once what of it is not shown. Any other that code refuses is not asked about.
 */
function findCases(roast: Roast, index: PackIndex): readonly Case[] {
  const placed = listSentences(roast, index);
  const free = [roast.verdict.archetype];
  const cases = placed.flatMap((each, at): readonly Case[] => {
    const { sentence } = each;
    if (!needsReferee(each, { index, free })) return [];
    const cited = exhibitsToAsk(each, index);
    const exhibits = cited.filter((id) => index.exhibits.has(id));
    const { text } = sentence;
    // A remark is read beside its commit, whatever it argues from.
    const own = each.behind === undefined || cited.includes(each.behind) ? [] : [each.behind];
    const counter = [...own, ...findCounterExhibits({ sentence: text, cited }, index.pack)];
    const previous = placed[at - 1]?.sentence.text;
    const asked = { exhibits, counter, ...(previous !== undefined && { previous }) };
    const { turned } = proveSentence(sentence, { index, free, ...each });
    return [text, ...turned].map((said) => ({ text: said, ...asked }));
  });
  // What is said twice is asked about once, beside all that it is said from.
  return [...Map.groupBy(cases, ({ text }) => text).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const exhibits = [first, ...others].flatMap((each) => each.exhibits);
    return [{ ...first, exhibits: [...new Set(exhibits)] }];
  });
}

function needsReferee(
  { sentence, ...rest }: PlacedSentence,
  { index, free }: { readonly index: PackIndex; readonly free: readonly string[] },
): boolean {
  const { cites, isWhole, open } = proveSentence(sentence, { index, free, ...rest });
  if (isWhole) return false;
  if (isArgued(sentence)) return findImpossible(sentence, index).length === 0;
  if (open.length > 0) return false;
  const others = cites.filter(({ cite }) => cite.kind !== "argued");
  if (others.some(({ proof }) => proof.kind === "refuted")) return false;
  return findImpossible(sentence, index).length === 0;
}

interface Ruled {
  readonly rulings: readonly Ruling[];
  readonly reasons: readonly string[];
}

/** Asks about a batch twice, the second time from the other end. */
async function ruleOn(
  batch: readonly Case[],
  {
    index,
    referee,
    signal,
  }: { readonly index: PackIndex; readonly referee: Referee; readonly signal?: AbortSignal },
): Promise<Ruled> {
  const exhibits = showExhibits(batch, index);
  const votes = [
    { order: exhibits, cases: batch },
    { order: exhibits.toReversed(), cases: batch.toReversed() },
  ];
  const answers = await Promise.all(
    votes.map(async ({ order, cases }) => ({
      order,
      cases,
      answer: await referee.judge(
        {
          sentences: cases.map(({ text, previous }) => ({
            sentence: text,
            ...(previous !== undefined && { before: previous }),
          })),
          exhibits: order,
        },
        signal ? { signal } : {},
      ),
    })),
  );
  const rulings = batch.flatMap((one): readonly Ruling[] => {
    const own = answers.flatMap(({ order, cases, answer }) => {
      const statements =
        answer.kind === "answered" ? answer.statements[cases.indexOf(one)] : undefined;
      return statements === undefined ? [] : [{ exhibits: order.map(({ id }) => id), statements }];
    });
    const { text } = one;
    return own.length === votes.length ? [{ text, exhibits: one.exhibits, votes: own }] : [];
  });
  const reasons = answers.flatMap(({ answer }) =>
    answer.kind === "no-answer" ? [answer.reason] : [],
  );
  return { rulings, reasons };
}

/** A draft with the cites that its writer forgot, and with what a referee found shown said to be so. */
export interface HeardDraft {
  readonly roast: Roast;
  /** None where nobody was asked, or nothing had to be. */
  readonly hearing?: Hearing;
  /** Why there is no answer, where there is none. */
  readonly reasons: readonly string[];
}

/** Completes a draft and asks the referee about it, if there is one: then it is ready to be checked. */
export async function hearDraft({
  draft,
  pack,
  referee,
  ...options
}: {
  readonly draft: Roast;
  readonly pack: EvidencePack;
  readonly referee?: Referee;
} & Pick<HearingOptions, "before" | "signal">): Promise<HeardDraft> {
  const completed = completeRoast(draft, pack);
  if (referee === undefined) return { roast: completed, reasons: [] };
  const roast = argueDraft(completed, pack);
  const { hearing, reasons } = await hearRoast({ roast, pack, referee, ...options });
  if (hearing === undefined) return { roast: completed, reasons };
  return { roast: settleDraft(completed, { argued: roast, pack, hearing }), hearing, reasons };
}
