import { execFile } from "node:child_process";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { GeneratorName } from "@mea-culpa/formats";
import { describe, expect, test } from "vitest";
import { hugo } from "@mea-culpa/test-generators/hugo";
import { jekyll } from "@mea-culpa/test-generators/jekyll";
import { eleventy, installTool } from "@mea-culpa/test-generators/npm-tool";
import { zola } from "@mea-culpa/test-generators/zola";
import { parseFrontMatter } from "../../src/front-matter/parse-front-matter.ts";
import { openSite } from "../../src/generators/registry.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { siteFiles } from "./site-files.ts";

const run = promisify(execFile);

/** Ways to begin an entry; `KEY` hides it wherever the generator reads it as front matter. */
const heads: Readonly<Record<string, string>> = {
  plain: "---\ntitle: T\nKEY: VALUE\n---\n",
  "with an empty line above": "\n---\ntitle: T\nKEY: VALUE\n---\n",
  "with a line of spaces above": "  \n---\ntitle: T\nKEY: VALUE\n---\n",
  indented: "  ---\ntitle: T\nKEY: VALUE\n---\n",
  "with a byte order mark": "\uFEFF---\ntitle: T\nKEY: VALUE\n---\n",
  "with a byte order mark and an empty line": "\uFEFF\n---\ntitle: T\nKEY: VALUE\n---\n",
  "with a comment above": "<!-- note -->\n---\ntitle: T\nKEY: VALUE\n---\n",
  "with a heading above": "# Note\n\n---\ntitle: T\nKEY: VALUE\n---\n",
  "with a comment inside": "---\n# note\ntitle: T\nKEY: VALUE\n---\n",
  "with the line ends of Windows": "---\r\ntitle: T\r\nKEY: VALUE\r\n---\r\n",
  "with spaces behind the fences": "--- \ntitle: T\nKEY: VALUE\n--- \n",
  "of four dashes": "----\ntitle: T\nKEY: VALUE\n----\n",
  "closed by four dashes": "---\ntitle: T\nKEY: VALUE\n----\n",
  "closed by dots": "---\ntitle: T\nKEY: VALUE\n...\n",
  "that is never closed": "---\ntitle: T\nKEY: VALUE\n",
  "of TOML": '+++\ntitle = "T"\nKEY = VALUE\n+++\n',
  "of TOML below an empty line": '\n+++\ntitle = "T"\nKEY = VALUE\n+++\n',
  "of JSON": '{\n"title": "T",\n"KEY": VALUE\n}\n',
  "that names YAML": "---yaml\ntitle: T\nKEY: VALUE\n---\n",
  "that names TOML": '---toml\ntitle = "T"\nKEY = VALUE\n---\n',
  "that names JSON": '---json\n{ "title": "T", "KEY": VALUE }\n---\n',
  "that names JavaScript": '---js\n{ title: "T", KEY: VALUE }\n---\n',
  "with a text that goes on at the margin":
    '---\ntitle: "It\'s \\"T\\"\nand: \'U\n"\nKEY: VALUE\n---\n',
  "with a list that goes on at the margin": "---\ntitle: T\nmore: [a,\n'b',\n]\nKEY: VALUE\n---\n",
  "with a key twice": "---\ntitle: T\ntitle: U\nKEY: VALUE\n---\n",
  "that is a list": "---\n- KEY\n---\n",
  "that is a text": "---\nKEY\n---\n",
  "that breaks off": "---\ntitle: T\nKEY: [VALUE\n---\n",
  "with a capital": "---\nTitle: T\nCAPITAL: VALUE\n---\n",
  "that is empty": "---\n---\n",
  missing: "",
};

type Fate = "hidden" | "shown" | "error";

/** A generator, how its entries are hidden, and what becomes of them: `shown` where nothing is said. */
interface Case {
  readonly generator: GeneratorName;
  readonly key: string;
  readonly value: string;
  readonly files: Readonly<Record<string, string>>;
  readonly nameEntry: (name: string) => string;
  readonly hidden: readonly string[];
  /** No site is built with it. */
  readonly errors: readonly string[];
  /** Builds a site, and says which entries it shows; absent where the rules are another's. */
  readonly build?: (folder: string, names: readonly string[]) => Promise<readonly string[]>;
}

const common = [
  "plain",
  "with a byte order mark",
  "with a comment inside",
  "with the line ends of Windows",
  "with a text that goes on at the margin",
  "with a list that goes on at the margin",
];
const spaced = [
  "with an empty line above",
  "with a line of spaces above",
  "with a byte order mark and an empty line",
];
const matter = [
  ...common,
  "with spaces behind the fences",
  "closed by four dashes",
  "that names YAML",
  "that names JSON",
  "that names JavaScript",
];
const matterErrors = [
  "closed by dots",
  "that is never closed",
  "that names TOML",
  "with a key twice",
  "that breaks off",
];

