import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { isPage } from "../../files.ts";
import { isPlain } from "../../log/is-plain.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { contrasts, splitSentences } from "../../log/sentences.ts";
import { standsAlone } from "../../log/testimony.ts";
import { linesAfter } from "../../requests.ts";
import { isReworded, readRuns } from "../../reading/is-reworded.ts";

export { words } from "./words.ts";

export const meta = {
  code: "told-in-docs",
  title: "A page that says what it does",
  about: "words",
  meaning: "A new paragraph of a page says, in a whole sentence, what the change is about.",
  severity: 3,
  figures: {},
  terms: ["says"],
  isCommon: true,
  tellsBy: "docs",
} as const;

export function detect({ title, files }: Change, history?: History): Finding | undefined {
  const titled = readTellingWords(title);
  const deleted = files.flatMap(listDeleted);
  const gone = new Set(deleted);
  const runs = readRuns(deleted);
  const told = files
    .filter(
      // What a page that is new says of its own matter may sound like something else.
      ({ path, role, status }) =>
        isPage({ path, role }) &&
        status === "modified" &&
        !isOfTheTeam.test(path) &&
        !isTranslated.test(path),
    )
    .flatMap((file) => readParagraphs(file).map((paragraph) => ({ ...paragraph, path: file.path })))
    // What was only moved, copied or reworded has been told before.
    .filter(({ lines }) =>
      lines.every(
        (line) => !gone.has(line.trim()) && history?.copiedLines.has(line.trim()) !== true,
      ),
    )
    .flatMap(({ from, lines, heading, replaced, path }) => {
      const told = splitSentences(lines.join("\n")).filter(
        (sentence, at, all) =>
          isTelling(sentence) &&
          !contrasts(all[at + 1] ?? "") &&
          !isReworded(sentence, runs) &&
          !isSaidBefore(sentence, replaced) &&
          history?.copiedLines.has(sentence) !== true,
      );
      return told.flatMap((says) => {
        const shared = readTellingWords(`${heading} ${says}`).intersection(titled).size;
        return shared === 0 ? [] : [{ says, shared, path, from, to: from + lines.length - 1 }];
      });
    });
  const [best] = told.toSorted((one, other) => other.shared - one.shared);
  return (
    best && {
      severity: meta.severity,
      summary: `\`${best.path}\` says what the change is about.`,
      proof: [linesAfter(best.path, { from: best.from, to: best.to })],
      figures: [],
      terms: { says: best.says },
    }
  );
}

/** What a team writes for itself, and changelogs, which have a compliment of their own. */
const isOfTheTeam =
  /(?:^|\/)(?:changelog|changes|history|news|release|contributing|code_of_conduct|security|governance|maintain|plans?|adr|rfcs?|proposals?|designs?|\.)[^/]*(?:\/|$)/i;

const language = "ar|cs|de|es|fa|fr|hi|id|it|ja|ko|nl|pl|pt|ru|tr|uk|vi|zh";

/** `README.de.md`, `docs/zh-CN/bells.md`: a reader of the roast may not know the language. */
const isTranslated = new RegExp(
  String.raw`[._-](?:${language})(?:[-_][a-z]{2,4})?\.\w+$|` +
    String.raw`(?:^|\/)(?:i18n|translations?|locales?|(?:${language})(?:[-_][a-z]{2,4})?)\/`,
  "i",
);

function listDeleted({ hunks }: ChangedFile): readonly string[] {
  return hunks.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === "deleted" ? [line.text.trim()] : [])),
  );
}

interface Paragraph {
  readonly from: number;
  /** The nearest one above, as far as the diff shows it. */
  readonly heading: string;
  /** What stood in its place. */
  readonly replaced: string;
  readonly lines: readonly string[];
}

const mostLines = 8;

/** The new paragraphs of prose, each whole: what stands above and below is blank, or a heading. */
function readParagraphs({ hunks }: ChangedFile): readonly Paragraph[] {
  return hunks.flatMap((hunk) => {
    const found: Paragraph[] = [];
    let open: { from: number; heading: string; replaced: string; lines: string[] } | undefined;
    let gone: string[] = [];
    let isFenced = false;
    let above = "";
    let heading = "";
    for (const line of hunk.lines) {
      if (line.kind === "deleted") gone.push(line.text);
      if (line.kind === "context") gone = [];
      if (line.kind === "deleted") continue;
      const text = line.text;
      if (/^\s*(?:`{3,}|~{3,}|\.\. code)/.test(text)) isFenced = !isFenced;
      if (/^#+ /.test(text)) heading = text;
      if (/^[=~*^-]{3,}$/.test(text)) heading = above;
      const isProse = line.kind === "added" && !isFenced && /^[\p{L}`]/u.test(text);
      if (isProse && open !== undefined) open.lines.push(text);
      else if (isProse && /^(?:\s*|#.*|[=~*^-]{3,})$/.test(above)) {
        open = { from: line.after, heading, replaced: gone.join("\n"), lines: [text] };
      } else {
        if (open !== undefined && text.trim() === "") found.push(open);
        open = undefined;
      }
      above = text;
    }
    if (open !== undefined) found.push(open);
    return found.filter(({ lines }) => lines.length <= mostLines);
  });
}

/** Whether most of what a sentence speaks of was spoken of by what stood in its place. */
function isSaidBefore(sentence: string, replaced: string): boolean {
  const words = readTellingWords(sentence);
  return words.intersection(readTellingWords(replaced)).size * 3 >= Math.max(1, words.size) * 2;
}

function isTelling(sentence: string): boolean {
  return (
    /^\p{Lu}.*\.$/u.test(sentence) &&
    sentence.length >= 40 &&
    sentence.length <= 200 &&
    !/[“”<>[\]{}|\\*"]|https?:|``|::/.test(sentence) &&
    (sentence.match(/`/g) ?? []).length % 2 === 0 &&
    !/^(?:for example|e\.g|see|note|copyright|todo|you can find|here)\b/i.test(sentence) &&
    standsAlone(sentence) &&
    isPlain(sentence)
  );
}
