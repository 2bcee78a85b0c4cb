import type { Block } from "@mea-culpa/formats";
import { unreachable } from "../unreachable.ts";
import { checkStoryOrder } from "./check-story-order.ts";
import type { Objection } from "./objection.ts";
import type { PackIndex } from "./pack-index.ts";

export interface CheckBlockOptions {
  readonly place: string;
  readonly index: PackIndex;
}

/** What is wrong with a block besides its sentences. */
export function checkBlock(block: Block, options: CheckBlockOptions): readonly Objection[] {
  switch (block.kind) {
    case "paragraph":
      return checkStoryOrder(block.sentences, options);
    case "log":
      return checkLog(block, options);
    case "exhibit":
      return checkExhibit(block, options);
    default:
      return unreachable(block);
  }
}

function checkLog(
  { items }: Extract<Block, { kind: "log" }>,
  { place, index }: CheckBlockOptions,
): readonly Objection[] {
  const objections: Objection[] = [];
  let highest = 0;
  for (const [number, item] of items.entries()) {
    const at = `${place}.items[${number}]`;
    const exhibit = index.exhibits.get(item.exhibit);
    if (exhibit?.kind !== "commit") {
      const message = `“${item.exhibit}” is no commit of the pack`;
      objections.push({ code: "unknown-exhibit", place: at, text: item.exhibit, message });
      continue;
    }
    if (exhibit.position <= highest) {
      const message = `commit ${exhibit.position} is told behind commit ${highest}`;
      objections.push({ code: "order-differs", place: at, text: exhibit.subject, message });
    }
    highest = Math.max(highest, exhibit.position);
  }
  return objections;
}

function checkExhibit(
  { exhibit: id, text }: Extract<Block, { kind: "exhibit" }>,
  { place, index }: CheckBlockOptions,
): readonly Objection[] {
  const exhibit = index.exhibits.get(id);
  if (exhibit === undefined) {
    return [{ code: "unknown-exhibit", place, text: id, message: `there is no exhibit “${id}”` }];
  }
  if (isWholeLines(text, exhibit.text)) return [];
  const message = `this is not, unchanged and on whole lines, in exhibit ${id}`;
  return [{ code: "quote-not-in-exhibit", place, text, message }];
}

/** Whether the text is a run of whole lines of the source. */
function isWholeLines(text: string, source: string): boolean {
  if (text.trim() === "") return false;
  return `\n${source}\n`.includes(`\n${text}\n`);
}
