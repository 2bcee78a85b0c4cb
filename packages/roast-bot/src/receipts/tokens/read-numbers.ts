import {
  readCardinal,
  countingWords,
  factorWords,
  isScale,
  readOrdinal,
  ownValue,
  parseNumberWords,
  vagueWords,
} from "../words/number-words.ts";
import { functionWords } from "../words/function-words.ts";
import type { ClaimToken } from "./claim-token.ts";
import type { Word } from "./read-words.ts";

/** The claim tokens for every number in the words: digits, number words, factors and ordinals. */
export function readNumbers(words: readonly Word[]): readonly ClaimToken[] {
  const tokens: ClaimToken[] = [];
  let at = 0;
  while (at < words.length) {
    const hour = partOfHour(words, at);
    if (hour !== undefined) {
      tokens.push(hour.token);
      at = hour.next;
      continue;
    }
    const run = numberWordRun(words, at);
    if (run !== undefined) {
      tokens.push(run.token);
      at = run.next;
      continue;
    }
    const word = words[at];
    const isNone = word === undefined || (word.lower === "half" && countsNothing(words, at));
    const token =
      spanToken(words, at) ?? (isNone ? undefined : numberToken(word, beside(words, at)));
    if (token !== undefined) tokens.push(token);
    at += 1;
  }
  return tokens;
}

/** “Half an hour”, “three quarters of an hour”: minutes, said in one piece. */
function partOfHour(
  words: readonly Word[],
  at: number,
): { readonly token: ClaimToken; readonly next: number } | undefined {
  const said = words.slice(at, at + 5);
  for (const [phrase, minutes] of partsOfHour) {
    const own = said.slice(0, phrase.length);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || own.length < phrase.length) continue;
    if (!own.every(({ lower }, place) => lower === phrase[place])) continue;
    const text = own.map((word) => word.text).join(" ");
    const value = [minutes, minutes] as const;
    const { start } = first;
    const token = { kind: "number", form: "minutes", text, start, end: last.end, value } as const;
    return { token, next: at + phrase.length };
  }
  return undefined;
}

const partsOfHour: readonly (readonly [phrase: readonly string[], minutes: number])[] = [
  ["three quarters of an hour".split(" "), 45],
  ["a quarter of an hour".split(" "), 15],
  ["half an hour".split(" "), 30],
];

/** “For a week”, “an hour later” is as much a number as “for one week”. */
function spanToken(words: readonly Word[], at: number): ClaimToken | undefined {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined || !/^an?$/.test(word.lower)) return undefined;
  // “A day later” is the next day as often as 24 hours.
  const isLater = /^(?:minute|hour|week) (?:later|earlier|after|before)$/.test(
    `${next?.lower} ${words[at + 2]?.lower}`,
  );
  const isLong = spans.has(next?.lower ?? "") && beforeSpans.has(before?.lower ?? "");
  if (!isLater && !isLong) return undefined;
  const { text, start, end } = word;
  return { kind: "number", form: "plain", text, start, end, value: [1, 1] };
}

const beforeSpans: ReadonlySet<string> = new Set(
  "for took takes lasted lasts within cost costs".split(" "),
);

const spans: ReadonlySet<string> = new Set(
  "day night week weekend fortnight month year decade".split(" "),
);

/** The longest run of number words from `at` on that makes one number: “one hundred and twelve”. */
function numberWordRun(
  words: readonly Word[],
  at: number,
): { readonly token: ClaimToken; readonly next: number } | undefined {
  const first = words[at];
  if (first === undefined || readCardinal(first.lower) === undefined) return undefined;
  if (countsNothing(words, at)) return undefined;
  let best = { next: at + 1, value: readCardinal(first.lower) ?? 0 };
  const run: string[] = [];
  for (let next = at; next < words.length; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== first.sentence) break;
    if (next > at && word.apart) break;
    if (word.lower === "and" && run.length > 0 && isScale(run.at(-1) ?? "")) continue;
    if (readCardinal(word.lower) === undefined) break;
    run.push(word.lower);
    const value = parseNumberWords(run);
    if (value === undefined) break;
    best = { next: next + 1, value };
  }
  // “Two dozen”.
  if (words[best.next]?.lower === "dozen" && words[best.next]?.apart === false) {
    best = { next: best.next + 1, value: best.value * 12 };
  }
  const last = words[best.next - 1] ?? first;
  return {
    next: best.next,
    token: {
      kind: "number",
      form: "plain",
      text: words
        .slice(at, best.next)
        .map(({ text }) => text)
        .join(" "),
      start: first.start,
      end: last.end,
      value: [best.value, best.value],
    },
  };
}

