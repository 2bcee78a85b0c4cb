import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { backtestReportSchema } from "@mea-culpa/formats";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { entry } from "../support/read-history.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const run = promisify(execFile);
const executable = fileURLToPath(new URL("../../bin/roast-bot.js", import.meta.url));
const monday = Date.parse("2026-01-05T12:00:00Z");
const hour = 3_600_000;

/** An hourly history in which an entry is written every so many commits. */
function* history(commits: number, entryEvery: number): Generator<ScriptedCommit> {
  for (let index = 0; index < commits; index += 1) {
    const at = new Date(monday + index * hour).toISOString();
    const file = index % entryEvery === 0 ? `content/blog/${index}.md` : `src/${index % 40}.ts`;
    yield { at, files: { [file]: entry({ title: `No. ${index}`, author: "mara" }) } };
  }
}

/** A site of thousands of pages, of which each commit changes many. */
function* largeSite(commits: number, pagesEach: number): Generator<ScriptedCommit> {
  for (let index = 0; index < commits; index += 1) {
    const at = new Date(monday + index * hour).toISOString();
    const pages = Array.from({ length: pagesEach }, (_, page) => (index * 7 + page) % 3000);
    const text = (page: number): string =>
      entry({ title: `No. ${page}`, author: "mara", edited: at }, "Words. ".repeat(60));
    const files = pages.map((page): [string, string] => [`content/blog/${page}.md`, text(page)]);
    yield { at, files: Object.fromEntries(files) };
  }
}

/** A folder with a `git` that notes each call before it runs the real one. */
async function countingGit(): Promise<{ folder: string; calls: () => Promise<number> }> {
  const folder = path.join(await temporaryFolder(), "bin");
  const log = path.join(folder, "calls");
  await mkdir(folder);
  const { stdout } = await run("sh", ["-c", "command -v git"]);
  const script = `#!/bin/sh\necho call >> "${log}"\nexec "${stdout.trim()}" "$@"\n`;
  await writeFile(path.join(folder, "git"), script);
  await chmod(path.join(folder, "git"), 0o755);
  const calls = async (): Promise<number> => (await readFile(log, "utf8")).split("\n").length - 1;
  return { folder, calls };
}

async function backtestCalls(
  commits: Iterable<ScriptedCommit>,
): Promise<{ calls: number; kept: number }> {
  const repository = await importHistory(await temporaryFolder(), commits);
  const git = await countingGit();
  const terms = [
    "--author",
    "mara",
    "--due",
    "Monday 08:00",
    "--zone",
    "UTC",
    "--since",
    "2026-01-05",
  ];
  const { stdout } = await run(
    process.execPath,
    [
      executable,
      "backtest",
      "--dev-log",
      repository,
      ...terms,
      "--now",
      "2026-12-31T00:00:00Z",
      "--json",
    ],
    { env: { ...process.env, PATH: `${git.folder}:${process.env.PATH}` } },
  );
  const { totals } = backtestReportSchema.parse(JSON.parse(stdout));
  return { calls: await git.calls(), kept: totals.kept };
}

test("a backtest takes the same few git processes for five entries and for five hundred", async () => {
  const [small, large] = [history(840, 168), history(5_000, 10)];
  const few = await backtestCalls(small);
  const many = await backtestCalls(large);
  expect(few.kept).toBe(5);
  expect(many.kept).toBe(30);
  expect(many.calls).toBe(few.calls);
  expect(few.calls).toBeLessThan(13);
});

test(
  "what a large site leaves behind is dropped: 8,000 versions of 3,000 pages take less than 165 MB",
  { timeout: 120_000 },
  async () => {
    const repository = await importHistory(await temporaryFolder(), largeSite(1000, 8));
    const told =
      "process.on('exit', () => console.error(`peak ${process.resourceUsage().maxRSS}`))";
    const { stderr } = await run(process.execPath, [
      `--import=data:text/javascript,${encodeURIComponent(told)}`,
      executable,
      "backtest",
      "--dev-log",
      repository,
      "--author",
      "mara",
      "--due",
      "Monday 08:00",
      "--zone",
      "UTC",
      "--since",
      "2026-01-05",
      "--until",
      "2026-02-02",
    ]);
    const kilobytes = Number(/^peak (\d+)$/m.exec(stderr)?.[1]);
    expect(kilobytes).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThan(165_000);
  },
);
