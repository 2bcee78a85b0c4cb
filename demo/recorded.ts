import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startRecordedModel } from "../packages/roast-bot/test/support/recorded/recorded-model.ts";
import { slackwaterCase } from "../packages/roast-bot/test/support/recorded/slackwater.ts";
import { momentsBefore } from "./dev-log/moments.ts";
import { sampleFolders as folders } from "./folders.ts";
import { foundingPullRequest } from "./history/slackwater/founding-pull-request.ts";
import { runRoastBot } from "./roast-bot-process.ts";
import { prepare } from "./sample.ts";
import { heading, say } from "./say.ts";

/**
 * The sample's case twice: as the house writer tells it, and as a model on this machine does that
 * plays answers written by hand, over HTTP as any other would. Publishes nothing. Returns the exit
 * code.
 */
export async function runRecorded({ fresh }: { readonly fresh: boolean }): Promise<number> {
  await prepare(fresh);
  await using model = await startRecordedModel([slackwaterCase]);
  const house = await writeRoast("house", join(folders.root, "by-the-house"));
  if (house !== 0) return house;
  const recorded = join(folders.root, "by-the-recorded-model");
  const written = await writeRoast(`openai-compatible:${model.url}#recorded`, recorded);
  if (written !== 0) return written;
  if (!/^ {2}writer: .*#recorded$/m.test(await readFile(join(recorded, "roast.md"), "utf8"))) {
    say("The recorded roast was not accepted as it was written: this is the house writer's.");
    return 1;
  }
  heading("The recorded roast's receipts");
  const verified = await runRoastBot([
    "verify",
    "--roast",
    join(recorded, "roast.md"),
    "--evidence",
    join(recorded, "evidence.json"),
    "--source",
    `git:${folders.project}`,
  ]);
  say(verified.stdout.trimEnd());
  return verified.exitCode;
}

async function writeRoast(writer: string, out: string): Promise<number> {
  const { mergedAt } = momentsBefore(new Date().toISOString());
  const { author, number } = foundingPullRequest;
  const { exitCode, stdout } = await runRoastBot([
    "roast",
    "--source",
    `git:${folders.project}`,
    "--author",
    "tamsin-okoye",
    "--name",
    author.name,
    "--mail",
    author.mail,
    "--from",
    dayBefore(mergedAt),
    "--to",
    mergedAt,
    "--pull-request",
    `${number}`,
    "--writer",
    writer,
    "--out",
    out,
  ]);
  heading(`The roast by ${writer}`);
  say(exitCode === 0 ? await readFile(join(out, "roast.md"), "utf8") : stdout);
  return exitCode;
}

function dayBefore(instant: string): string {
  return new Date(Date.parse(instant) - 86_400_000).toISOString();
}
