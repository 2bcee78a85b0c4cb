import type { Change, ChangedFile, DiffLine, Hunk } from "../change/change.ts";
import { findMovedLines, isTelling, squeeze } from "../change/moved-lines.ts";

/** Lines of a file that a change takes out or rewrites. */
export interface Deletion {
  readonly path: string;
  /** The path before the change. */
  readonly before: string;
  /** Numbers of the lines that went, ascending. */
  readonly lines: readonly number[];
}

/** What goes from each file that is asked for: not what moved, was renamed, was wrapped or only got more. */
export function findDeletions(
  { files }: Change,
  isAsked: (role: ChangedFile["role"], language: string) => boolean,
): readonly Deletion[] {
  const moved = findMovedLines(files.flatMap(({ hunks }) => hunks));
  const forget = forgetNames(files.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines)));
  return files.flatMap((file: ChangedFile) => {
    const { path, previousPath, role, language, status, hunks } = file;
    if (!isAsked(role, language) || status === "added" || status === "copied") return [];
    if (file.pathAltered) return [];
    // What was only given a word more, or other names, or was wrapped, stands there still.
    const kept = hunks
      .flatMap((hunk) => hunk.lines)
      .flatMap(({ kind, text }) => (kind === "added" ? [squeeze(forget(text))] : []))
      .join("");
    const isWritten = knowWords(hunks);
    // Of two lines that are alike one may have stayed.
    const stays = new Set(
      hunks
        .flatMap((hunk) => hunk.lines)
        .flatMap(({ kind, text }) => (kind === "context" ? [squeeze(text)] : [])),
    );
    const lines = hunks
      .flatMap((hunk) => (language === "rust" ? withoutTests(hunk) : hunk.lines))
      .flatMap((line) =>
        line.kind === "deleted" &&
        !moved.has(line) &&
        (saysSomething(line.text) || isForNow(line.text)) &&
        !kept.includes(squeeze(forget(line.text))) &&
        !stays.has(squeeze(line.text)) &&
        !isWritten(line.text)
          ? [line.before]
          : [],
      );
    return lines.length === 0 ? [] : [{ path, before: previousPath ?? path, lines }];
  });
}

/** How many lines one may be wrapped to. */
const longestWrap = 6;

/** Tells of a line whether all its words, in a few new lines below one another, are still there: it got more. */
function knowWords(hunks: readonly Hunk[]): (text: string) => boolean {
  const added = hunks.flatMap(({ lines }) => lines).filter(({ kind }) => kind === "added");
  const near = added.map(
    (_, at) =>
      new Set(
        added
          .slice(at, at + longestWrap)
          .map(({ text }) => text)
          .join(" ")
          .match(word),
      ),
  );
  return (text) => {
    const own = new Set(text.match(word));
    return near.some((each) => own.isSubsetOf(each));
  };
}

const word = /[\p{L}\p{N}_]+/gu;

/** Makes one of all names that a change takes out, or brings, in two lines or more: mostly they are renamed. */
function forgetNames(lines: readonly DiffLine[]): (text: string) => string {
  const sides = new Map<string, DiffLine["kind"]>();
  const repeated = new Set<string>();
  for (const { kind, text } of lines) {
    const names = [...text.matchAll(name)].flatMap(({ groups }) => groups?.["name"] ?? []);
    for (const each of new Set(names)) {
      const side = sides.get(each);
      if (side !== undefined) repeated.add(each);
      sides.set(each, side === undefined || side === kind ? kind : "context");
    }
  }
  const isSwapped = (each: string): boolean => repeated.has(each) && sides.get(each) !== "context";
  return (text) => text.replace(name, (each) => (isSwapped(each) ? "_" : each));
}

/** A text, which is left alone, or a name. */
const name = /"[^"]*"|'[^']*'|(?<name>[\p{L}_][\p{L}\p{N}_]*)/gu;

/** A hunk's lines but for those of tests that stand in the file which they test, as Rust has them. */
function withoutTests({ lines, section }: Hunk): readonly DiffLine[] {
  let isTest = /\bmod tests?\b/.test(section);
  return lines.filter(({ text }) => {
    if (/^\s*#\[(?:cfg\(test\)|(?:\w+::)*test\b)/.test(text)) isTest = true;
    const isOfTest = isTest;
    if (text.startsWith("}")) isTest = false;
    return !isOfTest;
  });
}

/** Whether a line of code can be known again, and is no comment, import or prose. */
function saysSomething(text: string): boolean {
  return (
    isTelling(text) &&
    !isComment(text) &&
    !bringsNames.test(text) &&
    !anywhere.test(text) &&
    !readsAsProse(text)
  );
}

/** What stands in any file, such as `return null;`. */
const anywhere =
  /^\W*(?:(?:return|yield|throw|raise|else|end|break|continue|pass|null|nil|none|true|false|undefined|this|self|super|default|void|unreachable)\b\W*)+$/i;

/** A comment that says that the code below it is not to stay. */
export function isForNow(text: string): boolean {
  return isComment(text) && forNow.test(text);
}

const forNow =
  /\bfor now\b|\btemporar(?:y|ily)\b(?! (?:file|dir|folder|table|var|path|name|cred|token|object|buffer|storage))|\b(?:TODO|FIXME|XXX)\b|\b(?:remove|delete|drop) (?:this|it|me|that|these) (?:when|once|after|as soon|in|with)\b/;

/** Whether a line begins as comments and docstrings of most languages do; whether it stands within one it does not tell. */
export function isComment(text: string): boolean {
  return comment.test(text);
}

const comment =
  /^\s*(?:\/[/*]|\*(?:\s|$|\/)|--\s|<!--|"""|'''|;+\s|\{[#-]|\(\*|<%[-#]|%{1,3}\s|![\s<>!]|#(?!!\[|\s*(?:define [A-Z_]{2,}|include [<"]))(?:[\s!#:]|$))/;

/** A line of a docstring, of whose beginning a hunk often shows nothing. */
function readsAsProse(text: string): boolean {
  if (/^\s*[rRuU]?(?:"""|''')/.test(text)) return true;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return (
    words.length >= 5 && !/[=;{}[\]]|[\w"'>]\(|^\W*["']|:\s*$/.test(text) && !statement.test(text)
  );
}

const statement =
  /^\s*(?:(?:if|elif|else|elsif|unless|for|while|until|return|yield|raise|throw|assert|del|with|when|case|match|and|or|not)\b|(?:select|insert|update|delete|where|on|order|group|join|left|inner)\b|[A-Z]{2,}\b)/;

/** Behind a byte order mark, too, as it is shown. */
export const bringsNames: RegExp =
  /^(?:⟨U\+FEFF⟩)?\W*(?:import|from|use|using|pub use|namespace|package|include|require|export (?:\*|\{)|module)\b|^\s*(?:[\w.]+ )?"[\w.-]+(?:\/[\w.-]+)+"$/;
