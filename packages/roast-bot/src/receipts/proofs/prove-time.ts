import type { Exhibit } from "@mea-culpa/formats";
import { isLogged } from "../../case/logged.ts";
import { timeField, timeFields } from "../../case/exhibit-fields.ts";
import type { ClaimToken } from "../tokens/claim-token.ts";
import { readWords } from "../tokens/read-words.ts";
import { ownValue } from "../words/number-words.ts";
import { dayParts, isIn, months, weekdays } from "../words/times.ts";
import { findClause } from "./find-clause.ts";
import { findOne } from "./find-sides.ts";
import { type CitedStretch, type Proof, refuted } from "./proof.ts";

/** Each time word of the stretch says what the field says, in the field's own offset. */
export function proveTime(stretch: CitedStretch, exhibit: Exhibit, field: string): Proof {
  const value = timeField(exhibit, field);
  const time = value === undefined ? undefined : readLocalTime(value);
  if (value === undefined || time === undefined) {
    return refuted("time-differs", `exhibit ${exhibit.id} has no time “${field}”`);
  }
  const timed = stretch.tokens.filter(({ kind }) => coveredKinds.has(kind));
  if (timed.length === 0) return refuted("time-differs", "the text says no time");
  if (field === "committedAt" && written.test(readClause(stretch))) {
    return refuted("time-differs", `${exhibit.id} was committed then, and written at another time`);
  }
  const all = findShared(stretch);
  if (all === undefined ? isOfAnother(stretch, exhibit) : !all.includes(exhibit)) {
    return refuted("time-differs", `${field} of ${exhibit.id} is not when what is named here was`);
  }
  const words = readWords(stretch.text).map(({ lower }) => lower);
  const isTold = (at: LocalTime): boolean =>
    timed.every((token) =>
      token.kind === "time" ? timeWordIs(token.text.toLowerCase(), at) : numberIs(token, at, words),
    );
  if (!isTold(time)) return refuted("time-differs", `${field} of ${exhibit.id} is ${value}`);
  const isOne = /\bthe same\b/i.test(readClause(stretch));
  const other = all?.find((each) => {
    const moment = timeField(each, field);
    const at = moment === undefined ? undefined : readLocalTime(moment);
    // “The same morning” is of one day.
    const isOtherDay = isOne && (at?.day !== time.day || at.month !== time.month);
    return at !== undefined && (isOtherDay || !isTold(at));
  });
  if (other !== undefined) {
    return refuted("time-differs", `${field} of ${other.id} is another, and this is said of all`);
  }
  return { kind: "proven", covers: ({ kind }) => coveredKinds.has(kind) };
}

/** A rebase commits anew what was written before. */
const written = /\b(?:written|wrote|writes|authored)\b/i;

/** The clause in which a stretch stands. */
function readClause({ start, sentence }: CitedStretch): string {
  const clause = findClause({ start }, { sentence, apart: [] });
  return sentence.slice(clause.start, clause.end);
}

/**
 * What the sentence names and rests on, where a clause tells a time of all of it: “both fixes are of a
 * Tuesday”, “... and ... came on the same evening”.
 */
function findShared(stretch: CitedStretch): readonly Exhibit[] | undefined {
  const { named, rests } = stretch;
  const isShared = shared.test(readClause(stretch));
  return isShared ? [...named.map(({ exhibit }) => exhibit), ...rests] : undefined;
}

const shared = /\b(?:both|all|each|every|the same)\b/i;

/**
 * Whether the clause names commits, or a time between two of them, and this time is of none of them; or
 * the sentence is argued from others, or what was done is in the words of another of these.
 * “From” one day “to” another one names the day only.
 */
function isOfAnother({ start, sentence, named, rests }: CitedStretch, exhibit: Exhibit): boolean {
  const isEnd = /\b(?:to|until|till|by|since|on from)(?: the)? $/i.test(sentence.slice(0, start));
  const clause = findClause({ start }, { sentence, apart: named });
  const commits = named.filter(
    (each) => isLogged(each.exhibit) && clause.start <= each.start && each.end <= clause.end,
  );
  if (commits.length > 0 && isEnd) return false;
  if (commits.length > 0) return !commits.some((each) => each.exhibit === exhibit);
  const dated = rests.filter((each) => readMoment(each) !== undefined);
  if (dated.length === 0 || exhibit.kind !== "commit") return false;
  if (!dated.includes(exhibit)) return true;
  // “Was renamed on Saturday”: of one of them that is the deed.
  const [, deed] =
    /\b(?:was|were) (\p{L}+ed)\b/u.exec(sentence.slice(clause.start, clause.end)) ?? [];
  const told = deed === undefined ? undefined : findOne(deed, dated);
  return told !== undefined && told !== exhibit;
}

const coveredKinds: ReadonlySet<ClaimToken["kind"]> = new Set(["time", "number", "ordinal"]);

function timeWordIs(word: string, time: LocalTime): boolean {
  const singular = word.replace(/(?:['’]s|s)$/u, "");
  const weekday = ownValue(weekdays, word) ?? ownValue(weekdays, singular);
  if (weekday !== undefined) return weekday === time.weekday;
  if (word === "weekend") return time.weekday > 5;
  const month = ownValue(months, word);
  if (month !== undefined) return month === time.month;
  const part = ownValue(dayParts, word) ?? ownValue(dayParts, singular);
  if (part !== undefined) {
    const [from, to] = part;
    return from < to ? time.hour >= from && time.hour < to : time.hour >= from || time.hour < to;
  }
  const clock = /^(\d{1,2}):(\d{2})$/.exec(word);
  if (clock !== null) return Number(clock[1]) === time.hour && Number(clock[2]) === time.minute;
  return false;
}

/** A number beside a month is its day; a number of four digits is the year. */
function numberIs(token: ClaimToken, time: LocalTime, words: readonly string[]): boolean {
  const value = token.value?.[0];
  if (token.form === "factor" || token.form === "percent") return false;
  if (value !== undefined && value > 31) return value === time.year;
  return words.some((word) => isIn(months, word)) && value === time.day;
}

/** A moment as a clock on the wall showed it there and then. */
interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** ISO 8601: Monday is 1. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
}

/** Reads an ISO 8601 moment without shifting it out of its own offset; `undefined` when it is none. */
function readLocalTime(moment: string): LocalTime | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(moment);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, weekday: weekday === 0 ? 7 : weekday, hour, minute };
}

/** The moment by which exhibits of one kind are ordered; `undefined` for kinds without time. */
export function readMoment(exhibit: Exhibit): string | undefined {
  const [field] = timeFields(exhibit);
  return field === undefined ? undefined : timeField(exhibit, field);
}
