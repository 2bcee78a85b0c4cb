import type { Exhibit, Sentence, Unit } from "@mea-culpa/formats";
import { isCode } from "../cited-exhibits.ts";
import type { PackIndex } from "../pack-index.ts";
import { listNames } from "../people.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { readWords } from "../tokens/read-words.ts";
import { isTimeUnit, listNouns } from "../words/unit-nouns.ts";

/** A sentence with all that it claims, for whoever asks what a referee may judge in it. */
export interface ClaimingSentence {
  readonly sentence: Sentence;
  readonly tokens: readonly ClaimToken[];
  readonly index: PackIndex;
  /** The exhibits that it is argued from. */
  readonly cited: readonly Exhibit[];
}

/**
 * Whether a claim is one of meaning: a referee may judge it, where code can judge all others. “It keeps
 * one registry” is, and how often something happens “once” is for whoever reads what happens.
 */
export function isJudgeable(token: ClaimToken, whole: ClaimingSentence): boolean {
  const lower = token.text.toLowerCase();
  const isOne = lower === "one" && (!countsUnits(token, whole) || isWord(token, whole));
  return lower === "once" || isOne || isAnother(token, whole);
}

/** “By heart but for one word”: code counts the words of subjects and bodies, and of nothing else. */
function isWord(
  { start, end }: ClaimToken,
  { sentence: { text, cites } }: ClaimingSentence,
): boolean {
  const isOfText = /\b(?:subject|title|body|bodies|message|description|commit)/i.test(text);
  return (
    /^ (?:word|letter|character)\b/.test(text.slice(end)) &&
    !isOfText &&
    !/\b(?:is|are|was|were|has|have|had|of|in) $/i.test(text.slice(0, start)) &&
    !cites.some(({ kind }) => kind === "quote")
  );
}

/** “UTF”, “É”, “English”: what is written big and can be nobody’s name; “TypeError”: what a language brings along. */
export function isNobody({ kind, text }: ClaimToken, { index }: ClaimingSentence): boolean {
  if (kind === "code") return publicNames.has(text);
  const isShort = /^(?:\p{Lu}{2,}s?|\p{Lu})$/u.test(text);
  const isPublic =
    isShort || tongues.has(text) || (/\p{Ll}\p{Lu}/u.test(text) && publicNames.has(text));
  return kind === "name" && isPublic && !listNames(index).has(text.toLowerCase());
}

/** What people speak, who are nobody in particular. */
const tongues: ReadonlySet<string> = new Set(
  "Arabic Chinese Dutch English French German Greek Hebrew Italian Japanese Latin Spanish".split(
    " ",
  ),
);

const publicNames: ReadonlySet<string> = new Set(
  `Any Array ArrayList Boolean Box Buffer Callable Collection Date Dict Double Enum Enumerable Error Exception
  False Float Float64 Hash HashMap Int Integer Iterable Iterator KeyError List Long Map Math Nil None Number Object
  Option Optional Promise Proc Result Seq Set Some String Symbol Thread True Tuple TypeError Unit UUID ValueError
  Vec Void bool byte bytes char dict double false float int list long map nil none null object set str string
  true tuple undefined void ArgumentError AssertionError AttributeError EOFError FileNotFoundError IOError
  ImportError IndexError InterruptedException IllegalArgumentException IllegalStateException
  KeyboardInterrupt ModuleNotFoundError NameError NoMethodError NotImplementedError NullPointerException OSError
  OverflowError PermissionError RangeError RecursionError ReferenceError RuntimeError RuntimeException
  StandardError StopIteration SyntaxError TimeoutError UnicodeDecodeError UnicodeEncodeError
  ZeroDivisionError`.split(/\s+/),
);

/** “A second bell” is one more, and no place in an order; a second commit is the second. */
export function isAnother(token: ClaimToken, whole: ClaimingSentence): boolean {
  const before = whole.sentence.text.slice(0, token.start);
  const isPlace = token.kind === "ordinal" || /^first$/i.test(token.text);
  return isPlace && /\b(?:an?|another) $/i.test(before) && !countsUnits(token, whole);
}

/** “One failure marked all of it”: but “one commit” is a number of commits, which code can count. */
export function countsUnits(
  { end }: ClaimToken,
  { sentence, index, cited }: ClaimingSentence,
): boolean {
  const following = readWords(sentence.text).filter(({ start }) => start >= end);
  // “Two lines that raise” are two of the lines that code has.
  if (/^ lines? (?:that|which|with)\b/.test(sentence.text.slice(end)) && cited.every(isCode))
    return false;
  const units = new Set<Unit>([
    "commit",
    "line",
    "file",
    ...index.pack.figures.map(({ unit }) => unit),
  ]);
  // Words are counted of subjects and bodies, and of no code.
  if (cited.length > 0 && cited.every(isCode)) {
    for (const unit of ["word", "character"] as const) units.delete(unit);
  }
  const counted = new Set([...units].flatMap(listNouns));
  return following
    .slice(0, 2)
    .some(({ lower }) => (counted.has(lower) && !/^times?$/.test(lower)) || isTimeUnit(lower));
}

export const datedKinds: ReadonlySet<string> = new Set(
  "commit listed review earlier later".split(" "),
);