const cases: readonly Case[] = [
  {
    generator: "hugo",
    key: "draft",
    value: "true",
    files: {
      "hugo.toml": "title = 'T'\ndisableKinds = ['taxonomy', 'term', 'rss', 'sitemap']\n",
      "layouts/all.html": "{{ .Content }}",
    },
    nameEntry: (name) => `content/blog/${name}.md`,
    hidden: [
      ...common,
      ...spaced,
      "indented",
      "with spaces behind the fences",
      "closed by four dashes",
      "of TOML",
      "of TOML below an empty line",
      "of JSON",
      "with a capital",
    ],
    errors: [
      "of four dashes",
      "closed by dots",
      "that is never closed",
      "that names YAML",
      "that names TOML",
      "that names JSON",
      "that names JavaScript",
      "with a key twice",
      "that is a list",
      "that is a text",
      "that breaks off",
    ],
    async build(folder, names) {
      await run(await hugo(), ["--quiet"], { cwd: folder });
      return findBuilt(folder, names, (name) => `public/blog/${name}/index.html`);
    },
  },
  {
    generator: "jekyll",
    key: "published",
    value: "false",
    files: { "_config.yml": "title: T\n" },
    nameEntry: (name) => `_posts/2026-01-02-${name}.md`,
    hidden: [
      ...common,
      "with spaces behind the fences",
      "closed by dots",
      "with a key twice",
      // Jekyll says what is wrong with them, and builds the site without.
      "that is a list",
      "that is a text",
      "that breaks off",
    ],
    errors: [],
    async build(folder, names) {
      await run(await jekyll(), ["build", "--quiet"], { cwd: folder });
      return findBuilt(folder, names, (name) => `_site/2026/01/02/${name}.html`);
    },
  },
  {
    generator: "eleventy",
    key: "eleventyExcludeFromCollections",
    value: "true",
    files: {
      "package.json": '{ "type": "module" }',
      "eleventy.config.js": "export default () => {};\n",
      "posts/posts.json": '{ "tags": ["posts"] }',
      "index.njk": "{% for post in collections.posts %}[{{ post.fileSlug }}]{% endfor %}",
    },
    nameEntry: (name) => `posts/${name}.md`,
    hidden: matter,
    errors: matterErrors,
    async build(folder, names) {
      const modules = await installTool(eleventy);
      await run(process.execPath, [path.join(modules, "@11ty/eleventy/cmd.cjs"), "--quiet"], {
        cwd: folder,
      });
      const list = await readFile(path.join(folder, "_site/index.html"), "utf8");
      return names.filter((name) => list.includes(`[${name}]`));
    },
  },
  {
    generator: "docusaurus",
    key: "draft",
    value: "true",
    files: { "docusaurus.config.js": "module.exports = { presets: [['classic', {}]] }" },
    nameEntry: (name) => `blog/${name}.md`,
    hidden: [...matter],
    errors: matterErrors,
  },
  {
    generator: "zola",
    key: "draft",
    value: "true",
    files: {
      "config.toml": 'base_url = "https://mara.example"\n',
      "content/blog/_index.md": "+++\n+++\n",
      ...Object.fromEntries(
        ["page", "section", "index"].map((name) => [
          `templates/${name}.html`,
          "{{ config.title }}",
        ]),
      ),
    },
    nameEntry: (name) => `content/blog/${name}.md`,
    hidden: [...common, ...spaced, "indented", "of TOML", "of TOML below an empty line"],
    errors: [
      "with a comment above",
      "with a heading above",
      "with spaces behind the fences",
      "of four dashes",
      "closed by four dashes",
      "closed by dots",
      "that is never closed",
      "of JSON",
      "that names YAML",
      "that names TOML",
      "that names JSON",
      "that names JavaScript",
      "with a key twice",
      "that is a list",
      "that is a text",
      "that breaks off",
      "missing",
    ],
    async build(folder, names) {
      await run(process.execPath, [await zola(), "build"], { cwd: folder });
      return findBuilt(folder, names, (name) => `public/blog/${name}/index.html`);
    },
  },
];

describe.each(cases)("front matter at $generator", (own) => {
  const { generator, key, value, files, nameEntry, hidden, errors, build } = own;
  const texts = new Map(
    Object.entries(heads).map(([what, head]) => {
      const capital = key.charAt(0).toUpperCase() + key.slice(1);
      const named = head.replaceAll("KEY", key).replaceAll("CAPITAL", capital);
      return [what, `${named.replaceAll("VALUE", value)}\nText.\n`] as const;
    }),
  );
  const expected = Object.fromEntries(
    Object.keys(heads).map((what): [string, Fate] => [
      what,
      errors.includes(what) ? "error" : hidden.includes(what) ? "hidden" : "shown",
    ]),
  );

  test("is found as it finds it", () => {
    const entryFolder = path.dirname(nameEntry("a"));
    const site = openSite(generator, {
      files: siteFiles({ ...files, [nameEntry("a")]: "" }),
      entryFolder,
    });
    const found = [...texts].map(([what, text]): [string, Fate] => {
      const read = parseFrontMatter(text, site.frontMatter);
      if (read.kind === "unreadable") {
        return [what, site.frontMatter.error === "no page" ? "hidden" : "error"];
      }
      const source = { path: nameEntry("a"), values: read.values, inherited: [] };
      const { draft, unrendered } = site.readFields(source);
      return [what, draft || unrendered ? "hidden" : "shown"];
    });
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  if (build === undefined) return;

  test("is what it really builds", { timeout: 120_000 }, async () => {
    const folder = await temporaryFolder();
    const built = Object.entries(expected).filter(([, fate]) => fate !== "error");
    const names = new Map(built.map(([what], at) => [`entry${at}`, what]));
    const entries = [...names].map(([name, what]) => [nameEntry(name), texts.get(what) ?? ""]);
    for (const [file = "", text = ""] of [...Object.entries(files), ...entries]) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    const shown = await build(folder, [...names.keys()]);
    expect(shown.map((name) => names.get(name))).toEqual(
      built.filter(([, fate]) => fate === "shown").map(([what]) => what),
    );
  });
});

async function findBuilt(
  folder: string,
  names: readonly string[],
  nameFile: (name: string) => string,
): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map(async (name) => {
      const stats = await stat(path.join(folder, nameFile(name))).catch(() => undefined);
      return stats === undefined ? [] : [name];
    }),
  );
  return found.flat();
}
