import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { renderFooter } from "../src/index.ts";
import { hugo } from "@mea-culpa/test-generators/hugo";
import { sampleHeartbeat } from "./sample-heartbeat.ts";
import { entry, variants } from "./variants.ts";

let program: string;
beforeAll(async () => {
  program = await hugo();
}, 300_000);

interface HugoSite {
  /** The footer in the built page, as one line with entities as Node's own renderer writes them. */
  readonly footer: string;
  readonly head: string;
  readonly warnings: string;
  readonly ledger: string | null;
}

/** Builds a small Hugo site that uses the component as a theme. */
async function build(heartbeat: string | null): Promise<HugoSite> {
  const site = await mkdtemp(join(tmpdir(), "hugo-site-"));
  const files = {
    "hugo.toml": 'theme = ["roast-bot-footer"]\ntitle = "A dev log"\ndisableKinds = ["taxonomy"]\n',
    "layouts/all.html":
      '<head>{{ partial "roast-bot-footer-head.html" . }}</head>{{ partial "roast-bot-footer.html" . }}',
    "content/blog/the-lighthouse-keeper.md": "+++\ntitle = 'The Lighthouse Keeper'\n+++\nWords.\n",
    "data/roast_bot_ledger.jsonl": '{"kind":"slot"}\n',
    ...(heartbeat === null ? {} : { "data/roast_bot.json": heartbeat }),
  };
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(site, path)), { recursive: true });
      await writeFile(join(site, path), text);
    }
    const theme = join(site, "themes/roast-bot-footer");
    await cp(join(import.meta.dirname, "../hugo"), theme, { recursive: true });
    const { stdout, stderr } = await promisify(execFile)(program, ["--source", site]);
    const page = await readFile(join(site, "public/index.html"), "utf8");
    const published = join(site, "public/data/roast_bot_ledger.jsonl");
    return {
      footer: oneLine(/<roast-bot-footer[^]*<\/roast-bot-footer>/.exec(page)?.[0] ?? ""),
      head: page.slice(0, page.indexOf("</head>")),
      warnings: stdout + stderr,
      ledger: await readFile(published, "utf8").catch(() => null),
    };
  } finally {
    await rm(site, { recursive: true });
  }
}

function oneLine(html: string): string {
  return html.replaceAll("&#43;", "+").replaceAll(/\s+/g, " ");
}

function expected(heartbeat: string | null): string {
  return oneLine(
    renderFooter({
      heartbeat,
      ledgerHref: "/data/roast_bot_ledger.jsonl",
      entryHref: "/blog/the-lighthouse-keeper/",
    }),
  );
}

describe("the Hugo partial", () => {
  it.each(variants)(
    "says of $name what the Node renderer says, to the letter",
    async ({ changes }) => {
      const heartbeat = JSON.stringify(sampleHeartbeat(changes));
      expect((await build(heartbeat)).footer).toBe(expected(heartbeat));
    },
  );

  it("says that the bot never ran where there is no heartbeat", async () => {
    expect((await build(null)).footer).toBe(expected(null));
  });

  it.each([
    "{",
    "[]",
    "{}",
    JSON.stringify({ ...sampleHeartbeat(), schema: "mea-culpa/heartbeat/2" }),
    JSON.stringify({ ...sampleHeartbeat(), last_run: "yesterday" }),
    JSON.stringify({ ...sampleHeartbeat(), outcome: "failed" }),
    JSON.stringify({ ...sampleHeartbeat(), verdict: "guilty" }),
    JSON.stringify({ ...sampleHeartbeat(), verdict: "kept" }),
    JSON.stringify({ ...sampleHeartbeat(), slot: null }),
    JSON.stringify({ ...sampleHeartbeat(), streak: null }),
    JSON.stringify({
      ...sampleHeartbeat(),
      promise: { who: "juno", cadence: "weekly", zone: "X/Y" },
    }),
    JSON.stringify({ ...sampleHeartbeat(), ledger: { path: "x", head: "abc", slots: 1 } }),
  ])("builds all the same, and says so, where the heartbeat is %s", async (heartbeat) => {
    const { footer, warnings } = await build(heartbeat);
    expect(footer).toBe(expected(heartbeat));
    expect(warnings).toContain("roast-bot: data/roast_bot.json cannot be read:");
  });

  it("publishes the ledger byte by byte, and the style and script with their digests", async () => {
    const { ledger, head } = await build(JSON.stringify(sampleHeartbeat({ entry })));
    expect(ledger).toBe('{"kind":"slot"}\n');
    expect(head).toMatch(
      /<link rel="stylesheet" href="\/roast-bot-footer\.\w+\.css" integrity="sha256-/,
    );
    expect(head).toMatch(/<script defer src="\/roast-bot-footer\.\w+\.js" integrity="sha256-/);
  });
});
