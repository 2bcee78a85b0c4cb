import type { Sentence } from "@mea-culpa/formats";
import { recallsDocket } from "../content/docket-slots.ts";
import type { Random } from "../random.ts";
import { agrees } from "../sentences/agrees.ts";
import { realise, type Slots } from "../sentences/realise.ts";
import type { Memory } from "./memory.ts";

/** A set of lines with how well it fits. */
export interface LineOffer {
  /** A condition of the place in which the sentence would stand. */
  readonly suits?: (sentence: Sentence) => boolean;
  readonly fit: number;
  readonly lines: readonly string[];
  readonly slots: Slots;
}

/** Whether a sentence may be said: the receipts would accept it. */
export type Accepts = (sentence: Sentence) => boolean;

/** What may be heard for a further time. */
interface Allowed {
  readonly figures?: boolean;
  readonly lines?: boolean;
}

/** Chooses lines by chance and fit, never one that the dev log has heard. */
export class LineChooser {
  readonly #random: Random;
  readonly #memory: Memory;
  readonly #accepts: Accepts;

  constructor(options: {
    readonly random: Random;
    readonly memory: Memory;
    readonly accepts: Accepts;
  }) {
    this.#random = options.random;
    this.#memory = options.memory;
    this.#accepts = options.accepts;
  }

  /** A sentence from these lines, or `undefined` where none can be said of this case. */
  choose(lines: readonly string[], slots: Slots): Sentence | undefined {
    return this.offer([{ fit: 1, lines, slots }]);
  }

  /**
   * A sentence from the best offer that has one. Offers are ranked by fit with a little chance, so
   * that the second best gets its turn. A figure that was told makes way for one that was not.
   * Lines that are new to the dev log come before lines whose
   * wording shows through in an earlier roast; a phrase of eight words never comes back.
   */
  offer(offers: readonly LineOffer[]): Sentence | undefined {
    return this.find(offers)?.sentence;
  }

  /** The same, with the offer that it came from. */
  find<Offer extends LineOffer>(
    offers: readonly Offer[],
  ): { readonly sentence: Sentence; readonly offer: Offer } | undefined {
    const ranked = offers
      .map((offer) => ({ offer, rank: offer.fit + this.#random() * 3 }))
      .sort((one, other) => other.rank - one.rank);
    for (const known of [{}, { figures: true }, { figures: true, lines: true }]) {
      for (const { offer } of ranked) {
        const sentence = this.#sayFresh(offer, known);
        if (sentence) return { sentence, offer };
      }
    }
    return undefined;
  }

  #sayFresh({ lines, slots, suits }: LineOffer, allowed: Allowed): Sentence | undefined {
    const allowKnown = allowed.lines ?? false;
    for (const line of this.#shuffled(lines)) {
      if (this.#memory.hasUsed(line) || this.#memory.knows(line) !== allowKnown) continue;
      const sentence = realise(line, slots);
      if (!sentence || !agrees(sentence.text) || this.#memory.repeats(sentence.text)) continue;
      if (allowKnown && this.#memory.quotes(sentence.text)) continue;
      if (!allowed.figures && this.#memory.hasToldFiguresOf(sentence)) continue;
      if (!this.#accepts(sentence) || suits?.(sentence) === false) continue;
      this.#memory.remember(line, sentence);
      return sentence;
    }
    return undefined;
  }

  /** In an order of chance, but those that recall what this change is charged with come first. */
  #shuffled(lines: readonly string[]): readonly string[] {
    return lines
      .map((line) => ({ line, at: this.#random() - (recallsDocket(line) ? 1 : 0) }))
      .sort((one, other) => one.at - other.at)
      .map(({ line }) => line);
  }
}
