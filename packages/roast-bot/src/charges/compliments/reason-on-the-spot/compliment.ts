import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { isPlain } from "../../log/is-plain.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { contrasts, splitSentences } from "../../log/sentences.ts";
import { givesReason, standsAlone } from "../../log/testimony.ts";
import { type BlamedLine, findAddedLines, findDeletedLines } from "../../reading/blamed-lines.ts";
import { isReworded, readRuns } from "../../reading/is-reworded.ts";
import { linesAfter } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "reason-on-the-spot",
  title: "A comment that says why",
  about: "words",
  meaning:
    "A whole sentence of a comment in the source that stood nowhere before gives a reason for something that the title names.",
  severity: 3,
  figures: {},
  terms: ["says"],
  isCommon: true,
  tellsBy: "comment",
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const titled = readTellingWords(change.title);
  const gone = readRuns(findDeletedLines(change, "source").map(({ comment }) => comment));
  const reasons = groupComments(findAddedLines(change, "source"))
    // What stands elsewhere, word for word, came with the code that was copied.
    .filter((comment) => !comment.some(({ text }) => history?.copiedLines.has(text.trim())))
    .flatMap((comment) =>
      splitSentences(comment.map(readComment).join("\n"))
        .filter(
          (says, at, all) =>
            isReason(says) && !contrasts(all[at + 1] ?? "") && !isReworded(says, gone),
        )
        .map((says) => ({
          says,
          comment,
          shared: readTellingWords(says).intersection(titled).size,
        })),
    )
    // A reason for something else is off the point.
    .filter(({ shared }) => shared > 0)
    .toSorted((one, other) => other.shared - one.shared);
  const [best] = reasons;
  const [first, last] = [best?.comment.at(0), best?.comment.at(-1)];
  if (best === undefined || first === undefined || last === undefined) return undefined;
  return {
    severity: meta.severity,
    summary: `A comment in \`${first.path}\` says why.`,
    proof: [linesAfter(first.path, { from: first.number, to: last.number })],
    figures: [],
    terms: { says: best.says },
  };
}

const mostLines = 8;

/** Runs of lines that are nothing but a comment. */
function groupComments(lines: readonly BlamedLine[]): readonly (readonly BlamedLine[])[] {
  const groups: BlamedLine[][] = [];
  for (const line of lines) {
    if (line.code.trim() !== "" || line.comment.trim() === "") continue;
    const last = groups.at(-1)?.at(-1);
    if (last?.path === line.path && last.number + 1 === line.number) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.filter(({ length }) => length <= mostLines);
}

function readComment({ comment }: BlamedLine): string {
  return comment.replace(/^[\s*/#!;-]+/, "").trim();
}

function isReason(sentence: string): boolean {
  return (
    /^\p{Lu}.*\.$/u.test(sentence) &&
    sentence.length >= 40 &&
    sentence.length <= 200 &&
    !/[“”<>[\]{}|\\*"@=;]|https?:|``|#\d/.test(sentence) &&
    (sentence.match(/`/g) ?? []).length % 2 === 0 &&
    !/^(?:todo|fixme|hack|xxx|note|see|copyright|licen[sc]ed?)\b/i.test(sentence) &&
    standsAlone(sentence) &&
    givesReason(sentence) &&
    isPlain(sentence)
  );
}
