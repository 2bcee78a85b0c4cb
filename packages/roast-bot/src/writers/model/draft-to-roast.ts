import type { Block, Cite, EvidencePack, Roast, Section, Sentence } from "@mea-culpa/formats";
import { timeFields } from "../../case/exhibit-fields.ts";
import type { Draft, DraftBlock, DraftCite, DraftSection, DraftSentence } from "./draft-schema.ts";
import { oneLine } from "./read-case.ts";

/**
 * A model's flat draft as a `Roast`. Nothing is believed: a cite without an id keeps an empty one,
 * which the receipts will refuse. Empty blocks and sentences are left out, and code that is shown gets
 * back the indentation that it has in its exhibit.
 */
export function draftToRoast(draft: Draft, pack: EvidencePack): Roast {
  const toSection = ({ heading, blocks }: DraftSection): Section => ({
    ...(heading.text.trim() !== "" && { heading: toSentence(heading, pack) }),
    blocks: blocks.flatMap((block) => toBlocks(block, pack)),
  });
  const compliment = toSection(draft.compliment);
  return {
    title: toSentence(draft.title, pack),
    description: toSentence(draft.description, pack),
    sections: draft.sections.map(toSection).filter((section) => section.blocks.length > 0),
    ...(compliment.blocks.length > 0 && { compliment }),
    verdict: {
      archetype: oneLine(draft.verdict.archetype),
      oneLiner: toSentence(draft.verdict.one_liner, pack),
    },
  };
}

function toBlocks(block: DraftBlock, pack: EvidencePack): readonly Block[] {
  switch (block.kind) {
    case "paragraph": {
      const sentences = block.sentences
        .map((sentence) => toSentence(sentence, pack))
        .filter(({ text }) => text !== "");
      return sentences.length > 0 ? [{ kind: "paragraph", sentences }] : [];
    }
    case "log": {
      const items = block.log.map(({ exhibit, remark }) => ({
        exhibit,
        remark: toSentence(remark, pack),
      }));
      return items.length > 0 ? [{ kind: "log", items }] : [];
    }
    case "exhibit": {
      if (block.text.trim() === "") return [];
      const { exhibit, language } = block;
      const source = pack.exhibits.find(({ id }) => id === exhibit)?.text ?? "";
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

function toSentence({ from, cites, ...sentence }: DraftSentence, pack: EvidencePack): Sentence {
  const text = oneLine(sentence.text);
  const argued: readonly Cite[] =
    from.length === 0 ? [] : [{ kind: "argued", text, exhibits: from }];
  return { text, cites: [...cites.map((cite) => toCite(cite, pack)), ...argued] };
}

function toCite({ kind, text, ids }: DraftCite, { exhibits }: EvidencePack): Cite {
  const [id = ""] = ids;
  switch (kind) {
    case "figure":
      return { kind, text, figure: id };
    case "order":
      return { kind, text, exhibits: ids };
    case "time": {
      // “c2.committedAt”, or the time that an exhibit has: “the next morning” is that of the last one.
      const [exhibit = "", named] = (ids.at(-1) ?? "").split(".");
      const own = exhibits.find((each) => each.id === exhibit);
      const [field = ""] = named === undefined ? (own ? timeFields(own) : []) : [named];
      return { kind, text, exhibit, field };
    }
    case "quote":
    case "name":
    case "link":
      return { kind, text, exhibit: id };
  }
}
