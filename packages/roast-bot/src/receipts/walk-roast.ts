import type { Block, Roast, Section, Sentence } from "@mea-culpa/formats";
import { unreachable } from "../unreachable.ts";
import { orderProvenByLog } from "./order-proven-by-log.ts";
import type { PackIndex } from "./pack-index.ts";

/** A sentence of a roast with its place, as findings and receipts name it. */
export interface PlacedSentence {
  readonly place: string;
  readonly sentence: Sentence;
  /** The commit behind which it stands in a log, by its id. */
  readonly behind?: string;
  /** The exhibits that are shown right above and below the paragraph in which it stands, by their ids. */
  readonly beside: readonly string[];
  /** Order words that the sentence's place in a log proves. */
  readonly provenOrder: ReadonlySet<string>;
}

export interface PlacedSection {
  readonly place: string;
  readonly section: Section;
}

/** The sections of a roast in reading order, the compliment last. */
export function sectionsOf(roast: Roast): readonly PlacedSection[] {
  return [
    ...roast.sections.map((section, number) => ({ place: `sections[${number}]`, section })),
    { place: "compliment", section: roast.compliment },
  ];
}

/** Every sentence of a roast in reading order. */
export function sentencesOf(roast: Roast, index: PackIndex): readonly PlacedSentence[] {
  return [
    placed("title", roast.title),
    placed("description", roast.description),
    ...sectionsOf(roast).flatMap(({ place, section }) => [
      placed(`${place}.heading`, section.heading),
      ...section.blocks.flatMap((block, number, blocks) => {
        const neighbours = [blocks[number - 1], blocks[number + 1]];
        const beside = neighbours.flatMap((each) =>
          each?.kind === "exhibit" ? [each.exhibit] : [],
        );
        const sentences = sentencesOfBlock(block, `${place}.blocks[${number}]`, index);
        return sentences.map((each) => ({ ...each, beside }));
      }),
    ]),
    placed("verdict.oneLiner", roast.verdict.oneLiner),
  ];
}

function sentencesOfBlock(
  block: Block,
  place: string,
  index: PackIndex,
): readonly PlacedSentence[] {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map((sentence, number) =>
        placed(`${place}.sentences[${number}]`, sentence),
      );
    case "log":
      return block.items.map(({ exhibit, remark }, number) => ({
        place: `${place}.items[${number}].remark`,
        sentence: remark,
        behind: exhibit,
        beside: [],
        provenOrder: orderProvenByLog(block.items, number, index),
      }));
    case "exhibit":
      return [];
    default:
      return unreachable(block);
  }
}

function placed(place: string, sentence: Sentence): PlacedSentence {
  return { place, sentence, beside: [], provenOrder: new Set() };
}
