import type { EvidencePack, Exhibit, Figure, Unit } from "@mea-culpa/formats";
import { parseSubject } from "../change/parse-subject.ts";
import { numberField, textField, timeField } from "./exhibit-fields.ts";

/** What a figure is recomputed from; a whole evidence pack will do. */
export type FigureGround = Pick<EvidencePack, "exhibits" | "figures">;

/**
 * Computes a figure anew from the exhibits, by its formula and nothing else; figures that it is
 * made from are recomputed too. `undefined` when it can't be: an operand that isn't there, a unit
 * that the formula doesn't yield, a division by zero, a figure made from itself.
 */
export function recomputeFigure(figure: Figure, ground: FigureGround): number | undefined {
  return compute(figure, { ...ground, under: new Set() });
}

interface Ground extends FigureGround {
  /** The figures that are being computed, to notice one that needs itself. */
  readonly under: ReadonlySet<string>;
}

function compute(figure: Figure, ground: Ground): number | undefined {
  const { formula, unit } = figure;
  const inside: Ground = { ...ground, under: new Set([...ground.under, figure.id]) };
  switch (formula.op) {
    case "field": {
      const field = readNumber(formula.of[0], ground);
      return field?.unit === unit ? field.value : undefined;
    }
    case "words":
      return unit === "word" ? measured(readWording(formula.of[0], ground), "words") : undefined;
    case "lines":
    case "characters":
    case "nesting":
      return measuredUnits[formula.op] === unit
        ? measured(readText(formula.of[0], ground), formula.op)
        : undefined;
    case "count":
      return countExhibits(formula.of, ground);
    case "sum":
    case "max":
    case "min":
      return combined(formula.op, readNumbers(formula.of, inside));
    case "difference": {
      const [first, second] = readNumbers(formula.of, inside) ?? [];
      return first === undefined || second === undefined ? undefined : first - second;
    }
    case "ratio":
    case "percent": {
      if ((unit === "percent") !== (formula.op === "percent")) return undefined;
      const [first, second] = readNumbers(formula.of, inside) ?? [];
      if (first === undefined || second === undefined) return undefined;
      const dividend = formula.op === "percent" ? first * 100 : first;
      return roundedQuotient(dividend, { divisor: second, digits: formula.digits });
    }
    case "span":
    case "rounded-span":
      return computeSpan(
        formula.of.map((operand) => readMoment(operand, ground)),
        { unit, round: formula.op === "span" ? Math.floor : Math.round },
      );
    case "length": {
      const within = readText(formula.of[0], ground)?.includes(formula.text);
      return within && unit === "character" ? measured(formula.text, "characters") : undefined;
    }
    case "occurrences":
      return countOccurrences(formula, ground);
  }
}

const measuredUnits = {
  lines: "line",
  words: "word",
  characters: "character",
  nesting: "level",
} as const;

function measured(text: string | undefined, op: keyof typeof measuredUnits): number | undefined {
  if (text === undefined) return undefined;
  switch (op) {
    case "lines":
      return text === "" ? 0 : text.split("\n").length;
    case "words":
      return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    case "characters":
      // What a reader counts: letters with their accents, not code points.
      return [...new Intl.Segmenter("en").segment(text)].length;
    case "nesting":
      return measureNesting(text);
  }
}

function countExhibits(ids: readonly string[], ground: Ground): number | undefined {
  const named = new Set(ids);
  if (named.size !== ids.length) return undefined;
  return ids.every((id) => findExhibit(id, ground) !== undefined) ? ids.length : undefined;
}

function combined(
  op: "sum" | "max" | "min",
  numbers: readonly number[] | undefined,
): number | undefined {
  if (numbers === undefined) return undefined;
  if (op === "sum") return numbers.reduce((total, number) => total + number, 0);
  if (numbers.length === 0) return undefined;
  return op === "max" ? Math.max(...numbers) : Math.min(...numbers);
}

/** The numbers of all operands, or nothing if one of them has none. */
function readNumbers(operands: readonly string[], ground: Ground): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const operand of operands) {
    const number = readNumber(operand, ground)?.value ?? computeFigure(operand, ground);
    if (number === undefined) return undefined;
    numbers.push(number);
  }
  return numbers;
}

function computeFigure(id: string, ground: Ground): number | undefined {
  const figure = ground.figures.find((figure) => figure.id === id);
  return figure === undefined || ground.under.has(id) ? undefined : compute(figure, ground);
}

