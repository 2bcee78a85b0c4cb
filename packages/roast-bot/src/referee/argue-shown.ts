import type { Block, EvidencePack, Hearing, Roast, Section, Sentence } from "@mea-culpa/formats";
import { decideSentence } from "../receipts/argued/believe-hearing.ts";
import { isArgued } from "../receipts/argued/states-nothing.ts";
import { indexPack, type PackIndex } from "../receipts/pack-index.ts";
import { unreachable } from "../unreachable.ts";

/**
 * The roast, in which every sentence of running text that a referee found shown, and that its writer
 * took for proven by its parts, says that it is argued and from what. The checker decides on it as
 * on any other.
 */
export function argueShown(roast: Roast, pack: EvidencePack, hearing: Hearing): Roast {
  const index = indexPack(pack, hearing);
  const argueSection = (section: Section): Section => ({
    ...section,
    blocks: section.blocks.map((block) => argueBlock(block, index)),
  });
  return {
    ...roast,
    sections: roast.sections.map(argueSection),
    compliment: argueSection(roast.compliment),
  };
}

function argueBlock(block: Block, index: PackIndex): Block {
  switch (block.kind) {
    case "paragraph":
      return { ...block, sentences: block.sentences.map((each) => argueSentence(each, index)) };
    case "log": {
      const items = block.items.map((item) => ({
        ...item,
        remark: argueSentence(item.remark, index),
      }));
      return { ...block, items };
    }
    case "exhibit":
      return block;
    default:
      return unreachable(block);
  }
}

function argueSentence(sentence: Sentence, index: PackIndex): Sentence {
  const { text, cites } = sentence;
  const { hearing } = index;
  if (hearing.kind === "disbelieved" || isArgued(sentence)) return sentence;
  const exhibits = hearing.rulings.get(text)?.exhibits ?? [];
  if (exhibits.length === 0 || decideSentence(text, index).kind !== "shown") return sentence;
  return { text, cites: [...cites, { kind: "argued", text, exhibits: [...exhibits] }] };
}
