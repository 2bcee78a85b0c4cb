/**
 * Every name by which front matter says who wrote an entry: `author` or `authors`, also below
 * `params`; each a text, an object such as `{ name, email }`, or a list of either.
 */
export function authorNames(values: Readonly<Record<string, unknown>>): string[] {
  const params = values.params;
  const nested = isGroup(params) ? [params.author, params.authors] : [];
  return [...new Set([values.author, values.authors, ...nested].flatMap(namesIn))];
}

const nameKeys = new Set(["name", "handle", "email", "mail", "github", "username", "id", "slug"]);

function namesIn(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isGroup(value)) return [];
  return Object.entries(value)
    .filter(([key]) => nameKeys.has(key.toLowerCase()))
    .flatMap(([, name]) => namesIn(name));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
