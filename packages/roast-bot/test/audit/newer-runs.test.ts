import path from "node:path";
import { expect, test } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { ilsesDevLog, publishTo, workTreeOf } from "../publish/promised-dev-log.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a clone that takes an old default branch for the one that is read is told so", async () => {
  const scratch = await temporaryFolder();
  const remote = await ilsesDevLog(scratch);
  const run = { scratch, prepared: [] };
  await publishTo(remote, { ...run, id: "run-1", at: "2026-01-12T07:00:05Z" });
  const clone = await workTreeOf(remote, path.join(scratch, "clone"));
  await runGit(["branch", "-m", "main", "trunk"], { cwd: remote });
  await publishTo(remote, { ...run, id: "run-2", at: "2026-01-19T07:00:05Z" });
  await runGit(["fetch", "--quiet", "origin"], { cwd: clone });

  const tell = async (command: string) => {
    const told = await runRoastBot([command, "--dev-log", clone], { now: "2026-01-20T07:00:00Z" });
    return told.stdout + told.stderr;
  };
  const newer = "origin/trunk has runs of the bot that refs/remotes/origin/main lacks";
  expect(await tell("check")).toContain(newer);
  expect(await tell("doctor")).toContain(newer);
  await runGit(["remote", "set-head", "origin", "--auto"], { cwd: clone });
  expect(await tell("check")).not.toContain("runs of the bot that");
});
