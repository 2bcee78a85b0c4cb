import type { Block, Cite, EvidencePack, Roast, Section, Sentence } from "@mea-culpa/formats";
import type { Draft, DraftBlock, DraftCite, DraftSection, DraftSentence } from "./draft-schema.ts";
import { oneLine } from "./read-case.ts";

/**
 * A model's flat draft as a `Roast`. Nothing is believed: a cite without an id keeps an empty one,
 * which the receipts will refuse. Empty blocks and sentences are left out, and code that is shown gets
 * back the indentation that it has in its exhibit.
 */
export function draftToRoast(draft: Draft, pack: EvidencePack): Roast {
  const toSection = ({ heading, blocks }: DraftSection): Section => ({
    heading: toSentence(heading),
    blocks: blocks.flatMap((block) => toBlocks(block, pack)),
  });
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

function toBlocks(block: DraftBlock, { exhibits }: EvidencePack): readonly Block[] {
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
      const { exhibit, language } = block;
      const source = exhibits.find(({ id }) => id === exhibit)?.text ?? "";
      const text = restoreLines(block.text, source);
      return [{ kind: "exhibit", exhibit, text, ...(language !== "" && { language }) }];
    }
  }
}

/** The lines of a source that differ from a text's by nothing but their indentation. */
function restoreLines(text: string, source: string): string {
  const own = text.trim().split("\n");
  const lines = source.split("\n");
  const at = lines.findIndex((_, start) =>
    own.every((line, number) => lines[start + number]?.trim() === line.trim()),
  );
  return at === -1 ? text : lines.slice(at, at + own.length).join("\n");
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
