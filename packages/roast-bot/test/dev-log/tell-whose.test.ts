import { describe, expect, test } from "vitest";
import type { GeneratorName } from "@mea-culpa/formats";
import type { ScriptedCommit } from "../support/fast-import.ts";
import { entry, hugoTerms, readHistory } from "../support/read-history.ts";

const path = "content/blog/tides.md";
const tom = "Tom Ek <tom@tidepool.example>";
const mara = "Mara Lind <mara@tidepool.example>";

async function whose(commits: readonly ScriptedCommit[]): Promise<unknown> {
  const { entries } = await readHistory(commits);
  return entries.find((found) => found.path === path)?.whose;
}

function heartbeat(at: string) {
  return { "data/roast_bot.json": JSON.stringify({ last_run: at }) };
}

function written(values: Readonly<Record<string, unknown>>, author: string = tom): ScriptedCommit {
  return { at: "2026-03-04T12:00:00Z", author, files: { [path]: entry(values) } };
}

describe("an entry is the author's", () => {
  test.each([
    { author: "mara" },
    { author: "@MARA" },
    { author: "  mara   LIND " },
    { author: "Mara Lind <mara@elsewhere.example>" },
    { author: "Someone <Mara@Tidepool.example>" },
    { authors: ["Tom Ek", "Mara Lind"] },
    { author: "Tom Ek and Mara Lind" },
    { author: { name: "Mara Lind", url: "https://mara.example" } },
    { Authors: [{ name: "Tom" }, { handle: "mara" }] },
    { params: { author: "mara" } },
    { params: { author: "M. L.", authorGitHubHandle: "mara" } },
    { author_handle: "Mara" },
    { by: "Mara Lind" },
    { byline: "By Mara Lind" },
    { authors: { mara: { name: "M. L." } } },
    { authors: [{ name: "M. L.", url: "https://github.com/mara" }] },
    { authors: [{ author: "M. L.", author_github_handle: "mara" }] },
  ])("by its front matter, whoever committed it: %j", async (values) => {
    expect(await whose([written(values)])).toMatchObject({
      kind: "author",
      through: "front-matter",
    });
  });

  test.each([
    mara,
    "M. <mara@tidepool.example>",
    "MARA LIND <private@nowhere.example>",
    "X <1234+mara@users.noreply.forge.example>",
  ])("by the commit that introduced it, where no author is named: %s", async (author) => {
    expect(await whose([written({}, author)])).toMatchObject({ kind: "author", through: "commit" });
  });

  test.each<[string, Readonly<Record<string, unknown>>, object]>([
    ["whatever name a public one is given later", {}, { kind: "author", through: "commit" }],
    ["but a draft that comes out under another's", { draft: true }, { kind: "other" }],
  ])("by that commit, %s", async (_, values, told) => {
    const later = { ...written({ author: "M. Holm" }), at: "2026-03-20T12:00:00Z" };
    expect(await whose([written(values, mara), later])).toMatchObject(told);
    const merged: readonly ScriptedCommit[] = [
      { at: "2026-03-01T12:00:00Z", author: tom, files: { "README.md": "Tides." } },
      { ...written(values, mara), branch: "tides", from: "main" },
      { ...written(values), merges: "tides" },
      later,
    ];
    expect(await whose(merged)).toMatchObject(told);
  });

  test("when she is a co-author of the commit that introduced it, where no author is named", async () => {
    const message = "Publish (#3)\n\nCo-authored-by: M. L. <mara@tidepool.example>\n";
    const published = {
      ...written({}, "publisher[bot] <1+publisher[bot]@forge.example>"),
      message,
    };
    expect(await whose([published])).toMatchObject({ kind: "author", through: "commit" });
    const toms = { ...written({ author: "Tom Ek" }), message };
    expect(await whose([toms])).toMatchObject({ kind: "other" });
  });

  test("when she wrote it on a branch that somebody else merged", async () => {
    const text = entry({ title: "Tides" });
    const history: ScriptedCommit[] = [
      { at: "2026-03-01T12:00:00Z", files: { "README.md": "x" } },
      {
        at: "2026-03-02T12:00:00Z",
        branch: "tides",
        from: "main",
        author: mara,
        files: { [path]: text },
      },
      { at: "2026-03-03T12:00:00Z", merges: "tides", author: tom, files: { [path]: text } },
    ];
    expect(await whose(history)).toMatchObject({ kind: "author", through: "commit" });
  });

  test("also when she writes about roasts, for her name stands there", async () => {
    const values = { author: "mara", tags: ["roast", "roast-bot"] };
    expect(await whose([written(values)])).toMatchObject({ kind: "author" });
    expect(await whose([written({ tags: ["roast-bot"] }, mara)])).toMatchObject({ kind: "author" });
  });
});

