import { describe, expect, test } from "vitest";
import type { DevLogReading, ReadingTerms } from "../../src/dev-log/read-dev-log.ts";
import type { ScriptedCommit } from "../support/fast-import.ts";
import { entry, hugoTerms, readHistory } from "../support/read-history.ts";

const at = (day: string): string => `2026-${day}T10:00:00Z`;
const tides = { title: "Tides", author: "mara", date: "2026-01-01" };

const termsOf = (generator: ReadingTerms["generator"], entries: string): ReadingTerms => ({
  ...hugoTerms,
  generator,
  paths: { ...hugoTerms.paths, entries },
});

/** A section that hides all below it, or doesn't. */
const section = (draft: boolean): string => `---\ntitle: Blog\ncascade:\n  draft: ${draft}\n---\n`;

/** The moments at which each entry became public, by its path. */
async function publications(
  commits: readonly ScriptedCommit[],
  terms: ReadingTerms = hugoTerms,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { entries } = await readHistory(commits, { terms });
  return Object.fromEntries(
    entries.map(({ path, stretches }) => [path, stretches.map(({ from }) => from)]),
  );
}

describe("moving a site publishes none of its entries", () => {
  test.each([
    ["out of a sub-folder", "site/content/blog/tides.md", "content/blog/tides.md", hugoTerms],
    ["from outside of the content", "posts/tides.md", "content/blog/tides.md", hugoTerms],
    [
      "to another generator",
      "content/blog/tides.md",
      "blog/2026-01-01-tides.md",
      termsOf("docusaurus", "blog"),
    ],
    [
      "from Jekyll",
      "_posts/2026-01-01-tides.md",
      "src/content/blog/tides.md",
      termsOf("astro", "src/content/blog"),
    ],
  ])("%s", async (_, from, to, terms) => {
    const commits = [
      { at: at("01-01"), files: { [from]: entry(tides) } },
      { at: at("03-04"), files: { [from]: null, [to]: entry(tides) } },
    ];
    expect(await publications(commits, terms)).toEqual({ [to]: [at("01-01")] });
  });

  test("though they are rewritten for the other generator", async () => {
    const before = entry(tides, "About tides. ".repeat(5));
    const after = `+++\ntitle = "Tides"\ndate = 2026-01-01\nauthors = ["mara"]\n+++\nAll new words.\n`;
    const commits = [
      { at: at("01-01"), files: { "content/blog/tides.md": before } },
      { at: at("03-04"), files: { "content/blog/tides.md": null, "content/log/2026/t.md": after } },
    ];
    const terms = termsOf("zola", "content/log");
    expect(await publications(commits, terms)).toEqual({ "content/log/2026/t.md": [at("01-01")] });
  });

  test("and what was not moved along still counts, where its folder is gone", async () => {
    const commits = [
      {
        at: at("01-01"),
        files: { "content/blog/old.md": entry({ ...tides, title: "Old" }) },
      },
      {
        at: at("03-04"),
        files: {
          "content/blog/old.md": null,
          "blog/new.md": entry({ ...tides, title: "New", date: "2026-03-04" }),
        },
      },
    ];
    expect(await publications(commits, termsOf("docusaurus", "blog"))).toEqual({
      "content/blog/old.md": [at("01-01")],
      "blog/new.md": [at("03-04")],
    });
  });

  test.each([
    ["_drafts/tides.md", "_posts/2026-03-04-tides.md", termsOf("jekyll", "_posts")],
    ["drafts/posts/tides.md", "content/blog/tides.md", hugoTerms],
    ["notes/tides.md", "content/blog/tides.md", hugoTerms],
    [
      "src/content/blog/_tides.md",
      "src/content/blog/tides.md",
      termsOf("astro", "src/content/blog"),
    ],
  ])("but what comes from %s is published", async (from, to, terms) => {
    const commits = [
      { at: at("01-01"), files: { [from]: entry(tides) } },
      { at: at("03-04"), files: { [from]: null, [to]: entry(tides) } },
    ];
    expect(await publications(commits, terms)).toEqual({ [to]: [at("03-04")] });
  });
});

describe("what an entry inherits", () => {
  test("hides it as long as it is so", async () => {
    const commits = [
      {
        at: at("01-01"),
        files: { "content/blog/_index.md": section(true), "content/blog/tides.md": entry(tides) },
      },
      { at: at("03-04"), files: { "content/blog/_index.md": section(false) } },
    ];
    expect(await publications(commits)).toEqual({ "content/blog/tides.md": [at("03-04")] });
  });

  test("is only for the pages that it targets", async () => {
    const cascade = "---\ncascade:\n  - target: {path: /blog/plans/**}\n    draft: true\n---\n";
    const commits = [
      {
        at: at("01-01"),
        files: {
          "content/blog/_index.md": cascade,
          "content/blog/tides.md": entry(tides),
          "content/blog/plans/moon.md": entry({ title: "Moon", author: "mara" }),
        },
      },
    ];
    expect(await publications(commits)).toEqual({
      "content/blog/tides.md": [at("01-01")],
      "content/blog/plans/moon.md": [],
    });
  });

  test("says who wrote it", async () => {
    const { entries } = await readHistory(
      [
        {
          at: at("01-01"),
          files: {
            "posts/posts.11tydata.js": 'module.exports = { author: "Mara Lind" }; // author: "Tom"',
            "posts/tides.md": entry({ title: "Tides" }),
          },
        },
      ],
      { terms: termsOf("eleventy", "posts") },
    );
    expect(entries.map(({ whose }) => whose)).toEqual([
      { kind: "author", through: "front-matter", name: "Mara Lind" },
    ]);
  });
});

describe("translations of an entry are one", () => {
  const gezeiten = entry({ title: "Gezeiten", author: "mara" });

  test.each([
    ["content/blog/tides.md", "content/blog/tides.de.md", hugoTerms],
    ["content/blog/tides/index.en.md", "content/blog/tides/index.de.md", hugoTerms],
    ["content/en/blog/tides.md", "content/de/blog/tides.md", termsOf("hugo", "content/en/blog")],
    ["content/blog/en/tides.md", "content/blog/pt-br/tides.md", termsOf("astro", "content/blog")],
    [
      "en/news/_posts/2026-01-01-a.md",
      "de/news/_posts/2026-01-01-a.md",
      termsOf("jekyll", "en/news/_posts"),
    ],
  ])("%s and %s", async (first, second, terms) => {
    expect(await originals({ [first]: entry(tides), [second]: gezeiten }, terms)).toEqual([first]);
    expect(await originals({ [second]: gezeiten, [first]: entry(tides) }, terms)).toEqual([second]);
  });

  test("by what their front matter calls them", async () => {
    const files = {
      "content/blog/tides.md": entry({ ...tides, translationKey: "tide" }),
      "content/blog/gezeiten.md": entry({
        title: "Gezeiten",
        author: "mara",
        translationKey: "tide",
      }),
      "content/blog/moon.md": entry({ title: "Moon", author: "mara" }),
    };
    expect(await originals(files)).toEqual(["content/blog/moon.md", "content/blog/tides.md"]);
  });
});

async function originals(
  files: Readonly<Record<string, string>>,
  terms = hugoTerms,
): Promise<string[]> {
  const commits = Object.entries(files).map(([path, text], index) => ({
    at: at(`01-0${index + 1}`),
    files: { [path]: text },
  }));
  const reading: DevLogReading = await readHistory(commits, { terms });
  return reading.entries.flatMap(({ path, translationOf }) =>
    translationOf === undefined ? [path] : [],
  );
}
