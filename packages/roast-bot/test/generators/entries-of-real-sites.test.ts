import { describe, expect, test } from "vitest";
import { FrontMatterParser } from "../../src/front-matter/parse-front-matter.ts";
import { chooseSite } from "../../src/generators/choose-site.ts";
import { openSite } from "../../src/generators/registry.ts";
import { siteFiles } from "./site-files.ts";

type Files = Readonly<Record<string, string>>;

/** What becomes of each entry of a site: who wrote it, what hides it, the day that it shows. */
function read(texts: Files): Readonly<Record<string, string>> {
  const files = siteFiles(texts);
  const choice = chooseSite(files, {});
  if (choice.kind === "unclear") throw new Error(choice.message);
  const { generator, entries } = choice.site;
  const site = openSite(generator, { files, entryFolder: entries });
  const pages = site.pages(entries);
  const list = (folder: string): string[] =>
    Object.keys(texts)
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => path.slice(folder.length + 1))
      .filter((name) => !name.includes("/"));
  const found = Object.keys(texts).filter(
    (path) => pages.isEntry(path) && pages.isPage(path, list),
  );
  return Object.fromEntries(
    found.map((path) => {
      const front = new FrontMatterParser(site.frontMatter).parse(texts[path] ?? "", { path });
      if (front.kind !== "read") return [nameOf(path), `unreadable: ${front.message}`];
      const sources = site.inheritance?.listSources(path) ?? [];
      const inherited = sources.map((source) => {
        const text = texts[source];
        return text === undefined ? {} : (site.inheritance?.read(source, text) ?? {});
      });
      const fields = site.readFields({ path, values: front.values, inherited });
      if (fields.unreadable !== undefined) return [nameOf(path), "unreadable"];
      const state = fields.unrendered ? "unrendered" : fields.draft ? "draft" : "public";
      const day = (fields.publishDate ?? fields.date)?.at;
      return [
        nameOf(path),
        [
          state,
          ...fields.authors,
          ...(day === undefined ? [] : [new Date(day).toISOString().slice(0, 16)]),
        ].join(" "),
      ];
    }),
  );
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function page(head: string): string {
  return `---\n${head}\n---\nText.\n`;
}

const hugo = { "hugo.toml": "" };
const jekyll = { "_config.yml": "title: Tides" };
const eleventy = { "eleventy.config.js": "export default () => {}" };
const docusaurus = { "docusaurus.config.js": "module.exports = { presets: [['classic', {}]] }" };
const zola = { "config.toml": 'base_url = "https://mara.example"' };
const astro = { "astro.config.mjs": "export default {}" };

interface Case {
  readonly says: string;
  readonly files: Files;
  readonly entries: Readonly<Record<string, string>>;
}