describe("an entry is somebody else's", () => {
  test.each([
    { author: "Tom Ek" },
    { authors: ["marama"] },
    { author: { name: "Tamara" } },
    { author: "Tom Ek", editor: "mara", params: { authority: "mara" } },
  ])("by its front matter, though the author committed it: %j", async (values) => {
    expect(await whose([written(values, mara)])).toMatchObject({
      kind: "other",
      through: "front-matter",
    });
  });

  test("when the author merged what somebody else wrote", async () => {
    const text = entry({ title: "Tides" });
    const history: ScriptedCommit[] = [
      { at: "2026-03-01T12:00:00Z", files: { "README.md": "x" } },
      {
        at: "2026-03-02T12:00:00Z",
        branch: "tides",
        from: "main",
        author: tom,
        files: { [path]: text },
      },
      { at: "2026-03-03T12:00:00Z", merges: "tides", author: mara, files: { [path]: text } },
    ];
    expect(await whose(history)).toEqual({
      kind: "other",
      through: "commit",
      names: ["Tom Ek <tom@tidepool.example>"],
    });
  });
});

describe("an entry that names no author may be the author's", () => {
  test.each([
    "decap-cms <cms@decapcms.example>",
    "Netlify CMS <noreply@netlify.example>",
    "github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>",
    "web-flow <noreply@github.com>",
    "Tidepool Team <hello@tidepool.example>",
    "kelp99 <77+kelp99@users.noreply.github.com>",
    "M. Lind <m@home.example>",
    "Lind, Mara <m@home.example>",
  ])("where nobody else's own name stands on its commit: %s", async (author) => {
    expect(await whose([written({}, author)])).toMatchObject({
      kind: "other",
      doubt: expect.stringContaining("committed it, and its front matter names no author"),
    });
  });

  test.each([
    { author: "admin" },
    { author: "@admin" },
    { author: "https://github.com/tidepool-team" },
    { author: "M. Lind" },
    { authors: ["Tidepool Team"] },
    { author: "The Tidepool Authors" },
  ])("nor in its front matter: %j", async (values) => {
    expect(await whose([written(values)])).toMatchObject({
      kind: "other",
      through: "front-matter",
      doubt: expect.stringContaining("may be mara"),
    });
  });

  test.each([
    [{}, tom],
    [{}, "Åsa de la Cruz <1+asa@users.noreply.github.com>"],
    [{ author: "tom" }, "decap-cms <cms@decapcms.example>"],
    [{ author: "https://github.com/tom" }, tom],
    [{ author: "Tom Ek <tom@news.example>" }, tom],
  ])("but not where one does: %j %s", async (values, author) => {
    const found = await whose([written(values, author)]);
    expect(found).toMatchObject({ kind: "other" });
    expect(found).not.toHaveProperty("doubt");
  });
});