const minutesOfUnit: Partial<Record<Unit, number>> = {
  minute: 1,
  hour: 60,
  day: 24 * 60,
  week: 7 * 24 * 60,
};

/** The time from the first moment to the second, which may not come before it, in whole units. */
function computeSpan(
  [from, to]: readonly (number | undefined)[],
  { unit, round }: { readonly unit: Unit; readonly round: (exact: number) => number },
): number | undefined {
  const minutes = minutesOfUnit[unit];
  if (from === undefined || to === undefined || minutes === undefined) return undefined;
  return to >= from ? round((to - from) / (minutes * 60_000)) : undefined;
}

function countOccurrences(
  formula: { readonly of: readonly string[]; readonly text: string },
  ground: Ground,
): number | undefined {
  const texts = formula.of.map((operand) => readText(operand, ground));
  if (formula.text === "") return undefined;
  let total = 0;
  for (const text of texts) {
    if (text === undefined) return undefined;
    total += text.split(formula.text).length - 1;
  }
  return total;
}

/** Where operands are looked up. */
interface ExhibitGround {
  readonly exhibits: readonly Exhibit[];
}

/** The number of an operand such as `c3.additions`, with what it counts. */
function readNumber(operand: string, ground: ExhibitGround): ReturnType<typeof numberField> {
  const [exhibit, field] = exhibitAndField(operand, ground);
  return exhibit && field !== undefined ? numberField(exhibit, field) : undefined;
}

/** The text of an operand such as `pr.title`, or of a whole exhibit. */
function readText(operand: string, ground: ExhibitGround): string | undefined {
  const [exhibit, field = "text"] = exhibitAndField(operand, ground);
  return exhibit && textField(exhibit, field);
}

/** The same, of a title or subject without its conventional prefix and its number. */
function readWording(operand: string, ground: ExhibitGround): string | undefined {
  const text = readText(operand, ground);
  return text !== undefined && /\.(?:title|subject)$/.test(operand)
    ? parseSubject(text).text
    : text;
}

/** The moment of an operand such as `c3.authoredAt`, in milliseconds since the epoch. */
function readMoment(operand: string, ground: ExhibitGround): number | undefined {
  const [exhibit, field] = exhibitAndField(operand, ground);
  const time = exhibit && field !== undefined ? timeField(exhibit, field) : undefined;
  return time === undefined ? undefined : Date.parse(time);
}

function exhibitAndField(operand: string, ground: ExhibitGround): readonly [Exhibit?, string?] {
  const [id = "", field] = operand.split(".", 2);
  const exhibit = findExhibit(id, ground);
  return exhibit === undefined ? [] : field === undefined ? [exhibit] : [exhibit, field];
}

/** The exhibit with this id. */
function findExhibit(id: string, ground: ExhibitGround): Exhibit | undefined {
  return ground.exhibits.find((exhibit) => exhibit.id === id);
}

/**
 * The deepest indentation level in a stretch of code, counted from the margin of its file. A tab
 * is a level; spaces are counted by the smallest step between two lines that follow one another,
 * at least two, or four where no step shows.
 */
export function measureNesting(text: string): number {
  const indents = text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => /^[\t ]*/.exec(line)?.[0] ?? "");
  const widths = indents.map((indent) => indent.replaceAll("\t", "").length);
  const steps = widths
    .map((width, at) => Math.abs(width - (widths[at - 1] ?? width)))
    .filter((step) => step >= 2);
  const step = steps.length > 0 ? Math.min(...steps) : 4;
  const levels = indents.map((indent, at) => {
    const tabs = indent.length - (widths[at] ?? 0);
    return tabs + Math.floor((widths[at] ?? 0) / step);
  });
  return Math.max(0, ...levels);
}

/**
 * A quotient rounded half away from zero to some decimals; `undefined` for a divisor of zero.
 * Whole numbers are divided exactly, so that a half is a half and not a little less.
 */
export function roundedQuotient(
  dividend: number,
  { divisor, digits }: { readonly divisor: number; readonly digits: number },
): number | undefined {
  if (divisor === 0 || !Number.isInteger(digits) || digits < 0 || digits > 6) return undefined;
  const scale = 10 ** digits;
  const sign = Math.sign(dividend) * Math.sign(divisor);
  const [above, below] = [Math.abs(dividend) * scale, Math.abs(divisor)];
  const rounded = Math.floor((2 * above + below) / (2 * below));
  // Without this, a negative nothing would differ from nothing.
  return rounded === 0 ? 0 : (sign * rounded) / scale;
}
