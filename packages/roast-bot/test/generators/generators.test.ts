import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { generatorNames } from "@mea-culpa/formats";
import { writeFrontMatter } from "../../src/entry/entry-front-matter.ts";
import { parseFrontMatter } from "../../src/front-matter/parse-front-matter.ts";
import * as known from "../../src/generators/known-generators.ts";
import {
  defaultGenerator,
  detectEntryFolder,
  detectGenerator,
  findGenerator,
  openSite,
} from "../../src/generators/registry.ts";
import { noFiles, type SiteFiles } from "../../src/generators/site-generator.ts";

const date = "2026-03-09T07:05:00Z";
const mark = {
  subject: "mara/lighthouse#212",
  writer: "house",
  evidence: "data/roast_bot/9/evidence.json",
  evidence_sha256: "ab".repeat(32),
  receipts: "data/roast_bot/9/receipts.json",
  body_sha256: "cd".repeat(32),
};
const entry = {
  title: "The Ferryman",
  description: "Twelve commits.",
  date,
  author: "roast-bot",
  tags: ["roast", "roast-bot"],
  roast_bot: mark,
};

describe.each(generatorNames)("a site of %s", (name) => {
  const site = openSite(name, noFiles);
  const folder = detectEntryFolder(site, noFiles);
  const path = `${folder}/${site.nameEntry({ slug: "the-ferryman", day: "2026-03-09" })}.md`;

  test.each(site.frontMatterFormats)("reads what is written for it in %s", (format) => {
    const read = parseFrontMatter(`${writeFrontMatter(entry, { site, format })}\nText.\n`);
    if (read.kind !== "read") throw new Error(read.message);
    expect(site.readFields({ path, values: read.values })).toMatchObject({
      title: entry.title,
      draft: false,
      unrendered: false,
      date: { at: Date.parse(date) },
      expiryDate: undefined,
      authors: ["roast-bot"],
      botMark: true,
      roastTag: true,
    });
  });

  test("makes a page of what is written, and counts it among the entries", () => {
    const pages = site.pages(folder);
    expect(pages.isPage(path, () => false)).toBe(true);
    expect(pages.isEntry(path)).toBe(true);
    expect([".", folder, folder.split("/").slice(0, -1).join("/")]).toContain(pages.root);
  });

  test("has no pages outside of what is read, and none that are hidden", () => {
    const pages = site.pages(folder);
    for (const other of ["README.md", `${folder}.md`, `${folder}/.hidden.md`, `${folder}/a.png`]) {
      expect(pages.isEntry(other) && pages.isPage(other, () => false)).toBe(false);
    }
  });

  test("does with the future what its generator says unless it is set up otherwise", () => {
    expect(site.futureEntries).toBe(findGenerator(name).futureEntries);
  });
});

describe("the generator of a repository", () => {
  test.each([
    { files: { "hugo.toml": "" }, generator: "hugo" },
    { files: { "config.yaml": "baseURL: /" }, generator: "hugo" },
    { files: { "config/_default/hugo.yaml": "" }, generator: "hugo" },
    { files: { "config/_default/menus.toml": "" }, generator: "hugo" },
    { files: { "astro.config.mjs": "" }, generator: "astro" },
    { files: { "hugo.toml": "", "astro.config.ts": "" }, generator: "astro" },
    { files: { "hugo.toml": "", "src/content/blog/a.md": "" }, generator: "hugo" },
    { files: { "src/content/blog/a.md": "" }, generator: "astro" },
    { files: { "src/content/blog/a.md": "", "content/a.md": "" }, generator: "hugo" },
    // Of Zola, which nobody here knows yet: its folders look like Hugo's.
    { files: { "config.toml": 'base_url = "/"', "content/a.md": "" }, generator: "hugo" },
    { files: {}, generator: defaultGenerator },
  ])("is $generator where there are $files", ({ files, generator }) => {
    expect(detectGenerator(siteFiles(files))).toBe(generator);
  });
});

test("docs/dev-log.md has a column for every generator", async () => {
  const text = await readFile(new URL("../../../../docs/dev-log.md", import.meta.url), "utf8");
  const head = text.split("\n").find((line) => line.startsWith("| | "));
  const columns = head?.split("|").map((cell) => cell.trim());
  expect(columns).toEqual(
    expect.arrayContaining(generatorNames.map((name) => findGenerator(name).title)),
  );
});

describe("a Hugo site is told to leave the ledger alone", () => {
  test.each([
    { files: {}, advice: String.raw`put \`ignoreFiles = ["\\.jsonl$"]\` into hugo.toml` },
    {
      files: { "config.toml": "title = 'Kiln'" },
      advice: String.raw`put \`ignoreFiles = ["\\.jsonl$"]\` into config.toml`,
    },
    {
      files: { "config/_default/hugo.yaml": "title: Kiln" },
      advice: String.raw`put \`ignoreFiles: ['\.jsonl$']\` into config/_default/hugo.yaml`,
    },
    {
      files: { "hugo.json": "{}" },
      advice: String.raw`put \`"ignoreFiles": ["\\.jsonl$"]\` into hugo.json`,
    },
  ])("in the language of its own configuration: $files", ({ files, advice }) => {
    const text = advice.replaceAll("\\`", "`");
    expect(openSite("hugo", siteFiles(files)).advice).toEqual([expect.stringContaining(text)]);
  });

  test("only until it does", () => {
    const files = { "hugo.toml": String.raw`ignoreFiles = ["\\.jsonl$"]` };
    expect(openSite("hugo", siteFiles(files)).advice).toEqual([]);
  });
});

function siteFiles(texts: Readonly<Record<string, string>>): SiteFiles {
  const paths = Object.keys(texts).flatMap((path) =>
    path.split("/").map((_, index, parts) => parts.slice(0, index + 1).join("/")),
  );
  return { paths: new Set(paths), texts: new Map(Object.entries(texts)) };
}

test("each generator has its name in the format of roast-bot.yaml, and each name its generator", () => {
  expect(Object.keys(known)).toEqual(generatorNames);
});
