import type { EvidencePack, Figure } from "@mea-culpa/formats";
import type { ClaimToken } from "../tokens/claim-token.ts";
import {
  downwardWords,
  hedgesBeforeNumbers,
  isClaimWord,
  upwardWords,
} from "../words/claim-words.ts";
import { functionWords } from "../words/function-words.ts";
import { stemOf } from "../words/inflect.ts";
import { labelNouns } from "./label-nouns.ts";
import { nounBehind } from "./noun-behind.ts";
import { refuteCover } from "./refute-cover.ts";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * The stretch says the figure: one number, equal to it, before a noun that it counts. Or no number
 * at all but a comparison of the figure's sign.
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
  const comparisons = stretch.tokens.filter(({ kind }) => kind === "comparison");
  const [number] = numbers;
  if (number === undefined && (comparisons.length === 0 || !speaksOf(figure, stretch.text))) {
    return refuted("number-without-proof", `the text does not say the figure ${figure.id}`);
  }
  if (number !== undefined) {
    const wrong =
      refuteNumber(number, figure, stretch) ??
      refuteNoun(number, figure, stretch) ??
      refuteCover(number, figure, { stretch, pack });
    if (wrong !== undefined) return wrong;
  }
  const wrong =
    refuteComparison([...comparisons, ...findBeside(stretch)], figure) ??
    refuteSwap(stretch, figure, pack);
  if (wrong !== undefined) return wrong;
  const words = wordsFor(figure);
  return {
    kind: "proven",
    nouns: words.nouns,
    covers: (token) =>
      token === number ||
      token.kind === "comparison" ||
      ((token.kind === "thing" || token.kind === "fact") &&
        (words.nouns.has(token.text.toLowerCase()) || words.stems.has(stemOf(token.text)))),
  };
}

/** “634 lines longer”: a word of comparison right behind what is cited belongs to it. */
function findBeside({
  sentence,
  end,
  licensed,
}: CitedStretch): readonly { readonly text: string }[] {
  // What a licensed line compares, its author has said beside the finding.
  if (licensed) return [];
  const [, text] = /^ (\w+)/.exec(sentence.slice(end)) ?? [];
  const lower = text?.toLowerCase() ?? "";
  const isSize = /^(?:longer|shorter|bigger|smaller|larger|more|fewer|less)$/.test(lower);
  return text !== undefined && isSize ? [{ text }] : [];
}

/** “Two weeks” are fourteen days. */
function daysIn({ end }: ClaimToken, { unit }: Figure, { sentence }: CitedStretch): number {
  return unit === "day" && /^[ -]weeks?\b/.test(sentence.slice(end)) ? 7 : 1;
}

function refuteNumber(token: ClaimToken, figure: Figure, stretch: CitedStretch): Proof | undefined {
  const { kind, value, form, text } = token;
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
  const stated = Math.abs(figure.value) / daysIn(token, figure, stretch);
  if (stated >= from && stated <= to) return undefined;
  return refuted("number-differs", `${figure.id} is ${figure.value}`);
}

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
  if (daysIn(number, figure, stretch) > 1) return undefined;
  const noun = nounBehind(number, sentence, nounsFor(figure));
  switch (noun.kind) {
    case "none":
    case "known":
      return undefined;
    case "strange":
      return refuted("unit-differs", `${figure.id} counts ${figure.label}, not “${noun.word}”`);
  }
}

/** By which words a sentence may call what a figure counts, for `nounBehind`. */
export function nounsFor(figure: Figure): {
  readonly nouns: readonly string[];
  readonly label: readonly string[];
} {
  const label = figure.label.toLowerCase().match(/[\p{L}'-]+/gu) ?? [];
  return { nouns: labelNouns(figure), label };
}

function refuteComparison(
  tokens: readonly { readonly text: string }[],
  figure: Figure,
): Proof | undefined {
  if (tokens.length === 0) return undefined;
  const middle = { difference: 0, ratio: 1 }[figure.formula.op as string];
  if (middle === undefined) {
    return refuted("claim-without-proof", `${figure.id} compares nothing`);
  }
  for (const { text } of tokens) {
    const word = text.toLowerCase();
    if (hedgesBeforeNumbers.has(word)) {
      return refuted("number-differs", `${figure.id} is exactly ${figure.value}`);
    }
    if (word === "than") continue;
    if (upwardWords.has(word) && figure.value > middle) continue;
    if (downwardWords.has(word) && figure.value < middle) continue;
    return refuted("number-differs", `${figure.id} is ${figure.value}: not “${text}”`);
  }
  return undefined;
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
    contentWords(figures.find((figure) => figure.id === operand)?.label ?? "").map(stemOf),
  );
  const [said, bound] = [sentence.slice(0, start), sentence.slice(than)];
  const isSwapped = isOnly(said, subtrahend, minuend) && isOnly(bound, minuend, subtrahend);
  return isSwapped ? refuted("unit-differs", `${id} compares them the other way round`) : undefined;
}

/** Whether a text has a word of the one and not of the other, by their stems. */
function isOnly(text: string, own: readonly string[], other: readonly string[]): boolean {
  const stems = new Set(contentWords(text).map(stemOf));
  return own.some((stem) => !other.includes(stem) && stems.has(stem));
}

/** Whether a text without a number says what the figure is about. */
function speaksOf({ label }: Figure, text: string): boolean {
  const stems = new Set(contentWords(label).map(stemOf));
  return contentWords(text).some((word) => stems.has(stemOf(word)));
}

/** The words that carry meaning: neither grammar nor comparison. */
function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}'-]+/gu) ?? []).filter(
    (word) => !functionWords.has(word) && !isClaimWord(word),
  );
}

interface FigureWords {
  readonly nouns: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** What a figure is about may be said in its own text: its nouns, and all of its label's words. */
function wordsFor(figure: Figure): FigureWords {
  const known = wordsOfFigures.get(figure);
  if (known !== undefined) return known;
  const label = figure.label.toLowerCase().match(/[\p{L}'-]+/gu) ?? [];
  const words = {
    nouns: new Set([...labelNouns(figure), ...label]),
    stems: new Set(label.map(stemOf)),
  };
  wordsOfFigures.set(figure, words);
  return words;
}

/** A figure is asked for its words by every number of a text. */
const wordsOfFigures = new WeakMap<Figure, FigureWords>();
