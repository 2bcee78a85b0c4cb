import type { Unit } from "@mea-culpa/formats";
import { inflectNoun } from "./inflect.ts";

/** The nouns by which prose may call what a figure of a unit counts, in the singular. */
const singulars: Readonly<Record<Unit, readonly string[]>> = {
  commit: ["commit"],
  line: ["line"],
  file: ["file"],
  "pull-request": ["pull request", "merge request", "pr"],
  entry: ["entry", "post"],
  test: ["test", "test case"],
  word: ["word"],
  character: ["character", "letter"],
  minute: ["minute"],
  hour: ["hour"],
  day: ["day"],
  week: ["week"],
  review: ["review", "comment"],
  person: ["person", "people", "author"],
  dependency: ["dependency", "package"],
  percent: ["percent", "per cent", "%"],
  times: ["time"],
  level: ["level"],
  block: ["block"],
  function: ["function", "method"],
  position: [],
  occurrence: ["occurrence", "time", "mention"],
  "co-author": ["co-author", "coauthor"],
  slot: ["slot", "deadline", "promise"],
};

/** The nouns of a unit, singular and plural. */
export function listNouns(unit: Unit): readonly string[] {
  return singulars[unit].flatMap(inflectNoun);
}

/** Whether the word is a noun of any unit. */
export function isUnitNoun(word: string): boolean {
  return everyNoun.has(word);
}

/** Whether the word, in small letters, is a unit by which time is told, whether figures have it or not. */
export function isTimeUnit(word: string): boolean {
  return timeNouns.has(word);
}

const timeNouns: ReadonlySet<string> = new Set(
  ["minute", "hour", "day", "week", "fortnight", "month", "year", "decade"].flatMap(inflectNoun),
);

const everyNoun: ReadonlySet<string> = new Set([
  ...Object.values(singulars).flat().flatMap(inflectNoun),
  ...timeNouns,
]);