describe("an entry is the bot's own", () => {
  test.each([
    { values: { roast_bot: { slot: 3 }, author: "mara" }, because: "mark" },
    { values: { author: "roast-bot" }, because: "author" },
    { values: { authors: ["Roast Bot", "mara"] }, because: "author" },
    { values: { author: "roast-bot[bot]" }, because: "author" },
    { values: { tags: ["roast"], params: { author: "roast-bot" } }, because: "author" },
    { values: { tags: ["Roast"] }, because: "tag" },
    { values: { categories: "roasts" }, because: "tag" },
  ])("by its $because, though the author merged it: $values", async ({ values, because }) => {
    expect(await whose([written(values, mara)])).toEqual({ kind: "bot", because });
  });

  test("by the bot's commit, where no author is named", async () => {
    const bot = "roast-bot <roast-bot@tidepool.example>";
    expect(await whose([written({}, bot)])).toEqual({ kind: "bot", because: "author" });
  });

  test("by the trailer of the commit that brought it, with the heartbeat of that moment", async () => {
    const message = "Roast\n\nText.\n\nRoast-Bot-Promise: abc\nRoast-Bot-Slot: 3\n";
    const brought = { ...written({ author: "mara" }, mara), message };
    const byBot = { ...brought, files: { ...brought.files, ...heartbeat(brought.at) } };
    const byGuest = {
      ...brought,
      files: { ...brought.files, ...heartbeat("2026-02-01T00:00:00Z") },
    };
    expect(await whose([byBot])).toEqual({ kind: "bot", because: "trailer" });
    for (const forged of [brought, byGuest]) {
      expect(await whose([forged])).toMatchObject({ kind: "author" });
    }
  });

  test("never by what somebody writes into it later", async () => {
    const own = written({ author: "mara" }, mara);
    const edits = [{ roast_bot: { slot: 3 }, author: "mara" }, { authors: ["mara", "roast-bot"] }];
    for (const values of edits) {
      const edited = { ...written(values, tom), at: "2026-03-05T12:00:00Z" };
      expect(await whose([own, edited])).toMatchObject({ kind: "author" });
    }
  });

  test("for ever: taking the mark away makes it nobody else's", async () => {
    const roast = written({ roast_bot: { slot: 3 } });
    const laundered = { ...written({ author: "mara" }, mara), at: "2026-03-05T12:00:00Z" };
    expect(await whose([roast, laundered])).toEqual({ kind: "bot", because: "mark" });
  });
});

describe("front matter that is a program", () => {
  const terms = {
    ...hugoTerms,
    generator: "eleventy",
    paths: { ...hugoTerms.paths, entries: "posts" },
  } as const;
  const doubt = expect.stringContaining("a program is never run. Write the author");

  test.each([
    ["{ title: 'T', author: people.mara }", { kind: "other", doubt }],
    ["{ title: 'T', date: now() }", { kind: "other" }],
    ["{ ...shared, title: 'T' }", { kind: "other", doubt }],
    ["{ title: 'T', author: 'mara', date: now() }", { kind: "author" }],
    ["{ title: 'T', author: 'Ines Faro', date: now() }", { kind: "other" }],
    ["{ title: 'T' }", { kind: "other" }],
  ])(
    "leaves it open whose an entry is where its author may be computed: %s",
    async (script, told) => {
      const files = { ".eleventy.js": "", "posts/tides.md": `---js\n${script}\n---\nText.\n` };
      const commits = [{ at: "2026-03-04T12:00:00Z", author: tom, files }];
      const { entries } = await readHistory(commits, { terms });
      expect(entries).toMatchObject([{ whose: told }]);
      expect(Object.hasOwn(entries[0]?.whose ?? {}, "doubt")).toBe(Object.hasOwn(told, "doubt"));
    },
  );
});

