import { parse as parseToml } from "smol-toml";
import { parse as parseYaml } from "yaml";

/** The files of a site as far as they are known; paths are relative to the site's root. */
export interface SiteFiles {
  /** All files and folders. */
  readonly paths: ReadonlySet<string>;
  /** What only points elsewhere, and holds nothing here. */
  readonly pointers?: ReadonlyMap<string, Pointer>;
  /** The texts of the files that inform some generator. */
  readonly texts: ReadonlyMap<string, string>;
}

export type Pointer = "link" | "submodule";

export const noFiles: SiteFiles = { paths: new Set(), texts: new Map() };

/** The files below a folder, with paths relative to it; `""` is the top. */
export function filesBelow(files: SiteFiles, root: string): SiteFiles {
  if (root === "") return files;
  const below = (path: string): string[] =>
    path.startsWith(`${root}/`) ? [path.slice(root.length + 1)] : [];
  return {
    paths: new Set([...files.paths].flatMap(below)),
    texts: new Map(
      [...files.texts].flatMap(([path, text]) => below(path).map((name) => [name, text] as const)),
    ),
  };
}

export type Data = Readonly<Record<string, unknown>>;

export function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads a file of data by its ending: TOML, YAML or JSON. `undefined` for what cannot be read. */
export function parseDataFile(path: string, text: string): unknown {
  try {
    if (path.endsWith(".toml")) return parseToml(text);
    if (/\.ya?ml$/.test(path)) return parseYaml(text, { logLevel: "silent", maxAliasCount: 20 });
    return path.endsWith(".json") ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** What a configuration says, keys as they stand there; nothing where it cannot be read. */
export function readDataFile(files: SiteFiles, path: string): Data {
  const data = parseDataFile(path, files.texts.get(path) ?? "");
  return isData(data) ? data : {};
}

/** The text under a key, without regard to its case; `undefined` for anything else. */
export function readText(data: unknown, ...keys: readonly string[]): string | undefined {
  const value = readValue(data, ...keys);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** The value at a path of keys, without regard to their case. */
export function readValue(data: unknown, ...keys: readonly string[]): unknown {
  let value = data;
  for (const key of keys) {
    if (!isData(value)) return undefined;
    value = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
  }
  return value;
}

/** Whether a path is a folder or lies below it; `""` is the top, in which everything lies. */
export function isWithin(path: string, folder: string): boolean {
  return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
