import type { Sentence } from "@mea-culpa/formats";
import { Facts } from "../../lines/facts.ts";
import { caseLicence, sayLine } from "../../lines/licence.ts";
import type { WriterInput } from "../writer.ts";
import { Memory } from "./memory.ts";
import { type Random, seededRandom } from "./random.ts";

/** How strictly a line must be new. */
interface Saying {
  /** A joke that was told before is not told; what has to be said is said again. */
  readonly again?: boolean;
  /** Whether the line may quote nothing that this roast has quoted. */
  readonly anew?: boolean;
  /** What else is asked of it. */
  readonly fits?: (sentence: Sentence) => boolean;
}

/** Says lines of one case: each once in a dev log, in an order that the subject's id decides. */
export class Speaker {
  readonly facts: Facts;
  readonly memory: Memory;
  readonly #random: Random;
  #kept: readonly string[] = [];

  constructor({ pack, usedUp }: WriterInput) {
    this.facts = new Facts(pack);
    this.memory = new Memory(usedUp);
    this.#random = seededRandom(pack.subject.id);
  }

  /** One of the lines that the charge (or the case) licenses, or nothing where none can be said. */
  say(
    lines: readonly string[],
    {
      charge = caseLicence,
      again = false,
      anew = false,
      fits = () => true,
    }: Saying & { readonly charge?: string } = {},
  ): Sentence | undefined {
    const shuffled = this.shuffle(lines);
    const fresh = shuffled.filter((line) => !this.memory.knows(line));
    for (const line of again ? [...fresh, ...shuffled] : fresh) {
      const sentence = sayLine(line, charge, this.facts);
      if (sentence === undefined || (anew && this.memory.hasQuoted(sentence))) continue;
      if (!fits(sentence) || this.#kept.some((text) => sentence.text.includes(text))) continue;
      this.memory.remember(line, sentence);
      return sentence;
    }
    return undefined;
  }

  /** Says nothing of these texts until others are kept: they are told further down. */
  keep(texts: readonly string[]): void {
    this.#kept = texts;
  }

  /** In an order of this subject's own. */
  shuffle<Each>(all: readonly Each[]): readonly Each[] {
    return all
      .map((each) => ({ each, at: this.#random() }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ each }) => each);
  }

  /** The first of these lines that can be said, one that is new in the dev log before one that is not. */
  sayFirst(
    lines: readonly string[],
    { again = false, ...saying }: Saying & { readonly charge?: string } = {},
  ): Sentence | undefined {
    for (const isAgain of again ? [false, true] : [false]) {
      for (const line of lines) {
        const said = this.say([line], { ...saying, again: isAgain });
        if (said !== undefined) return said;
      }
    }
    return undefined;
  }

  /**
   * What must be said is said again where all its lines were used.
   *
   * @throws {Error} When none of the lines fits the case: each list has one that fits any.
   */
  sayAlways(lines: readonly string[]): Sentence {
    const said = this.say(lines, { again: true });
    if (said === undefined) throw new Error(`no line fits the case, of: ${lines.join(" / ")}`);
    return said;
  }
}