describe("an entry that names no author, on a site that does,", () => {
  const cms = "decap-cms <cms@decapcms.example>";
  const text = entry({ title: "Tides" });
  const paths = {
    hugo: "content/blog/tides.md",
    jekyll: "_posts/2026-03-01-tides.md",
    zola: "content/blog/tides.md",
    eleventy: "posts/tides.md",
    astro: "src/content/blog/tides.md",
  } as const;
  test.each<[keyof typeof paths, Record<string, string>]>([
    ["hugo", { "hugo.toml": "[params]\nauthor = 'Mara Lind'" }],
    ["hugo", { "hugo.toml": "[params.author]\nname = 'Mara Lind'" }],
    ["hugo", { "hugo.toml": "[languages.en.params]\nauthor = 'mara'" }],
    ["jekyll", { "_config.yml": "author: Mara Lind" }],
    ["jekyll", { "_config.yml": "author: ml", "_data/authors.yml": "ml: { name: Mara Lind }" }],
    ["zola", { "zola.toml": "base_url = '/'\n[extra]\nauthor = 'mara@tidepool.example'" }],
    [
      "eleventy",
      {
        ".eleventy.js": "",
        "_data/metadata.js": "export default { author: { name: 'Mara Lind' } };",
      },
    ],
    [
      "eleventy",
      {
        ".eleventy.js": "",
        "src/_data/site.json": '{ "author": { "email": "mara@tidepool.example" } }',
      },
    ],
    [
      "astro",
      { "astro.config.mjs": "", "src/consts.ts": 'export const SITE_AUTHOR = "Mara Lind";' },
    ],
    [
      "astro",
      {
        "astro.config.mjs": "",
        "src/site.config.ts": 'export const site = { author: "Mara Lind" };',
      },
    ],
  ])("of %s (%j), is its author's unless another person committed it", async (generator, site) => {
    const path = paths[generator];
    const files = { ...site, [path]: text };
    const told = { kind: "author", through: "site", name: expect.anything() };
    expect(await tell(generator, files, cms)).toMatchObject(told);
    expect(await tell(generator, files, tom)).toMatchObject({
      kind: "other",
      doubt: expect.stringContaining(
        "Tom Ek <tom@tidepool.example> committed it, and the site names",
      ),
    });
    const others = { ...files, [path]: entry({ title: "T", author: "Tom Ek" }) };
    expect(await tell(generator, others, cms)).toMatchObject({ kind: "other", names: ["Tom Ek"] });
    const changed = Object.entries(site).map(([path, said]) => [
      path,
      said.replace(/Mara Lind|mara@tidepool.example|mara/, "Ines Faro"),
    ]);
    const unnamed = { ...files, ...Object.fromEntries(changed) };
    expect(await tell(generator, unnamed, cms)).toMatchObject({ kind: "other" });
  });
});

