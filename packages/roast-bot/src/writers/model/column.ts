import type { Block, EvidencePack, Exhibit, Roast, Section, Sentence } from "@mea-culpa/formats";
import { isLogged } from "../../case/logged.ts";
import { isQuotedFrom } from "../../receipts/proofs/prove-quote.ts";
import { scanMarks } from "../../receipts/tokens/scan-marks.ts";
import { splitSentences } from "../../receipts/tokens/split-sentences.ts";
import { oneLine } from "./read-case.ts";

/**
 * A column that a model wrote as Markdown, as a roast that cites nothing yet: `undefined` where it has
 * no title or verdict. What is shown as code gets the exhibit in which these lines stand, and with
 * it their indentation and language; an item of a list, the commit whose subject it begins with.
 */
export function readColumn(said: string, pack: EvidencePack): Roast | undefined {
  const chunks = said
    .replace(/^\s*```(?:markdown|md)\n([\s\S]*)\n```\s*$/, "$1")
    .match(pieces)
    ?.filter((chunk) => !/^[-*_]{3,}\s*$/.test(chunk));
  const at = chunks?.findIndex((chunk) => chunk.startsWith("# ")) ?? -1;
  const [title = "", description = "", ...body] = chunks?.slice(at) ?? [];
  // What a model says behind its column is not of it.
  const end = body.findLastIndex((chunk) => verdict.test(readPlain(chunk)));
  const [, archetype, oneLiner] = verdict.exec(readPlain(body[end] ?? "")) ?? [];
  if (at < 0 || archetype === undefined || oneLiner === undefined) return undefined;
  return {
    title: toSentence(title.replace(/^#\s+/, ""), pack),
    description: toSentence(description.replace(/^[*_]+|[*_]+$/g, ""), pack),
    sections: readSections(body.slice(0, end), pack),
    verdict: { archetype, oneLiner: toSentence(oneLiner, pack) },
  };
}

/** Code between fences, a heading, or an item of a list or paragraph up to where the next thing begins. */
const pieces =
  /^```.*\n[\s\S]*?^```[^\S\n]*$|^#{1,6} .*$|^(?![^\S\n]*$).+(?:\n(?![-*] |#|```|\*\*|[^\S\n]*$).+)*/gm;

const verdict = /^(?:final )?verdict:\s*(The [^—–:.]+?)\s*(?:[—–:.]|\s-\s)\s*(.+)$/i;

function readPlain(chunk: string): string {
  return oneLine(chunk.replaceAll("*", ""));
}

function readSections(chunks: readonly string[], pack: EvidencePack): readonly Section[] {
  const sections: { heading?: Sentence; blocks: Block[] }[] = [{ blocks: [] }];
  for (const chunk of chunks) {
    const { blocks } = sections.at(-1) ?? { blocks: [] };
    const [, heading] = /^#+\s+(.+)/.exec(chunk) ?? [];
    if (heading === undefined) {
      const last = blocks.at(-1);
      const block = readBlock(chunk, pack);
      if (block.kind === "log" && last?.kind === "log") {
        blocks.splice(-1, 1, { kind: "log", items: [...last.items, ...block.items] });
      } else blocks.push(block);
    } else sections.push({ heading: toSentence(heading, pack), blocks: [] });
  }
  return sections.filter(({ blocks }) => blocks.length > 0);
}

function readBlock(chunk: string, pack: EvidencePack): Block {
  const { exhibits } = pack;
  const [, language, code] = /^```(.*)\n([\s\S]*?)\n?```/.exec(chunk) ?? [];
  if (code !== undefined) {
    const [found] = exhibits.flatMap((exhibit) => findLines(code, exhibit));
    const shown = found ?? { exhibit: "", text: code };
    return { kind: "exhibit", ...shown, ...(language?.trim() && { language: language.trim() }) };
  }
  const [, subject, remark] = /^[-*] [“"](.+?)[”"]\s*[—–:-]\s*(.+)$/s.exec(chunk) ?? [];
  const commit = exhibits.find((each) => isLogged(each) && each.subject === subject);
  if (commit !== undefined && remark !== undefined) {
    return { kind: "log", items: [{ exhibit: commit.id, remark: toSentence(remark, pack) }] };
  }
  const text = typeset(chunk.replace(/^[-*] /, ""), pack);
  const sentences = splitSentences(text)
    .flatMap(({ start, end }) => splitSmall(text.slice(start, end)))
    .map((sentence) => toSentence(sentence, pack));
  return { kind: "paragraph", sentences };
}

/** “It goes. dbt stays.”: a name in small letters begins a sentence as well. */
function splitSmall(text: string): readonly string[] {
  const plain = scanMarks(text).map(({ kind, inner, start, end }) =>
    kind === "plain" ? inner : "X".repeat(end - start),
  );
  const at = [...plain.join("").matchAll(/(?<!\.\p{L}|\b(?:vs|etc|cf|approx))[.?!] (?=\p{Ll})/gu)];
  const ends = [...at.map((match) => match.index + 2), text.length];
  return ends.map((end, number) => text.slice(number === 0 ? 0 : ends[number - 1], end));
}

type ExhibitBlock = Extract<Block, { readonly kind: "exhibit" }>;

/** The lines of an exhibit that differ from shown code by nothing but their indentation. */
function findLines(code: string, exhibit: Exhibit): readonly Omit<ExhibitBlock, "kind">[] {
  const { id, text } = exhibit;
  const own = code.trim().split("\n");
  const lines = text.split("\n");
  const at = lines.findIndex((_, start) =>
    own.every((line, number) => lines[start + number]?.trim() === line.trim()),
  );
  if (at === -1) return [];
  const language = readLanguage(exhibit);
  const shown = lines.slice(at, at + own.length).join("\n");
  return [{ exhibit: id, text: shown, ...(language !== undefined && { language }) }];
}

/** The language that code is written in, where its writer does not say so. */
function readLanguage(exhibit: Exhibit): string | undefined {
  if (exhibit.kind === "patch") return "diff";
  const language = "language" in exhibit ? exhibit.language : undefined;
  return language === "unknown" ? undefined : language;
}

function toSentence(text: string, pack: EvidencePack): Sentence {
  return { text: typeset(text, pack), cites: [] };
}

/** Prose on one line, with curly quotes, as a model may have meant it. */
export function typeset(text: string, pack: EvidencePack): string {
  const line = oneLine(text);
  return scanMarks(line)
    .map(({ kind, start, end, inner }) => {
      const stretch = line.slice(start, end);
      if (kind === "quote") return withOwnPoint(inner, pack);
      if (kind !== "plain") return stretch;
      const prose = stretch.replaceAll("**", "").replaceAll(/(?<=\d)\s%/g, "%");
      return prose.replaceAll('"', (_, at: number) => {
        const before = prose.slice(0, at) || line.slice(0, start);
        return /(?:^|[\s(—])$/.test(before) ? "“" : "”";
      });
    })
    .join("");
}

/** “So it goes.” is quoted with its writer's full stop or comma where the exhibits have “So it goes” alone. */
function withOwnPoint(quoted: string, { exhibits }: EvidencePack): string {
  const [, words, point] = /^(.+?)([.,])$/.exec(quoted) ?? [];
  const isQuoted = (said: string): boolean => exhibits.some(({ text }) => isQuotedFrom(said, text));
  const isOwn = words !== undefined && !isQuoted(quoted) && isQuoted(words);
  return isOwn ? `“${words}”${point}` : `“${quoted}”`;
}
