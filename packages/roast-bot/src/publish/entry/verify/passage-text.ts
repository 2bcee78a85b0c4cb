import type { Nodes, Paragraph, Heading } from "mdast";
import type { ReadEntry } from "../read-entry.ts";
import type { PassageLink, PassageText } from "./passage.ts";
import type { FilePlace } from "./verification.ts";

interface Segment {
  /** Where the node's text begins in the passage. */
  readonly from: number;
  readonly node: Nodes;
}

/** The text of a paragraph or heading in the marks of a sentence, with the places of its parts. */
export function passageText(parent: Paragraph | Heading, entry: ReadEntry): PassageText {
  const segments: Segment[] = [];
  const links: PassageLink[] = [];
  let text = "";
  const add = (node: Nodes): void => {
    const from = text.length;
    switch (node.type) {
      case "text":
        segments.push({ from, node });
        text += node.value;
        return;
      case "inlineCode":
        segments.push({ from, node });
        text += fenced(node.value);
        return;
      case "emphasis":
        text += "*";
        node.children.forEach(add);
        text += "*";
        return;
      case "link":
        node.children.forEach(add);
        links.push({ start: from, end: text.length, url: node.url });
        return;
      default:
        // Other nodes are refused by their kind; what they hold is read as plain text.
        segments.push({ from, node });
        if ("children" in node) node.children.forEach(add);
        else if ("value" in node) text += node.value;
    }
  };
  parent.children.forEach(add);
  return { text, links, placeOf: (offset) => placeIn(offset, segments, entry) };
}

/** Code in as many backticks as it needs. */
function fenced(value: string): string {
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  const space = value.startsWith("`") || value.endsWith("`") ? " " : "";
  return `${fence}${space}${value}${space}${fence}`;
}

function placeIn(
  offset: number,
  segments: readonly Segment[],
  { body, linesBefore }: ReadEntry,
): FilePlace {
  const segment = segments.findLast(({ from }) => from <= offset) ?? segments[0];
  const start = segment?.node.position?.start;
  if (segment === undefined || start?.offset === undefined) return { line: 1, column: 1 };
  // Escapes make the source longer than the text: the place is exact where there are none before.
  const until = start.offset + Math.max(0, offset - segment.from);
  const before = body.slice(0, until).split("\n");
  return { line: linesBefore + before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
