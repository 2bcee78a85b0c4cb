import { ComputedValue } from "./parse-script-values.ts";

type Group = Readonly<Record<string, unknown>>;

/** `author`, `authors`, `byline`, and what themes add to it: `authorGitHubHandle`, `author_name`, ... */
const authorKey =
  /^(authors?(git(hub|lab))?(name|handle|login|user(name)?|mail|email|id)?|by|byline|writ(ers?|tenby)|postedby)$/;
/** The keys of an object that stands for an author. */
const nameKey = /^(name|handle|login|user(name)?|e?mail|git(hub|lab)|key|id|slug|url|link)$/;

/**
 * Every name by which front matter says who wrote an entry, at its root or below `params`: a text,
 * an object such as `{ name, email }`, or a list of either.
 */
export function readAuthorNames(values: Group): string[] {
  const nested = Object.entries(values).find(([key]) => key.toLowerCase() === "params")?.[1];
  const groups = isGroup(nested) ? [values, nested] : [values];
  const named = groups.flatMap((group) => valuesUnder(group, (key) => authorKey.test(key)));
  return [...new Set(named.flatMap(namesIn))];
}

/** Whether what is computed may say who wrote an entry, by its key; `it` is a program as a whole. */
export function mayNameAuthor(key: string): boolean {
  return key === "it" || authorKey.test(foldKey(key));
}

/** From where an author is computed, where one is. */
export function findComputedAuthor(values: Group): string | undefined {
  const named = valuesUnder(values, (key) => authorKey.test(key));
  return named.find((value) => value instanceof ComputedValue)?.from;
}

/** Every name and mail of a person as data describes them: a text, or an object such as `{ name, socials }`. */
export function namesOfPerson(person: unknown): string[] {
  const social = isGroup(person) ? valuesUnder(person, (key) => /^socials?$/.test(key)) : [];
  return [...new Set([...namesIn(person), ...social.flatMap(namesIn)])];
}

function namesIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isGroup(value)) return [];
  const named = valuesUnder(value, (key) => nameKey.test(key) || authorKey.test(key));
  if (named.length > 0) return named.flatMap(namesIn);
  // People by their keys: `{ mara: { name: "Mara Lind" } }`.
  const people = Object.entries(value).filter(([, person]) => isGroup(person));
  return people.flatMap(([key, person]) => [key, ...namesIn(person)]);
}

function valuesUnder(group: Group, wanted: (key: string) => boolean): unknown[] {
  return Object.entries(group)
    .filter(([key]) => wanted(foldKey(key)))
    .map(([, value]) => value);
}

function foldKey(key: string): string {
  return key.toLowerCase().replaceAll(/[-_]/g, "");
}

function isGroup(value: unknown): value is Group {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
