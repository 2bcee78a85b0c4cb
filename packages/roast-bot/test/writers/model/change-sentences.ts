import type { Block, Roast, Section, Sentence } from "@mea-culpa/formats";

/** A roast with each of its sentences rewritten. */
export function changeSentences(roast: Roast, change: (sentence: Sentence) => Sentence): Roast {
  const { archetype, oneLiner } = roast.verdict;
  return {
    title: change(roast.title),
    description: change(roast.description),
    sections: roast.sections.map(changeSection),
    ...(roast.compliment && { compliment: changeSection(roast.compliment) }),
    verdict: { archetype, oneLiner: change(oneLiner) },
  };

  function changeSection({ heading, blocks }: Section): Section {
    return { ...(heading && { heading: change(heading) }), blocks: blocks.map(changeBlock) };
  }

  function changeBlock(block: Block): Block {
    switch (block.kind) {
      case "paragraph":
        return { ...block, sentences: block.sentences.map(change) };
      case "log":
        return {
          ...block,
          items: block.items.map((item) => ({ ...item, remark: change(item.remark) })),
        };
      case "exhibit":
        return block;
    }
  }
}
