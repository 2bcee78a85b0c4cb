import type { Block, Roast } from "@mea-culpa/formats";
import type { UsedUp } from "../writers/writer.ts";
import { unreachable } from "../unreachable.ts";

/** What a first roast finds used up. */
export const nothingUsed: UsedUp = { archetypes: [], titles: [], texts: [] };

/** What is used up when one more roast has been written. */
export function withRoast(usedUp: UsedUp, roast: Roast): UsedUp {
  return {
    archetypes: [roast.verdict.archetype, ...usedUp.archetypes],
    titles: [roast.title.text, ...usedUp.titles],
    texts: [proseIn(roast), ...usedUp.texts],
  };
}

function proseIn({ description, sections, compliment, verdict }: Roast): string {
  const body = [...sections, compliment].flatMap(({ heading, blocks }) => [
    heading.text,
    ...blocks.map(blockProse),
  ]);
  return [description.text, ...body, verdict.oneLiner.text].join("\n\n");
}

function blockProse(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map(({ text }) => text).join(" ");
    case "log":
      return block.items.map(({ remark }) => remark.text).join("\n");
    case "exhibit":
      return block.text;
    default:
      return unreachable(block);
  }
}
