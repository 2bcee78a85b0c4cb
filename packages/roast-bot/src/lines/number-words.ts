import type { Unit } from "@mea-culpa/formats";

const upToTwelve = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const;

/** A number as prose has it: words from one to twelve, digits with thousands separators above. */
export function numberWord(value: number): string {
  const word = Number.isInteger(value) && value > 0 ? upToTwelve[value] : undefined;
  return word ?? digits(value);
}

/** A number in digits, with a comma at each third place: `1,246`, `0.5`. */
function digits(value: number): string {
  const [whole = "", fraction] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The noun that a figure of this unit may be joined to, agreeing with the number. */
export function unitNoun(unit: Unit, value: number): string {
  const one = singular[unit];
  if (value === 1 || unit === "percent" || unit === "times") return one;
  return irregular[unit] ?? `${one}s`;
}

const singular: Readonly<Record<Unit, string>> = {
  commit: "commit",
  line: "line",
  file: "file",
  "pull-request": "pull request",
  entry: "entry",
  test: "test",
  word: "word",
  character: "character",
  minute: "minute",
  hour: "hour",
  day: "day",
  week: "week",
  review: "review",
  person: "person",
  dependency: "dependency",
  percent: "percent",
  times: "times",
  level: "level",
  block: "block",
  function: "function",
  position: "position",
  occurrence: "occurrence",
  "co-author": "co-author",
  slot: "slot",
};

const irregular: Readonly<Partial<Record<Unit, string>>> = {
  person: "people",
  entry: "entries",
  dependency: "dependencies",
};
