import { mkdir, readFile, readdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../build-site.ts";
import { sampleDevLog } from "./sample-dev-log.ts";
import { TemporaryDevLog } from "./temporary-dev-log.ts";

let devLog: TemporaryDevLog;
let pages: ReadonlyMap<string, string>;
const roastPage = "entries/2026/the-hostile-roast.html";

beforeAll(async () => {
  devLog = await TemporaryDevLog.make(sampleDevLog);
  await buildSite({ devLog: devLog.folder, outDir: devLog.outDir, address: "https://log.example" });
  pages = await readAll(devLog.outDir);
}, 120_000);
afterAll(async () => await devLog[Symbol.asyncDispose]());

async function readAll(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((file) => file.isFile());
  const texts = files.map(async (file): Promise<[string, string]> => {
    const path = join(file.parentPath, file.name);
    return [relative(folder, path), await readFile(path, "utf8")];
  });
  return new Map(await Promise.all(texts));
}

function page(path: string): string {
  const text = pages.get(path);
  if (text === undefined) throw new Error(`no ${path} among ${[...pages.keys()].join(", ")}`);
  return text;
}

/** The hostile entry's own text as it is in its page. */
function prose(): string {
  return /<div class="prose">[^]*?<ul class="tags"/.exec(page(roastPage))?.[0] ?? "";
}

function htmlPages(): readonly [string, string][] {
  return [...pages].filter(([path]) => path.endsWith(".html"));
}

describe("buildSite", () => {
  it("builds home, entries, tags and feed, and publishes the record and nothing beside it", () => {
    expect([...pages.keys()].toSorted()).toEqual([
      "data/roast_bot.json",
      "data/roast_bot/2026-11-15-slot-3/evidence.json",
      "data/roast_bot/2026-11-15-slot-3/receipts.json",
      "data/roast_bot_ledger.jsonl",
      "entries.html",
      roastPage,
      "entries/first.html",
      "entries/second.html",
      "index.html",
      "receipts/2026-11-15-slot-3.html",
      "roast-bot-footer.js",
      "rss.xml",
      "tags.html",
      "tags/rust.html",
      "tags/time-zones.html",
      "tags/x.html",
    ]);
  });

  it("publishes the record byte by byte", () => {
    for (const [path, text] of pages) {
      if (path.startsWith("data/")) expect(text).toBe(sampleDevLog[path]);
    }
  });

  it("shows no draft anywhere", () => {
    for (const text of pages.values()) expect(text).not.toMatch(/Secret|Hidden/);
  });

  it("links only to pages and files that are there, and relatively, so that a disk will do", () => {
    const broken: string[] = [];
    let links = 0;
    for (const [path, text] of htmlPages()) {
      const own =
        path === roastPage ? text.replace(/<div class="prose">[^]*?<\/div>\s*<ul/, "<ul") : text;
      for (const [, target = ""] of own.matchAll(/(?:href|src)="([^"]*)"/g)) {
        if (/^(?:#|data:|https:\/\/code\.example\/)/.test(target)) continue;
        links += 1;
        const file = relative(devLog.outDir, resolve(devLog.outDir, dirname(path), target));
        if (target.startsWith("/") || !pages.has(file)) broken.push(`${path}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(60);
  });

  it("has no script but the footer's", () => {
    for (const [, text] of htmlPages()) {
      expect(text.match(/<script[^>]*>/g)).toHaveLength(1);
      expect(text).toMatch(/<script defer src="[./]*roast-bot-footer\.js"><\/script>/);
    }
  });

  it("loads nothing from elsewhere", () => {
    for (const [, text] of htmlPages()) {
      const tags = (text.match(/<[^>]*>/g) ?? []).join("\n");
      expect(tags).not.toMatch(/(?:src|srcset)="(?:https?:)?\/\//);
      expect(tags).not.toMatch(/<(?:img|iframe|object|embed)/);
      expect(text).not.toMatch(/@import|url\(/);
    }
  });

  it("shows the footer's words without script on every page", () => {
    for (const [, text] of htmlPages()) {
      expect(text).toContain("roast-bot last ran on Sun 15 Nov 2026, 08:00.");
      expect(text).toContain("In slot 3 the promise was broken.");
    }
    expect(page("index.html")).toContain(
      '<a href="./entries/2026/the-hostile-roast.html">The Roast</a>',
    );
  });

  it("tallies the ledger's slots, without the excused", () => {
    expect(page("index.html")).toContain("1 of 2 slots kept");
    const marks = page("index.html").match(/Slot \d: \w+/g);
    expect(marks).toEqual(["Slot 1: kept", "Slot 2: excused", "Slot 3: broken"]);
  });

  it("calls itself after whose promise it is", () => {
    expect(page("index.html")).toContain("<title>mira’s dev log</title>");
  });

  it("marks a roast as the bot's and links its receipts", () => {
    const text = page(roastPage);
    const note = /<aside[^]*?<\/aside>/.exec(text)?.[0].replaceAll(/<[^>]*>/g, "") ?? "";
    expect(note.replaceAll(/\s+/g, " ").trim()).toBe(
      "Written by roast-bot. An entry was promised and did not come in time, so a bot wrote this one " +
        "about the week’s work. Its numbers, quotes and names are proven one by one, in its receipts.",
    );
    expect(text).toContain('href="../../receipts/2026-11-15-slot-3.html"');
    expect(page("entries/first.html")).not.toContain("Written by roast-bot.");
  });

  it("shows every claim of a roast with its proof, and links the data behind it", () => {
    const text = page("receipts/2026-11-15-slot-3.html");
    expect(text).toContain("Receipts of slot 3");
    const list = /<ol class="receipts">[^]*?<\/ol>/.exec(text)?.[0] ?? "";
    expect(
      list
        .replaceAll(/<[^>]*>/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim(),
    ).toBe(
      [
        "seventeen commits 17: commits in the pull request, computed as count of 17 exhibits from c1 to c17. see c1",
        "fix &lt;b&gt;it&lt;/b&gt; The whole subject of commit c2.",
        "Tuesday The field authoredAt of c3 says 2026-11-10T23:10:00+01:00.",
        "swallowed Found in h1: An error is caught and dropped.",
      ].join(" "),
    );
    expect(text).not.toContain("javascript:");
    expect(text).toContain('href="../data/roast_bot/2026-11-15-slot-3/receipts.json"');
    expect(text).toContain('href="../data/roast_bot/2026-11-15-slot-3/evidence.json"');
  });

  it("puts tags that differ only in case and punctuation on one page", () => {
    const text = page("tags/time-zones.html");
    expect(text).toContain("First &amp; foremost");
    expect(text).toContain("Second");
  });

  it("feeds the full text of every entry, the newest first", () => {
    const feed = page("rss.xml");
    expect(feed.match(/<link>[^<]*/g)?.slice(1)).toEqual([
      "<link>https://log.example/entries/2026/the-hostile-roast.html",
      "<link>https://log.example/entries/second.html",
      "<link>https://log.example/entries/first.html",
    ]);
    expect(feed).toContain("&lt;strong&gt;whole&lt;/strong&gt; text of the first entry.");
    expect(feed).not.toMatch(/&lt;(?:script|iframe|img|div)/);
    expect(feed).not.toContain("javascript:");
  });
});

describe("a hostile entry", () => {
  it("shows raw HTML as the text it is, comments included", () => {
    expect(prose()).toContain('&lt;script&gt;alert("inline")&lt;/script&gt;');
    expect(prose()).toContain("&lt;iframe");
    expect(prose()).not.toMatch(/<(?:script|iframe|div (?!class="prose"))/);
    expect(prose()).toContain("&lt;!-- a comment --&gt;");
  });

  it("keeps the targets of web, mail and relative links and of no others", () => {
    const targets = [...prose().matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
    expect(targets).toEqual([
      "https://example.com/a?b=1&amp;c=2",
      "./other.html",
      "mailto:a@example.com",
    ]);
  });

  it("gives pictures as their descriptions", () => {
    expect(prose()).toContain("a picture local");
    expect(prose()).toContain("by reference");
  });

  it("leaves quotes, dots and code as they were written and runs no template", () => {
    expect(prose()).toContain('It said "straight" and ended with three dots...');
    expect(prose()).toContain('const a = "&lt;b&gt;";');
    expect(prose()).toContain("{{ 1 + 1 }} {import.meta.env.SECRET}");
  });

  it("has no say in where its page goes, and its title stays text", () => {
    expect([...pages.keys()].filter((path) => path.includes("escaped"))).toEqual([]);
    expect(page(roastPage)).toContain("The &lt;i&gt;Roast&lt;/i&gt;");
  });
});

describe("buildSite's folders", { timeout: 120_000 }, () => {
  it("refuses to build over the dev log, or over a folder that holds it", async () => {
    for (const outDir of [devLog.folder, dirname(devLog.folder), "/"]) {
      await expect(buildSite({ devLog: devLog.folder, outDir })).rejects.toThrow(
        "it holds the dev log and would be replaced",
      );
    }
  });

  it("builds two dev logs at once without mixing them, with no record and with one that is none", async () => {
    const records = { Alpha: {}, Beta: { "data/roast_bot.json": "{}" } };
    const build = async (title: keyof typeof records) => {
      await using other = await TemporaryDevLog.make({
        "src/content/blog/only.md": `---\ntitle: ${title}\ndate: 2026-11-01\n---\n\n${title} text.\n`,
        ...records[title],
      });
      const { folder: devLog, outDir } = other;
      const { index, warnings } = await buildSite({ devLog, outDir, title: `${title} log` });
      const all = [...(await readAll(outDir)).values()].join("");
      return { all, index: await readFile(index, "utf8"), warnings };
    };
    const [alpha, beta] = await Promise.all([build("Alpha"), build("Beta")]);
    expect(alpha.all).toContain("Alpha text.");
    expect(alpha.all).not.toContain("Beta");
    expect(beta.all).toContain("Beta text.");
    expect(beta.all).not.toContain("Alpha");
    expect(alpha.index).toContain("roast-bot has left no record.");
    expect(beta.index).toContain("roast-bot’s record cannot be read.");
    expect(beta.warnings).toContain("cannot be read: schema is not mea-culpa/heartbeat/1");
  });

  it("keeps what was built before, and says why, when an entry cannot be read", async () => {
    await using broken = await TemporaryDevLog.make({
      "src/content/blog/only.md": "---\ntitle: Only\ndate: 2026-11-01\n---\n\nText.\n",
    });
    const { index } = await buildSite({ devLog: broken.folder, outDir: broken.outDir });
    const entry = join(broken.folder, "src/content/blog/only.md");
    await writeFile(entry, "---\ntitle: Only\ndate: never\n---\n");
    await expect(buildSite({ devLog: broken.folder, outDir: broken.outDir })).rejects.toThrow(
      /only.*date/s,
    );
    expect(await readFile(index, "utf8")).toContain("Only");
  });

  it("publishes no file that the record only points to", async () => {
    await using sly = await TemporaryDevLog.make({
      "src/content/blog/only.md": "---\ntitle: Only\ndate: 2026-11-01\n---\n\nText.\n",
    });
    const elsewhere = join(dirname(sly.folder), "elsewhere");
    await mkdir(elsewhere);
    await writeFile(join(elsewhere, "roast_bot_ledger.jsonl"), "secret");
    await symlink(elsewhere, join(sly.folder, "data"));
    await buildSite({ devLog: sly.folder, outDir: sly.outDir });
    expect([...(await readAll(sly.outDir)).values()].join("")).not.toContain("secret");
  });
});
