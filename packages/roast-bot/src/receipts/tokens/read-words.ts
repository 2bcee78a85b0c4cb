import { remembered, scanMarks } from "./scan-marks.ts";
import { splitSentences } from "./split-sentences.ts";

/** A word of plain prose, or something that looks like a number, a path or an identifier. */
export interface Word {
  readonly text: string;
  /** In small letters, with straight apostrophes. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Which sentence of the text it belongs to, from 0. */
  readonly sentence: number;
  /** Whether it begins that sentence. */
  readonly first: boolean;
  /** Whether punctuation (other than a hyphen) stands between it and the word before. */
  readonly apart: boolean;
}

/** The words of a text outside of quotes and code. Hyphenated words come part by part. */
export const readWords: (text: string) => readonly Word[] = remembered(wordsIn);

function wordsIn(text: string): readonly Word[] {
  const sentences = splitSentences(text);
  const words: Word[] = [];
  let sentence = 0;
  let first = true;
  let previousEnd = 0;
  const enter = (start: number): void => {
    while (start >= (sentences[sentence]?.end ?? Number.POSITIVE_INFINITY)) {
      sentence += 1;
      first = true;
    }
  };
  for (const stretch of scanMarks(text)) {
    if (stretch.kind !== "plain") {
      enter(stretch.start);
      first = false;
      continue;
    }
    for (const piece of splitPieces(stretch.inner, stretch.start)) {
      enter(piece.start);
      const lower = piece.text.toLowerCase().replaceAll("’", "'");
      const apart = /[^\s*-]/.test(text.slice(previousEnd, piece.start));
      words.push({ ...piece, lower, sentence, first, apart });
      first = false;
      previousEnd = piece.end;
    }
  }
  return words;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function splitPieces(text: string, offset: number): readonly Piece[] {
  return [...text.matchAll(chunkPattern)].flatMap((match) => {
    const whole = trimPunctuation(match[0], offset + match.index);
    if (whole.text === "") return [];
    if (looksTechnical(whole.text)) return [whole];
    return [...whole.text.matchAll(/[\p{L}\p{N}'’%×+−.,]+/gu)].flatMap((part) => {
      const piece = trimPunctuation(part[0], whole.start + part.index);
      return piece.text === "" ? [] : [piece];
    });
  });
}

/** What stands between spaces and dashes. */
const chunkPattern = /[^\s—–…*]+/gu;

function trimPunctuation(text: string, start: number): Piece {
  const lead = /^[^\p{L}\p{N}@#$+−/._-]*/u.exec(text)?.[0].length ?? 0;
  const dotted = /^[.\-+−/]+(?![\w\d])/.exec(text.slice(lead))?.[0].length ?? 0;
  const from = lead + dotted;
  const tail = /(?:\(\))?[^\p{L}\p{N}%)×/_]*\)?[^\p{L}\p{N}%×()/_]*$/u.exec(text.slice(from));
  const keepCall = tail?.[0].startsWith("()") === true ? 2 : 0;
  const to = tail === null ? text.length : from + tail.index + keepCall;
  return { text: text.slice(from, to), start: start + from, end: start + to };
}

/** Whether a chunk is an identifier, path, handle, number or sha that must stay in one piece. */
export function looksTechnical(text: string): boolean {
  return (
    /^[@#][\p{L}\p{N}]/u.test(text) ||
    /[_()\\/$]/.test(text) ||
    /^--?[a-z]/.test(text) ||
    /\p{L}\.\p{L}{2,}/u.test(text) ||
    /\p{Ll}\p{Lu}/u.test(text) ||
    /^\d{4}-\d{2}-\d{2}/.test(text) ||
    /^\d{1,2}:\d{2}/.test(text) ||
    /^(?=.*\d)(?=.*[a-z])[0-9a-f]{7,40}$/.test(text)
  );
}
