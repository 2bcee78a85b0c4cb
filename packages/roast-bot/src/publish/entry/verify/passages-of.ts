import type { List, Paragraph, RootContent } from "mdast";
import { dash, verdictLabel } from "../roast-to-tree.ts";
import type { ReadEntry } from "../read-entry.ts";
import { passageText } from "./passage-text.ts";
import type { Passage, PassageText } from "./passage.ts";

/** An entry's body as the parts of a roast. What is behind the last rule is its closing. */
export function passagesOf(entry: ReadEntry): readonly Passage[] {
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
