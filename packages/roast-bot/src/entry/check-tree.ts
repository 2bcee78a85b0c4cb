import type { Nodes, Root } from "mdast";
import { visit } from "unist-util-visit";
import type { TemplateSyntax } from "../generators/site-generator.ts";

/** The kinds of nodes a roast may consist of, and no others. */
const allowedTypes: ReadonlySet<string> = new Set([
  "root",
  "heading",
  "paragraph",
  "text",
  "inlineCode",
  "emphasis",
  "strong",
  "link",
  "list",
  "listItem",
  "code",
  "thematicBreak",
] satisfies readonly Nodes["type"][]);

/** Something in a tree that may not be published, and where, if the tree was read from a text. */
export interface TreeObjection {
  readonly message: string;
  readonly text: string;
  /** Line and column from 1. */
  readonly at?: { readonly line: number; readonly column: number };
}

/** Nodes of other kinds, links to other addresses, and template marks inside of code. */
export function findObjections(
  tree: Root,
  { urls, templates }: { urls: ReadonlySet<string>; templates: TemplateSyntax },
): readonly TreeObjection[] {
  const objections: TreeObjection[] = [];
  visit(tree, (node) => {
    const object = (message: string, text: string): void => {
      const at = node.position?.start;
      objections.push({ message, text, ...(at && { at: { line: at.line, column: at.column } }) });
    };
    if (!allowedTypes.has(node.type)) object(`a roast has no ${node.type}`, node.type);
    if (node.type === "link" && (!urls.has(node.url) || (node.title ?? "") !== "")) {
      object("this address belongs to no exhibit", node.url);
    }
    if (node.type === "heading" && node.depth !== 2) object("headings have depth 2", "#");
    if (node.type === "code" && node.meta)
      object("code has a language and nothing else", node.meta);
    if (node.type === "code" && !/^[a-z0-9+#-]*$/i.test(node.lang ?? "")) {
      object("a language has a plain name", node.lang ?? "");
    }
    const isCode = node.type === "code" || node.type === "inlineCode";
    if (isCode && templates.runsInCode?.test(node.value)) {
      object("the site's generator would run this", node.value);
    }
  });
  return objections;
}
