import type { EvidencePack, Figure } from "@mea-culpa/formats";
import { tellsSpan } from "../../case/span-unit.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { downwardWords, upwardWords } from "../words/claim-words.ts";
import { inflectNoun, stemWord } from "../words/inflect.ts";
import { listNouns } from "../words/unit-nouns.ts";
import { contentStems, plainWords } from "../tokens/plain-words.ts";
import { readWords } from "../tokens/read-words.ts";
import { nounBehind } from "./noun-behind.ts";
import { refuteCover, spans } from "./refute-cover.ts";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * The stretch says the figure: one number, equal to it, before a noun that it counts, and compares as its
 * sign does.
 */
export function proveFigure(
  stretch: CitedStretch,
  figure: Figure,
  { recomputed, pack }: { readonly recomputed: number | undefined; readonly pack: EvidencePack },
): Proof {
  if (recomputed !== figure.value) {
    const found = recomputed === undefined ? "cannot be computed" : `computes to ${recomputed}`;
    return refuted("figure-does-not-recompute", `${figure.id} says ${figure.value} but ${found}`);
  }
  const numbers = stretch.tokens.filter(({ kind }) => kind === "number" || kind === "ordinal");
  if (numbers.length > 1) {
    return refuted("number-without-proof", "one figure proves one number; cite each on its own");
  }
  const [number] = numbers;
  const comparisons = findComparisons(stretch);
  if (number === undefined) {
    return refuted("number-without-proof", `the text does not say the figure ${figure.id}`);
  }
  const wrong =
    refuteNumber(number, figure, stretch) ??
    refuteNoun(number, figure, stretch) ??
    refuteCover(number, figure, { stretch, pack }) ??
    refuteComparison(comparisons, figure) ??
    refuteSwap(stretch, figure, pack);
  if (wrong !== undefined) return wrong;
  const stems = stemsFor(figure);
  return {
    kind: "proven",
    says: (word) => stems.has(stemWord(word)) || comparisons.includes(word),
    // “24 hours later” says that time has passed.
    covers: (token) => token === number || (token.kind === "order" && spans.has(figure.unit)),
  };
}

/** “Two weeks” are fourteen days, and “two days” are 48 hours: a span in another unit than its figure's. */
function tellsSpanOtherwise(
  { end, value: [said] = [0, 0] }: ClaimToken,
  { unit: own, value }: Figure,
  { sentence }: CitedStretch,
): boolean {
  const [, unit] = /^[ -](minute|hour|day|week)s?\b/.exec(sentence.slice(end)) ?? [];
  const [from, to] = [own, unit].map((each) => minutesIn.get(each ?? ""));
  if (from === undefined || to === undefined || from === to) return false;
  if (unit === "minute" || unit === "hour" || unit === "day") {
    return tellsSpan(value * from * 60_000, { unit, value: said });
  }
  return value * from === said * to;
}

const minutesIn: ReadonlyMap<string, number> = new Map([
  ["minute", 1],
  ["hour", 60],
  ["day", 24 * 60],
  ["week", 7 * 24 * 60],
]);

function refuteNumber(token: ClaimToken, figure: Figure, stretch: CitedStretch): Proof | undefined {
  const { kind, value, form, text } = token;
  if (hedge.test(stretch.sentence.slice(0, token.start))) {
    return refuted("number-differs", `${figure.id} is exactly ${figure.value}`);
  }
  if (value === undefined) return refuted("number-without-proof", `“${text}” is no exact number`);
  const [from, to] = value;
  if (kind === "ordinal") {
    if (figure.unit === "position" && from === figure.value) return undefined;
    return refuted("number-differs", `${figure.id} is no place ${from}`);
  }
  if (form === "percent") {
    if (figure.unit !== "percent") return refuted("unit-differs", `${figure.id} is no percentage`);
  } else if (form === "minutes") {
    if (figure.unit !== "minute") return refuted("unit-differs", `${figure.id} counts no minutes`);
  } else if (form === "factor") {
    return refuteFactor(from, figure);
  }
  // A number is what it is written as: the sign belongs to the words around it.
  const stated = Math.abs(figure.value);
  if (tellsSpanOtherwise(token, figure, stretch)) return undefined;
  if (stated >= from && stated <= to) return undefined;
  return refuted("number-differs", `${figure.id} is ${figure.value}`);
}

/** What says of a number that it is none exactly: “over 17 commits”. What is spread over two files is in two. */
const hedge =
  /\b(?:nearly|almost|roughly|approximately|(?<!\b(?:spread|scattered|stretch\w*|distributed|divided|split|strewn|goes|went|ranges?|runs?|told) )(?:over|above|under|below|around|about)) $/i;

function refuteFactor(factor: number, figure: Figure): Proof | undefined {
  const isHalf = factor < 1 && figure.unit === "percent";
  const isFactor =
    figure.unit === "times" || figure.unit === "occurrence" || figure.formula.op === "ratio";
  if (!isHalf && !isFactor) return refuted("unit-differs", `${figure.id} is no factor`);
  if (figure.value === (isHalf ? factor * 100 : factor)) return undefined;
  return refuted("number-differs", `${figure.id} is ${figure.value}`);
}

