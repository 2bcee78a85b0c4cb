import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { generatorNames } from "@mea-culpa/formats";
import { writeFrontMatter } from "../../src/entry/entry-front-matter.ts";
import { parseFrontMatter } from "../../src/front-matter/parse-front-matter.ts";
import { findGenerator, openSite } from "../../src/generators/registry.ts";
import { noFiles } from "../../src/generators/site-files.ts";
import { emptyFolder } from "../../src/generators/site-generator.ts";

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
  const site = openSite(name, { files: noFiles, entryFolder: "" });
  const [folder] = site.customaryFolders;
  const path = `${folder}/${site.nameEntry({ slug: "the-ferryman", day: "2026-03-09" })}.md`;

  test.each(site.frontMatterFormats)("reads what is written for it in %s", (format) => {
    const read = parseFrontMatter(`${writeFrontMatter(entry, { site, format })}\nText.\n`);
    if (read.kind !== "read") throw new Error(read.message);
    expect(site.readFields({ path, values: read.values, inherited: [] })).toMatchObject({
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
    expect(pages.isPage(path, emptyFolder)).toBe(true);
    expect(pages.isEntry(path)).toBe(true);
    expect(pages.covers(path)).toBe(true);
  });

  test("has no pages outside of what is read, and none that are hidden", () => {
    const pages = site.pages(folder);
    for (const other of ["README.md", `${folder}.md`, `${folder}/.hidden.md`, `${folder}/a.png`]) {
      expect(pages.isEntry(other) && pages.isPage(other, emptyFolder)).toBe(false);
    }
  });

  test("does with the future what its generator says unless it is set up otherwise", () => {
    expect(site.futureEntries).toBe(findGenerator(name).futureEntries);
  });
});

test("docs/footer.md has what init tells to import, to the letter", async () => {
  const document = await readFile(new URL("../../../../docs/footer.md", import.meta.url), "utf8");
  const steps = generatorNames.flatMap((name) => findGenerator(name).footerSteps);
  const lines = steps.join(" ").match(/`import [^`]+`/g) ?? [];
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(document).toContain(line);
});

test("docs/dev-log.md has a column for every generator", async () => {
  const text = await readFile(new URL("../../../../docs/dev-log.md", import.meta.url), "utf8");
  const heads = text.split("\n").filter((line) => line.startsWith("| | "));
  const columns = heads.flatMap((head) => head.split("|").map((cell) => cell.trim()));
  expect(columns).toEqual(
    expect.arrayContaining(generatorNames.map((name) => findGenerator(name).title)),
  );
});

test("each generator has its name in the format of roast-bot.yaml, and each name its generator", async () => {
  const source = new URL("../../src/generators", import.meta.url);
  const folders = (await readdir(source, { withFileTypes: true })).filter((each) =>
    each.isDirectory(),
  );
  expect(folders.map(({ name }) => name).toSorted()).toEqual(generatorNames.toSorted());
  for (const name of generatorNames) expect(findGenerator(name).title.toLowerCase()).toBe(name);
});
