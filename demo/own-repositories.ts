import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { stringify } from "yaml";
import { sampleFolders } from "./folders.ts";
import { runGit } from "./history/fast-import.ts";
import { runRoastBot } from "./roast-bot-process.ts";
import { heading, say } from "./say.ts";

export interface OwnRepositories {
  readonly devLog: string;
  readonly source: string;
  readonly author?: string;
}

/**
 * A dry run on somebody's own dev log and project. Neither is touched: the run works on a clone of
 * the dev log, into which a promise is written if it has none. Returns the exit code.
 */
export async function runOnOwnRepositories(own: OwnRepositories): Promise<number> {
  const devLog = resolve(own.devLog);
  const source = resolve(own.source);
  for (const folder of [devLog, source]) {
    if (await isRepository(folder)) continue;
    console.error(`${folder} is not a git repository.`);
    return 2;
  }
  const root = join(sampleFolders.root, "own");
  const clone = join(root, "dev-log");
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  await runGit(root, ["clone", "--quiet", "--no-hardlinks", "--", devLog, clone]);
  // Without a remote, what counts as public is what the clone holds.
  await runGit(clone, ["remote", "remove", "origin"]);
  if (existsSync(join(devLog, "roast-bot.yaml"))) {
    await cp(join(devLog, "roast-bot.yaml"), join(clone, "roast-bot.yaml"));
  } else {
    heading("A promise for the dry run (your dev log has no roast-bot.yaml)");
    const promise = await guessPromise({ ...own, source });
    say(promise.trimEnd());
    await writeFile(join(clone, "roast-bot.yaml"), promise);
  }
  await commitPromise(clone);

  heading("roast-bot run --dry-run");
  const args = ["run", "--dev-log", clone, "--state", join(root, "state"), "--dry-run"];
  const { exitCode, stdout } = await runRoastBot(args);
  say(stdout.trimEnd());
  say("\nNeither of your repositories was changed.");
  return exitCode;
}

async function isRepository(folder: string): Promise<boolean> {
  return runGit(folder, ["rev-parse", "--git-dir"]).then(
    () => true,
    () => false,
  );
}

/** A weekly promise of whoever the project's git configuration names, over the last five weeks. */
async function guessPromise(own: OwnRepositories): Promise<string> {
  const name = await configured(own.source, "user.name");
  const mail = await configured(own.source, "user.email");
  const handle = own.author ?? name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  const since = new Date(Date.now() - 35 * 86_400_000).toISOString().slice(0, 10);
  return stringify({
    who: { handle: handle || "me", names: name ? [name] : [], mails: mail ? [mail] : [] },
    cadence: "weekly",
    due: "Monday 08:00",
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    since,
    sources: [{ name: basename(own.source), git: own.source }],
  });
}

async function configured(folder: string, key: string): Promise<string> {
  return runGit(folder, ["config", "--get", key]).catch(() => "");
}

async function commitPromise(clone: string): Promise<void> {
  await runGit(clone, ["add", "--", "roast-bot.yaml"]);
  const author = ["-c", "user.name=roast-bot", "-c", "user.email=roast-bot@localhost"];
  const changed = await runGit(clone, ["status", "--porcelain", "--", "roast-bot.yaml"]);
  if (changed === "") return;
  await runGit(clone, [...author, "commit", "--quiet", "--message", "Promise, for a dry run"]);
}
