import type { ListItem, Paragraph, PhrasingContent, Root, RootContent } from "mdast";
import { isLogged } from "../case/logged.ts";
import type { Block, EvidencePack, LogItem, Roast, Section, Sentence } from "@mea-culpa/formats";
import { innerQuotes } from "../lines/piece.ts";
import { locateCites } from "../receipts/locate-cites.ts";
import { scanMarks } from "../receipts/tokens/scan-marks.ts";
import type { Range } from "../receipts/tokens/split-sentences.ts";
import { arguedMark, type ProofPaths, writeClosingLine } from "./closing-line.ts";

/** The words in front of a verdict's archetype. */
const verdictLabel = "Final verdict: ";

/** What stands between a verdict's archetype or a commit's subject and what is said of it. */
const dash = " — ";

/** The body of a roast's entry as a Markdown syntax tree; the title is left to the front matter. */
export function roastToTree(
  roast: Roast,
  { pack, paths }: { readonly pack: EvidencePack; readonly paths: ProofPaths },
): Root {
  return {
    type: "root",
    children: [
      ...roast.sections.flatMap((section) => sectionNodes(section, pack)),
      ...(roast.compliment ? sectionNodes(roast.compliment, pack) : []),
      paragraph([
        {
          type: "strong",
          children: [{ type: "text", value: `${verdictLabel}${roast.verdict.archetype}` }],
        },
        { type: "text", value: dash },
        ...phrasing(roast.verdict.oneLiner, pack),
      ]),
      { type: "thematicBreak" },
      paragraph(sentenceToPhrasing(writeClosingLine(roast, { pack, paths }))),
    ],
  };
}

function sectionNodes(section: Section, pack: EvidencePack): readonly RootContent[] {
  return [
    ...(section.heading
      ? [
          {
            type: "heading" as const,
            depth: 2 as const,
            children: [...phrasing(section.heading, pack)],
          },
        ]
      : []),
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
  }
}

function logNode({ exhibit, remark }: LogItem, pack: EvidencePack): ListItem {
  const commit = pack.exhibits.find(({ id }) => id === exhibit);
  const subject = commit !== undefined && isLogged(commit) ? commit.subject : exhibit;
  return {
    type: "listItem",
    spread: false,
    children: [
      paragraph([
        { type: "text", value: `“${innerQuotes(subject)}”${dash}` },
        ...phrasing(remark, pack),
      ]),
    ],
  };
}

function phrasing(sentence: Sentence, pack: EvidencePack): readonly PhrasingContent[] {
  const links = locateCites(sentence).flatMap(({ cite, range }) => {
    if (cite.kind !== "link" || range === undefined) return [];
    const url = pack.exhibits.find(({ id }) => id === cite.exhibit)?.url;
    return url === undefined ? [] : [{ ...range, url }];
  });
  return [...sentenceToPhrasing(sentence.text, links), ...markArgued(sentence, pack)];
}

/** What stands behind an argued sentence: a link to the first of its exhibits that has an address. */
function markArgued({ cites }: Sentence, pack: EvidencePack): readonly PhrasingContent[] {
  const argued = cites.find((cite) => cite.kind === "argued");
  if (argued === undefined) return [];
  const mark: PhrasingContent = { type: "text", value: arguedMark };
  const [url] = argued.exhibits.flatMap(
    (id) => pack.exhibits.find((exhibit) => exhibit.id === id)?.url ?? [],
  );
  return [url === undefined ? mark : { type: "link", url, children: [mark] }];
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

/** A stretch of a sentence that links to an address. */
interface LinkedStretch extends Range {
  readonly url: string;
}

/** A sentence with its three marks, and its links, as phrasing of a Markdown syntax tree. */
function sentenceToPhrasing(
  text: string,
  links: readonly LinkedStretch[] = [],
): readonly PhrasingContent[] {
  const [link] = [...links].sort((one, other) => one.start - other.start);
  if (link === undefined) return writePhrasing(text);
  const rest = links
    .filter(({ start }) => start >= link.end)
    .map((other) => ({ ...other, start: other.start - link.end, end: other.end - link.end }));
  return [
    ...writePhrasing(text.slice(0, link.start)),
    { type: "link", url: link.url, children: writePhrasing(text.slice(link.start, link.end)) },
    ...sentenceToPhrasing(text.slice(link.end), rest),
  ];
}

function writePhrasing(text: string): PhrasingContent[] {
  const emphasis = firstEmphasis(text);
  if (emphasis !== undefined) {
    const children = writePhrasing(text.slice(emphasis.start + 1, emphasis.end - 1));
    return [
      ...writePhrasing(text.slice(0, emphasis.start)),
      { type: "emphasis", children },
      ...writePhrasing(text.slice(emphasis.end)),
    ];
  }
  const nodes: PhrasingContent[] = [];
  for (const { kind, start, end, inner } of scanMarks(text)) {
    const last = nodes.at(-1);
    if (kind === "code") nodes.push({ type: "inlineCode", value: inner });
    else if (last?.type === "text") last.value += text.slice(start, end);
    else nodes.push({ type: "text", value: text.slice(start, end) });
  }
  return nodes;
}

/** The first pair of asterisks outside of quotes and code, with what is between them. */
function firstEmphasis(text: string): Range | undefined {
  const stars = scanMarks(text).flatMap(({ kind, start, inner }) =>
    kind === "plain" ? [...inner.matchAll(/\*/g)].map(({ index }) => start + index) : [],
  );
  const [start, end] = stars;
  return start === undefined || end === undefined || end === start + 1
    ? undefined
    : { start, end: end + 1 };
}