describe("an author who stands in a program beside the entry, or in one that it is", () => {
  const author = { kind: "author", through: "front-matter", name: "mara" };
  const doubt = expect.stringContaining("a program is never run. Write the author");
  const other = { kind: "other", doubt: undefined };
  const open = { kind: "other", doubt };
  const text = entry({ title: "Tides" });

  test.each([
    ['exports.data = { title: "T", author: "mara" };\nexports.render = () => "x";', author],
    ['export const data = { title: "T", author: "mara" };', author],
    ['module.exports = { data: { author: "mara" }, render: (data) => data.title };', author],
    ['class Tides {\n  data() {\n    return { author: "mara" };\n  }\n}', author],
    [
      'class Tides { static data = { authors: ["mara"] }; render({ title }) { return ""; } }',
      author,
    ],
    ['class Tides { get data() { return ({ author: "mara" }); } }', author],
    ['// exports.data = { author: "mara" }\nmodule.exports = () => "<p>Tides</p>";', other],
    ['exports.data = { title: "T", author: "Ines Faro" };', other],
    ["exports.data = { author: people.mara };", open],
    ["exports.data = shared;", open],
    ["const data = makeData();\nexport { data };", open],
    ["class Tides { data() { const a = 1; return { title: a }; } }", open],
    ["exports.data = { title: 'T', date: new Date(0) };", other],
  ])("of Eleventy's templates in JavaScript: %s", async (script, told) => {
    const files = { ".eleventy.js": "", "posts/tides.11ty.js": script };
    expect(await tell("eleventy", files)).toMatchObject(told);
  });

  test.each([
    ['module.exports = { author: "mara" };', author],
    ['export default { "author": "mara", tags: ["post"] };', author],
    ['module.exports = () => ({ author: "mara" });', author],
    ['export default async function (configData) {\n  return { author: "mara" };\n}', author],
    ['export default function ({ env } = {}) { return { tags: ["x"], author: "mara" }; }', author],
    ['module.exports = { tags: ["post"], eleventyComputed: { permalink: (d) => d.slug } };', other],
    ["module.exports = { eleventyComputed: { author: (data) => data.by ?? owner } };", open],
    ["module.exports = { author: process.env.AUTHOR };", open],
    ['module.exports = { ...require("../shared.js") };', open],
    ['module.exports = require("../shared.js");', open],
    ["export default async () => { const one = await load(); return one; }", open],
  ])("of Eleventy's data files: %s", async (script, told) => {
    const files = {
      ".eleventy.js": "",
      "posts/posts.11tydata.js": script,
      "posts/tides.md": text,
    };
    expect(await tell("eleventy", files)).toMatchObject(told);
    const named = { ...files, "posts/tides.md": entry({ title: "Tides", author: "mara" }) };
    expect(await tell("eleventy", named)).toMatchObject(author);
  });

  const legacy = 'const blog = defineCollection({ type: "content", schema: ({ image }) => ';
  const export_ = " });\nexport const collections = { blog };";
  test.each([
    [`${legacy}z.object({ author: z.string().default("mara"), cover: image() })${export_}`, author],
    [`${legacy}z.object({ author: z\n.string()\n.default('mara') })${export_}`, author],
    [
      `${legacy}z.object({ authors: z.array(z.string()).default(["Ines", "mara"]) })${export_}`,
      author,
    ],
    [`${legacy}z.object({ author: reference("authors").default("mara") })${export_}`, author],
    [`${legacy}z.object({ author: z.string().default("Ines Faro") })${export_}`, other],
    [`${legacy}z.object({ author: z.string().optional() })${export_}`, other],
    [
      `${legacy}z.object({ seo: z.object({ author: z.string().default("mara") }) })${export_}`,
      other,
    ],
    [
      `// author: z.string().default("mara")\n${legacy}z.object({ title: z.string() })${export_}`,
      other,
    ],
    [`${legacy}z.object({ author: z.string().default(SITE.author) })${export_}`, open],
    [`${legacy}z.object({ author: z.string().optional().transform(orMara) })${export_}`, open],
    [
      `const post = z.object({ author: z.string().default("mara") });\n${legacy}post${export_}`,
      author,
    ],
  ])("of the schema of Astro's collection: %s", async (script, told) => {
    const files = {
      "astro.config.mjs": "",
      "src/content/config.ts": script,
      "src/content/blog/tides.md": text,
    };
    expect(await tell("astro", files)).toMatchObject(told);
  });

  test("of the collection that the entry is in, and no other", async () => {
    const files = {
      "astro.config.mjs": "",
      "src/content.config.ts":
        writeCollection("posts", "mara") + writeCollection("guests", "Ines Faro"),
    };
    expect(await tell("astro", { ...files, "src/data/posts/tides.md": text })).toMatchObject(
      author,
    );
    expect(await tell("astro", { ...files, "src/data/guests/tides.md": text })).toMatchObject(
      other,
    );
  });
});

function writeCollection(name: string, by: string): string {
  return `const ${name} = defineCollection({ loader: glob({ pattern: "**/*.md", base: "./src/data/${name}" }), schema: z.object({ author: z.string().default("${by}") }) });\n`;
}

async function tell(generator: GeneratorName, files: Record<string, string>, author = tom) {
  const path = Object.keys(files).find((each) => each.includes("tides")) ?? "";
  const folder = path.slice(0, path.lastIndexOf("/"));
  const commits = [{ at: "2026-03-04T12:00:00Z", author, files }];
  const terms = { ...hugoTerms, generator, paths: { ...hugoTerms.paths, entries: folder } };
  const { entries } = await readHistory(commits, { terms });
  const found = entries.find((each) => each.path === path);
  return { doubt: undefined, ...found?.whose };
}
