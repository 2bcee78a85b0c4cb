import type { Block, Roast, Section, Sentence } from "@mea-culpa/formats";

/** A roast in which one sentence, by its number in reading order, is another one. */
export function replaceSentence(roast: Roast, number: number, other: Sentence): Roast {
  let at = -1;
  return mapSentences(roast, (sentence) => {
    at += 1;
    return at === number ? other : sentence;
  });
}

/** Every sentence of a roast in the order in which `replaceSentence` counts. */
export function listSentences(roast: Roast): readonly Sentence[] {
  const sentences: Sentence[] = [];
  mapSentences(roast, (sentence) => {
    sentences.push(sentence);
    return sentence;
  });
  return sentences;
}

/** A roast in which one block of a section is another one. */
export function mapBlocks(roast: Roast, change: (block: Block) => Block): Roast {
  const section = (each: Section): Section => ({
    ...each,
    blocks: each.blocks.map(change),
  });
  return {
    ...roast,
    sections: roast.sections.map(section),
    ...(roast.compliment && { compliment: section(roast.compliment) }),
  };
}

function mapSentences(roast: Roast, change: (sentence: Sentence) => Sentence): Roast {
  const section = ({ heading, blocks }: Section): Section => ({
    ...(heading && { heading: change(heading) }),
    blocks: blocks.map((block): Block => {
      if (block.kind === "paragraph") {
        return { ...block, sentences: block.sentences.map(change) };
      }
      if (block.kind === "exhibit") return block;
      return {
        ...block,
        items: block.items.map(({ exhibit, remark }) => ({ exhibit, remark: change(remark) })),
      };
    }),
  });
  return {
    title: change(roast.title),
    description: change(roast.description),
    sections: roast.sections.map(section),
    ...(roast.compliment && { compliment: section(roast.compliment) }),
    verdict: { ...roast.verdict, oneLiner: change(roast.verdict.oneLiner) },
  };
}
