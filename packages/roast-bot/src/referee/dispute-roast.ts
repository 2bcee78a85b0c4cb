import type { EvidencePack, Hearing, Roast, Sentence } from "@mea-culpa/formats";
import { decideSentence } from "../receipts/argued/believe-hearing.ts";
import { checkSentence } from "../receipts/check-sentence.ts";
import { isArgued } from "../receipts/cited-exhibits.ts";
import { indexPack } from "../receipts/pack-index.ts";
import { classifySentence } from "../receipts/prove-sentence.ts";
import { listSentences } from "../receipts/walk-roast.ts";
import { hearRoast } from "./hear-roast.ts";
import type { Referee } from "./referee.ts";

/** A sentence that another referee does not find as its receipts say, and what it found. */
export interface Dispute {
  readonly text: string;
  readonly reason: string;
}

/**
 * Asks a reader's own referee about a published roast, from nothing but the roast and its evidence:
 * every argued sentence has to be shown again, by all that was asked before it was published, and every
 * figure of speech to state nothing.
 */
export async function disputeRoast(options: {
  readonly roast: Roast;
  readonly pack: EvidencePack;
  readonly referee: Referee;
  readonly signal?: AbortSignal;
}): Promise<readonly Dispute[]> {
  const { roast, pack } = options;
  const { hearing, reasons } = await hearRoast(options);
  const index = indexPack(pack, hearing);
  const free = [roast.verdict.archetype];
  return listSentences(roast, index).flatMap(({ sentence, ...rest }): readonly Dispute[] => {
    const kind = classifySentence(sentence, { index, free, ...rest });
    if (kind === "proven" || kind === "licensed") return [];
    const { text } = sentence;
    const reason =
      findDisagreement(sentence, { index, hearing, reasons }) ??
      (isArgued(sentence)
        ? checkSentence(sentence, { index, free, ...rest })[0]?.message
        : undefined);
    return reason === undefined ? [] : [{ text, reason }];
  });
}

function findDisagreement(
  sentence: Sentence,
  {
    index,
    hearing,
    reasons,
  }: {
    readonly index: ReturnType<typeof indexPack>;
    readonly hearing: Hearing | undefined;
    readonly reasons: readonly string[];
  },
): string | undefined {
  const asked = hearing?.rulings.some(({ text }) => text === sentence.text) ?? false;
  const [fault] = reasons;
  if (!asked && index.hearing.kind === "believed" && fault !== undefined) return fault;
  const decision = decideSentence(sentence.text, index);
  if (decision.kind === "refused") return decision.message;
  const expected = isArgued(sentence) ? "shown" : "states-nothing";
  if (decision.kind === expected) return undefined;
  return decision.kind === "shown" ? "it states something" : "it states nothing";
}
