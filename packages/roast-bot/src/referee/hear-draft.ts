import type { EvidencePack, Hearing, Roast, Sentence } from "@mea-culpa/formats";
import { decideSentence } from "../receipts/argued/believe-hearing.ts";
import { isArgued } from "../receipts/argued/states-nothing.ts";
import { completeRoast } from "../receipts/complete-cites.ts";
import { mayArgue } from "../receipts/check-sentence.ts";
import { indexPack, type PackIndex } from "../receipts/pack-index.ts";
import { mapSentences } from "../receipts/walk-roast.ts";
import { type HearingOptions, hearRoast } from "./hear-roast.ts";
import type { Referee } from "./referee.ts";

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
  const roast = completeRoast(draft, pack);
  if (referee === undefined) return { roast, reasons: [] };
  const { hearing, reasons } = await hearRoast({ roast, pack, referee, ...options });
  if (hearing === undefined) return { roast, reasons };
  return { roast: argueShown(roast, pack, hearing), hearing, reasons };
}

/**
 * The roast, in which every sentence of running text that a referee found shown, and that its writer
 * took for proven by its parts, says that it is argued and from what. The checker decides on it as
 * on any other.
 */
function argueShown(roast: Roast, pack: EvidencePack, hearing: Hearing): Roast {
  const index = indexPack(pack, hearing);
  return mapSentences(roast, index, ({ place, sentence }) =>
    mayArgue(place) ? argueSentence(sentence, index) : sentence,
  );
}

function argueSentence(sentence: Sentence, index: PackIndex): Sentence {
  const { text, cites } = sentence;
  const { hearing } = index;
  if (hearing.kind === "disbelieved" || isArgued(sentence)) return sentence;
  const exhibits = hearing.rulings.get(text)?.exhibits ?? [];
  if (exhibits.length === 0 || decideSentence(text, index).kind !== "shown") return sentence;
  return { text, cites: [...cites, { kind: "argued", text, exhibits: [...exhibits] }] };
}
