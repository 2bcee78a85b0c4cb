import type { Cite } from "@mea-culpa/formats";

/** A stretch of a sentence together with what proves it; text and cites are made at one place. */
export interface Piece {
  readonly text: string;
  readonly cites: readonly Cite[];
  /** The number that the stretch states, by which verbs agree; absent where it states none. */
  readonly count?: number;
}

/** Words that state nothing and need no proof. */
export function plain(text: string): Piece {
  return { text, cites: [] };
}

/** Text in curly quotes, copied from an exhibit. Of a commit it is the whole subject. */
export function quoted(text: string, exhibit: string): Piece {
  const shown = `“${innerQuotes(text)}”`;
  return { text: shown, cites: [{ kind: "quote", text: shown, exhibit }] };
}

/** A text as it stands between curly quotes: with its own, a subject could end them and speak for us. */
export function innerQuotes(text: string): string {
  return text.replaceAll(/[“„‟]/g, "‘").replaceAll("”", "’");
}

/** A comment of several lines as it is read: without the marks at their beginnings. */
export function withoutCommentMarks(source: string): string {
  return source.replaceAll(/\n[ \t]*(?:\/\/[/!]?|#+|\*+(?!\/)|--|;+|>)(?=\s)/g, "\n");
}

/** A name or a few words that stand in an exhibit; set as code where they look like code. */
export function named(text: string, exhibit: string): Piece {
  const shown = looksLikeCode(text) ? `\`${text}\`` : text;
  return { text: shown, cites: [{ kind: "name", text: shown, exhibit }] };
}

/** An identifier or a stretch of code that stands in an exhibit. */
export function namedAsCode(text: string, exhibit: string): Piece {
  const shown = `\`${text}\``;
  return { text: shown, cites: [{ kind: "name", text: shown, exhibit }] };
}

/** A date, weekday or time of day that an exhibit's field holds. */
export function timed(
  text: string,
  { exhibit, field }: { readonly exhibit: string; readonly field: string },
): Piece {
  return { text, cites: [{ kind: "time", text, exhibit, field }] };
}

/** Whether a stretch stands there and is no part of a longer word. */
export function standsIn(text: string, source: string): boolean {
  const [before, behind] = [/^[\p{L}\p{N}_]/u, /[\p{L}\p{N}_]$/u].map((edge) => edge.test(text));
  const pattern = `${before === true ? String.raw`(?<![\p{L}\p{N}_])` : ""}${RegExp.escape(text)}${behind === true ? String.raw`(?![\p{L}\p{N}_])` : ""}`;
  return new RegExp(pattern, "u").test(source);
}

/** Words that lead to an exhibit's address. */
export function linked(text: string, exhibit: string): Piece {
  return { text, cites: [{ kind: "link", text, exhibit }] };
}

/** Identifiers, calls and paths: an underscore, a bracket, a slash, a dot inside, a hump. */
export function looksLikeCode(text: string): boolean {
  return /[_()[\]{}<>=/\\@$]|\w\.\w|[a-z][A-Z]|::|--/.test(text);
}

/** `cancelReader` and `cancel_reader` are two words. */
export function splitNames(text: string): string {
  return text.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|_+/gu, " ").trim();
}
