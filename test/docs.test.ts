import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" }).split("\n");

/** Pages that speak of the tree as it is: release notes and what the demo and the site show do not. */
const pages = tracked.filter(
  (path) =>
    path.endsWith(".md") &&
    !path.endsWith("CHANGELOG.md") &&
    !/^(\.changeset|demo\/history|site\/src)\//.test(path),
);

describe("the pages", () => {
  test("name no path of the tree that does not exist", () => {
    const missing = pages.flatMap((page) =>
      readCode(page)
        .filter((text) => isPath(text) && !isThere(text, page))
        .map((text) => `${page}: ${text}`),
    );
    expect(missing).toEqual([]);
  });

  test("name no file of code that does not exist", () => {
    const names = new Set(tracked.map((path) => basename(path)));
    const missing = pages.flatMap((page) =>
      readCode(page)
        .filter((text) => /^[\w-]+\.(ts|py)$/.test(text) && !names.has(text))
        .map((text) => `${page}: ${text}`),
    );
    expect(missing).toEqual([]);
  });
});

/** In words. What is longer is a table or a list. */
const longestParagraph = 120;

test("no paragraph or item of a list is longer than a reader follows", () => {
  const long = pages
    .filter((page) => !page.startsWith("docs/decisions/"))
    .flatMap((page) =>
      readParagraphs(page)
        .map((paragraph) => paragraph.split(/\s+/))
        .filter((words) => words.length > longestParagraph)
        .map((words) => `${page}: ${words.length} words: ${words.slice(0, 8).join(" ")} ...`),
    );
  expect(long).toEqual([]);
});

test("each name that ARCHITECTURE says where to find is declared there", () => {
  const [, after = ""] = readPage("ARCHITECTURE.md").split("## Where is ...?\n");
  const [table = ""] = after.split("\n## ");
  const places = [...table.matchAll(/`([^`]+\.ts)`((?:,? `\w+`)+)/g)].flatMap(
    ([, file = "", names = ""]) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => ({ file, name })),
  );
  expect(places.length).toBeGreaterThan(10);
  const lost = places.filter(({ file, name }) => {
    const declared = new RegExp(
      `^export (async )?(function|class|const|interface|type) ${name}\\b`,
      "m",
    );
    return !declared.test(readPage(file));
  });
  expect(lost).toEqual([]);
});

function readPage(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** A page without blocks of code and roasts that are shown. */
function readProse(page: string): string {
  return readPage(page)
    .replaceAll(/^>.*$/gm, "")
    .replaceAll(/^```.*?^```/gms, "");
}

/** The paragraphs and items of a page; headings and rows of tables begin others and are none. */
function readParagraphs(page: string): string[] {
  return readProse(page)
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/^(?:#|\|).*$/gm, "")
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((paragraph) => paragraph.trim());
}

/** What stands between backticks on a page, without blocks of code and roasts that are shown. */
function readCode(page: string): string[] {
  const prose = readProse(page);
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

/**
 * Whether a text names a path of this tree: one in its folders or in those that only packages have,
 * or a file of code below some folder. `src/content` and its neighbours are what Astro's sites have;
 * `dist` is there only when something was built.
 */
function isPath(text: string): boolean {
  if (!/^[\w.@<>*-]+\/[\w.@<>*/-]+$/.test(text)) return false;
  if (/^src\/(content|consts\.ts|site\.config\.ts)/.test(text) || text.includes("/dist/"))
    return false;
  const [first = ""] = text.split("/");
  return folders.has(first) || /^(?!@).*\.(ts|py|mjs)$/.test(text);
}

const folders = new Set([
  ...tracked.filter((path) => path.includes("/")).map((path) => path.split("/")[0]),
  "src",
  "schemas",
  "worker",
]);

/** From the root or, since packages take their pages along, from where the page is. */
function isThere(text: string, page: string): boolean {
  const pattern = text.replaceAll(/<[^>]+>/g, "*");
  return [root, join(root, dirname(page))].some((cwd) =>
    pattern.includes("*") ? globSync(pattern, { cwd }).length > 0 : existsSync(join(cwd, pattern)),
  );
}
