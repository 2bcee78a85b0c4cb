import type { Nodes, Root } from "mdast";
import { SKIP, visit } from "unist-util-visit";
import type { TemplateSyntax } from "../generators/site-generator.ts";

/**
 * Takes out of a tree, in place, what the site's generator would run though it is code, where nothing
 * can be escaped: code in a sentence becomes plain words, in which it can be; a block of code is left
 * out, which is said where a sentence leads to it, and so is an address behind words. A file's name
 * keeps nobody from publishing.
 */
export function takeOutTemplates(tree: Root, { runsInCode: runs }: TemplateSyntax): Root {
  if (runs === undefined) return tree;
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const isRun =
      ((node.type === "code" || node.type === "inlineCode") && runs.test(node.value)) ||
      (node.type === "link" && runs.test(node.url));
    if (!isRun) return undefined;
    const kept: Nodes[] =
      node.type === "link"
        ? node.children
        : node.type === "inlineCode"
          ? [{ type: "text", value: node.value }]
          : leadsOn(parent.children[index - 1])
            ? [{ type: "paragraph", children: [{ type: "text", value: leftOut }] }]
            : [];
    (parent.children as Nodes[]).splice(index, 1, ...kept);
    return [SKIP, index];
  });
  joinTexts(tree);
  return tree;
}

const leftOut = "(Not shown: lines that this site would run.)";

/** Whether it leads to code, or is code of which more follows. */
function leadsOn(node: Nodes | undefined): boolean {
  if (node?.type === "code") return true;
  const last = node?.type === "paragraph" ? node.children.at(-1) : undefined;
  return last?.type === "text" && last.value.endsWith(":");
}

/** Neighbouring texts become one, as a Markdown reader gives them back. */
function joinTexts(node: Nodes): void {
  if (!("children" in node)) return;
  const children = node.children as Nodes[];
  for (let index = children.length - 1; index > 0; index -= 1) {
    const [one, other] = [children[index - 1], children[index]];
    if (one?.type !== "text" || other?.type !== "text") continue;
    children.splice(index - 1, 2, { type: "text", value: one.value + other.value });
  }
  for (const child of children) joinTexts(child);
}
