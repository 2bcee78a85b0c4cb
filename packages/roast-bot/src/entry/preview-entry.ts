import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { FrontMatterValues } from "../front-matter/front-matter-values.ts";
import { cutFrontMatter, parseFrontMatter } from "../front-matter/parse-front-matter.ts";
import { escapeXml } from "../xml.ts";

/** An entry as a plain page: what it says, without the site around it, and nothing that could run. */
export function previewEntry(markdown: string): string {
  const read = parseFrontMatter(markdown);
  const values = new FrontMatterValues(read.kind === "read" ? read.values : {});
  const title = values.text("title") ?? "";
  const description = values.text("description") ?? "";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeXml(title)}</title><style>${style}</style></head>
<body><main><h1>${escapeXml(title)}</h1>
<p><em>${escapeXml(description)}</em></p>
${toHtml(fromMarkdown(cutFrontMatter(markdown)))}
</main></body></html>
`;
}

/** What a roast may consist of as HTML; of anything else the text alone. */
function toHtml(node: Root | Nodes): string {
  const inner = "children" in node ? node.children.map(toHtml).join("") : "";
  switch (node.type) {
    case "heading":
      return `<h${node.depth}>${inner}</h${node.depth}>\n`;
    case "paragraph":
      return `<p>${inner}</p>\n`;
    case "list":
      return node.ordered ? `<ol>${inner}</ol>\n` : `<ul>${inner}</ul>\n`;
    case "listItem":
      return `<li>${inner}</li>\n`;
    case "emphasis":
      return `<em>${inner}</em>`;
    case "strong":
      return `<strong>${inner}</strong>`;
    case "link":
      return /^https?:/i.test(node.url) ? `<a href="${escapeXml(node.url)}">${inner}</a>` : inner;
    case "code":
      return `<pre><code>${escapeXml(node.value)}</code></pre>\n`;
    case "inlineCode":
      return `<code>${escapeXml(node.value)}</code>`;
    case "thematicBreak":
      return "<hr>\n";
    default:
      return "value" in node ? escapeXml(node.value) : inner;
  }
}

const style = `:root{color-scheme:light dark}body{font:17px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:42rem;padding:0 1rem}
pre{overflow-x:auto;padding:.75rem;border:1px solid #8884}code{font-size:.9em}`;
