import type { Nodes, Root } from "mdast";
import { type ConstructName, type Options, toMarkdown, type Unsafe } from "mdast-util-to-markdown";
import { isDeepStrictEqual } from "node:util";
import type { TemplateSyntax } from "../generators/site-generator.ts";

/**
 * Writes a tree as Markdown that its generator reads as nothing else: braces, which begin short
 * codes and expressions, are escaped in prose, and so are lines that MDX would run.
 */
export function treeToMarkdown(tree: Root, templates: TemplateSyntax): string {
  return toMarkdown(tree, { ...options, unsafe: [...alwaysUnsafe, ...templates.unsafe] });
}

const destinations: ConstructName[] = ["destinationLiteral", "destinationRaw"];

const options: Options = {
  bullet: "-",
  emphasis: "*",
  fences: true,
  rule: "-",
};

const alwaysUnsafe: Unsafe[] = [
  { character: "{", inConstruct: "phrasing", notInConstruct: destinations },
  { character: "}", inConstruct: "phrasing", notInConstruct: destinations },
  { character: "<", inConstruct: "phrasing", notInConstruct: destinations },
  { character: "~", inConstruct: "phrasing", notInConstruct: destinations },
  { character: "$", inConstruct: "phrasing", notInConstruct: destinations },
  { character: "|", inConstruct: "phrasing", notInConstruct: destinations },
  { atBreak: true, character: "i", after: "mport\\b" },
  { atBreak: true, character: "e", after: "xport\\b" },
  // Generators make pictures of words between colons, and links of bare addresses.
  { before: "(?:^|[^\\w])", character: ":", after: "[a-z0-9_+-]+:", inConstruct: "phrasing" },
  { character: ":", after: "//", inConstruct: "phrasing", notInConstruct: destinations },
  { before: "\\w", character: "@", inConstruct: "phrasing", notInConstruct: destinations },
  { before: "www", character: ".", inConstruct: "phrasing", notInConstruct: destinations },
];

/** Whether two trees say the same, apart from where their nodes stand in a text. */
export function sameTree(one: Root, other: Root): boolean {
  return isDeepStrictEqual(bare(one), bare(other));
}

interface BareNode {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly detail?: string | number | boolean | null;
  readonly children?: readonly BareNode[];
}

function bare(node: Nodes): BareNode {
  return {
    type: node.type,
    ...("value" in node && { value: node.value }),
    ...("url" in node && { url: node.url }),
    ...(node.type === "heading" && { detail: node.depth }),
    ...(node.type === "code" && { detail: node.lang ?? null }),
    ...(node.type === "list" && { detail: node.ordered ?? false }),
    ...("children" in node && { children: node.children.map(bare) }),
  };
}
