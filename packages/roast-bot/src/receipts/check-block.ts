import type { Block, Sentence } from "@mea-culpa/formats";
import { isLogged } from "../case/logged.ts";
import type { Objection } from "./objection.ts";
import type { PackIndex } from "./pack-index.ts";
import { scanMarks } from "./tokens/scan-marks.ts";

export interface CheckBlockOptions {
  readonly place: string;
  readonly index: PackIndex;
}

/** What is wrong with a block besides its sentences. */
export function checkBlock(block: Block, options: CheckBlockOptions): readonly Objection[] {
  switch (block.kind) {
    case "paragraph":
      return checkStoryOrder(block.sentences, options);
    case "log":
      return checkLog(block, options);
    case "exhibit":
      return checkExhibit(block, options);
  }
}

function checkLog(
  { items }: Extract<Block, { kind: "log" }>,
  { place, index }: CheckBlockOptions,
): readonly Objection[] {
  const objections: Objection[] = [];
  let highest = 0;
  for (const [number, item] of items.entries()) {
    const at = `${place}.items[${number}]`;
    const exhibit = index.exhibits.get(item.exhibit);
    if (exhibit === undefined || !isLogged(exhibit)) {
      const message = `“${item.exhibit}” is no commit of the pack`;
      objections.push({ code: "unknown-exhibit", place: at, text: item.exhibit, message });
      continue;
    }
    if (exhibit.position <= highest) {
      const message = `commit ${exhibit.position} is told behind commit ${highest}`;
      objections.push({ code: "order-differs", place: at, text: exhibit.subject, message });
    }
    highest = Math.max(highest, exhibit.position);
  }
  return objections;
}

function checkExhibit(
  { exhibit: id, text }: Extract<Block, { kind: "exhibit" }>,
  { place, index }: CheckBlockOptions,
): readonly Objection[] {
  const exhibit = index.exhibits.get(id);
  if (exhibit === undefined) {
    return [{ code: "unknown-exhibit", place, text: id, message: `there is no exhibit “${id}”` }];
  }
  if (isWholeLines(text, exhibit.text)) return [];
  const message = `this is not, unchanged and on whole lines, in exhibit ${id}`;
  return [{ code: "quote-not-in-exhibit", place, text, message }];
}

/** Whether the text is a run of whole lines of the source. */
function isWholeLines(text: string, source: string): boolean {
  if (text.trim() === "") return false;
  return `\n${source}\n`.includes(`\n${text}\n`);
}

/**
 * Inside a paragraph the quoted commit subjects come in the order of the commits: a story told out
 * of order is a lie, however true its sentences are. A log shows its order itself, and what stands
 * around it may come back to any commit.
 */
function checkStoryOrder(
  sentences: readonly Sentence[],
  { place, index }: { readonly place: string; readonly index: PackIndex },
): readonly Objection[] {
  const commits = index.pack.exhibits.filter(isLogged);
  const objections: Objection[] = [];
  let reached = 0;
  for (const [number, sentence] of sentences.entries()) {
    for (const text of quotesIn(sentence)) {
      const positions = commits.flatMap(({ subject, position }) =>
        subject === text ? [position] : [],
      );
      if (positions.length === 0) continue;
      // Two commits may have one subject: the earliest that is not behind us is meant.
      const next = positions.filter((position) => position >= reached);
      if (next.length === 0) {
        objections.push({
          code: "order-differs",
          place: `${place}.sentences[${number}]`,
          text,
          message: `commit ${positions[0] ?? 0} is quoted behind commit ${reached} in one paragraph`,
        });
      } else reached = Math.min(...next);
    }
  }
  return objections;
}

/** What a sentence quotes, in the order in which it says that it comes; nothing where a cite proves that order. */
function quotesIn({ text, cites }: Sentence): readonly string[] {
  const quotes = scanMarks(text).flatMap(({ kind, inner }) => (kind === "quote" ? [inner] : []));
  const [, first, last] = /\bbetween “([^“”]*)” and “([^“”]*)”/i.exec(text) ?? [];
  if (first === undefined || last === undefined) {
    return cites.some(({ kind }) => kind === "order") ? [] : quotes;
  }
  return [first, ...quotes.filter((quote) => quote !== first && quote !== last), last];
}
