import type { ListItem, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import type { EvidencePack } from "../../evidence/evidence-pack.ts";
import { locateCites } from "../../receipts/locate-cites.ts";
import { unreachable } from "../../unreachable.ts";
import type { Block, LogItem, Roast, Section, Sentence } from "../../writers/roast.ts";
import { closingLine, type ProofPaths } from "./closing-line.ts";
import { sentenceToPhrasing } from "./sentence-to-phrasing.ts";

/** The words in front of a verdict's archetype. */
export const verdictLabel = "Final verdict: ";

/** What stands between a verdict's archetype or a commit's subject and what is said of it. */
export const dash = " — ";

/** The body of a roast's entry as a Markdown syntax tree; the title is left to the front matter. */
export function roastToTree(
  roast: Roast,
  { pack, paths }: { readonly pack: EvidencePack; readonly paths: ProofPaths },
): Root {
  return {
    type: "root",
    children: [
      ...roast.sections.flatMap((section) => sectionNodes(section, pack)),
      ...sectionNodes(roast.compliment, pack),
      paragraph([
        {
          type: "strong",
          children: [{ type: "text", value: `${verdictLabel}${roast.verdict.archetype}` }],
        },
        { type: "text", value: dash },
        ...phrasing(roast.verdict.oneLiner, pack),
      ]),
      { type: "thematicBreak" },
      paragraph(sentenceToPhrasing(closingLine(pack, paths))),
    ],
  };
}

function sectionNodes(section: Section, pack: EvidencePack): readonly RootContent[] {
  return [
    { type: "heading", depth: 2, children: [...phrasing(section.heading, pack)] },
    ...section.blocks.map((block) => blockNode(block, pack)),
  ];
}

function blockNode(block: Block, pack: EvidencePack): RootContent {
  switch (block.kind) {
    case "paragraph":
      return paragraph(
        block.sentences.flatMap((sentence, index) => [
          ...(index === 0 ? [] : [{ type: "text" as const, value: " " }]),
          ...phrasing(sentence, pack),
        ]),
      );
    case "log":
      return {
        type: "list",
        ordered: false,
        spread: false,
        children: block.items.map((item) => logNode(item, pack)),
      };
    case "exhibit":
      return { type: "code", lang: block.language ?? "text", value: block.text };
    default:
      return unreachable(block);
  }
}

function logNode({ exhibit, remark }: LogItem, pack: EvidencePack): ListItem {
  const commit = pack.exhibits.find(({ id }) => id === exhibit);
  const subject = commit?.kind === "commit" ? commit.subject : exhibit;
  return {
    type: "listItem",
    spread: false,
    children: [
      paragraph([{ type: "text", value: `“${subject}”${dash}` }, ...phrasing(remark, pack)]),
    ],
  };
}

function phrasing(sentence: Sentence, pack: EvidencePack): readonly PhrasingContent[] {
  const links = locateCites(sentence).flatMap(({ cite, range }) => {
    if (cite.kind !== "link" || range === undefined) return [];
    const url = pack.exhibits.find(({ id }) => id === cite.exhibit)?.url;
    return url === undefined ? [] : [{ ...range, url }];
  });
  return sentenceToPhrasing(sentence.text, links);
}

/** A paragraph; neighbouring texts become one, as a Markdown reader gives them back. */
function paragraph(children: readonly PhrasingContent[]): Paragraph {
  const joined: PhrasingContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === "text" && last?.type === "text") {
      joined[joined.length - 1] = { type: "text", value: last.value + child.value };
    } else joined.push(child);
  }
  return { type: "paragraph", children: joined };
}