/**
 * Whether a number word counts nothing here: “a new one”, “the one that ...”, “one admires”, “one says
 * early, the other late”, “a height of zero”. Before a noun it counts, and behind “only” or before
 * “of” as well.
 */
function countsNothing(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined) return false;
  // “No two of them share it” denies, and says nothing of how many there are.
  if (word.lower === "two" && before?.lower === "no" && !word.apart) return true;
  const isLast = next === undefined || next.apart || next.sentence !== word.sentence;
  // “The zero lasted”: a digit.
  if (word.lower === "zero") {
    return isLast || functionWords.has(next.lower) || /^(?:an?|the)$/.test(before?.lower ?? "");
  }
  // “Half full” is no share: what is a half of something says of what.
  if (word.lower === "half") return !isLast && !ofWhat.test(next.lower);
  if (word.lower !== "one") return false;
  if (before !== undefined && !word.apart && countsOne.has(before.lower)) return false;
  // “The one test that ...” claims that there is no other: a word of its own kind.
  if (before?.lower === "the" && !word.apart) return true;
  if (isLast) return before !== undefined && !word.apart && !isVerbOfBeing(before.lower);
  if (next.lower === "of") return false;
  return (
    functionWords.has(next.lower) ||
    (word.first && /[^siu]s$/.test(next.lower)) ||
    isOneOfTwo(words.slice(at + 1))
  );
}

/** The words right before and behind one, in small letters. */
interface Neighbours {
  readonly before: string | undefined;
  readonly next: string | undefined;
}

function beside(words: readonly Word[], at: number): Neighbours {
  return { before: words[at - 1]?.lower, next: words[at + 1]?.lower };
}

const ofWhat =
  /^(?:of|again|the|its|their|his|her|my|our|a|an|as|all|that|these|those|every|\d.*)$|s$/;

/** “..., the other ...”. */
function isOneOfTwo(following: readonly Word[]): boolean {
  return following.some(({ lower }, at) => lower === "other" && following[at - 1]?.lower === "the");
}

const countsOne: ReadonlySet<string> = new Set("only just exactly than number".split(" "));

/** “There is one.” */
function isVerbOfBeing(lower: string): boolean {
  return /^(?:is|are|was|were|has|have|had|be|been)$/.test(lower);
}

function numberToken(word: Word, { before, next }: Neighbours): ClaimToken | undefined {
  const { text, lower, start, end } = word;
  const at = { text, start, end };
  const digits = /^[+−-]?(\d{1,3}(?:[,\u202F\u00A0]\d{3})+|\d+)(\.\d+)?(%|x|×)?$/u.exec(text);
  if (digits !== null) {
    const value = Number(`${digits[1] ?? ""}${digits[2] ?? ""}`.replace(/[,\u202F\u00A0]/gu, ""));
    const isShare = digits[3] === "%" || next === "percent";
    const form = isShare ? "percent" : digits[3] === undefined ? "plain" : "factor";
    return { kind: "number", ...at, value: [value, value], form };
  }
  const digitOrdinal = /^(\d+)(?:st|nd|rd|th)$/.exec(lower);
  const ordinal = digitOrdinal === null ? readOrdinal(lower) : Number(digitOrdinal[1]);
  // “A third of it” is a share, and no place in an order.
  const isShare = /^(?:a|one|two|three|four)$/.test(before ?? "") && next === "of";
  if (ordinal !== undefined && isShare) return { kind: "number", ...at };
  // `first` is an order word of its own.
  if (ordinal !== undefined && ordinal !== 1) {
    return { kind: "ordinal", ...at, value: [ordinal, ordinal] };
  }
  const factor = ownValue(factorWords, lower);
  if (factor !== undefined)
    return { kind: "number", ...at, value: [factor, factor], form: "factor" };
  // Thirteen, or as many as a baker likes.
  if (lower === "dozen" && /^bakers?'s?$/.test(before ?? "")) return { kind: "number", ...at };
  const count = ownValue(countingWords, lower);
  if (count !== undefined) return { kind: "number", ...at, value: [count, count], form: "plain" };
  const vague = ownValue(vagueWords, lower);
  // “One condition too few”, “few promises are kept” say no number.
  if (lower === "few" && !/^(?:an?|the|these|those|last|first|next|only|just)$/.test(before ?? ""))
    return undefined;
  if (vague !== undefined) return { kind: "number", ...at, value: vague, form: "plain" };
  // Anything else that holds a digit, and fractions such as “thirds”, is a number nobody can prove.
  if (/^[+−-]?\d[^:\p{L}]*$/u.test(text) && !/^\d{4}-\d{2}/.test(text))
    return { kind: "number", ...at };
  if (lower.endsWith("s") && (readOrdinal(lower.slice(0, -1)) ?? 0) > 2)
    return { kind: "number", ...at };
  return undefined;
}
