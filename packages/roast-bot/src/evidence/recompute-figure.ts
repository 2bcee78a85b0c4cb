import { unreachable } from "../unreachable.ts";
import { deepestNesting } from "./deepest-nesting.ts";
import type { EvidencePack } from "./evidence-pack.ts";
import type { Figure, Unit } from "./figure.ts";

/**
 * A figure's number, computed anew from the exhibits of its pack by its formula (see `Formula`).
 *
 * @throws {RangeError} when an operand is not in the pack, has no such field, is no number or moment,
 *   or when figures refer to one another in a circle.
 */
export function recomputeFigure(figure: Figure, pack: EvidencePack): number {
  return recompute(figure, { pack, under: [] });
}

interface Scope {
  readonly pack: EvidencePack;
  /** The figures being computed, outermost first. */
  readonly under: readonly string[];
}

function recompute({ id, formula, unit }: Figure, { pack, under }: Scope): number {
  if (under.includes(id))
    throw new RangeError(`figures in a circle: ${[...under, id].join(" -> ")}`);
  const scope = { pack, under: [...under, id] };
  switch (formula.op) {
    case "field":
      return numberOf(formula.of[0], scope);
    case "lines":
      return textOf(formula.of[0], pack).split("\n").length;
    case "words":
      return textOf(formula.of[0], pack).match(/\S+/g)?.length ?? 0;
    case "characters":
      // Characters as a reader of the source counts them: code points, not UTF-16 units.
      return Array.from(textOf(formula.of[0], pack)).length;
    case "nesting":
      return deepestNesting(textOf(formula.of[0], pack).split("\n"));
    case "count":
      for (const operand of formula.of) textOf(operand, pack);
      return new Set(formula.of).size;
    case "sum":
      return formula.of.reduce((sum, operand) => sum + numberOf(operand, scope), 0);
    case "max":
      return extremeOf(
        formula.of.map((operand) => numberOf(operand, scope)),
        Math.max,
      );
    case "min":
      return extremeOf(
        formula.of.map((operand) => numberOf(operand, scope)),
        Math.min,
      );
    case "difference":
      return numberOf(formula.of[0], scope) - numberOf(formula.of[1], scope);
    case "ratio":
      return quotient(formula, scope, 1);
    case "percent":
      return quotient(formula, scope, 100);
    case "span":
      return spanIn(unit, momentOf(formula.of[1], pack) - momentOf(formula.of[0], pack));
    case "occurrences":
      return formula.of.reduce(
        (sum, operand) => sum + textOf(operand, pack).split(formula.text).length - 1,
        0,
      );
    default:
      return unreachable(formula);
  }
}

function extremeOf(
  numbers: readonly number[],
  pick: (...numbers: readonly number[]) => number,
): number {
  if (numbers.length === 0) throw new RangeError("there is no extreme of nothing");
  return pick(...numbers);
}

function quotient(
  { of, digits }: { readonly of: readonly [string, string]; readonly digits: number },
  scope: Scope,
  times: number,
): number {
  const divisor = numberOf(of[1], scope);
  if (divisor === 0) throw new RangeError(`${of[1]} is zero and divides nothing`);
  const exact = (numberOf(of[0], scope) * times) / divisor;
  const shift = 10 ** digits;
  // Half away from zero. The nudge undoes what binary fractions lose (1.005 is stored below itself).
  const rounded = Math.round(Math.abs(exact) * shift * (1 + Number.EPSILON)) / shift;
  return exact < 0 ? -rounded : rounded;
}

/** Milliseconds in each unit of time. */
const unitsOfTime: Readonly<Partial<Record<Unit, number>>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
};

function spanIn(unit: Unit, milliseconds: number): number {
  const length = unitsOfTime[unit];
  if (length === undefined) throw new RangeError(`${unit} is no unit of time`);
  return Math.floor(milliseconds / length);
}

function numberOf(operand: string, scope: Scope): number {
  const figure = scope.pack.figures.find(({ id }) => id === operand);
  if (figure !== undefined) return recompute(figure, scope);
  const value = fieldOf(operand, scope.pack);
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new RangeError(`${operand} is no number`);
  }
  return value;
}

function momentOf(operand: string, pack: EvidencePack): number {
  const value = fieldOf(operand, pack);
  const moment = typeof value === "string" ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(moment)) throw new RangeError(`${operand} is no moment`);
  return moment;
}

function textOf(operand: string, pack: EvidencePack): string {
  const whole = pack.exhibits.find(({ id }) => id === operand);
  const value = whole === undefined ? fieldOf(operand, pack) : whole.text;
  if (typeof value !== "string") throw new RangeError(`${operand} is no text`);
  return value;
}

/** The value of `id.field`. Ids hold no full stop, so the first one parts them. */
function fieldOf(operand: string, { exhibits }: EvidencePack): unknown {
  const dot = operand.indexOf(".");
  const id = operand.slice(0, dot);
  const field = operand.slice(dot + 1);
  const exhibit = dot === -1 ? undefined : exhibits.find((candidate) => candidate.id === id);
  if (exhibit === undefined) throw new RangeError(`${operand} names nothing in the pack`);
  return new Map<string, unknown>(Object.entries(exhibit)).get(field);
}
