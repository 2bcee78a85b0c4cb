import type { CommitExhibit } from "@mea-culpa/formats";
import { readTellingWords } from "../charges/log/subjects.ts";

/**
 * The sentence of a commit's message that says most of what went wrong, or why it was done;
 * `undefined` where none does. It is testimony: what the commit says, not what is so.
 */
export function findTellingSentence({ text, subject }: CommitExhibit): string | undefined {
  const at = text.indexOf("\n\n");
  if (at === -1) return undefined;
  const best = sentencesOf(text.slice(at + 2))
    .map((sentence) => ({ sentence, weight: weigh(sentence) }))
    .filter(({ sentence, weight }) => weight > 0 && (weight > 2 || isOn(subject, sentence)))
    .toSorted((one, other) => other.weight - one.weight)[0];
  return best?.sentence;
}

/** The sentences of the paragraphs and list items that are prose, on one line each. */
function sentencesOf(body: string): readonly string[] {
  return body
    .split(/\n\s*\n|\n(?=\s*[-*+] )/)
    .map((part) =>
      part
        .replace(/^\s*[-*+] /, "")
        .replaceAll(/\s+/g, " ")
        .trim(),
    )
    .filter((part) => !/^(?:[\w-]+-by:|#|>|\||https?:|```)/i.test(part))
    .flatMap((part) => part.match(/[^\s].*?[.!?](?=\s|$)/g) ?? [])
    .filter(isQuotable);
}

const shortest = 30;
const longest = 150;

/** A whole sentence in one hand: short enough, without quotation marks, links and mark-up. */
function isQuotable(sentence: string): boolean {
  if (sentence.length < shortest || sentence.length > longest) return false;
  if (/[“”<>[\]{}|\\]|https?:|```/.test(sentence)) return false;
  // What is cut out of a longer stretch, or refers back, is not understood by itself.
  return /^[\p{Lu}`]/u.test(sentence) && (sentence.match(/`/g) ?? []).length % 2 === 0;
}

/** Words of a confession weigh most, then those of a reason. */
const signs: readonly (readonly [number, RegExp])[] = [
  [
    4,
    /\b(?:silently|never|vacuous\w*|bypass\w*|hypothetical\w*|accidental\w*|wrong(?:ly)?|forgot\w*|turns? out|no longer|was(?: not|n't)|were(?: not|n't)|did(?: not|n't)|does(?: not|n't)|broken|by mistake|inadvertent\w*)\b/i,
  ],
  [
    3,
    /\b(?:race\w*|leak\w*|flak\w*|deadlock\w*|crash\w*|hack\w*|workaround\w*|no-op|temporar\w*|broke\w*|fails?|failed|unsafe)\b/i,
  ],
  [2, /\b(?:because|since|so that|instead of|rather than|otherwise|without)\b/i],
];

/** Whether a sentence speaks of what the subject names: a reason for something else is off the point. */
function isOn(subject: string, sentence: string): boolean {
  return !readTellingWords(subject).isDisjointFrom(readTellingWords(sentence));
}

function weigh(sentence: string): number {
  return signs.reduce((sum, [weight, sign]) => sum + (sign.test(sentence) ? weight : 0), 0);
}
