import type { Block, Roast, Section } from "@mea-culpa/formats";
import type { Objection } from "../receipts/objection.ts";

/**
 * A roast without what the checker did not accept: the sentence goes, with those behind it that lean
 * on it, or the item of a log, the block, the heading or the section that the objection names. `undefined` when the roast can't do
 * without it (its title, description or verdict, its last section) or when the evidence itself is at
 * fault.
 */
export function dropUnproven(roast: Roast, objections: readonly Objection[]): Roast | undefined {
  const refused = new Set(objections.map(({ place }) => place));
  const bodies = /^(sections\[\d+\]|compliment)(\.|$)/;
  if ([...refused].some((place) => !bodies.test(place))) return undefined;
  const sections = roast.sections.flatMap(
    (section, number) => keptSection(section, `sections[${number}]`, refused) ?? [],
  );
  if (sections.length === 0 || losesCompliment(roast, objections)) return undefined;
  const compliment = roast.compliment && keptSection(roast.compliment, "compliment", refused);
  return { ...roast, sections, ...(compliment && { compliment }) };
}

/** Whether nothing of its compliment was accepted. */
export function losesCompliment({ compliment }: Roast, objections: readonly Objection[]): boolean {
  const refused = new Set(objections.map(({ place }) => place));
  return compliment !== undefined && keptSection(compliment, "compliment", refused) === undefined;
}

/** How a sentence begins that means something else, or nothing, behind another one. */
const leaning =
  /^(?:and|but|or|so|then|it|its|they|their|this|these|that|those|both|neither|one of (?:them|these|those))\b/iu;

function keptSection(
  section: Section,
  place: string,
  refused: ReadonlySet<string>,
): Section | undefined {
  if (refused.has(place)) return undefined;
  const blocks = section.blocks.flatMap(
    (block, number) => keptBlock(block, `${place}.blocks[${number}]`, refused) ?? [],
  );
  if (blocks.length === 0) return undefined;
  const { heading } = section;
  // Without its heading a section goes on from what stands above it.
  return heading && !refused.has(`${place}.heading`) ? { heading, blocks } : { blocks };
}

function keptBlock(block: Block, place: string, refused: ReadonlySet<string>): Block | undefined {
  if (refused.has(place)) return undefined;
  switch (block.kind) {
    case "paragraph": {
      let isGone = false;
      const sentences = block.sentences.filter(({ text }, number) => {
        isGone = refused.has(`${place}.sentences[${number}]`) || (isGone && leaning.test(text));
        return !isGone;
      });
      return sentences.length === 0 ? undefined : { ...block, sentences };
    }
    case "log": {
      const items = block.items.filter(
        (_, number) =>
          !refused.has(`${place}.items[${number}]`) &&
          !refused.has(`${place}.items[${number}].remark`),
      );
      return items.length === 0 ? undefined : { ...block, items };
    }
    case "exhibit":
      return block;
  }
}
