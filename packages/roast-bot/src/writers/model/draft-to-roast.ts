import type { Block, Cite, Roast, Section, Sentence } from "@mea-culpa/formats";
import type { Draft, DraftBlock, DraftCite, DraftSection, DraftSentence } from "./draft-schema.ts";
import { oneLine } from "./read-case.ts";

/**
 * A model's flat draft as a `Roast`. Nothing is believed: a cite without an id keeps an empty one,
 * which the receipts will refuse. Empty blocks and sentences are left out.
 */
export function draftToRoast(draft: Draft): Roast {
  return {
    title: toSentence(draft.title),
    description: toSentence(draft.description),
    sections: draft.sections.map(toSection).filter((section) => section.blocks.length > 0),
    compliment: toSection(draft.compliment),
    verdict: {
      archetype: oneLine(draft.verdict.archetype),
      oneLiner: toSentence(draft.verdict.one_liner),
    },
  };
}

function toSection(section: DraftSection): Section {
  return { heading: toSentence(section.heading), blocks: section.blocks.flatMap(toBlocks) };
}

function toBlocks(block: DraftBlock): readonly Block[] {
  switch (block.kind) {
    case "paragraph": {
      const sentences = block.sentences.map(toSentence).filter(({ text }) => text !== "");
      return sentences.length > 0 ? [{ kind: "paragraph", sentences }] : [];
    }
    case "log": {
      const items = block.log.map(({ exhibit, remark }) => ({
        exhibit,
        remark: toSentence(remark),
      }));
      return items.length > 0 ? [{ kind: "log", items }] : [];
    }
    case "exhibit": {
      if (block.text.trim() === "") return [];
      const { exhibit, text, language } = block;
      return [{ kind: "exhibit", exhibit, text, ...(language !== "" && { language }) }];
    }
  }
}

function toSentence(sentence: DraftSentence): Sentence {
  return { text: oneLine(sentence.text), cites: sentence.cites.map(toCite) };
}

function toCite({ kind, text, ids, field }: DraftCite): Cite {
  const [id = ""] = ids;
  switch (kind) {
    case "figure":
      return { kind, text, figure: id };
    case "order":
    case "argued":
      return { kind, text, exhibits: ids };
    case "time":
      return { kind, text, exhibit: id, field };
    case "quote":
    case "name":
    case "link":
      return { kind, text, exhibit: id };
  }
}
