import type { Block, Cite, Roast, Section, Sentence } from "@mea-culpa/formats";
import type { Draft, DraftBlock, DraftCite, DraftSection, DraftSentence } from "./draft-schema.ts";

/** A roast in the form in which a model answers, for a model that is to mend it. */
export function roastToDraft(roast: Roast): Draft {
  const { archetype, oneLiner } = roast.verdict;
  return {
    title: toDraftSentence(roast.title),
    description: toDraftSentence(roast.description),
    sections: roast.sections.map(toDraftSection),
    compliment: toDraftSection(roast.compliment ?? { blocks: [] }),
    verdict: { archetype, one_liner: toDraftSentence(oneLiner) },
  };
}

function toDraftSection({ heading, blocks }: Section): DraftSection {
  return {
    heading: heading === undefined ? { text: "", from: [], cites: [] } : toDraftSentence(heading),
    blocks: blocks.map(toDraftBlock),
  };
}

function toDraftBlock(block: Block): DraftBlock {
  const empty = { sentences: [], log: [], exhibit: "", text: "", language: "" };
  switch (block.kind) {
    case "paragraph":
      return { ...empty, kind: "paragraph", sentences: block.sentences.map(toDraftSentence) };
    case "log": {
      const log = block.items.map(({ exhibit, remark }) => ({
        exhibit,
        remark: toDraftSentence(remark),
      }));
      return { ...empty, kind: "log", log };
    }
    case "exhibit": {
      const { exhibit, text, language = "" } = block;
      return { ...empty, kind: "exhibit", exhibit, text, language };
    }
  }
}

function toDraftSentence({ text, cites }: Sentence): DraftSentence {
  const from = cites.flatMap((cite) => (cite.kind === "argued" ? cite.exhibits : []));
  return { text, from, cites: cites.flatMap(toDraftCites) };
}

function toDraftCites(cite: Cite): readonly DraftCite[] {
  const { kind, text } = cite;
  switch (kind) {
    case "figure":
      return [{ kind, text, ids: [cite.figure] }];
    case "order":
      return [{ kind, text, ids: cite.exhibits }];
    case "time":
      return [{ kind, text, ids: [`${cite.exhibit}.${cite.field}`] }];
    case "quote":
    case "name":
    case "link":
      return [{ kind, text, ids: [cite.exhibit] }];
    // What a sentence is argued from stands in it; licensed lines belong to the house.
    case "argued":
    case "licensed":
      return [];
  }
}
