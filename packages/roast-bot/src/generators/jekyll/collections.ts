import { isLeftOut } from "../globs.ts";
import { plainFolder } from "../script-values.ts";
import { type Data, isData, readText, readValue } from "../site-files.ts";

/** The values of `defaults` whose scope holds an entry, the narrowest first. */
export function findDefaults(configuration: Data, path: string): Data[] {
  const defaults = readValue(configuration, "defaults");
  if (!Array.isArray(defaults)) return [];
  const label = findCollection(path) ?? "posts";
  return defaults
    .flatMap((item: unknown) => {
      const scope = plainFolder(readText(item, "scope", "path") ?? "");
      const type = readText(item, "scope", "type") ?? label;
      const values = readValue(item, "values");
      const holds = scope === "" || isLeftOut(path, [scope, `${scope}/**`]);
      return isData(values) && holds && (type === label || `${type}s` === label)
        ? [{ scope, values }]
        : [];
    })
    .toSorted((a, b) => b.scope.length - a.scope.length)
    .map(({ values }) => values);
}

/** Whether an entry is of a collection that is listed and makes no pages. */
export function isOfSilentCollection(path: string, configuration: Data): boolean {
  const label = findCollection(path);
  if (label === undefined || label === "posts") return false;
  const listed = readValue(configuration, "collections");
  if (Array.isArray(listed)) return listed.includes(label);
  const collection = readValue(listed, label);
  return collection !== undefined && readValue(collection, "output") !== true;
}

/** The collection that an entry is of, by the folder that it lies in; drafts are posts. */
function findCollection(path: string): string | undefined {
  const label = /(?:^|\/)_([^/]+)\//.exec(path)?.[1];
  return label === "drafts" ? "posts" : label;
}

export function isPost(path: string): boolean {
  return (findCollection(path) ?? "posts") === "posts";
}
