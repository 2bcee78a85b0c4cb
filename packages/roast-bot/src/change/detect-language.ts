import { linguistTable } from "./linguist-table.ts";

/**
 * Detects a file's language by its name, its extension or its interpreter line, as linguist's data
 * has them: a lower-case name, or `unknown`.
 */
export function detectLanguage(path: string, start: string): string {
  const { names, extensions, interpreters } = (tables ??= parseTable(linguistTable));
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const byName = names.get(name);
  if (byName !== undefined) return byName;
  // The longest extension first: `.html.erb` before `.erb`.
  for (let dot = name.indexOf("."); dot !== -1; dot = name.indexOf(".", dot + 1)) {
    const byExtension = extensions.get(name.slice(dot + 1));
    if (byExtension !== undefined) return byExtension;
  }
  return interpreters.get(readInterpreter(start)) ?? "unknown";
}

/** The program that an interpreter line names, less its version; empty where there is none. */
function readInterpreter(start: string): string {
  const [, words = ""] = /^#!\s*(.+)/.exec(start) ?? [];
  const programs = words.split(/\s+/).map((word) => word.slice(word.lastIndexOf("/") + 1));
  const isEnv = programs[0] === "env";
  const program = programs.find(
    (word, at) => !(isEnv && (at === 0 || word.startsWith("-") || word.includes("="))),
  );
  return (program ?? "").replace(/[\d.]+$/, "");
}

interface LanguageTables {
  readonly names: ReadonlyMap<string, string>;
  readonly extensions: ReadonlyMap<string, string>;
  readonly interpreters: ReadonlyMap<string, string>;
}

let tables: LanguageTables | undefined;

function parseTable(table: string): LanguageTables {
  const names = new Map<string, string>();
  const extensions = new Map<string, string>();
  const interpreters = new Map<string, string>();
  for (const line of table.trim().split("\n")) {
    const [language = "", ...columns] = line.split("|");
    for (const [at, map] of [extensions, names, interpreters].entries()) {
      for (const key of (columns[at] ?? "").split(" ")) if (key !== "") map.set(key, language);
    }
  }
  return { names, extensions, interpreters };
}
