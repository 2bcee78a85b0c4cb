import { describe, expect, test } from "vitest";
import { chooseSite, type WantedSite } from "../../src/generators/choose-site.ts";
import { siteFiles } from "./site-files.ts";

/** The configuration that a site of each generator has at least. */
const configurations = {
  astro: { "astro.config.mjs": "export default {}" },
  docusaurus: { "docusaurus.config.js": "module.exports = {}" },
  eleventy: { "eleventy.config.js": "export default () => {}" },
  hugo: { "hugo.toml": 'title = "Tides"' },
  jekyll: { "_config.yml": "title: Tides" },
  zola: { "config.toml": 'base_url = "https://mara.example"' },
};

function choose(texts: Readonly<Record<string, string>>, wanted: WantedSite = {}): string {
  const choice = chooseSite(siteFiles(texts), wanted);
  if (choice.kind === "unclear") return `${choice.about}: ${choice.message}. ${choice.advice}`;
  const { generator, root, entries } = choice.site;
  return [generator, ...(root === "" ? [] : [root]), entries].join(" ");
}

describe("the site and the folder of entries are found", () => {
  test.each([
    ...[
      "content/blog",
      "content/posts",
      "content/post",
      "content/articles",
      "content/log",
      "content/devlog",
      "content/dev-log",
      "content/notes",
      "content/writing",
      "content/p",
      "content/en/blog",
      "content/english/blog",
      "content/en/posts",
    ].map((folder) => ["hugo", folder] as const),
    ...[
      "src/content/blog",
      "src/content/posts",
      "src/content/docs/blog",
      "src/content/articles",
      "src/content/devlog",
      "src/content/notes",
      "src/data/blog",
      "src/data/post",
      "src/pages/blog",
      "src/posts",
      "posts",
      "content/blog",
    ].map((folder) => ["astro", folder] as const),
    ...["_posts", "news/_posts", "_articles"].map((folder) => ["jekyll", folder] as const),
    ...["posts", "blog", "src/posts", "src/content/blog", "_posts", "content/log"].map(
      (folder) => ["eleventy", folder] as const,
    ),
    ["docusaurus", "blog"] as const,
    ...["content/blog", "content/posts", "content/notes", "content"].map(
      (folder) => ["zola", folder] as const,
    ),
  ])("of %s in %s", (generator, folder) => {
    const entry = { [`${folder}/2026-01-06-tides.md`]: "" };
    expect(choose({ ...configurations[generator], ...entry })).toBe(`${generator} ${folder}`);
    const below = Object.entries({ ...configurations[generator], ...entry }).map(
      ([path, text]) => [`website/${path}`, text] as const,
    );
    expect(choose({ "README.md": "", ...Object.fromEntries(below) })).toBe(
      `${generator} website website/${folder}`,
    );
  });

  test.each([
    {
      says: "by the configuration, whatever else could be it",
      files: { "_config.yml": "", "_posts/2026-01-06-a.md": "", "content/a.md": "" },
      site: "jekyll _posts",
    },
    {
      says: "by `zola.toml`",
      files: { "zola.toml": "", "content/blog/a.md": "" },
      site: "zola content/blog",
    },
    {
      says: "by a `config.toml` with Hugo's address",
      files: { "config.toml": "baseURL = '/'", "content/blog/a.md": "" },
      site: "hugo content/blog",
    },
    {
      says: "by `config/_default`",
      files: { "config/_default/menus.toml": "", "content/blog/a.md": "" },
      site: "hugo content/blog",
    },
    {
      says: "not by a `config.yml` that configures something else",
      files: {
        ".github/ISSUE_TEMPLATE/config.yml": "",
        "public/admin/config.yml": "backend: git",
        "src/config.yaml": "site: x",
        "src/content/config.ts": "",
        "astro.config.ts": "",
        "src/data/post/a.md": "",
      },
      site: "astro src/data/post",
    },
    {
      says: "not in examples, tests and themes",
      files: {
        "examples/blog/astro.config.mjs": "",
        "examples/blog/src/content/blog/a.md": "",
        "themes/x/exampleSite/hugo.toml": "",
        "hugo.toml": "",
        "content/post/a.md": "",
      },
      site: "hugo content/post",
    },
    {
      says: "in the inner one of two sites that both take it for theirs",
      files: {
        "astro.config.ts": "",
        "apps/web/astro.config.ts": "",
        "apps/web/src/content/blog/a.md": "",
        "apps/web/src/content/pages/b.md": "",
      },
      site: "astro apps/web apps/web/src/content/blog",
    },
    {
      says: "not in the sites of tests",
      files: {
        "test_site/config.toml": 'base_url = "/"',
        "test_site/content/blog/a.md": "",
        "docs/config.toml": 'base_url = "/"',
        "docs/content/blog/b.md": "",
      },
      site: "zola docs docs/content/blog",
    },
    {
      says: "by customary folders where nothing is configured",
      files: { "content/blog/a.md": "" },
      site: "hugo content/blog",
    },
    {
      says: "in the main language, whose translations are the same blog",
      files: {
        "hugo.toml": 'defaultContentLanguage = "de"',
        "content/de/blog/a.md": "",
        "content/en/blog/a.md": "",
        "content/en/blog/b.md": "",
        "content/de/docs/c.md": "",
      },
      site: "hugo content/de/blog",
    },
    {
      says: "where Hugo's configuration puts the content",
      files: { "hugo.yaml": "contentDir: words", "words/posts/a.md": "", "content/blog/a.md": "" },
      site: "hugo words/posts",
    },
    {
      says: "where Eleventy's configuration puts the input",
      files: {
        "eleventy.config.js": 'return { dir: { input: "site" } }; // dir: { input: "old" }',
        "site/blog/a.md": "",
        "old/blog/a.md": "",
      },
      site: "eleventy site/blog",
    },
    {
      says: "where Docusaurus's configuration puts the blog",
      files: {
        "docusaurus.config.ts":
          'presets: [["classic", { docs: { path: "docs" }, blog: { path: "./news" } }]]',
        "news/a.md": "",
        "blog/a.md": "",
        "docs/a.md": "",
      },
      site: "docusaurus news",
    },
    {
      says: "though it holds no entry yet, if it is there",
      files: { "hugo.toml": "", "content/posts/_index.md": "" },
      site: "hugo content/posts",
    },
    {
      says: "beside single pages",
      files: {
        "hugo.toml": "",
        "content/about.md": "",
        "content/notes/a.md": "",
        "content/tags/b.md": "",
      },
      site: "hugo content/notes",
    },
  ])("$says", ({ files, site }) => {
    expect(choose(files as Record<string, string>)).toBe(site);
  });
});

