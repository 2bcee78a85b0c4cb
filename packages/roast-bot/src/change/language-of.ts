/** Languages by the ends of file names, lower-case, without the dot. */
const languages: Readonly<Record<string, string>> = {
  ts: "typescript",
  tsx: "typescript",
  mts: "typescript",
  cts: "typescript",
  js: "javascript",
  jsx: "javascript",
  mjs: "javascript",
  cjs: "javascript",
  py: "python",
  pyi: "python",
  rb: "ruby",
  rs: "rust",
  go: "go",
  java: "java",
  kt: "kotlin",
  kts: "kotlin",
  scala: "scala",
  cs: "csharp",
  fs: "fsharp",
  c: "c",
  h: "c",
  cc: "cpp",
  cpp: "cpp",
  cxx: "cpp",
  hpp: "cpp",
  hh: "cpp",
  m: "objective-c",
  swift: "swift",
  php: "php",
  pl: "perl",
  lua: "lua",
  r: "r",
  jl: "julia",
  ex: "elixir",
  exs: "elixir",
  erl: "erlang",
  hs: "haskell",
  ml: "ocaml",
  clj: "clojure",
  dart: "dart",
  zig: "zig",
  nim: "nim",
  sh: "shell",
  bash: "shell",
  zsh: "shell",
  fish: "shell",
  ps1: "powershell",
  sql: "sql",
  html: "html",
  css: "css",
  scss: "scss",
  less: "less",
  vue: "vue",
  svelte: "svelte",
  astro: "astro",
  md: "markdown",
  mdx: "markdown",
  rst: "restructuredtext",
  json: "json",
  jsonc: "json",
  yaml: "yaml",
  yml: "yaml",
  toml: "toml",
  xml: "xml",
  tf: "hcl",
  hcl: "hcl",
  nix: "nix",
  graphql: "graphql",
  proto: "protobuf",
};

const languagesByName: Readonly<Record<string, string>> = {
  dockerfile: "dockerfile",
  makefile: "makefile",
  justfile: "just",
  gemfile: "ruby",
  rakefile: "ruby",
  jenkinsfile: "groovy",
  "cmakelists.txt": "cmake",
};

const interpreters: readonly (readonly [pattern: RegExp, language: string])[] = [
  [/\bpython[\d.]*\b/, "python"],
  [/\b(node|bun)\b/, "javascript"],
  [/\bdeno\b/, "typescript"],
  [/\bruby\b/, "ruby"],
  [/\bperl\b/, "perl"],
  [/\b(ba|z|da|k|fi)?sh\b/, "shell"],
];

/** A lower-case language name by path or interpreter line, or `unknown`. */
export function languageOf(path: string, start: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const byName = languagesByName[name];
  if (byName !== undefined) return byName;
  const extension = name.includes(".") ? name.slice(name.lastIndexOf(".") + 1) : "";
  const byExtension = Object.hasOwn(languages, extension) ? languages[extension] : undefined;
  if (byExtension !== undefined) return byExtension;
  const [, interpreter = ""] = /^#!\s*(.+)/.exec(start) ?? [];
  return interpreters.find(([pattern]) => pattern.test(interpreter))?.[1] ?? "unknown";
}
