import * as linguist from "linguist-languages";

interface Language {
  readonly name: string;
  readonly group?: string;
  readonly extensions?: readonly string[];
  readonly filenames?: readonly string[];
  readonly interpreters?: readonly string[];
}

/** What is meant where several languages claim an extension, a name or an interpreter. */
const meant: Readonly<Record<string, string>> = {
  asm: "Assembly",
  bun: "JavaScript",
  cc: "C++",
  cls: "Apex",
  cs: "C#",
  d: "D",
  deno: "TypeScript",
  el: "Emacs Lisp",
  ex: "Elixir",
  fs: "F#",
  h: "C",
  hh: "C++",
  html: "HTML",
  json: "JSON",
  lua: "Lua",
  m: "Objective-C",
  makefile: "Makefile",
  md: "Markdown",
  ml: "OCaml",
  node: "JavaScript",
  php: "PHP",
  pl: "Perl",
  r: "R",
  rs: "Rust",
  s: "Assembly",
  scm: "Scheme",
  sh: "Shell",
  bash: "Shell",
  sql: "SQL",
  ts: "TypeScript",
  tsx: "TSX",
  txt: "Text",
  xml: "XML",
  yaml: "YAML",
  yml: "YAML",
};

/** Names by which evidence has called these since the beginning. */
const called: Readonly<Record<string, string>> = {
  "C#": "csharp",
  "C++": "cpp",
  "F#": "fsharp",
  MDX: "markdown",
  "Protocol Buffer": "protobuf",
};

/**
 * Makes the source of `linguist-table.ts`: a line for each language, with its extensions, file names
 * and interpreters, each of them in one line alone. What several languages claim goes to the one
 * that is meant; else to the only one whose first it is; else to none.
 */
export function makeLinguistTable(version: string): string {
  const languages: readonly Language[] = Object.values(linguist);
  const columns = [
    assign(languages, ({ extensions = [] }) => extensions.map((one) => one.slice(1))),
    assign(languages, ({ filenames = [] }) => filenames.filter((one) => !one.includes(" "))),
    assign(languages, ({ interpreters = [] }) => interpreters),
  ];
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))].toSorted();
  const lines = names.map((name) =>
    [name, ...columns.map((column) => (column.get(name) ?? []).toSorted().join(" "))].join("|"),
  );
  return `/**
 * Each language with its extensions, its file names and its interpreters, lower-case. Generated from
 * linguist-languages ${version} (MIT) by \`npx vitest run packages/roast-bot/test/change/detect-language.test.ts -u\`.
 */
export const linguistTable: string = \`
${lines.join("\n")}
\`;
`;
}

function assign(
  languages: readonly Language[],
  keysOf: (language: Language) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const claims = languages.flatMap((language) =>
    keysOf(language).map((key, at) => ({ key: key.toLowerCase(), language, isFirst: at === 0 })),
  );
  const assigned: { name: string; key: string }[] = [];
  for (const [key, all] of Map.groupBy(claims, (claim) => claim.key)) {
    const first = all.filter(({ isFirst }) => isFirst);
    const chosen =
      all.find(({ language }) => language.name === meant[key]) ??
      (all.length === 1 ? all[0] : first.length === 1 ? first[0] : undefined);
    if (chosen === undefined) continue;
    assigned.push({ name: nameOf(chosen.language), key });
  }
  const byName = Map.groupBy(assigned, ({ name }) => name);
  return new Map([...byName].map(([name, all]) => [name, all.map(({ key }) => key)]));
}

function nameOf({ name, group }: Language): string {
  const family = called[name] ?? called[group ?? name] ?? group ?? name;
  return family.toLowerCase().replaceAll(/[^a-z0-9+#.-]+/g, "-");
}
