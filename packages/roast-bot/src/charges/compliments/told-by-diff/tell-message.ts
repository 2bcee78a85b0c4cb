import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { isPlain } from "../../log/is-plain.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { readChange } from "../../reading/read-change.ts";
import { linesAfter } from "../../requests.ts";
import { isRemark, readRuns } from "./runs.ts";
import type { Told } from "./told.ts";

/** What an error, a warning or a print is given to say, in the languages that have such words. */
const message =
  /(?:\b(?:raise|throw|panic|bail|anyhow|warn\w*|error\w*|errorf|exception|fail\w*|print\w*|info|notice|abort|assert|expect|die|echo|msg|message)\b|Error|Exception)!?[^"'`\n]{0,40}(?<mark>["`]|(?<![\p{L}\p{N}])')(?<text>(?:(?!\k<mark>)[^\\\n]){20,140})\k<mark>/giu;

/** What joins a text to more of it, or to a value. */
const goesOn = /^\s*(?:[fbru]?["'`]|[+.%&|<\\])/i;

/** A new message of the source: the one that has most to do with the title, or the first. */
export function tellMessage(change: Change, history?: History): Told | undefined {
  const { title, files } = change;
  const titled = readTellingWords(title);
  const texts = readTexts(change);
  const own = files.filter(({ role, path }) => role === "source" && !isForUsers.test(path));
  const old = files
    .flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines))
    .flatMap(({ kind, text }) => (kind === "added" ? [] : [text]))
    .join("\n");
  const [best] = own
    .flatMap(readRuns)
    // What comes in the place of another message may be the same in other words.
    .filter(({ went }) => went.every(({ text }) => text.search(message) === -1))
    .flatMap(({ path, role, came }) =>
      came.flatMap((line, at) =>
        [...line.text.matchAll(message)].flatMap(({ groups, index, 0: { length } }) => {
          const says = groups?.["text"] ?? "";
          const before = line.text.slice(index, index + length - says.length);
          const behind = [line.text.slice(index + length), came[at + 1]?.text].join("\n");
          const isPart = says !== says.trim() || /[=!]=|\+/.test(before) || goesOn.test(behind);
          const isText = texts(path)?.has(`${line.after} ${says}`) !== false;
          if (isPart || !isText || isRemark(role, line)) return [];
          // What stands elsewhere already is no new message.
          if (history?.copiedLines.has(line.text.trim()) === true) return [];
          if (prose.test(line.text.slice(0, index) + before)) return [];
          const isWhole = !/[“”"<>[\]{}|\\*`%$]|https?:/.test(says);
          if (!isWhole || !isPlain(says, { fewest: 5 }) || old.includes(says)) return [];
          return [{ path, line, says, shared: readTellingWords(says).intersection(titled).size }];
        }),
      ),
    )
    .toSorted((one, other) => other.shared - one.shared);
  return (
    best && {
      terms: { message: best.says },
      proof: [linesAfter(best.path, { from: best.line.after })],
    }
  );
}

/** The texts in the code of a file, each behind its line's number: none of a language that we can't read. */
function readTexts(change: Change): (path: string) => ReadonlySet<string> | undefined {
  const read = readChange(change).filter(({ role }) => role === "source");
  return (wanted) => {
    const own = read.filter(({ file }) => file.path === wanted);
    const lines = own.flatMap(({ hunks }) => hunks.flatMap(({ after }) => after));
    return own.length === 0
      ? undefined
      : new Set(lines.flatMap(({ number, strings }) => strings.map((text) => `${number} ${text}`)));
  };
}

/** The line of a docstring whose beginning the hunk does not show. */
const prose = /^\W*(?!(?:assert|if|return)\b)\p{L}+(?:,? \p{L}+){3}/iu;
