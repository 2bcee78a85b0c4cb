import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { generators, writeFiles } from "./site-generators.ts";

const run = promisify(execFile);

describe.each(generators)("a site of $title, really built", (generator) => {
  it(
    "shows the roast, and on every page the footer, the record and its proofs beside it",
    { timeout: 600_000 },
    async () => {
      const folder = await temporaryFolder();
      const git = (...args: readonly string[]) => run("git", args, { cwd: folder });
      await git("init", "--quiet", "--initial-branch=main");
      await git("config", "user.name", "Mara Lind");
      await git("config", "user.email", "mara@tidepool.example");
      await writeFiles(folder, generator.files);
      await command(
        ["init", "--handle", "mara", "--mail", "mara@tidepool.example", "--zone", "UTC"],
        folder,
        "2026-03-01T12:00:00Z",
      );
      await writeFiles(folder, generator.wired);
      await git("add", "--all");
      const date = "2026-03-01T12:00:00Z";
      await run("git", ["commit", "--quiet", "--message", "Promise"], {
        cwd: folder,
        env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      });
      const report = JSON.parse(await command(["run", "--json"], folder, "2026-03-09T09:00:00Z"));
      expect(report).toMatchObject({
        outcome: "settled",
        slots: [{ verdict: "kept" }, { verdict: "broken" }],
      });
      const entry: { path: string; title: string } = report.heartbeat.entry;

      await generator.build(folder);

      const read = (file: string) => readFile(path.join(folder, generator.output, file), "utf8");
      const home = await read("index.html");
      expect(home.match(/<roast-bot-footer/g)).toHaveLength(1);
      expect(home).toContain("roast-bot last ran on Mon 9 Mar 2026, 09:00.");
      expect(home).toContain("In slot 2 the promise was broken.");
      const [, link] = /<a href="?([^"\s>]*)"?>(?!2 slots)[^<]*<\/a><\/dd>/.exec(home) ?? [];
      const address = (link ?? "").replaceAll("&#x2F;", "/").replace(/^.*\/log\//, "");
      const shown = address.endsWith("/") ? `${address}index.html` : address;
      const roast = await read(shown).catch(() => read(`${shown}/index.html`));
      expect(roast).toContain("This roast is here because a promise was broken");
      expect(roast.match(/<roast-bot-footer/g)).toHaveLength(1);

      for (const file of [
        "record.html",
        "feed.xml",
        "badge.svg",
        "ledger.jsonl",
        "2026-03-09-slot-2/evidence.json",
        "2026-03-09-slot-2/receipts.json",
      ]) {
        const kept = await readFile(path.join(folder, await publicFolder(folder), file), "utf8");
        expect(await read(`roast-bot/${file}`)).toBe(kept);
      }
      expect(JSON.parse(await read("roast-bot/heartbeat.json"))).toEqual(report.heartbeat);
      expect(await read("roast-bot/record.html")).toContain(entry.title);
    },
  );
});

async function publicFolder(folder: string): Promise<string> {
  const text = await readFile(path.join(folder, "roast-bot.yaml"), "utf8");
  return /^ {2}public: (.*)$/m.exec(text)?.[1] ?? "";
}

async function command(args: readonly string[], folder: string, now: string): Promise<string> {
  const state = await temporaryFolder();
  const { exitCode, stdout, stderr } = await runRoastBot([...args, "--dev-log", folder], {
    now,
    env: { XDG_STATE_HOME: state, PATH: process.env["PATH"] ?? "" },
  });
  expect(stderr).toBe("");
  expect(exitCode).toBe(0);
  return stdout;
}
