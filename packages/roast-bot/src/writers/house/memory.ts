import type { Sentence } from "@mea-culpa/formats";
import type { UsedUp } from "../writer.ts";

/** What this roast and the earlier ones of the dev log have said: a line is used once in a dev log. */
export class Memory {
  readonly #earlier: string;
  readonly #titles: ReadonlySet<string>;
  readonly #archetypes: ReadonlySet<string>;
  readonly #said = new Set<string>();
  readonly #frames = new Set<string>();
  readonly #quotes = new Set<string>();

  constructor({ texts, titles, archetypes }: UsedUp) {
    this.#earlier = texts.map((text) => ` ${splitWords(text).join(" ")} `).join("\n");
    this.#titles = new Set(titles.map((title) => title.toLowerCase()));
    this.#archetypes = new Set(archetypes);
  }

  /**
   * Whether a line, or a frame of speech that it shares with another one, was used in this roast, or
   * it shows through in the words of an earlier one.
   */
  knows(line: string): boolean {
    if (this.#said.has(line) || listFrames(line).some((frame) => this.#frames.has(frame)))
      return true;
    return listStretches(line).some(
      (words) => words.length >= 4 && this.#earlier.includes(` ${words.join(" ")} `),
    );
  }

  isTitleTaken(title: string): boolean {
    return this.#titles.has(title.toLowerCase());
  }

  hasJudged(archetype: string): boolean {
    return this.#archetypes.has(archetype);
  }

  /** Whether a sentence quotes what this roast has quoted already. */
  hasQuoted({ cites }: Pick<Sentence, "cites">): boolean {
    return cites.some(({ kind, text }) => kind === "quote" && this.#quotes.has(bareQuote(text)));
  }

  remember(line: string, { cites }: Sentence): void {
    this.#said.add(line);
    for (const frame of listFrames(line)) this.#frames.add(frame);
    for (const cite of cites) if (cite.kind === "quote") this.#quotes.add(bareQuote(cite.text));
  }
}

/** A quote without its full stop, with which it is the same one. */
function bareQuote(text: string): string {
  return text.replace(/[.!]?”$/, "");
}

/** The words of a line between its blanks. */
function listStretches(line: string): readonly (readonly string[])[] {
  return line.split(/\{[^{}]+\}/).map((stretch) => splitWords(stretch));
}

/** In words: a reader notices when so many in a row come again. */
function listFrames(line: string): readonly string[] {
  return listStretches(line).flatMap((words) =>
    words.flatMap((_, at) => (at + 4 <= words.length ? [words.slice(at, at + 4).join(" ")] : [])),
  );
}

/** The words of a text in lower case, without marks. */
function splitWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}#_]+(?:['.,:/-][\p{L}\p{N}_]+)*/gu) ?? []
  );
}
