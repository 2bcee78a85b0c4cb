import type { Section, Sentence } from "@mea-culpa/formats";
import { excuseLines, headingLines } from "../../lines/licence.ts";
import type { Told } from "./plan-roast.ts";
import type { ShownCode } from "./show-code.ts";
import { paragraph } from "./sentences.ts";
import type { Speaker } from "./speaker.ts";

/** A charge that was told, and how. */
export interface ToldSection {
  readonly told: Told;
  readonly section: Section & { readonly heading: Sentence };
  /** The joke on it, for which there is no place where its verdict is one. */
  readonly turn?: Sentence;
}

/** What was found, the code where it shows something, what that costs and what excuses it; and one turn. */
export function tellCharge(speaker: Speaker, told: Told): ToldSection | undefined {
  const { charge, words, shown } = told;
  const say = (lines: readonly string[], { again = true, anew = false } = {}) =>
    speaker.sayFirst(lines, { charge: charge.code, again, anew });
  // What tells most stands first.
  const telling = say(words.tellings);
  if (telling === undefined) return undefined;
  const after = [say(words.costs, { again: false }), say(excuseLines, { anew: true })];
  const turn = say(words.turns, { again: false });
  const [heading = { text: charge.title, cites: [] }] = headingLines.flatMap(
    (line) => say([line]) ?? [],
  );
  const blocks =
    shown === undefined || quotes(telling, shown)
      ? [paragraph([telling, ...after])]
      : [paragraph([telling]), shown, paragraph(after)];
  const full = blocks.filter((block) => block.kind !== "paragraph" || block.sentences.length > 0);
  return { told, section: { heading, blocks: full }, ...(turn && { turn }) };
}

/** The section with its turn behind it. */
export function withTurn({ section, turn }: ToldSection): ToldSection["section"] {
  if (turn === undefined) return section;
  const last = section.blocks.at(-1);
  const blocks =
    last?.kind === "paragraph"
      ? [...section.blocks.slice(0, -1), paragraph([...last.sentences, turn])]
      : [...section.blocks, paragraph([turn])];
  return { ...section, blocks };
}

/** Whether a sentence has quoted all the words of these lines. */
function quotes({ cites }: Sentence, { text }: ShownCode): boolean {
  const words = new Set(
    cites.flatMap(({ kind, text: said }) =>
      kind === "quote" || kind === "name" ? readWords(said) : [],
    ),
  );
  return words.size > 0 && readWords(text).every((word) => words.has(word) || marker.test(word));
}

function readWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const marker = /^(?:todo|fixme|xxx|hack|note)$/i;