describe("it is said what cannot be told, and how to name it", () => {
  test.each([
    {
      says: "no generator at all",
      files: { "README.md": "" },
      message:
        "generator: no site of Astro, Docusaurus, Eleventy, Hugo, Jekyll, and Zola is here: no configuration of theirs was found. Name the one that comes nearest and the folder of the entries: `generator` (`astro`, `docusaurus`, `eleventy`, `hugo`, `jekyll`, `zola`) and `paths.entries`.",
    },
    {
      says: "a generator that is not known",
      files: { "docs/.vitepress/config.ts": "", "docs/blog/a.md": "", "content/a.md": "" },
      message: expect.stringContaining(
        "no configuration of theirs was found, but VitePress's `docs/.vitepress/config.ts`",
      ),
    },
    {
      says: "Hexo, whose configuration is called as Jekyll's",
      files: { "_config.yml": "new_post_name: :title.md", "source/_posts/a.md": "" },
      message: expect.stringContaining("but Hexo's `_config.yml`"),
    },
    {
      says: "Hexo, by where its posts are",
      files: { "_config.yml": "title: Tides\ntheme: next", "source/_posts/a.md": "" },
      message: expect.stringContaining("but Hexo's `_config.yml`"),
    },
    {
      says: "several folders",
      files: {
        "hugo.toml": "",
        "content/blog/a.md": "",
        "content/posts/a.md": "",
        "content/posts/b.md": "",
      },
      message:
        "entries: several folders may hold the entries: `content/posts` (Hugo, 2 pages), `content/blog` (Hugo, 1 page). Name the one that is meant in `paths.entries`.",
    },
    {
      says: "several sites",
      files: {
        "one/hugo.toml": "",
        "one/content/blog/a.md": "",
        "two/_config.yml": "",
        "two/_posts/2026-01-06-a.md": "",
      },
      message: expect.stringMatching(
        /`one\/content\/blog` \(Hugo.*`two\/_posts` \(Jekyll.*and `generator`/,
      ),
    },
    {
      says: "several folders of Jekyll's, none of which is at the top",
      files: {
        "_config.yml": "",
        "news/_posts/2026-01-06-a.md": "",
        "tech/_posts/2026-01-06-b.md": "",
      },
      message: expect.stringContaining(
        "`news/_posts` (Jekyll, 1 page), `tech/_posts` (Jekyll, 1 page)",
      ),
    },
    {
      says: "no folder of entries",
      files: { "astro.config.mjs": "", "src/pages/index.astro": "" },
      message: expect.stringMatching(
        /^entries: a site of Astro is here, but no folder of entries: looked for `src\/content\/blog`/,
      ),
    },
  ])("$says", ({ files, message }) => {
    expect(choose(files as Record<string, string>)).toEqual(message);
  });

  test.each([
    ["link", "Name the folder that it leads to"],
    ["submodule", "Let the repository that it names be the dev log"],
  ] as const)("a folder that is a %s", (kind, advice) => {
    const { paths, texts } = siteFiles({ "hugo.toml": "" });
    const files = { paths, texts, pointers: new Map([["content/posts", kind]]) };
    for (const wanted of [{}, { entries: "content/posts" }, { entries: "content/posts/2026" }]) {
      expect(chooseSite(files, wanted)).toMatchObject({
        kind: "unclear",
        about: "entries",
        message: expect.stringContaining("`content/posts` is a "),
        advice: expect.stringContaining(advice),
      });
    }
  });

  test("a folder that is said and not there, with what is", () => {
    const files = { "docusaurus.config.js": "", "blog/a.md": "" };
    expect(choose(files, { entries: "content/blog" })).toBe(
      "entries: the folder `content/blog` is not in the newest commit; entries were found in `blog` (Docusaurus). Correct it, or commit a file there.",
    );
  });

  test("a folder that two generators may build", () => {
    const files = { "hugo.toml": "", "astro.config.mjs": "", "content/blog/a.md": "" };
    expect(choose(files, { entries: "content/blog" })).toMatch(
      /^generator: `content\/blog` may be of Astro and Hugo.*`astro`, `hugo`\.$/,
    );
    expect(choose(files, { entries: "content/blog", generator: "hugo" })).toBe("hugo content/blog");
  });
});

test("what is said holds, also where nothing tells it", () => {
  const files = { "notes/a.md": "" };
  expect(choose(files, { generator: "eleventy", entries: "notes" })).toBe("eleventy notes");
  const several = { "hugo.toml": "", "content/blog/a.md": "", "content/posts/a.md": "" };
  expect(choose(several, { entries: "content/posts" })).toBe("hugo content/posts");
});
