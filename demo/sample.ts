import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSite } from "@mea-culpa/site";
import { z } from "zod";
import { makeDevLog } from "./dev-log/make-dev-log.ts";
import { momentsBefore } from "./dev-log/moments.ts";
import { sampleFolders as folders } from "./folders.ts";
import { runGit } from "./history/fast-import.ts";
import { buildSlackwater } from "./history/slackwater.ts";
import { runRoastBot } from "./roast-bot-process.ts";
import { heading, say } from "./say.ts";

/** What the demonstration reads of `roast-bot run --json`. */
const reportSchema = z.object({
  slots: z.array(z.object({ number: z.number(), verdict: z.string() })),
  commit: z.string(),
  heartbeat: z.looseObject({}),
});

/** What it reads of a roast's front matter, which names the roast's own files. */
const filesOfRoast = /^ {2}(evidence|receipts): (.+)$/gm;

/**
 * The whole product once, on invented repositories: makes them if they aren't there, runs
 * roast-bot, checks its roast, builds the page. Returns the exit code.
 */
export async function runSample({ fresh }: { readonly fresh: boolean }): Promise<number> {
  const started = performance.now();
  await prepare(fresh);

  heading("roast-bot run");
  const run = await runRoastBot([
    "run",
    "--dev-log",
    folders.clone,
    "--state",
    folders.state,
    "--json",
  ]);
  if (run.exitCode !== 0) {
    say(run.stdout);
    return run.exitCode;
  }
  const report = reportSchema.parse(JSON.parse(run.stdout));
  for (const { number, verdict } of report.slots) say(`Slot ${number}: ${verdict}`);
  if (report.slots.length === 0) say("Nothing new to settle: this run changed the heartbeat only.");
  say(`Pushed commit ${report.commit.slice(0, 12)} to ${folders.remote}`);
  await runGit(folders.clone, ["pull", "--quiet", "--ff-only"]);

  const verified = await showRoast();
  heading("The heartbeat, which the page's footer reads");
  say(JSON.stringify(report.heartbeat, null, 2));

  heading("The page");
  const { index } = await buildSite({ devLog: folders.clone, outDir: folders.site });
  say(`Built ${index}`);
  say(`Open it in a browser: ${pathToFileURL(index).href}`);
  say(`\nDone in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return verified;
}

/** Makes the repositories that the demonstration works on, if they are not there or not wanted. */
export async function prepare(fresh: boolean): Promise<void> {
  // The clone comes last, so what was broken off half-way is made anew.
  const complete = existsSync(join(folders.clone, ".git/refs/remotes/origin/main"));
  if (complete && !fresh && (await isHere())) {
    heading("The repositories of the last time");
    say(`Kept in ${folders.root}; npm start -- --fresh makes new ones.`);
    return;
  }
  heading("An invented developer, her project and her dev log");
  await rm(folders.root, { recursive: true, force: true });
  const moments = momentsBefore(new Date().toISOString());
  const project = await buildSlackwater(folders.project, { mergedAt: moments.mergedAt });
  await makeDevLog({ folders, author: project.author, source: folders.project, moments });
  say(`${project.author.name} promised an entry every week, and last wrote about two weeks ago.`);
  say(`Meanwhile, in ${folders.project}, pull request #${project.foundingNumber} was merged.`);
}

/** Whether they were made where they lie: they know each other by their whole paths. */
async function isHere(): Promise<boolean> {
  const configuration = await readFile(join(folders.clone, ".git/config"), "utf8");
  return configuration
    .split("\n")
    .some((line) => line.trim() === `url = ${pathToFileURL(folders.remote).href}`);
}

/** Prints the latest roast and its receipts, as `roast-bot verify` proves them again. */
async function showRoast(): Promise<number> {
  const path = await latestRoast();
  if (path === undefined) {
    heading("The roast");
    say("There is none: the promise was kept.");
    return 0;
  }
  const text = await readFile(join(folders.clone, path), "utf8");
  heading(`The roast (${path})`);
  say(text);
  heading("Its receipts");
  const files = new Map([...text.matchAll(filesOfRoast)].map(([, name, file]) => [name, file]));
  const verify = await runRoastBot([
    "verify",
    "--roast",
    join(folders.clone, path),
    "--evidence",
    join(folders.clone, files.get("evidence") ?? ""),
    "--receipts",
    join(folders.clone, files.get("receipts") ?? ""),
    "--source",
    `git:${folders.project}`,
  ]);
  say(verify.stdout.trimEnd());
  return verify.exitCode;
}

/** The roast that was published last, as the history of the dev log tells it. */
async function latestRoast(): Promise<string | undefined> {
  const added = await runGit(folders.clone, [
    "log",
    "--max-count=1",
    "--author=roast-bot",
    "--diff-filter=A",
    "--name-only",
    "--format=",
    "--",
    "src/content/blog",
  ]);
  return added.split("\n").find((path) => path.endsWith(".md"));
}
