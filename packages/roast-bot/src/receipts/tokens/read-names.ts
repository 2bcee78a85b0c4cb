import { isOrderWord } from "../words/claim-words.ts";
import {
  functionWords,
  massNouns,
  openers,
  plainAdjectives,
  plainVerbs,
} from "../words/function-words.ts";
import { isPast, pasts } from "../words/inflect.ts";
import { factorWords, readCardinal, readOrdinal } from "../words/number-words.ts";
import { isIn, months, weekdays } from "../words/times.ts";
import type { ClaimToken } from "./claim-token.ts";
import { looksTechnical, type Word } from "./read-words.ts";

/**
 * The claim tokens for names: capitalised words inside a sentence, acronyms, identifiers, paths,
 * handles, and a bare word that begins a sentence and acts (“Otto took ...”). Neighbours that are
 * capitalised make one name.
 */
export function readNames(
  words: readonly Word[],
  common: ReadonlySet<string>,
): readonly ClaimToken[] {
  const tokens: ClaimToken[] = [];
  const isTitle = isTitleCase(words);
  for (const [index, word] of words.entries()) {
    if (isTitle && isOrdinary(words, index, common)) continue;
    if (!isName(word, words[index + 1], common)) continue;
    const previous = tokens.at(-1);
    const before = words[index - 1];
    const joined =
      previous !== undefined &&
      before !== undefined &&
      previous.end === before.end &&
      !word.apart &&
      before.sentence === word.sentence &&
      !looksTechnical(word.text) &&
      !looksTechnical(before.text);
    const { text, start } = word;
    const end = start + withoutPossessive(text).length;
    if (joined) {
      tokens[tokens.length - 1] = {
        ...previous,
        text: `${previous.text} ${withoutPossessive(text)}`,
        end,
      };
    } else {
      tokens.push({ kind: "name", text: withoutPossessive(text), start, end });
    }
  }
  return tokens;
}

/** “The Second Doorbell”: every word that is no grammar is written big. */
function isTitleCase(words: readonly Word[]): boolean {
  const own = words.filter(({ lower }) => !functionWords.has(lower));
  const isOne = words.every(({ sentence }) => sentence === 0);
  return isOne && own.length > 0 && own.every(({ text }) => /^\p{Lu}/u.test(text));
}

/** Whether a word of a title is a common one: a known word, or a noun behind an article or another one. */
function isOrdinary(words: readonly Word[], index: number, common: ReadonlySet<string>): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (word === undefined || looksTechnical(word.text) || /^\p{Lu}{2,}/u.test(word.text))
    return false;
  const { lower, first, apart } = word;
  if (first && next !== undefined && isVerbLike(next.lower)) return isKnown(lower, common);
  if (first || isKnown(lower, common)) return true;
  if (before === undefined || apart) return false;
  if (determiners.test(before.lower) || readCardinal(before.lower) !== undefined) return true;
  const isPhrase = index > 1 && !functionWords.has(before.lower) && !isVerbLike(before.lower);
  return isPhrase && isOrdinary(words, index - 1, common);
}

const determiners =
  /^(?:the|an?|its|this|that|these|those|every|each|no|some|all|many|another|.*'s)$/;

function isKnown(lower: string, common: ReadonlySet<string>): boolean {
  return (
    isPlain(lower, common) ||
    isIn(factorWords, lower) ||
    isPast(lower) ||
    plainVerbs.has(lower) ||
    /(?:ing|ed|ly)$/.test(lower)
  );
}

function withoutPossessive(text: string): string {
  return text.replace(/['’]s$/u, "");
}

function isName(word: Word, next: Word | undefined, common: ReadonlySet<string>): boolean {
  const { text, lower } = word;
  if (/^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}/.test(text)) return false;
  if (looksTechnical(text)) return true;
  // Letters with digits: v2, utf8, 3D. Numbers with a unit sign or an ordinal ending are not names.
  if (/\d/.test(text)) return /\p{L}/u.test(text) && !/^\d+(?:st|nd|rd|th|x|am|pm)$/.test(lower);
  // A name keeps being one in small letters: “otto wrote”.
  if (!/^\p{Lu}/u.test(text)) return word.first && acts(next) && beginsWithName(word, next, common);
  if (isCalendarWord(lower)) return false;
  if (/^I(?:['’](?:m|ve|d|ll))?$/u.test(text)) return false;
  if (/^\p{Lu}{2,}/u.test(text)) return true;
  // “Ask Cargo for help”: what is named is whom one asks.
  if (word.first && plainVerbs.has(lower)) return false;
  // “Safe, Because”: but Will and May are people.
  if (!word.first) return !functionWords.has(lower) || /^(?:will|may)$/.test(lower);
  return beginsWithName(word, next, common);
}

function isCalendarWord(lower: string): boolean {
  const singular = lower.replace(/(?:'s|s)$/, "");
  return isIn(weekdays, lower) || isIn(weekdays, singular) || isIn(months, lower);
}

/** Whether a sentence's first word names somebody, judged by itself and by what follows. */
function beginsWithName(
  { lower, sentence }: Word,
  next: Word | undefined,
  common: ReadonlySet<string>,
): boolean {
  if (isPlain(lower, common)) return false;
  if (lower.endsWith("'s")) return true;
  if (next === undefined || next.sentence !== sentence || next.apart) return false;
  if (/^\p{Lu}\p{Ll}/u.test(next.text) && !isCalendarWord(next.lower)) return true;
  if (abstract.test(lower)) return false;
  return isVerbLike(next.lower);
}

/** Whether a word is known to name nobody. */
function isPlain(lower: string, common: ReadonlySet<string>): boolean {
  return (
    [functionWords, massNouns, openers, plainAdjectives, common].some((words) =>
      words.has(lower),
    ) ||
    isOrderWord(lower) ||
    readCardinal(lower) !== undefined ||
    readOrdinal(lower) !== undefined
  );
}

/** Whether a word can only be somebody's doing: not “code says” but “wrote”, “had”. */
function acts(word: Word | undefined): boolean {
  return (
    word !== undefined && (pasts.has(word.lower) || /^(?:has|had|is|was|did)$/.test(word.lower))
  );
}

/** Endings of words that are no names of anybody: “punctuality”, “temporary”, “existence”. */
const abstract =
  /(?:[^s]s|ing|ed|ly|[ts]ion|ness|ship|ment|[^c]ity|ism|hood|dom|[ae]nce|[a-z]{5}ary|[ai]ble|ous|ful|less|[a-z]{4}ive|ture)$/;

function isVerbLike(lower: string): boolean {
  return (
    auxiliaries.has(lower) ||
    plainVerbs.has(lower) ||
    isPast(lower) ||
    (lower.length > 3 && /[^siu]s$/.test(lower) && !functionWords.has(lower))
  );
}

const auxiliaries: ReadonlySet<string> = new Set(
  `is was has had does did will would can could should might must isn't wasn't hasn't hadn't doesn't
  didn't won't wouldn't can't couldn't never always`.split(/\s+/),
);
