import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { hugo } from "@mea-culpa/test-generators/hugo";
import { jekyll } from "@mea-culpa/test-generators/jekyll";
import { docusaurus, eleventy, installTool } from "@mea-culpa/test-generators/npm-tool";
import { zola } from "@mea-culpa/test-generators/zola";

const run = promisify(execFile);

/** A small site of one generator, and how it is built. */
export interface SiteOfGenerator {
  readonly title: string;
  /** The site before anybody has heard of roast-bot. */
  readonly files: Readonly<Record<string, string>>;
  /** What its owner does afterwards, as `init` says. */
  readonly wired: Readonly<Record<string, string>>;
  /** The folder with what is published. */
  readonly output: string;
  /** Whether the footer can link the entry without being told more. */
  readonly linksEntry: boolean;
  /** As of a moment, if the generator goes by a clock and lets it be told. */
  build(folder: string, at?: string): Promise<unknown>;
}

const head = "---\ntitle: First\ndate: 2026-02-01\n---\nHello.\n";
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tides</title></head><body>${body}</body></html>\n`;

export const generators: readonly SiteOfGenerator[] = [
  {
    title: "Hugo",
    files: {
      "hugo.toml": "title = 'Tides'\nbaseURL = 'https://mara.example/log/'\n",
      "layouts/all.html": page("{{ .Content }}"),
      "content/blog/first.md": head,
    },
    wired: {
      "layouts/all.html": page(
        '{{ partial "roast-bot-footer-head.html" . }}{{ .Content }}{{ partial "roast-bot-footer.html" . }}',
      ),
    },
    output: "public",
    linksEntry: true,
    build: async (cwd, at) =>
      run(await hugo(), ["--quiet", ...(at === undefined ? [] : ["--clock", at])], { cwd }),
  },
  {
    title: "Astro",
    files: {
      "astro.config.mjs": 'export default { base: "/log" }\n',
      "package.json": "{}",
      "src/content.config.ts":
        'import { defineCollection } from "astro:content";\nimport { glob } from "astro/loaders";\nimport { z } from "astro/zod";\nexport const collections = { blog: defineCollection({ loader: glob({ pattern: "**/*.md", base: "./src/content/blog" }), schema: z.object({ title: z.string(), description: z.string().default(""), date: z.coerce.date(), draft: z.boolean().default(false) }) }) };\n',
      "src/layouts/Page.astro": page("<slot />"),
      "src/pages/blog/[...id].astro":
        '---\nimport { getCollection, render } from "astro:content";\nimport Page from "../../layouts/Page.astro";\nexport const getStaticPaths = async () => (await getCollection("blog", ({ data }) => !data.draft)).map((entry) => ({ params: { id: entry.id }, props: { entry } }));\nconst { Content } = await render(Astro.props.entry);\n---\n<Page><Content /></Page>\n',
      "src/pages/index.astro":
        '---\nimport Page from "../layouts/Page.astro";\n---\n<Page>Tides</Page>\n',
      "src/content/blog/first.md": head,
    },
    wired: {
      "src/layouts/Page.astro": `---\nimport RoastBotFooter from "../components/RoastBotFooter.astro";\nconst linkEntry = (path) => "/log" + path.replace(/^src\\/content/, "").replace(/\\.md$/, "/");\n---\n${page("<slot /><RoastBotFooter linkEntry={linkEntry} />")}`,
    },
    output: "dist",
    linksEntry: true,
    async build(cwd) {
      // As installed for our own site.
      const modules = path.resolve(import.meta.dirname, "../../../../site/node_modules");
      await symlink(modules, path.join(cwd, "node_modules"));
      const astro = path.join(modules, "astro/bin/astro.mjs");
      return run(process.execPath, [astro, "build"], {
        cwd,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", NODE_OPTIONS: "" },
      });
    },
  },
  {
    title: "Eleventy",
    files: {
      "eleventy.config.js": 'export default () => ({ pathPrefix: "/log/" });\n',
      "package.json": '{ "type": "module" }',
      "_includes/page.liquid": page("{{ content }}"),
      "posts/posts.json": '{ "layout": "page.liquid" }',
      "posts/first.md": head,
      "index.md": "---\nlayout: page.liquid\n---\nTides\n",
    },
    wired: {
      "eleventy.config.js":
        'import { roastBotFooter } from "./roast-bot-footer/index.mjs";\nexport default (eleventyConfig) => {\n  eleventyConfig.addPlugin(roastBotFooter);\n  return { pathPrefix: "/log/" };\n};\n',
      "_includes/page.liquid": page("{{ content }}{% roastBotFooter %}"),
    },
    output: "_site",
    linksEntry: true,
    async build(cwd) {
      const modules = await installTool(eleventy);
      return run(process.execPath, [path.join(modules, "@11ty/eleventy/cmd.cjs"), "--quiet"], {
        cwd,
      });
    },
  },
  {
    title: "Docusaurus",
    files: {
      "docusaurus.config.mjs": docusaurusConfiguration("", ""),
      "package.json": "{}",
      "blog/2026-02-01-first.md": head,
      "src/pages/index.md": "Tides\n",
    },
    wired: {
      "docusaurus.config.mjs": docusaurusConfiguration(
        'import { roastBotFooter } from "./roast-bot-footer/index.mjs";\n',
        "roastBotFooter, ",
      ),
    },
    output: "build",
    linksEntry: true,
    async build(cwd) {
      const modules = await installTool(docusaurus);
      await symlink(modules, path.join(cwd, "node_modules"));
      return run(
        process.execPath,
        [path.join(modules, "@docusaurus/core/bin/docusaurus.mjs"), "build", "--no-minify"],
        { cwd, env: { ...process.env, NODE_OPTIONS: "" } },
      );
    },
  },
  {
    title: "Jekyll",
    files: {
      "_config.yml": "title: Tides\nbaseurl: /log\nexclude: [roast-bot.yaml]\n",
      "_layouts/post.html": page("{{ content }}"),
      "_posts/2026-02-01-first.md": "---\nlayout: post\ntitle: First\n---\nHello.\n",
      "index.md": "---\nlayout: post\n---\nTides\n",
    },
    wired: {
      "_layouts/post.html": page("{{ content }}{% include roast-bot-footer.html %}"),
    },
    output: "_site",
    linksEntry: true,
    build: async (cwd) => run(await jekyll(), ["build", "--quiet"], { cwd }),
  },
  {
    title: "Zola",
    files: {
      "config.toml": 'base_url = "https://mara.example/log"\n',
      "templates/index.html": page("Tides{% block more %}{% endblock %}"),
      "templates/section.html": page("Section"),
      "templates/page.html": page("{{ page.content | safe }}"),
      "content/blog/_index.md": "+++\n+++\n",
      "content/blog/first.md": "+++\ntitle = 'First'\ndate = 2026-02-01\n+++\nHello.\n",
    },
    wired: {
      "templates/index.html": page('Tides{% include "roast-bot-footer.html" %}'),
      "templates/page.html": page('{{ page.content | safe }}{% include "roast-bot-footer.html" %}'),
    },
    output: "public",
    linksEntry: true,
    build: async (cwd) => run(process.execPath, [await zola(), "build"], { cwd }),
  },
];

function docusaurusConfiguration(imports: string, plugins: string): string {
  return `${imports}export default {
  title: "Tides", url: "https://mara.example", baseUrl: "/log/", onBrokenLinks: "ignore",
  plugins: [${plugins}["@docusaurus/plugin-content-blog", { onInlineAuthors: "ignore", onUntruncatedBlogPosts: "ignore" }], "@docusaurus/plugin-content-pages"],
  themes: ["@docusaurus/theme-classic"],
};
`;
}

/** Writes files into a folder, by their paths. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
}
