import { isClaimWord } from "../words/claim-words.ts";
import { factWords, falsePasts } from "../words/facts.ts";
import { functionWords, massNouns, plainAdjectives, plainVerbs } from "../words/function-words.ts";
import { cardinalOf, ordinalOf } from "../words/number-words.ts";
import { pasts } from "../words/pasts.ts";
import { thingWords } from "../words/things.ts";
import { months, weekdays } from "../words/times.ts";
import type { ClaimToken } from "./claim-token.ts";
import { looksTechnical, type Word } from "./read-words.ts";

/**
 * The claim tokens for names: capitalised words inside a sentence, acronyms, identifiers, paths,
 * handles, and a bare word that begins a sentence and acts (“Otto took ...”). Neighbours that are
 * capitalised make one name.
 */
export function readNames(words: readonly Word[]): readonly ClaimToken[] {
  const tokens: ClaimToken[] = [];
  for (const [index, word] of words.entries()) {
    if (!isName(word, words.slice(index + 1, index + 3))) continue;
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

function withoutPossessive(text: string): string {
  return text.replace(/['’]s$/u, "");
}

function isName(word: Word, following: readonly Word[]): boolean {
  const { text, lower } = word;
  if (/^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}/.test(text)) return false;
  if (looksTechnical(text)) return true;
  // Letters with digits: v2, utf8, 3D. Numbers with a unit sign or an ordinal ending are not names.
  if (/\d/.test(text)) return /\p{L}/u.test(text) && !/^\d+(?:st|nd|rd|th|x|am|pm)$/.test(lower);
  // A name keeps being one in small letters: “otto wrote”.
  if (!/^\p{Lu}/u.test(text))
    return word.first && acts(following[0]) && beginsWithName(word, following);
  if (isCalendarWord(lower)) return false;
  if (/^I(?:['’](?:m|ve|d|ll))?$/u.test(text)) return false;
  if (/^\p{Lu}{2,}/u.test(text)) return true;
  // “Safe, Because”: but Will and May are people.
  if (!word.first) return !functionWords.has(lower) || /^(?:will|may)$/.test(lower);
  return beginsWithName(word, following);
}

function isCalendarWord(lower: string): boolean {
  const singular = lower.replace(/(?:'s|s)$/, "");
  return lower in weekdays || singular in weekdays || lower in months;
}

/** Whether a sentence's first word names somebody, judged by itself and by what follows. */
function beginsWithName({ lower, sentence }: Word, [next, second]: readonly Word[]): boolean {
  if (functionWords.has(lower) || massNouns.has(lower) || isClaimWord(lower)) return false;
  if (plainAdjectives.has(lower) || thingWords.has(lower) || factWords.has(lower)) return false;
  if (cardinalOf(lower) !== undefined || ordinalOf(lower) !== undefined) return false;
  if (lower.endsWith("'s")) return true;
  if (next === undefined || next.sentence !== sentence || next.apart) return false;
  if (/^\p{Lu}\p{Ll}/u.test(next.text) && !isCalendarWord(next.lower)) return true;
  if (abstract.test(lower)) return false;
  // “Parallel lines meet”: what acts is the noun, unless something stands behind it to be acted on.
  if (next.lower.endsWith("s") && thingWords.has(next.lower) && !isObject(second)) return false;
  return isVerbLike(next.lower);
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

function isObject(word: Word | undefined): boolean {
  return (
    word === undefined ||
    word.apart ||
    /^(?:the|an?|it|its|this|that|all|no|every)$/.test(word.lower)
  );
}

function isVerbLike(lower: string): boolean {
  return (
    auxiliaries.has(lower) ||
    plainVerbs.has(lower) ||
    pasts.has(lower) ||
    (lower.length > 4 && lower.endsWith("ed") && !falsePasts.has(lower)) ||
    (lower.length > 3 && /[^siu]s$/.test(lower) && !functionWords.has(lower))
  );
}

const auxiliaries: ReadonlySet<string> = new Set(
  `is was has had does did will would can could should might must isn't wasn't hasn't hadn't doesn't
  didn't won't wouldn't can't couldn't never always`.split(/\s+/),
);
