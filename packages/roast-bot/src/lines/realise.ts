import type { Cite, Sentence } from "@mea-culpa/formats";
import type { Piece } from "./piece.ts";

/** Looks up what a blank of a line stands for in this case; `undefined` where the case has no such thing. */
export type Blanks = (name: string) => Piece | undefined;

/**
 * A line of the grammar as a sentence. `{added}` is replaced by the piece of that name, and its
 * cites come along, so text and proof can't drift apart. `{added:goes|go}` is the form of a word
 * that agrees with that piece's number. A blank at the start of a sentence gets a capital letter.
 *
 * A line with a blank that the case can't fill isn't said: the result is `undefined`.
 */
export function realise(line: string, blanks: Blanks): Sentence | undefined {
  let text = "";
  const cites: Cite[] = [];
  for (const part of line.split(/(\{[^{}]+\})/)) {
    if (!part.startsWith("{")) {
      text += part;
      continue;
    }
    const [name = "", forms] = part.slice(1, -1).split(":");
    const piece = blanks(name);
    if (!piece) return undefined;
    if (forms === undefined) {
      const shown = atSentenceStart(text) ? capitalised(piece) : piece;
      text = withArticle(text, shown.text) + shown.text;
      cites.push(...shown.cites);
    } else {
      const [one = "", many = ""] = forms.split("|");
      text += piece.count === 1 ? one : many;
    }
  }
  // A quotation brings its own full stop along.
  return { text: text.replaceAll(/([.!?]”)\./g, "$1"), cites };
}

/** A piece whose first letter is a capital, in its text and in the cite of that stretch alike. */
function capitalised(piece: Piece): Piece {
  const [first, ...rest] = piece.cites;
  // A name is written as it stands in its exhibit.
  const isName = first?.kind === "name" && piece.text.startsWith(first.text);
  if (!/^[a-z]/.test(piece.text) || isName) return piece;
  if (!first || !piece.text.startsWith(first.text)) {
    return { ...piece, text: upperFirst(piece.text) };
  }
  return {
    ...piece,
    text: upperFirst(piece.text),
    cites: [{ ...first, text: upperFirst(first.text) }, ...rest],
  };
}

/** Turns an indefinite article in front of a vowel into "an". */
function withArticle(before: string, after: string): string {
  return /^`?[aeio]/i.test(after) ? before.replace(/(^|\s)([Aa]) $/, "$1$2n ") : before;
}

function atSentenceStart(before: string): boolean {
  return before === "" || /[.?!]["”]? $/.test(before);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Whether a realised sentence has no plural verb beside the number one. Lines are written for the
 * plural, as most figures are; where the case has one line, another line of the grammar is said.
 */
export function agrees(text: string): boolean {
  return !disagreement.test(text);
}

const plurals =
  "are|were|have|live|sit|stand|walk|get|go|come|take|believe|follow|leave|say|see|agree|hold|sign|look|stay|do|want|settle|make|name|lie|turn|travel|speak|practise|open";

const disagreement = new RegExp(
  String.raw`\b(?:are|were|come|go|get|follow|live|sit|stand) one\b|\bone (?:[a-z]+[- ])?[a-z]+,? (?:${plurals})\b(?! one\b)|\bone line[^.]*\b(?:they|their|them|these)\b`,
  "i",
);
