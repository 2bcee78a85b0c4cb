import type { Hunk } from "./change.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";

/**
 * Makes a text from a history fit to be shown: control characters go (tab and newline stay), what
 * nobody sees, exotic line ends and signs of no meaning become visible, such as `⟨U+202E⟩`. Never adds
 * or removes a line.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .replace(unseen, (found, kept?: string) => kept ?? visible(found))
    .replace(/[^\P{Cc}\t\n]/gu, "")
    .replace(/\p{Cs}/gu, "\ufffd");
}

/** The same for a text of one line, in which a tab is a space like any other. */
export function cleanLine(text: string): string {
  return cleanText(text).replaceAll("\t", " ");
}

const sign = String.raw`\p{RGI_Emoji}`;
/** Persian, Hindi and others join or part their letters by a mark that has no width. */
const joiner = String.raw`(?<=[[\p{L}\p{M}]--\p{Script=Latin}])[\u200c\u200d](?=[\p{L}--\p{Script=Latin}])`;
const unseen = new RegExp(String.raw`(${sign}|${joiner})|[\p{Cf}\p{Co}\u2028\u2029]`, "gv");

/** What stands unseen in a text and is no part of a sign or of a word. */
export function findUnseen(text: string): readonly string[] {
  return [...text.matchAll(unseen)].flatMap(([found, kept]) => (kept === undefined ? [found] : []));
}

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/**
 * Redacts and cleans the lines of a file's hunks. Each side is one text, so that a key that goes
 * over many lines is seen whole.
 */
export function cleanHunks(hunks: readonly Hunk[]): readonly Hunk[] {
  return hunks.map(({ section, lines }) => {
    const texts = redactSecrets(cleanText(lines.map(({ text }) => withoutReturn(text)).join("\n")));
    const clean = texts.split("\n");
    return {
      section: redactSecrets(cleanText(section)),
      lines: lines.map((line, at) => ({ ...line, text: clean[at] ?? "" })),
    };
  });
}

/** Windows line ends are no part of a line. */
function withoutReturn(text: string): string {
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

/**
 * A path as it is shown and published: on one line, without control characters, secrets redacted.
 * Git allows anything but NUL in a path, so never look a file up by this where it is `pathAltered`.
 */
export function shownPath(path: string): string {
  return redactSecrets(cleanText(path.replaceAll("\n", "⟨U+000A⟩").replaceAll("\t", "⟨U+0009⟩")));
}

/** A file with its paths as they are shown, marked where git has them otherwise. */
export function withShownPaths<
  File extends {
    readonly path: string;
    readonly previousPath?: string;
    readonly pathAltered?: true;
  },
>(file: File): File {
  const { path, previousPath } = file;
  return {
    ...file,
    path: shownPath(path),
    ...(previousPath !== undefined && { previousPath: shownPath(previousPath) }),
    ...([path, previousPath ?? path].some(isAltered) && { pathAltered: true }),
  };
}

function isAltered(path: string): boolean {
  // What was no UTF-8 was replaced when it was read.
  return shownPath(path) !== path || path.includes("\ufffd");
}
