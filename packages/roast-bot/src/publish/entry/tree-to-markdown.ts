import type { Root } from "mdast";
import { toMarkdown, type ConstructName, type Options } from "mdast-util-to-markdown";

/**
 * Writes a tree as Markdown that no generator reads as anything else: braces, which begin short
 * codes and expressions, are escaped in prose, and so are lines that MDX would run.
 */
export function treeToMarkdown(tree: Root): string {
  return toMarkdown(tree, options);
}

const destinations: ConstructName[] = ["destinationLiteral", "destinationRaw"];

const options: Options = {
  bullet: "-",
  emphasis: "*",
  fences: true,
  rule: "-",
  unsafe: [
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
  ],
};
