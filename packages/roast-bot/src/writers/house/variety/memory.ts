import type { Sentence } from "@mea-culpa/formats";
import type { UsedUp } from "../../writer.ts";
import { phrasesOf, tellingStretches, wordsOf } from "./phrases.ts";

/** What this roast and the earlier ones of the dev log have said. */
export class Memory {
  readonly #phrases: Set<string>;
  readonly #earlier: string;
  readonly #lines = new Set<string>();
  readonly #figures = new Set<string>();
  readonly #titles: ReadonlySet<string>;
  readonly #archetypes: readonly string[];

  constructor(usedUp: UsedUp) {
    this.#phrases = new Set(usedUp.texts.flatMap(phrasesOf));
    this.#earlier = usedUp.texts.map((text) => ` ${wordsOf(text).join(" ")} `).join("\n");
    this.#titles = new Set(usedUp.titles.map((title) => title.toLowerCase()));
    this.#archetypes = usedUp.archetypes;
  }

  /** Whether a phrase of eight words of this text was said before, here or in an earlier roast. */
  repeats(text: string): boolean {
    return phrasesOf(text).some((phrase) => this.#phrases.has(phrase));
  }

  /** Whether a line of the grammar was used in this roast. */
  hasUsed(line: string): boolean {
    return this.#lines.has(line);
  }

  /** Whether a line of the grammar shows through in an earlier roast. */
  knows(line: string): boolean {
    return tellingStretches(line).some((stretch) => this.#earlier.includes(` ${stretch} `));
  }

  /** Whether this very sentence stands in an earlier roast. */
  quotes(text: string): boolean {
    return this.#earlier.includes(` ${wordsOf(text).join(" ")} `);
  }

  isTitleTaken(title: string): boolean {
    return this.#titles.has(title.toLowerCase());
  }

  /** How many roasts ago an archetype gave its verdict; `undefined` if it has not yet. */
  lastVerdictOf(archetype: string): number | undefined {
    const index = this.#archetypes.indexOf(archetype);
    return index === -1 ? undefined : index;
  }

  /** Whether a sentence states a figure that this roast has stated already. */
  hasToldFiguresOf(sentence: Sentence): boolean {
    return [...figuresOf(sentence)].some((figure) => this.#figures.has(figure));
  }

  /** Remembers a line and what it became. */
  remember(line: string, sentence: Sentence): void {
    this.#lines.add(line);
    for (const phrase of phrasesOf(sentence.text)) this.#phrases.add(phrase);
    for (const figure of figuresOf(sentence)) this.#figures.add(figure);
  }
}

/** The figures that a sentence states, each once. */
function figuresOf({ cites }: Sentence): ReadonlySet<string> {
  return new Set(cites.flatMap((cite) => (cite.kind === "figure" ? [cite.figure] : [])));
}
