import type { LoggedExhibit } from "../case/logged.ts";
import { isPlain } from "../charges/log/is-plain.ts";
import { readTellingWords } from "../charges/log/subjects.ts";
import {
  answers,
  contrasts,
  splitParagraphs,
  splitSentences,
  tellsPresent,
} from "../charges/log/sentences.ts";
import { standsAlone } from "../charges/log/testimony.ts";

/** A sentence of a commit's message, and how much it tells of what went wrong, or why. */
export interface TellingSentence {
  readonly sentence: string;
  readonly weight: number;
}

/**
 * The sentence of a commit's message that says most of what went wrong, or why it was done;
 * `undefined` where none does. It is testimony: what the commit says, not what is so.
 */
export function findTellingSentence({ text, subject }: LoggedExhibit): TellingSentence | undefined {
  const at = text.indexOf("\n\n");
  if (at === -1) return undefined;
  const [best] = readProse(text.slice(at + 2))
    // What opens a message may speak of its commit as “this”.
    .map((sentence, place, all) => ({
      sentence,
      bare: place === 0 ? sentence.replace(toCommit, "") : sentence,
      next: all[place + 1] ?? "",
    }))
    .filter(({ sentence, next }) => !isTurned(sentence, next))
    .filter(({ sentence, bare }) => isQuotable(sentence) && standsAlone(bare) && isPlain(sentence))
    .map(({ sentence }) => ({ sentence, weight: weigh(sentence) }))
    .filter(({ sentence, weight }) => weight > 0 && (weight > 2 || isOn(subject, sentence)))
    .toSorted((one, other) => other.weight - one.weight);
  return best;
}

/**
 * What a commit says of itself behind its subject: the sentence of its message that says most of why, else the
 * one that opens it.
 */
export function findOwnSentence({ text }: LoggedExhibit): TellingSentence | undefined {
  const at = text.indexOf("\n\n");
  const [best] = (at === -1 ? [] : readProse(text.slice(at + 2)))
    .map((sentence, place, all) => ({
      sentence,
      place,
      weight: weigh(sentence),
      next: all[place + 1] ?? "",
    }))
    .filter(
      ({ sentence, place, weight, next }) =>
        !isTurned(sentence, next) &&
        (place === 0 || weight > 2) &&
        !petty.test(sentence) &&
        isQuotable(sentence.replace(/^\w+(?:\(\)|[_.]\w+)/, "`$&`")) &&
        isPlain(sentence) &&
        (standsAlone(sentence) || ofCommit.test(sentence)),
    )
    .toSorted((one, other) => other.weight - one.weight);
  return best;
}

/** What a commit is for that is for others' comfort. */
const petty =
  /^(?:address(?:es|ed)?|satisf(?:y|ies)|as (?:requested|suggested)|per review)\b|\b(?:review (?:feedback|comments?)|lint(?:er|s|ing)?|formatting)\b/i;

/** Behind a subject that is what its commit does. */
const ofCommit =
  /^This (?:commit |change |patch )?(?:eliminates|avoids|prevents|allows|fixes|makes|ensures|adds|removes|moves|replaces|is (?:needed|necessary|required|because))\b/;

const toCommit = /^(?:this|it|we|i|there|here)\b /i;

/** The sentences of a body's paragraphs and list items that are prose, on one line each. */
function readProse(body: string): readonly string[] {
  return splitParagraphs(body)
    .map((part) => part.replace(/^\s*(?:[-*+•]|\d+[.)]) /, "").trim())
    .filter((part) => !/^(?:[\w-]+-by:|#|>|\||https?:|```)/i.test(part))
    .flatMap(splitSentences);
}

/** Whether the next sentence takes a sentence back, or tells what was done about what it says is so. */
function isTurned(sentence: string, next: string): boolean {
  const isPast = /\b(?:was|were|had|did|been|\w+ed)\b/i.test(sentence);
  return contrasts(next) || (answers(next) && !isPast) || tellsPresent(sentence);
}

const shortest = 30;
const longest = 200;

/** A whole sentence: short enough, without quotation marks, links and mark-up. */
function isQuotable(sentence: string): boolean {
  return (
    sentence.length >= shortest &&
    sentence.length <= longest &&
    /^[\p{Lu}`]/u.test(sentence) &&
    !/[“”<>[\]{}|\\]|https?:|```/.test(sentence) &&
    (sentence.match(/`/g) ?? []).length % 2 === 0
  );
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
  [
    3,
    /\b(?:because|so that|otherwise|in order to|due to|the (?:problem|reason|trouble) (?:is|was|being)|used to|until now|cannot|can['’]t|unable|impossible|only works?)\b/i,
  ],
  [
    2,
    /\b(?:since|instead of|rather than|without|previously|would|to (?:avoid|prevent|ensure)|prevents?|allows?|makes? it (?:possible|easier|clear\w*))\b/i,
  ],
];

/** Whether a sentence speaks of what the subject names: a reason for something else is off the point. */
function isOn(subject: string, sentence: string): boolean {
  return !readTellingWords(subject).isDisjointFrom(readTellingWords(sentence));
}

function weigh(sentence: string): number {
  return signs.reduce((sum, [weight, sign]) => sum + (sign.test(sentence) ? weight : 0), 0);
}
