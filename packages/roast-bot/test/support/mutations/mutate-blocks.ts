import type { Block } from "@mea-culpa/formats";
import type { ProvenRoast } from "../proven-roasts/proven-roasts.ts";
import { falseClaims } from "./false-claims.ts";
import { mapBlocks } from "./map-sentences.ts";
import type { Mutation } from "./mutation.ts";

/** Logs told out of order, exhibits altered, and false sentences added to paragraphs. */
export function mutateBlocks({ roast }: ProvenRoast): readonly Mutation[] {
  const blocks = [...roast.sections, ...(roast.compliment ? [roast.compliment] : [])].flatMap(
    (section) => section.blocks,
  );
  const changed = (block: Block, other: Block): Mutation["roast"] =>
    mapBlocks(roast, (one) => (one === block ? other : one));
  const own = blocks.flatMap((block) =>
    altered(block).map(({ kind, what, other }): Mutation => ({
      kind,
      what,
      roast: changed(block, other),
      visible: true,
    })),
  );
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const added = falseClaims.flatMap((text, number): readonly Mutation[] => {
    const block = paragraphs[number % paragraphs.length];
    if (block === undefined) return [];
    const sentences = [...block.sentences, { text, cites: [] }];
    return [
      {
        kind: "claim added",
        what: text,
        roast: changed(block, { ...block, sentences }),
        visible: true,
      },
    ];
  });
  return [...own, ...added];
}

function altered(
  block: Block,
): readonly { readonly kind: string; readonly what: string; readonly other: Block }[] {
  switch (block.kind) {
    case "paragraph":
      return [];
    case "log": {
      const { items } = block;
      return items.slice(1).flatMap((item, index) => {
        const before = items[index];
        if (before === undefined) return [];
        const swapped = items.with(index, item).with(index + 1, before);
        const doubled = items.toSpliced(index, 0, before);
        return [
          { kind: "log order", what: `swap ${index}`, other: { ...block, items: swapped } },
          { kind: "log repeated", what: `repeat ${index}`, other: { ...block, items: doubled } },
        ];
      });
    }
    case "exhibit": {
      const { text } = block;
      const changes = [
        text.replace(/[a-z]/, "q"),
        `${text}\n# and it never worked`,
        text.slice(0, -2),
        text.toUpperCase(),
        text.replace(/^\s+|^\S+\s/, ""),
      ];
      return changes
        .filter((other) => other !== text)
        .map((other) => ({
          kind: "exhibit altered",
          what: other,
          other: { ...block, text: other },
        }));
    }
  }
}