function refuteNoun(number: ClaimToken, figure: Figure, stretch: CitedStretch): Proof | undefined {
  const { sentence, licensed } = stretch;
  // What a licensed line counts, its author has said beside the finding.
  if (licensed) return undefined;
  const { form } = number;
  if (form === "percent" || form === "factor" || form === "minutes" || number.kind === "ordinal") {
    return undefined;
  }
  if (tellsSpanOtherwise(number, figure, stretch)) return undefined;
  if (distance.test(sentence.slice(number.end))) {
    return refuted("unit-differs", `${figure.id} counts ${figure.label}, and is no distance`);
  }
  const noun = nounBehind(number, sentence, nounsFor(figure));
  switch (noun.kind) {
    case "none":
    case "known":
      return undefined;
    case "strange":
      return refuted("unit-differs", `${figure.id} counts ${figure.label}, not “${noun.word}”`);
  }
}

/** “Two lines later”, “two commits after”: where something stands, and no number of them. */
const distance =
  /^(?: lines? (?:apart|later|earlier|further|down|up)| commits? (?:later|earlier|before|after(?! the first\b)|apart))\b/;

/** By which words a sentence may call what a figure counts, for `nounBehind`. */
export function nounsFor(figure: Figure): {
  readonly nouns: readonly string[];
  readonly label: readonly string[];
} {
  const label = plainWords(figure.label);
  return { nouns: labelNouns(figure), label };
}

/** The words by which the stretch compares, in small letters. */
function findComparisons({ sentence, start, end }: CitedStretch): readonly string[] {
  return readWords(sentence.slice(start, end)).flatMap(({ lower }) =>
    upwardWords.has(lower) || downwardWords.has(lower) || /^(?:than|too)$/.test(lower)
      ? [lower]
      : [],
  );
}

function refuteComparison(words: readonly string[], figure: Figure): Proof | undefined {
  if (words.length === 0) return undefined;
  const growth = computeGrowth(figure);
  if (growth === undefined) {
    return refuted("claim-without-proof", `${figure.id} compares nothing`);
  }
  for (const word of words) {
    if (word === "than") continue;
    if (upwardWords.has(word) && growth > 0) continue;
    if (downwardWords.has(word) && growth < 0) continue;
    return refuted("number-differs", `${figure.id} is ${figure.value}: not “${word}”`);
  }
  return undefined;
}

/** By how much something grew: a difference, or a ratio above 1. */
function computeGrowth({ value, formula, label }: Figure): number | undefined {
  if (formula.op === "difference") return /\bfewer than before\b/.test(label) ? -value : value;
  return formula.op === "ratio" ? value - 1 : undefined;
}

/** “The plan is 634 lines shorter than the runner”, where the figure is the runner less the plan. */
function refuteSwap(
  { sentence, start, end }: CitedStretch,
  { id, formula }: Figure,
  { figures }: EvidencePack,
): Proof | undefined {
  const than = sentence.indexOf(" than ", start);
  if (formula.op !== "difference" || than === -1 || than > end + 12) return undefined;
  const [minuend = [], subtrahend = []] = formula.of.map((operand) =>
    contentStems(figures.find((figure) => figure.id === operand)?.label ?? ""),
  );
  const [said, bound] = [sentence.slice(0, start), sentence.slice(than)];
  const isSwapped = isOnly(said, subtrahend, minuend) && isOnly(bound, minuend, subtrahend);
  return isSwapped ? refuted("unit-differs", `${id} compares them the other way round`) : undefined;
}

/** Whether a text has a word of the one and not of the other, by their stems. */
function isOnly(text: string, own: readonly string[], other: readonly string[]): boolean {
  const stems = new Set(contentStems(text));
  return own.some((stem) => !other.includes(stem) && stems.has(stem));
}

/** What a figure is about may be said in its own text: its nouns, and all of its label's words. */
function stemsFor(figure: Figure): ReadonlySet<string> {
  return new Set([...labelNouns(figure), ...plainWords(figure.label)].map(stemWord));
}

/**
 * The words that may stand behind a figure's number: the nouns of its unit, and those of its label
 * before the first preposition, in the singular and plural (“fix commits after the first” gives
 * fix, fixes, commit and commits).
 */
function labelNouns({ unit, label }: Figure): readonly string[] {
  const [head = ""] = label.toLowerCase().split(prepositions);
  const words = plainWords(head);
  return [
    ...listNouns(unit),
    ...words.flatMap((word) => [...inflectNoun(word), makeSingular(word)]),
  ];
}

const prepositions =
  /\b(?:in|of|after|before|by|from|to|at|on|per|for|with|without|between|until|since|that|than|over|under|against|as)\b|[,(:;]/;

function makeSingular(word: string): string {
  return word.replace(/(?:(?<=ch|sh|x|s)es|s)$/, "");
}
