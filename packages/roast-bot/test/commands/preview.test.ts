import { type IncomingMessage, request } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { hugo } from "@mea-culpa/test-generators/hugo";
import { runCommandLine } from "../../src/commands/run-command-line.ts";
import { inProcessRunners } from "../../src/run/processes.ts";
import {
  afterThirdDeadline,
  countCommits,
  ilsesDevLog,
  ilsesHistory,
} from "../publish/promised-dev-log.ts";
import { appendHistory } from "../support/fast-import.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const layout = "<html><head><link rel=stylesheet href=/log/x.css></head>{{ .Content }}</html>";

it("serves plain pages of the roasts until it is stopped, and publishes nothing", async () => {
  const { devLog, preview } = await setUp();
  const { shown, ended } = await preview();
  const [page = ""] = addressesIn(shown);
  const roast = await get(page);
  expect(roast.body).toContain("<h1>");
  expect(roast.body).toContain("This roast is here because a promise was broken");
  expect((await get(new URL("/", page).href)).body).toContain('<a href="/2">content/posts/');
  expect(await ended()).toBe(0);
  await expect(get(page)).rejects.toThrow("ECONNREFUSED");
  expect(await countCommits(devLog)).toBe(ilsesHistory.length + 1);
});

it("serves the site's own page of the roast, built with it", { timeout: 120_000 }, async () => {
  const { devLog, preview } = await setUp();
  const { shown, ended } = await preview(
    "--build",
    `${await hugo()} --quiet && ln -s /etc/passwd public/leak`,
  );
  const pages = addressesIn(shown);
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    expect((await get(page)).body).toContain("This roast is here because a promise was broken");
  }
  const [page = ""] = pages;
  // The site is to be published below a path, and links that.
  const style = await get(new URL("/log/x.css", page).href);
  expect(style).toMatchObject({ body: "a {}\n", type: "text/css; charset=utf-8" });
  const folder = await get(page.replace(/\/$/, ""));
  expect(folder).toMatchObject({ code: 302, location: new URL(page).pathname });

  expect((await get(page, { host: "tides.example" })).code).toBe(421);
  expect((await get(page, { method: "POST" })).code).toBe(405);
  for (const place of [
    "/..%2f..%2f..%2fetc/passwd",
    "/%2e%2e/hugo.toml",
    "/leak",
    "/%ff",
    "/a%00",
  ]) {
    expect((await get(new URL("/", page).href, { path: place })).code).toBeGreaterThanOrEqual(400);
  }
  expect(await ended()).toBe(0);
  expect(await countCommits(devLog)).toBe(ilsesHistory.length + 1);
});

it.each([
  ["a build that fails", ["--build", "echo no theme; false"], "The site can't be built: no theme"],
  [
    "a site that makes no page of it",
    ["--build", "mkdir public && echo Tides > public/index.html"],
    "no page of it holds content/posts/",
  ],
  [
    "a build that wants the bot's secrets",
    ["--build", 'echo "token: $ROAST_BOT_PUSH_TOKEN$ANTHROPIC_API_KEY."; false'],
    "The site can't be built: token: .",
  ],
])("ends with 1 where there is nothing to serve: %s", async (_, flags, says) => {
  const { command } = await setUp();
  const { exitCode, stdout } = await command("--now", "2026-01-19T08:00:00Z", ...flags);
  expect(stdout).toContain(says);
  expect(exitCode).toBe(1);
});

it("says where there is no roast, and what its options are for", async () => {
  const { command, devLog } = await setUp();
  const { stdout, exitCode } = await command("--now", "2026-01-12T08:00:00Z");
  expect(stdout).toContain("There is no roast to preview.");
  expect(exitCode).toBe(0);
  for (const flags of [
    ["--build", "true"],
    ["--preview", "--output", "docs"],
  ]) {
    const misused = await runRoastBot(["run", "--dev-log", devLog, ...flags]);
    expect(misused.exitCode).toBe(2);
    expect(misused.stderr).toMatch(/Add --(preview|build COMMAND)\.\n$/);
  }
});

async function setUp() {
  const folder = await temporaryFolder();
  const devLog = await ilsesDevLog(folder);
  await appendHistory(devLog, [
    {
      at: "2026-01-08T10:00:00Z",
      files: {
        "hugo.toml": 'baseURL = "https://ilse.example/log/"\ndisableKinds = ["taxonomy", "rss"]\n',
        "layouts/all.html": layout,
        "static/x.css": "a {}\n",
      },
    },
  ]);
  const env = {
    PATH: process.env["PATH"] ?? "",
    XDG_CACHE_HOME: path.join(folder, "cache"),
    ROAST_BOT_PUSH_TOKEN: "secret",
    ANTHROPIC_API_KEY: "secret",
  };
  const state = ["--state", path.join(folder, "state")];
  const args = ["run", "--dev-log", devLog, "--preview", ...state];
  const command = (...flags: readonly string[]) =>
    runRoastBot([...args, ...flags], { env, now: afterThirdDeadline, cwd: folder });
  /** Begins a preview; resolves as soon as it says that it is there. */
  const preview = async (...flags: readonly string[]) => {
    const stop = new AbortController();
    const { promise: shown, resolve } = Promise.withResolvers<string>();
    let printed = "";
    const ending = runCommandLine({
      args: [...args, ...flags],
      version: "0.0.0-test",
      io: {
        stdout: (text) => {
          printed += text;
          if (printed.includes("ends the preview.")) resolve(printed);
        },
        stderr: (text) => (printed += text),
        env,
        now: () => afterThirdDeadline,
        isTTY: false,
        cwd: folder,
        runners: inProcessRunners(),
        signal: stop.signal,
      },
    });
    void ending.then(() => resolve(printed));
    const ended = () => {
      stop.abort();
      return ending;
    };
    return { shown: await shown, ended };
  };
  return { devLog, command, preview };
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(/http:\/\/127\.0\.0\.1:\d+\/\S+/g)].map(([address]) => address);
}

/** Asks in the very words that are given: `fetch` would mend a path, and keep the host. */
async function get(
  address: string,
  { host, ...options }: { readonly host?: string; readonly method?: string; path?: string } = {},
) {
  const headers = host === undefined ? {} : { host };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  request(address, { ...options, headers, agent: false }, resolve)
    .on("error", reject)
    .end();
  const response = await promise;
  const { "content-type": type, location } = response.headers;
  return { code: response.statusCode ?? 0, body: await text(response), type, location };
}
