import type { PhrasingContent } from "mdast";
import { scanMarks } from "../../receipts/tokens/scan-marks.ts";
import type { Range } from "../../receipts/tokens/split-sentences.ts";

/** A stretch of a sentence that links to an address. */
export interface LinkedStretch extends Range {
  readonly url: string;
}

/** A sentence with its three marks, and its links, as phrasing of a Markdown syntax tree. */
export function sentenceToPhrasing(
  text: string,
  links: readonly LinkedStretch[] = [],
): readonly PhrasingContent[] {
  const [link] = [...links].sort((one, other) => one.start - other.start);
  if (link === undefined) return phrasingOf(text);
  const rest = links
    .filter(({ start }) => start >= link.end)
    .map((other) => ({ ...other, start: other.start - link.end, end: other.end - link.end }));
  return [
    ...phrasingOf(text.slice(0, link.start)),
    { type: "link", url: link.url, children: phrasingOf(text.slice(link.start, link.end)) },
    ...sentenceToPhrasing(text.slice(link.end), rest),
  ];
}

function phrasingOf(text: string): PhrasingContent[] {
  const emphasis = firstEmphasis(text);
  if (emphasis !== undefined) {
    const children = phrasingOf(text.slice(emphasis.start + 1, emphasis.end - 1));
    return [
      ...phrasingOf(text.slice(0, emphasis.start)),
      { type: "emphasis", children },
      ...phrasingOf(text.slice(emphasis.end)),
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
