import type { FilePlace } from "./verification.ts";
import type { Heading, List, Nodes, Paragraph, RootContent } from "mdast";
import { dash, verdictLabel } from "../../entry/roast-to-tree.ts";
import type { ReadEntry } from "../../entry/read-entry.ts";

/** A link in a passage: its words and its address. */
export interface PassageLink {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** Prose of a published entry, in the marks of a sentence, that knows where it stands. */
export interface PassageText {
  readonly text: string;
  readonly links: readonly PassageLink[];
  /** Where a stretch of the text stands in the file. */
  readonly placeOf: (offset: number) => FilePlace;
}

/** A part of a published entry, by what it is in a roast. */
export type Passage =
  | ({ readonly kind: "heading" | "paragraph" | "closing" } & PassageText)
  | ({ readonly kind: "log-item"; readonly subject: string } & PassageText)
  | ({ readonly kind: "verdict"; readonly archetype: string } & PassageText)
  | ({ readonly kind: "exhibit" } & PassageText);

/** An entry's body as the parts of a roast. What is behind the last rule is its closing. */
export function readPassages(entry: ReadEntry): readonly Passage[] {
  const { children } = entry.tree;
  const rule = children.findLastIndex(({ type }) => type === "thematicBreak");
  return children.flatMap((node, index) =>
    passagesIn(node, { entry, isClosing: rule !== -1 && index > rule }),
  );
}

function passagesIn(
  node: RootContent,
  { entry, isClosing }: { readonly entry: ReadEntry; readonly isClosing: boolean },
): readonly Passage[] {
  switch (node.type) {
    case "heading":
      return [{ kind: "heading", ...passageText(node, entry) }];
    case "paragraph":
      return [
        isClosing
          ? { kind: "closing", ...passageText(node, entry) }
          : paragraphPassage(node, entry),
      ];
    case "list":
      return logItems(node, entry);
    case "code": {
      const start = node.position?.start ?? { line: 1, column: 1 };
      const place = { line: entry.linesBefore + start.line, column: start.column };
      return [{ kind: "exhibit", text: node.value, links: [], placeOf: () => place }];
    }
    default:
      // Rules hold no text; every other kind is refused by the form check.
      return [];
  }
}

function paragraphPassage(node: Paragraph, entry: ReadEntry): Passage {
  const [first, ...rest] = node.children;
  if (first?.type !== "strong") return { kind: "paragraph", ...passageText(node, entry) };
  const label = first.children.map((child) => ("value" in child ? child.value : "")).join("");
  const said = passageText({ ...node, children: rest }, entry);
  if (!label.startsWith(verdictLabel)) return { kind: "paragraph", ...passageText(node, entry) };
  return {
    kind: "verdict",
    archetype: label.slice(verdictLabel.length),
    ...without(said, dash.length, dash),
  };
}

function logItems(list: List, entry: ReadEntry): readonly Passage[] {
  return list.children.flatMap(({ children }) =>
    children.flatMap((child): readonly Passage[] => {
      if (child.type !== "paragraph") return passagesIn(child, { entry, isClosing: false });
      const item = passageText(child, entry);
      const cut = item.text.startsWith("“") ? item.text.indexOf(`”${dash}`) : -1;
      if (cut === -1) return [{ kind: "paragraph", ...item }];
      const head = `${item.text.slice(0, cut)}”${dash}`;
      return [
        { kind: "log-item", subject: item.text.slice(1, cut), ...without(item, head.length, head) },
      ];
    }),
  );
}

/** A passage without its head, if it has one. */
function without(passage: PassageText, length: number, head: string): PassageText {
  if (!passage.text.startsWith(head)) return passage;
  return {
    text: passage.text.slice(length),
    links: passage.links.map(({ start, end, url }) => ({
      start: start - length,
      end: end - length,
      url,
    })),
    placeOf: (offset) => passage.placeOf(offset + length),
  };
}

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
