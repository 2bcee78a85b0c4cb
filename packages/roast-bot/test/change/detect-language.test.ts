import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/change/detect-language.ts";
import { makeLinguistTable } from "./make-linguist-table.ts";

test("the table of languages is what linguist's data makes it", async () => {
  const manifest = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  const version = /"linguist-languages": "(.+)"/.exec(manifest)?.[1] ?? "";
  await expect(makeLinguistTable(version)).toMatchFileSnapshot(
    "../../src/change/linguist-table.ts",
  );
});

describe("the language of a file", () => {
  test.each([
    ["src/tide.ts", "", "typescript"],
    ["tide.PY", "", "python"],
    ["Makefile", "", "makefile"],
    ["web/Dockerfile", "", "dockerfile"],
    ["views/tide.html.erb", "", "html"],
    ["bin/tide", "#!/usr/bin/env python3\n", "python"],
    ["bin/tide", "#!/usr/bin/env -S TIDE=1 python3.12 -u\n", "python"],
    ["bin/tide", "#!/usr/bin/env node\n", "javascript"],
    ["bin/tide", "#!/usr/bin/env -S deno run\n", "typescript"],
    ["bin/tide", "#!/bin/sh\n", "shell"],
    ["bin/tide", "#!/bin/bash -e\n", "shell"],
    ["bin/tide", "tide", "unknown"],
    ["odd.constructor", "", "unknown"],
    [".gitignore", "", "ignore-list"],
  ])("%s starting with %j is %s", (path, start, language) => {
    expect(detectLanguage(path, start)).toBe(language);
  });

  test.each([
    ["h", "c"],
    ["m", "objective-c"],
    ["ts", "typescript"],
    ["sql", "sql"],
    ["md", "markdown"],
    ["r", "r"],
    ["pl", "perl"],
    ["fs", "fsharp"],
    ["rs", "rust"],
    ["ml", "ocaml"],
    ["v", "unknown"],
  ])("that ends in .%s, which several claim, is %s", (extension, language) => {
    expect(detectLanguage(`tide.${extension}`, "")).toBe(language);
  });

  test("is called what evidence has called it since the beginning", () => {
    const calls = Object.entries(since).flatMap(([language, endings]) =>
      endings.split(" ").map((ending) => [`tide.${ending}`, language] as const),
    );
    const renamed = calls.filter(([path, language]) => detectLanguage(path, "") !== language);
    expect(renamed).toEqual([]);
  });
});

const since: Readonly<Record<string, string>> = {
  typescript: "ts tsx mts cts",
  javascript: "js jsx mjs cjs",
  python: "py pyi",
  ruby: "rb",
  rust: "rs",
  go: "go",
  java: "java",
  kotlin: "kt kts",
  scala: "scala",
  csharp: "cs",
  fsharp: "fs",
  c: "c h",
  cpp: "cc cpp cxx hpp hh",
  "objective-c": "m",
  swift: "swift",
  php: "php",
  perl: "pl",
  lua: "lua",
  r: "r",
  julia: "jl",
  elixir: "ex exs",
  erlang: "erl",
  haskell: "hs",
  ocaml: "ml",
  clojure: "clj",
  dart: "dart",
  zig: "zig",
  nim: "nim",
  shell: "sh bash zsh fish",
  powershell: "ps1",
  sql: "sql",
  html: "html",
  css: "css",
  scss: "scss",
  less: "less",
  vue: "vue",
  svelte: "svelte",
  astro: "astro",
  markdown: "md mdx",
  restructuredtext: "rst",
  json: "json jsonc",
  yaml: "yaml yml",
  toml: "toml",
  xml: "xml",
  hcl: "tf hcl",
  nix: "nix",
  graphql: "graphql",
  protobuf: "proto",
};
