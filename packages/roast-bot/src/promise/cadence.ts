import { cadenceExpected, cadencePattern } from "@mea-culpa/formats";
import type { Cadence, Weekday } from "./promise.ts";

/** What became of the words for a rhythm: a cadence, or what was expected in which of the two. */
export type ParsedCadence =
  | { readonly kind: "cadence"; readonly cadence: Cadence }
  | { readonly kind: "unclear"; readonly field: "cadence" | "due"; readonly expected: string };

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const time = "([01]\\d|2[0-3]):[0-5]\\d";

/** Reads a rhythm and its due moment as a person writes them: `weekly` and `Monday 08:00`. */
export function parseCadence(words: { cadence: string; due: string }): ParsedCadence {
  const rhythm = words.cadence.trim().toLowerCase();
  const due = words.due.trim().toLowerCase();
  if (!cadencePattern.test(rhythm)) {
    return { kind: "unclear", field: "cadence", expected: cadenceExpected };
  }
  switch (rhythm) {
    case "weekly":
    case "fortnightly":
      return onWeekday(rhythm, due);
    case "monthly":
      return onDayOfMonth(due);
    default:
      return onDays(Number(/\d+/.exec(rhythm)?.[0] ?? 1), due);
  }
}

function onWeekday(kind: "weekly" | "fortnightly", due: string): ParsedCadence {
  const [, word, at] = new RegExp(`^([a-z]+) (${time})$`).exec(due) ?? [];
  const isNamed = (name: string): boolean => name === word || name.slice(0, 3) === word;
  const weekday = toWeekday(weekdays.findIndex((name) => isNamed(name.toLowerCase())) + 1);
  if (weekday === undefined || at === undefined) {
    return unclearDue(`a weekday and a time for a ${kind} promise, such as \`Monday 08:00\``);
  }
  return { kind: "cadence", cadence: { kind, weekday, time: at } };
}

function onDayOfMonth(due: string): ParsedCadence {
  const [, day, at] = new RegExp(`^([1-9]|[12]\\d|3[01]) (${time})$`).exec(due) ?? [];
  if (day === undefined || at === undefined) {
    return unclearDue("a day of the month and a time for a monthly promise, such as `1 08:00`");
  }
  return { kind: "cadence", cadence: { kind: "monthly", day: Number(day), time: at } };
}

function onDays(days: number, due: string): ParsedCadence {
  if (!new RegExp(`^${time}$`).test(due)) {
    return unclearDue("a time alone for a promise every N days, such as `08:00`");
  }
  return { kind: "cadence", cadence: { kind: "every", days, time: due } };
}

function unclearDue(expected: string): ParsedCadence {
  return { kind: "unclear", field: "due", expected };
}

function toWeekday(number: number): Weekday | undefined {
  const all: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return all[number - 1];
}

/** A cadence with its due moment, as the configuration would say it: `weekly, Monday 08:00`. */
export function cadenceWords(cadence: Cadence): string {
  switch (cadence.kind) {
    case "weekly":
    case "fortnightly":
      return `${cadence.kind}, ${weekdays[cadence.weekday - 1] ?? ""} ${cadence.time}`;
    case "every":
      return `${rhythmWords(cadence)}, ${cadence.time}`;
    case "monthly":
      return `monthly, day ${cadence.day}, ${cadence.time}`;
  }
}

/** A cadence without its due moment; reads on from "an entry": `weekly`, `every 10 days`. */
export function rhythmWords(cadence: Cadence): string {
  if (cadence.kind !== "every") return cadence.kind;
  return cadence.days === 1 ? "every day" : `every ${cadence.days} days`;
}
