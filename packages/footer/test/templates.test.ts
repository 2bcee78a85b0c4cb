import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { jekyll } from "@mea-culpa/test-generators/jekyll";
import { zola } from "@mea-culpa/test-generators/zola";
import { renderFooter, type Heartbeat } from "../src/index.ts";
import { sampleHeartbeat } from "./sample-heartbeat.ts";
import { variants } from "./variants.ts";

const run = promisify(execFile);
const packageFolder = join(import.meta.dirname, "..");

async function siteOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "footer-site-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** A footer in one line, with entities as Node's renderer writes them, without the heartbeat's text. */
function plain(html: string): string {
  return (/<roast-bot-footer[^]*<\/roast-bot-footer>/.exec(html)?.[0] ?? "")
    .replace(/ heartbeat="[^"]*"/, "")
    .replaceAll("https://mara.example", "")
    .replaceAll("&quot;", "&#34;")
    .replaceAll("&#x27;", "&#39;")
    .replaceAll("&#x2F;", "/")
    .replaceAll(/\s+/g, " ");
}

function expected(heartbeat: Heartbeat | null): string {
  const text = heartbeat === null ? null : JSON.stringify(heartbeat);
  return plain(renderFooter({ heartbeat: text, ledgerHref: "/roast-bot/record.html" }));
}

describe("the template of Zola", () => {
  let program: string;
  beforeAll(async () => {
    program = await zola();
  }, 300_000);

  async function build(heartbeat: string | null): Promise<string> {
    const folder = await siteOf({
      "config.toml": 'base_url = "https://mara.example"\n',
      "templates/index.html": '{% include "roast-bot-footer.html" %}',
      "content/_index.md": "+++\n+++\n",
      ...(heartbeat !== null && { "static/roast-bot/heartbeat.json": heartbeat }),
    });
    await cp(join(packageFolder, "zola"), folder, { recursive: true });
    await run(process.execPath, [program, "build"], { cwd: folder });
    return readFile(join(folder, "public/index.html"), "utf8");
  }

  it.each(variants)(
    "says of $name what the Node renderer says, to the letter",
    async ({ changes }) => {
      const heartbeat = sampleHeartbeat(changes);
      expect(plain(await build(JSON.stringify(heartbeat)))).toBe(expected(heartbeat));
    },
  );

  it("says that the bot never ran where there is no heartbeat", async () => {
    expect(plain(await build(null))).toBe(expected(null));
  });

  it("says that it can't read what is of another kind", async () => {
    expect(plain(await build('{ "schema": "mea-culpa/heartbeat/2" }'))).toContain(
      "roast-bot’s record cannot be read.",
    );
  });
});

describe("the include of Jekyll", () => {
  it(
    "says of each heartbeat what the Node renderer says, to the letter, in the site's zone or in UTC",
    { timeout: 300_000 },
    async () => {
      const zoned = ["America/New_York", "UTC"].flatMap((zone) =>
        [
          ...variants.map(({ changes }) => sampleHeartbeat(changes)),
          { ...sampleHeartbeat(), schema: "mea-culpa/heartbeat/2" },
        ].map((heartbeat) => ({
          ...heartbeat,
          promise: { ...heartbeat.promise, zone },
          last_run: inUtc(heartbeat.last_run),
        })),
      );
      const told = [...zoned, null];
      const include = await readFile(
        join(packageFolder, "jekyll/_includes/roast-bot-footer.html"),
        "utf8",
      );
      const folder = await siteOf({
        "_config.yml": "title: Tides\ntimezone: America/New_York\n",
        "_data/told.json": JSON.stringify(told),
        // One build for all: the heartbeat is handed over instead of read from the site's data.
        "_includes/footer.html": include.replace("site.data.roast_bot", "include.heartbeat"),
        "index.html":
          "---\n---\n{% for h in site.data.told %}{% include footer.html heartbeat=h %}{% endfor %}",
      });
      await run(await jekyll(), ["build", "--quiet"], { cwd: folder });
      const page = await readFile(join(folder, "_site/index.html"), "utf8");
      const footers = page.split("</script>").slice(0, -1).map(plain);
      expect(footers).toEqual(told.map((heartbeat) => expected(heartbeat as Heartbeat | null)));
    },
  );
});

function inUtc(instant: string): string {
  return new Date(instant).toISOString();
}
