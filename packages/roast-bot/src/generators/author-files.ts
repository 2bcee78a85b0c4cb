import { parseFrontMatter } from "../front-matter/parse-front-matter.ts";
import { namesOfPerson } from "../front-matter/author-names.ts";
import { isData, parseDataFile, readText, readValue, type SiteFiles } from "./site-files.ts";

const names = /^_?(authors?|people|team|members|contributors?|writers?|staff|bios)$/i;

/**
 * Whether a file says who the authors are: `authors.yml`, `_data/people.json`, `data/authors/mara.toml`,
 * `src/content/authors/mara.md`, `content/authors/mara/_index.md`.
 */
export function isAuthorFile(path: string): boolean {
  const parts = path.split("/");
  const file = /^(.+)\.(ya?ml|json|toml|mdx?)$/i.exec(parts.at(-1) ?? "");
  if (file === null) return false;
  if (!/^mdx?$/i.test(file[2] ?? "") && names.test(file[1] ?? "")) return true;
  return parts.slice(-3, -1).some((part) => names.test(part));
}

/** What authors' keys stand for: every name and mail by which a site's files know them. */
export type AuthorAliases = ReadonlyMap<string, readonly string[]>;

/** Reads them from the authors' files, from others that the site names, and from its configuration. */
export function readAuthorAliases(files: SiteFiles, named: readonly string[] = []): AuthorAliases {
  const aliases = new Map<string, string[]>();
  for (const [path, text] of files.texts) {
    const people =
      isAuthorFile(path) || named.includes(path)
        ? readPeople(path, text, { isList: named.includes(path) })
        : readConfigured(parseDataFile(path, text));
    for (const [key, person] of people) {
      const known = aliases.get(key.toLowerCase()) ?? [];
      aliases.set(key.toLowerCase(), [...new Set([...known, ...namesOfPerson(person)])]);
    }
  }
  return aliases;
}

/** The people that a configuration lists by their keys, at its root or among a site's own values. */
function readConfigured(configuration: unknown): [string, unknown][] {
  return [[], ["params"], ["extra"]].flatMap((keys) => {
    const people = readValue(configuration, ...keys, "authors");
    return isData(people) ? Object.entries(people) : [];
  });
}

/** Whom a site's configuration names as its author, at its root or among the site's own values. */
export function readSiteAuthors(configuration: unknown, aliases: AuthorAliases): string[] {
  const named = [[], ["params"], ["extra"]].flatMap((keys) =>
    namesOfPerson(readValue(configuration, ...keys, "author")),
  );
  return resolveAuthors(named, aliases);
}

/** The authors as they are written, and beside each key what it stands for. */
export function resolveAuthors(written: readonly string[], aliases: AuthorAliases): string[] {
  return [
    ...new Set(written.flatMap((name) => [name, ...(aliases.get(name.toLowerCase()) ?? [])])),
  ];
}

/** The people of a file by their keys: a file of many, or a file (or folder) for each. */
function readPeople(
  path: string,
  text: string,
  { isList }: { readonly isList: boolean },
): [string, unknown][] {
  const parts = path.split("/");
  const file = (parts.at(-1) ?? "").replace(/\.[^.]+$/, "");
  const isOne = !isList && !names.test(file);
  const own = /^_?index$/.test(file) ? (parts.at(-2) ?? "") : file;
  if (/\.mdx?$/i.test(path)) {
    const read = parseFrontMatter(text);
    // Its title is the person's name.
    return read.kind === "read" && isOne
      ? [[own, { ...read.values, key: readText(read.values, "title") ?? own }]]
      : [];
  }
  const data = parseDataFile(path, text);
  if (Array.isArray(data)) {
    return data.flatMap((person: unknown) =>
      namesOfPerson(person).map((key): [string, unknown] => [key, person]),
    );
  }
  if (!isData(data)) return [];
  if (isOne) return [[own, data]];
  return Object.entries(data);
}