describe.each<{ generator: string; cases: readonly Case[] }>([
  {
    generator: "Hugo",
    cases: [
      {
        says: "takes a folder for one page by its index in any spelling, of a language that it has",
        files: {
          ...hugo,
          "content/blog/a/index.MD": page("title: A"),
          "content/blog/a/a1.md": page("title: A1"),
          "content/blog/b/Index.mdown": page("title: B"),
          "content/blog/b/b1.md": page("title: B1"),
          "content/blog/c/index.de.md": page("title: C"),
          "content/blog/c/c1.md": page("title: C1"),
          "content/blog/d/index.en.md": page("title: D"),
          "content/blog/d/d1.md": page("title: D1"),
        },
        entries: {
          "index.MD": "public",
          "Index.mdown": "public",
          "index.de.md": "public",
          "c1.md": "public",
          "index.en.md": "public",
        },
      },
      {
        says: "can't read pages that a program makes",
        files: {
          ...hugo,
          "content/blog/a.md": page("title: A"),
          "content/blog/_content.gotmpl": "{{ range site.Data.tides }}{{ $.AddPage . }}{{ end }}",
        },
        entries: { "a.md": "public", "_content.gotmpl": "unreadable" },
      },
      {
        says: "hides what is in no list",
        files: { ...hugo, "content/blog/a.md": page("build:\n  list: never") },
        entries: { "a.md": "unrendered" },
      },
      {
        says: "makes no page of a link",
        files: { ...hugo, "content/blog/a.md": page("build: { render: link }") },
        entries: { "a.md": "unrendered" },
      },
      {
        says: "takes the configuration of production, which wins",
        files: {
          "config/_default/hugo.toml": "buildDrafts = false",
          "config/production/hugo.toml": "buildDrafts = true",
          "content/blog/a.md": page("draft: true"),
        },
        entries: { "a.md": "public" },
      },
      {
        says: "leaves out languages that are disabled",
        files: {
          "hugo.toml": "disableLanguages = ['de']\n[languages.en]\n[languages.de]",
          "content/blog/a.de.md": page("title: A"),
          "content/blog/b.md": page("title: B"),
        },
        entries: { "b.md": "public" },
      },
      {
        says: "takes for a draft what Go's ParseBool takes for true, and no other word",
        files: {
          ...hugo,
          ...Object.fromEntries(
            ["true", '"true"', "1", "t", "yes", "on", '""'].map((value, at) => [
              `content/blog/${at}.md`,
              page(`draft: ${value}`),
            ]),
          ),
        },
        entries: {
          "0.md": "draft",
          "1.md": "draft",
          "2.md": "draft",
          "3.md": "draft",
          "4.md": "public",
          "5.md": "public",
          "6.md": "public",
        },
      },
      {
        says: "can't be built with what is no date to it",
        files: {
          ...hugo,
          ...Object.fromEntries(
            [
              "date: 07/01/2026",
              "date: 2026/01/07",
              "date: 2026-1-7",
              "date: 7 Jan 2026",
              "date: 2026-01-07 10:00",
              "date: 2026-02-30",
              "date: [2026]",
              "publishDate: tomorrow",
              "expiryDate: 07/01/2020",
              "lastmod: tomorrow",
              "date: 07 Jan 26 09:30",
              "date: Wed, 07 Jan 2026 10:00:00 +01:00",
              "date: 07 Jab 2026",
              "date: 2026-01-07T24:00:00Z",
              "date: 2026-01-07 09:30:00 Z",
            ].map((line, at) => [`content/blog/${at}.md`, page(line)]),
          ),
        },
        entries: Object.fromEntries(
          Array.from({ length: 15 }, (_, at) => [`${at}.md`, "unreadable"]),
        ),
      },
      {
        says: "knows the layouts of dates that Hugo knows",
        files: {
          ...hugo,
          ...Object.fromEntries(
            [
              "2026-01-07T10:00:00.5Z",
              "2026-01-07T11:00:00+0100",
              "2026-01-07 11:00:00 +0100 CET",
              "07 Jan 2026",
              "Wed, 07 Jan 2026 10:00:00 GMT",
              "Wed Jan  7 10:00:00 2026",
              "1767780000",
              "null",
              "2026-01-07 9:30:00",
              "2026-01-07T9:30:00Z",
              "2026-01-07T09:30:00,5Z",
              "07 Jan 26 9:30 CET",
              "07 Jan 26 09:30 +0100",
              "Wednesday, 07-Jan-26 09:30:00 CET",
              "wed, 07 jan 2026 9:30:00 +0100",
              "Wed Jan 7 09:30:00 2026",
              "Wed Jan 07 09:30:00 +0100 2026",
              "07 Jan 69 09:30 UTC",
              "Jan  7 09:30:00",
            ].map((date, at) => [`content/blog/${at}.md`, page(`date: ${date}`)]),
          ),
        },
        entries: {
          "0.md": "public 2026-01-07T10:00",
          "1.md": "public 2026-01-07T10:00",
          "2.md": "public 2026-01-07T10:00",
          "3.md": "public 2026-01-07T00:00",
          "4.md": "public 2026-01-07T10:00",
          "5.md": "public 2026-01-07T10:00",
          "6.md": "public 2026-01-07T10:00",
          "7.md": "public",
          "8.md": "public 2026-01-07T09:30",
          "9.md": "public 2026-01-07T09:30",
          "10.md": "public 2026-01-07T09:30",
          "11.md": "public 2026-01-07T09:30",
          "12.md": "public 2026-01-07T08:30",
          "13.md": "public 2026-01-07T09:30",
          "14.md": "public 2026-01-07T08:30",
          "15.md": "public 2026-01-07T09:30",
          "16.md": "public 2026-01-07T08:30",
          "17.md": "public 1969-01-07T09:30",
          "18.md": "public",
        },
      },
      ...[
        "enableGitInfo = true\n[frontmatter]\ndate = [':git', 'date']",
        "[frontmatter]\ndate = [':git', 'date']",
        "[frontmatter]\ndate = [':filename', ':default']",
      ].map((configuration, at) => ({
        says: `is of the future by its own date, wherever else the site looks first (${at})`,
        files: {
          "hugo.toml": configuration,
          "content/blog/2026-01-05-a.md": page("date: 2027-01-01"),
        },
        entries: { "2026-01-05-a.md": "public 2027-01-01T00:00" },
      })),
      {
        says: "is of the future by its name where nobody wrote a date, and by no key that is not asked for",
        files: {
          "hugo.toml": "[frontmatter]\ndate = [':filename', ':default']",
          "content/blog/2027-01-05-a.md": page("title: A"),
          "content/blog/2027-01-05-b.md": page("date: 2026-01-01"),
        },
        entries: {
          "2027-01-05-a.md": "public 2027-01-05T00:00",
          "2027-01-05-b.md": "public 2026-01-01T00:00",
        },
      },
      {
        says: "never waits for a date that the site does not ask",
        files: {
          "hugo.toml": "[frontmatter]\npublishDate = ['publishdate']",
          "content/blog/a.md": page("date: 2027-01-01"),
        },
        entries: { "a.md": "public 1970-01-01T00:00" },
      },
      {
        says: "hands a cascade down to the languages that it names",
        files: {
          "hugo.toml":
            "defaultContentLanguage = 'en'\n[languages.en]\n[languages.de]\n[[cascade]]\ndraft = true\n[cascade.target]\nlang = 'de'",
          "content/blog/a.md": page("title: A"),
          "content/blog/b.de.md": page("title: B"),
        },
        entries: { "a.md": "public", "b.de.md": "draft" },
      },
      {
        says: "means its main language's zone",
        files: {
          "hugo.toml": "[languages.en]\ntimeZone = 'America/New_York'",
          "content/blog/a.md": page("date: 2026-01-20"),
          "content/blog/b.md": page("date: Wed, 07 Jan 2026 10:00:00 GMT"),
          "content/blog/c.md": page("date: 2026-01-07 10:00:00 +0100"),
        },
        entries: {
          "a.md": "public 2026-01-20T05:00",
          "b.md": "public 2026-01-07T15:00",
          "c.md": "public 2026-01-07T09:00",
        },
      },
      ...[
        ["an expression", "ignoreFiles = ['\\.wip\\.md$', 'b[[:digit:]]\\.md\\z']"],
        ["one without regard to case", "ignoreFiles = ['(?i)(WIP|B1)\\.md']"],
        ["its language", "[languages.en]\nignoreFiles = ['/(a\\.wip|b1)\\.md$']"],
        [
          "a mount",
          "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nfiles = ['! **.wip.md', '! blog/b?.md']",
        ],
        [
          "a mount that names what it takes",
          "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nfiles = ['blog/c.md']",
        ],
        [
          "a mount of an earlier version",
          "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\nexcludeFiles = ['**.wip.md']\nincludeFiles = 'blog/{a.wip,c}.md'",
        ],
      ].map(([what = "", configuration = ""]) => ({
        says: `leaves out what is ignored by ${what}`,
        files: {
          "hugo.toml": configuration,
          "content/blog/a.wip.md": page("title: A"),
          "content/blog/b1.md": page("title: B"),
          "content/blog/c.md": page("title: C"),
          "content/blog/#d.md": page("title: D"),
        },
        entries: { "c.md": "public" },
      })),
      {
        says: "hides what a cascade hides, in production, also among its parameters",
        files: {
          "hugo.toml":
            "[[cascade]]\ndraft = true\n[cascade.target]\nenvironment = 'development'\n[[cascade]]\n[cascade.params]\ndraft = true\n[cascade.target]\npath = '/blog/old/*'",
          "content/blog/a.md": page("title: A"),
          "content/blog/old/b.md": page("title: B"),
        },
        entries: { "a.md": "public", "b.md": "draft" },
      },
      {
        says: "reads Org",
        files: {
          ...hugo,
          "content/blog/a.org": "#+title: A\n#+author: mara\n#+date: <2026-01-20 Tue>\n\nText.",
        },
        entries: { "a.org": "public mara 2026-01-20T00:00" },
      },
      {
        says: "knows authors by its configuration and by their pages",
        files: {
          "hugo.toml": "[params.authors.mv]\nname = 'Mara Vance'",
          "content/authors/tom/_index.md": page("title: Tom Ek"),
          "content/blog/a.md": page("authors: [mv, tom]"),
        },
        entries: { "a.md": "public mv Mara Vance tom Tom Ek" },
      },
    ],
  },
  {
    generator: "Jekyll",
    cases: [
      {
        says: "knows authors by its configuration",
        files: {
          "_config.yml": "authors: { mv: { name: Mara Vance } }",
          "_posts/2026-01-06-a.md": page("author: mv"),
        },
        entries: { "2026-01-06-a.md": "public mv Mara Vance 2026-01-06T00:00" },
      },
      {
        says: "takes defaults by patterns",
        files: {
          "_config.yml":
            "defaults: [{ scope: { path: '_posts/2026-*' }, values: { published: false } }]",
          "_posts/2026-01-06-a.md": page("title: A"),
        },
        entries: { "2026-01-06-a.md": "draft 2026-01-06T00:00" },
      },
      {
        says: "leaves out what it excludes",
        files: {
          "_config.yml": "exclude: [_posts/2026-01-06-a.md, _posts/old/]",
          "_posts/2026-01-06-a.md": page("title: A"),
          "_posts/old/2026-01-06-b.md": page("title: B"),
          "_posts/2026-01-06-c.md": page("title: C"),
        },
        entries: { "2026-01-06-c.md": "public 2026-01-06T00:00" },
      },
      {
        says: "passes over what begins with a mark, unless it is included",
        files: {
          "_config.yml": "include: [_kept]",
          "_posts/_old/2026-01-06-a.md": page("title: A"),
          "_posts/_kept/2026-01-06-b.md": page("title: B"),
          "_posts/2026-01-06-c.md": page("title: C"),
        },
        entries: {
          "2026-01-06-b.md": "public 2026-01-06T00:00",
          "2026-01-06-c.md": "public 2026-01-06T00:00",
        },
      },
      {
        says: "withholds by false, by nothing and by no, not by a text",
        files: {
          "_config.yml":
            "defaults: [{ scope: { path: '_posts/z', type: post }, values: { published: false } }]",
          "_posts/2026-01-06-a.md": page("published: 'false'"),
          "_posts/2026-01-06-b.md": page("published:"),
          "_posts/2026-01-06-c.md": page("published: no"),
          "_posts/z/2026-01-06-d.md": page("title: D"),
        },
        entries: {
          "2026-01-06-a.md": "public 2026-01-06T00:00",
          "2026-01-06-b.md": "draft 2026-01-06T00:00",
          "2026-01-06-c.md": "draft 2026-01-06T00:00",
          "2026-01-06-d.md": "draft 2026-01-06T00:00",
        },
      },
      {
        says: "shows what is unpublished where the site does",
        files: {
          "_config.yml": "unpublished: true",
          "_posts/2026-01-06-a.md": page("published: false"),
        },
        entries: { "2026-01-06-a.md": "public 2026-01-06T00:00" },
      },
      {
        says: "has no entry of a collection wait for its date",
        files: {
          "_config.yml": "collections: { articles: { output: true } }",
          "_articles/a.md": page("date: 2099-01-06"),
        },
        entries: { "a.md": "public 1970-01-01T00:00" },
      },
      {
        says: "makes no pages of a collection without output",
        files: {
          "_config.yml": "collections: { articles: { output: false } }",
          "_articles/a.md": page("title: A"),
        },
        entries: { "a.md": "unrendered" },
      },
      {
        says: "goes by the day of a date that only Ruby reads, and by none that nobody reads",
        files: {
          ...jekyll,
          "_posts/2026-01-06-a.md": page("date: tomorrow"),
          "_posts/2026-01-07-b.md": page('date: ""'),
          "_posts/2026-01-08-c.md": page("date: 2026-01-09 00:10::00 -03:00"),
          "_posts/2026-01-09-d.md": page("date: Fri Jan  9 11:21:31 CEST 2026"),
          "_posts/2026-01-10-e.md": page("date: 10/01/2026"),
          "_posts/2026-01-11-f.md": page("date:"),
          "_posts/2026-13-12-g.md": page("title: A"),
          "_posts/2026-13-12-h.md": page("date: 2026-01-12"),
        },
        entries: {
          "2026-01-06-a.md": "unreadable",
          "2026-01-07-b.md": "unreadable",
          "2026-01-08-c.md": "public 2026-01-09T00:00",
          "2026-01-09-d.md": "public 2026-01-09T00:00",
          "2026-01-10-e.md": "public 2026-01-10T00:00",
          "2026-01-11-f.md": "unreadable",
          "2026-13-12-g.md": "unreadable",
          "2026-13-12-h.md": "public 2026-01-12T00:00",
        },
      },
      {
        says: "reads posts in a folder of any name, but what is installed or begins with a mark",
        files: {
          ...jekyll,
          "_posts/2026-01-06-main.md": page("title: A"),
          "_posts/ideas/2026-01-06-in.md": page("title: A"),
          "ideas/_posts/2026-01-06-category.md": page("title: A"),
          "tests/_posts/2026-01-06-tests.html": page("title: A"),
          "vendor/_posts/2026-01-06-vendor.md": page("title: A"),
          "vendor/bundle/_posts/2026-01-06-installed.md": page("title: A"),
          "node_modules/_posts/2026-01-06-module.md": page("title: A"),
          ".github/_posts/2026-01-06-hidden.md": page("title: A"),
        },
        entries: {
          "2026-01-06-main.md": "public 2026-01-06T00:00",
          "2026-01-06-in.md": "public 2026-01-06T00:00",
          "2026-01-06-category.md": "public 2026-01-06T00:00",
          "2026-01-06-tests.html": "public 2026-01-06T00:00",
          "2026-01-06-vendor.md": "public 2026-01-06T00:00",
        },
      },
      {
        says: "reads posts below the collections' folder alone, where there is one",
        files: {
          "_config.yml": "collections_dir: things",
          "_posts/2026-01-06-a.md": page("title: A"),
          "things/_posts/2026-01-06-b.md": page("title: B"),
          "things/more/_posts/2026-01-06-c.md": page("title: C"),
        },
        entries: {
          "2026-01-06-b.md": "public 2026-01-06T00:00",
          "2026-01-06-c.md": "public 2026-01-06T00:00",
        },
      },
      {
        says: "shows drafts where the site does, from their date if they have one",
        files: {
          "_config.yml": "show_drafts: true",
          "_posts/2026-01-06-a.md": page("title: A"),
          "_drafts/b.md": page("title: B"),
          "news/_drafts/c.md": page("date: 2026-01-20"),
        },
        entries: {
          "2026-01-06-a.md": "public 2026-01-06T00:00",
          "b.md": "public",
          "c.md": "public 2026-01-20T00:00",
        },
      },
      {
        says: "takes posts in whatever text they are written",
        files: {
          ...jekyll,
          "_posts/2026-01-06-a.txt": page("title: A"),
          "_posts/2026-01-06-b.org": page("title: B"),
          "_posts/2026-01-06-c.rst": page("title: C"),
        },
        entries: {
          "2026-01-06-a.txt": "public 2026-01-06T00:00",
          "2026-01-06-b.org": "public 2026-01-06T00:00",
          "2026-01-06-c.rst": "public 2026-01-06T00:00",
        },
      },
      {
        says: "counts days on as Ruby does where a month has fewer",
        files: {
          ...jekyll,
          "_posts/2026-02-30-a.md": page("title: A"),
          "_posts/2026-01-06-b.md": page("date: 2026-02-31"),
        },
        entries: {
          "2026-02-30-a.md": "public 2026-03-02T00:00",
          "2026-01-06-b.md": "public 2026-03-03T00:00",
        },
      },
      {
        says: "publishes a post that calls itself a draft, as Jekyll does",
        files: { ...jekyll, "_posts/2026-01-06-a.md": page("draft: true") },
        entries: { "2026-01-06-a.md": "public 2026-01-06T00:00" },
      },
      {
        says: "ends front matter with dots, too",
        files: {
          ...jekyll,
          "_posts/2026-01-06-a.md": "---\npublished: false\n...\nText.",
        },
        entries: { "2026-01-06-a.md": "draft 2026-01-06T00:00" },
      },
    ],
  },
  {
    generator: "Eleventy",
    cases: [
      {
        says: "reads templates by their endings, as its version and its configuration have them",
        files: {
          "eleventy.config.js":
            'export default (c) => { c.addExtension(["11ty.ts", "foo"], {}); c.addPlugin(webc); /* eleventy-plugin-webc */ import w from "@11ty/eleventy-plugin-webc"; }',
          "package.json": '{ "dependencies": { "@11ty/eleventy": "^3.1.0" } }',
          ...Object.fromEntries(
            ["MD", "njk", "html", "webc", "11ty.ts", "markdown", "vto", "hbs", "pug"].map(
              (ending) => [`posts/a.${ending}`, page("title: A")],
            ),
          ),
        },
        entries: {
          "a.MD": "public",
          "a.njk": "public",
          "a.html": "public",
          "a.webc": "public",
          "a.11ty.ts": "public",
        },
      },
      {
        says: "reads nothing but the templates that its configuration lists",
        files: {
          "eleventy.config.js": 'module.exports = (c) => { c.setTemplateFormats("md,11ty.js"); }',
          "posts/a.md": page("title: A"),
          "posts/b.njk": page("title: B"),
          "posts/c.11ty.cjs": "module.exports = { data: {} }",
        },
        entries: { "a.md": "public", "c.11ty.cjs": "public" },
      },
      {
        says: "has handlebars and the like before version 3",
        files: {
          "eleventy.config.js": "module.exports = () => ({ templateFormats: undefined })",
          "package.json": '{ "devDependencies": { "@11ty/eleventy": "~2.0.1" } }',
          "posts/a.hbs": page("title: A"),
        },
        entries: { "a.hbs": "public" },
      },
      {
        says: "builds no site of what is no date, and takes its own keys to the letter",
        files: {
          ...eleventy,
          ...Object.fromEntries(
            [
              "date: Feb 9 2026",
              "date: 2026/02/09",
              "date: 20260209",
              "date: git Last Modified",
              "date: '2026-02-09 10:00'",
              "date:",
              "Permalink: false",
              "permalink: false",
              "eleventyComputed: { permalink: false }",
            ].map((head, at) => [`posts/${at}.md`, page(head)]),
          ),
        },
        entries: {
          "0.md": "unreadable",
          "1.md": "unreadable",
          "2.md": "unreadable",
          "3.md": "public",
          "4.md": "public 2026-02-09T10:00",
          "5.md": "public",
          "6.md": "public",
          "7.md": "unrendered",
          "8.md": "unrendered",
        },
      },
      {
        says: "leaves out folders that it ignores by name, and what its input folder ignores",
        files: {
          "eleventy.config.js": "export default () => ({ dir: { input: 'src' } })",
          ".eleventyignore": "**/wip\n",
          "src/.eleventyignore": "posts/old\n",
          "src/posts/a.md": page("title: A"),
          "src/posts/wip/in/b.md": page("title: B"),
          "src/posts/old/c.md": page("title: C"),
        },
        entries: { "a.md": "public" },
      },
      {
        says: "can't read pages that are made of data, and makes none of lists of pages",
        files: {
          ...eleventy,
          "posts/a.md": page("title: A"),
          "posts/all.njk": page("pagination: { data: tides, size: 1 }"),
          "posts/tags.njk": page("pagination: { data: collections, size: 1 }"),
          "posts/pages.njk": page("pagination: { data: tides, size: 20 }"),
        },
        entries: {
          "a.md": "public",
          "all.njk": "unreadable",
          "tags.njk": "unrendered",
          "pages.njk": "unrendered",
        },
      },
      {
        says: "leaves out what its configuration ignores, and what nothing reads",
        files: {
          "eleventy.config.js":
            "export default (c) => { c.ignores.add('posts/a.md'); c.ignores.add(`./posts/wip/**`); }",
          "posts/a.md": page("title: A"),
          "posts/wip/b.md": page("title: B"),
          "posts/c.mdx": page("title: C"),
          "posts/d.md": page("title: D"),
        },
        entries: { "d.md": "public" },
      },
      {
        says: "takes data of a file and of its folder, also people",
        files: {
          ...eleventy,
          "posts/posts.11tydata.js":
            'module.exports = { author: { name: "Mara Vance", url: "x" }, tags: ["post"] }',
          "posts/a.json": '{ "draft": true }',
          "posts/a.md": page("title: A"),
          "posts/b.md": page("title: B"),
        },
        entries: { "a.md": "draft Mara Vance x", "b.md": "public Mara Vance x" },
      },
      {
        says: "names the language of front matter, also one that its configuration brings",
        files: {
          "eleventy.config.js":
            "export default (c) => c.setFrontMatterParsingOptions({ engines: { toml: parse } })",
          "posts/a.md": '---json\n{ "draft": true, "author": "mara" }\n---\nText.',
          "posts/b.md": '---toml\nauthor = "mara"\n---\nText.',
          "posts/c.md": "---js\n{ draft: true }\n---\nText.",
        },
        entries: {
          "a.md": "draft mara",
          "b.md": "public mara",
          "c.md": "draft",
        },
      },
      {
        says: "leaves out what it ignores",
        files: {
          ...eleventy,
          ".eleventyignore": "# later\nposts/a.md\n*.txt",
          "posts/a.md": page("title: A"),
          "posts/b.md": page("title: B"),
        },
        entries: { "b.md": "public" },
      },
    ],
  },
  {
    generator: "Docusaurus",
    cases: [
      {
        says: "builds no site of a state or a date that its schema refuses",
        files: {
          ...docusaurus,
          ...Object.fromEntries(
            [
              "draft: yes",
              "draft:",
              "unlisted: 1",
              "date: soon",
              "date:",
              "draft: true\nunlisted: true",
              "draft: 'true'",
              "Draft: true",
              "draft: false\nunlisted: true",
            ].map((head, at) => [`blog/${at}.md`, page(head)]),
          ),
        },
        entries: {
          "0.md": "unreadable",
          "1.md": "unreadable",
          "2.md": "unreadable",
          "3.md": "unreadable",
          "4.md": "unreadable",
          "5.md": "unreadable",
          "6.md": "draft",
          "7.md": "public",
          "8.md": "draft",
        },
      },
      {
        says: "leaves out what begins with _ only until it is told what to leave out",
        files: {
          "docusaurus.config.ts":
            "export default { presets: [['classic', { blog: { exclude: ['wip/*'], include: ['**/*.md'] } }]] }",
          "blog/_a.md": page("title: A"),
          "blog/wip/b.md": page("title: B"),
          "blog/wip/deep/c.md": page("title: C"),
          "blog/d.mdx": page("title: D"),
        },
        entries: { "_a.md": "public", "c.md": "public" },
      },
      {
        says: "leaves out of a blog what is usual, whatever another one leaves out",
        files: {
          "docusaurus.config.ts":
            "export default { presets: [['classic', { blog: {} }]], plugins: [['@docusaurus/plugin-content-blog', { id: 'news', path: 'news', exclude: ['**/wip/**'] }]] }",
          "blog/_a.md": page("title: A"),
          "blog/b.md": page("title: B"),
          "blog/wip/c.md": page("title: C"),
        },
        entries: { "b.md": "public", "c.md": "public" },
      },
      {
        says: "leaves out nothing where its list is empty",
        files: {
          "docusaurus.config.ts":
            "export default { presets: [['classic', { blog: { exclude: [] } }]] }",
          "blog/_a.md": page("title: A"),
        },
        entries: { "_a.md": "public" },
      },
      {
        says: "knows authors by whatever file it names",
        files: {
          "docusaurus.config.ts":
            "export default { presets: [['classic', { blog: { authorsMapPath: 'data/crew.yml' } }]] }",
          "blog/data/crew.yml": "mv: { name: Mara Vance }",
          "blog/2026-01-06-a.md": page("authors: [{ key: mv }]"),
        },
        entries: { "2026-01-06-a.md": "public mv Mara Vance 2026-01-06T00:00" },
      },
      {
        says: "leaves out what it excludes",
        files: {
          "docusaurus.config.ts":
            "export default { presets: [['classic', { blog: { exclude: ['**/a.md'] } }]] }",
          "blog/a.md": page("title: A"),
          "blog/b.md": page("title: B"),
        },
        entries: { "b.md": "public" },
      },
      {
        says: "hides drafts and what is unlisted, not the future",
        files: {
          ...docusaurus,
          "blog/a.md": page("unlisted: true"),
          "blog/2026-05-05-b.md": page("title: B"),
          "blog/c.test.md": page("title: C"),
        },
        entries: {
          "a.md": "draft",
          "2026-05-05-b.md": "public 2026-05-05T00:00",
          "c.test.md": "public",
        },
      },
    ],
  },
  {
    generator: "Zola",
    cases: [
      {
        says: "makes no page of what lacks the key by which its section is sorted",
        files: {
          ...zola,
          "content/blog/_index.md": "+++\nsort_by = 'date'\n+++",
          "content/blog/a.md": "+++\ntitle = 'A'\n+++\nText.",
          "content/blog/2026-01-06-b.md": "+++\n+++\nText.",
          "content/blog/c/index.md": "+++\n+++\nText.",
          "content/blog/d/e.md": "+++\n+++\nText.",
          "content/blog/f/_index.md": "+++\nsort_by = 'weight'\ntransparent = true\n+++",
          "content/blog/f/g.md": "+++\ndate = 2026-01-06\n+++\nText.",
          "content/blog/f/h.md": "+++\n+++\nText.",
          "content/blog/f/i.md": "+++\nweight = 1\n+++\nText.",
          "content/blog/k/_index.md": "+++\nsort_by = 'update_date'\n+++",
          "content/blog/k/l.md": "+++\nupdated = 2026-01-06\n+++\nText.",
        },
        entries: {
          "a.md": "unrendered",
          "2026-01-06-b.md": "public 2026-01-06T00:00",
          "index.md": "unrendered",
          "e.md": "public",
          "g.md": "public 2026-01-06T00:00",
          "h.md": "unrendered",
          "i.md": "public",
          "l.md": "public",
        },
      },
      {
        says: "passes over a folder that is a draft in any of its languages",
        files: {
          "config.toml": 'base_url = "https://mara.example"\n[languages.fr]\n',
          "content/blog/a/_index.md": "+++\n+++",
          "content/blog/a/_index.fr.md": "+++\ndraft = true\n+++",
          "content/blog/a/b.md": "+++\n+++\nText.",
          "content/blog/c.fr.md": "+++\n+++\nText.",
          "content/blog/d.de.md": "+++\n+++\nText.",
        },
        entries: { "b.md": "draft", "c.fr.md": "public", "d.de.md": "unreadable" },
      },
      {
        says: "builds no site of values that are not of the kind it declares",
        files: {
          ...zola,
          ...Object.fromEntries(
            [
              "draft = 'true'",
              "draft = 1",
              "render = 'false'",
              "date = 'Feb 9 2026'",
              "date = 10:00:00",
              "date = ''",
              "updated = 'x'",
              "slug = ''",
              "taxonomies = 'a'",
              "authors = 'mara'",
              "date = '2026-2-9'",
              "date = '2026-02-09 10:00:00'",
              "Draft = true",
            ].map((head, at) => [`content/blog/${at}.md`, `+++\n${head}\n+++\nText.\n`]),
          ),
        },
        entries: {
          ...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}.md`, "unreadable"])),
          "10.md": "public 2026-02-09T00:00",
          "11.md": "public 2026-02-09T10:00",
          "12.md": "public",
        },
      },
      {
        says: "holds what it ignores against the whole path, to the letter, a star across folders",
        files: {
          "config.toml":
            'base_url = "https://mara.example"\nignored_content = ["wip-*.md", "*drafty*", "**/[xy]*.md", "*/CASE-*.md", "content/blog/no/*"]',
          "content/blog/wip-a.md": "+++\n+++\nText.",
          "content/blog/drafty/b.md": "+++\n+++\nText.",
          "content/blog/xc.md": "+++\n+++\nText.",
          "content/blog/case-d.md": "+++\n+++\nText.",
          "content/blog/CASE-e.md": "+++\n+++\nText.",
          "content/blog/no/f.md": "+++\n+++\nText.",
        },
        entries: { "wip-a.md": "public", "case-d.md": "public", "f.md": "public" },
      },
      {
        says: "hides all below a section that is a draft",
        files: {
          ...zola,
          "content/blog/_index.md": "+++\nsort_by = 'date'\n+++",
          "content/blog/2026/_index.md": "+++\ndraft = true\n+++",
          "content/blog/2026/a.md": "+++\ntitle = 'A'\n+++\nText.",
          "content/blog/b.md": "\n\n+++\ndate = 2026-01-06\n+++\nText.",
        },
        entries: { "a.md": "draft", "b.md": "public 2026-01-06T00:00" },
      },
      {
        says: "has authors among its terms, too",
        files: {
          ...zola,
          "content/blog/a.md": "+++\n[taxonomies]\nauthors = ['Mara Vance']\n+++\nText.",
        },
        entries: { "a.md": "public Mara Vance" },
      },
      {
        says: "stands beside an index as anywhere",
        files: {
          ...zola,
          "content/blog/reef/index.md": "+++\ntitle = 'Reef'\n+++\nText.",
          "content/blog/reef/eels.md": "+++\ntitle = 'Eels'\n+++\nText.",
        },
        entries: { "index.md": "public", "eels.md": "public" },
      },
      {
        says: "leaves out what it ignores",
        files: {
          "config.toml": 'base_url = "https://mara.example"\nignored_content = ["*.wip.md"]',
          "content/blog/a.wip.md": "+++\n+++\n",
          "content/blog/b.md": "+++\n+++\n",
        },
        entries: { "b.md": "public" },
      },
    ],
  },
  {
    generator: "Astro",
    cases: [
      {
        says: "loads what begins with _ where the patterns of a loader take it, and to the letter",
        files: {
          ...astro,
          "src/content.config.ts": `const blog = defineCollection({
            loader: glob({ base: "./src/content/blog", pattern: ["./**/*.md", "!**/[a-c]*.md"] }),
          });`,
          "src/content/blog/_d.md": page("title: D"),
          "src/content/blog/a.md": page("title: A"),
          "src/content/blog/e.MD": page("title: E"),
        },
        entries: { "_d.md": "public" },
      },
      {
        says: "loads nothing that begins with _ where no loader says so",
        files: {
          ...astro,
          "src/content/config.ts": "const blog = defineCollection({ type: 'content' })",
          "src/content/blog/_d.md": page("title: D"),
          "src/content/blog/a.md": page("title: A"),
        },
        entries: { "a.md": "public" },
      },
      {
        says: "loads what begins with _ where a loader looks at what is computed, but not as a page",
        files: {
          ...astro,
          "src/content.config.ts": `glob({ pattern: "**/*.md", base: new URL("./content/blog", import.meta.url) })`,
          "src/content/blog/_d.md": page("title: D"),
          "src/pages/blog/_e.md": page("title: E"),
        },
        entries: { "_d.md": "public" },
      },
      {
        says: "leaves out what a loader's patterns leave out, wherever it looks",
        files: {
          ...astro,
          "src/content.config.ts": `glob({ pattern: ["**/*.md", "!**/_*"], base: new URL("./content/blog", import.meta.url) })`,
          "src/content/blog/_d.md": page("title: D"),
          "src/content/blog/e.md": page("title: E"),
        },
        entries: { "e.md": "public" },
      },
      {
        says: "loads nothing that begins with _ beside a loader that looks elsewhere",
        files: {
          ...astro,
          "src/content/config.ts": `const blog = defineCollection({ type: "content" });
            const docs = glob({ pattern: "**/*.md", base: "src/docs" });`,
          "src/content/blog/_d.md": page("title: D"),
          "src/content/blog/e.md": page("title: E"),
        },
        entries: { "e.md": "public" },
      },
      {
        says: "finds a collection by a pattern alone, from the site's root",
        files: {
          ...astro,
          "src/content.config.ts": `const pages = glob({ pattern: "src/content/blog/*.md" });
            const people = glob({ base: "src/people", pattern: "**/*.md" });`,
          "src/content/blog/a.md": page("title: A"),
          "src/content/blog/b/c.md": page("title: C"),
        },
        entries: { "a.md": "public" },
      },
      {
        says: "loads what the patterns of a collection take",
        files: {
          ...astro,
          "src/content.config.ts": `const posts = defineCollection({
            loader: glob({ base: "./src/data/posts", pattern: ["**/*.md", "**/[^_]*.mdx", "!**/wip/**"] }),
          });`,
          "src/data/posts/a.md": page("title: A"),
          "src/data/posts/b.mdx": page("title: B"),
          "src/data/posts/wip/c.md": page("title: C"),
        },
        entries: { "a.md": "public", "b.mdx": "public" },
      },
      {
        says: "loads nothing below a folder by a pattern of that folder alone",
        files: {
          ...astro,
          "src/content.config.ts": `glob({ pattern: '*.{md,mdx}', base: 'src/posts' })`,
          "src/posts/a.md": page("title: A"),
          "src/posts/old/b.md": page("title: B"),
          "src/posts/c.markdown": page("title: C"),
        },
        entries: { "a.md": "public" },
      },
      {
        says: "hides what its own keys hide",
        files: {
          ...astro,
          ...Object.fromEntries(
            [
              "isPublished: false",
              "publish: false",
              "unlisted: true",
              "wip: true",
              "private: true",
              "state: draft",
              "status: published",
            ].map((head, at) => [`src/content/blog/${at}.md`, page(head)]),
          ),
        },
        entries: {
          "0.md": "draft",
          "1.md": "draft",
          "2.md": "draft",
          "3.md": "draft",
          "4.md": "draft",
          "5.md": "draft",
          "6.md": "public",
        },
      },
      {
        says: "finds the folder that a collection is loaded from, and no other beside it",
        files: {
          ...astro,
          "src/content.config.ts":
            "const notes = defineCollection({ loader: glob({ pattern: '**/*.md', base: './vault/open' }) })",
          "vault/open/a.md": page("title: A"),
          "vault/closed/b.md": page("title: B"),
          "vault/closed/c.md": page("title: C"),
        },
        entries: { "a.md": "public" },
      },
      {
        says: "belongs to the innermost site of several",
        files: {
          ...astro,
          "apps/web/astro.config.mjs": "export default {}",
          "apps/web/src/content/blog/a.md": page("title: A"),
        },
        entries: { "a.md": "public" },
      },
    ],
  },
])("an entry of $generator", ({ cases }) => {
  test.each(cases)("$says", ({ files, entries }) => {
    expect(read(files)).toEqual(entries);
  });
});

describe("a date is read as people write it", () => {
  test.each([
    ["2026-01-20 10:00:00 +0200", "08:00"],
    ["2026-01-20T10:00:00-07:00", "17:00"],
    ["2026-01-20T10:00:00+00", "10:00"],
    ["2026-01-20 10:00:00 EST", "15:00"],
    ["1768903200", "10:00"],
    ["1768903200000", "10:00"],
    ["2026/01/20", "00:00"],
    ["2026-1-20", "00:00"],
    ["'20260120'", "00:00"],
    ["20 January 2026", "00:00"],
  ])("%s", (written, time) => {
    const files = { ...astro, "src/content/blog/a.md": page(`date: ${written}`) };
    expect(read(files)).toEqual({ "a.md": `public 2026-01-20T${time}` });
  });

  test.each(["2026-13-20", "2026-1120", "120", "soon"])("%s is none", (written) => {
    const files = { ...astro, "src/content/blog/a.md": page(`date: ${written}`) };
    expect(read(files)).toEqual({ "a.md": "public" });
  });
});

test("a folder outside of the site is an entry folder where its generator is said", () => {
  const files = siteFiles({
    "website/docusaurus.config.ts": "presets: [['classic', { blog: { path: '../blog' } }]]",
    "blog/a.md": "",
  });
  expect(chooseSite(files, { generator: "docusaurus", entries: "blog" })).toMatchObject({
    kind: "chosen",
    site: { generator: "docusaurus", root: "", entries: "blog" },
  });
});
