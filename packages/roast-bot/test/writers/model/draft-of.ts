import type { Block, Cite, Roast, Section, Sentence } from "@mea-culpa/formats";
import type {
  Draft,
  DraftBlock,
  DraftCite,
  DraftSection,
  DraftSentence,
} from "../../../src/writers/model/draft-schema.ts";

/** A roast in the form in which a model answers; `change` rewrites each sentence on the way. */
export function draftOf(
  roast: Roast,
  change: (sentence: Sentence) => Sentence = (sentence) => sentence,
): Draft {
  const { archetype, oneLiner } = roast.verdict;
  return {
    title: sentenceOf(roast.title),
    description: sentenceOf(roast.description),
    sections: roast.sections.map(sectionOf),
    compliment: sectionOf(roast.compliment),
    verdict: { archetype, one_liner: sentenceOf(oneLiner) },
  };

  function sectionOf({ heading, blocks }: Section): DraftSection {
    return { heading: sentenceOf(heading), blocks: blocks.map(blockOf) };
  }

  function blockOf(block: Block): DraftBlock {
    const empty = { sentences: [], log: [], exhibit: "", text: "", language: "" };
    switch (block.kind) {
      case "paragraph":
        return { ...empty, kind: "paragraph", sentences: block.sentences.map(sentenceOf) };
      case "log": {
        const log = block.items.map((item) => ({ ...item, remark: sentenceOf(item.remark) }));
        return { ...empty, kind: "log", log };
      }
      case "exhibit": {
        const { exhibit, text, language = "" } = block;
        return { ...empty, kind: "exhibit", exhibit, text, language };
      }
    }
  }

  function sentenceOf(sentence: Sentence): DraftSentence {
    const { text, cites } = change(sentence);
    return { text, cites: cites.map(citeOf) };
  }
}

function citeOf(cite: Cite): DraftCite {
  const { text } = cite;
  switch (cite.kind) {
    case "figure":
      return { kind: cite.kind, text, ids: [cite.figure], field: "" };
    case "order":
      return { kind: cite.kind, text, ids: cite.exhibits, field: "" };
    case "time":
      return { kind: cite.kind, text, ids: [cite.exhibit], field: cite.field };
    case "quote":
    case "name":
    case "link":
      return { kind: cite.kind, text, ids: [cite.exhibit], field: "" };
    case "licensed":
      throw new Error("no model writes licensed lines");
  }
}
