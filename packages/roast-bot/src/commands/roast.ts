import { type Command, Option } from "commander";
import { generatorNames } from "@mea-culpa/formats";
import { defaultGenerator } from "../generators/registry.ts";
import { roast } from "./api/roast.ts";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./instants.ts";
import { nowOption, repeatableOption, writerOption } from "./options.ts";
import { paintFor } from "./paint.ts";
import type { RoastFlags } from "./roast-flags.ts";
import { roastText } from "./roast-text.ts";

/** Adds `roast-bot roast`: one roast of one interval, to standard output or a folder. */
export function addRoastCommand(program: Command, io: CommandIo): void {
  program
    .command("roast")
    .description("Write one roast of what somebody merged. Publishes nothing.")
    .requiredOption("--source <git:dir|url>", "the project's repository")
    .requiredOption("--author <handle>", "whose pull requests are looked at")
    .addOption(repeatableOption("--name <name>", "a name of theirs in the history"))
    .addOption(repeatableOption("--mail <mail>", "a mail address of theirs"))
    .requiredOption("--from <instant>", "merged after this moment, or from this day on")
    .requiredOption("--to <instant>", "merged until this moment, or to the end of this day")
    .option("--zone <zone>", "the zone in which days are meant and told", "UTC")
    .option("--pull-request <number>", "this pull request and no other")
    .option("--branch <branch>", "where pull requests are merged; the default branch if absent")
    .option("--web <url>", "the repository's web address, for links")
    .addOption(writerOption().default("house"))
    .addOption(
      new Option("--generator <name>", "whose entry it becomes")
        .choices(generatorNames)
        .default(defaultGenerator),
    )
    .addOption(nowOption("the date of the entry"))
    .option("--out <dir>", "write roast.md, evidence.json and receipts.json there")
    .option("--explain", "show the docket and its scores line by line")
    .option("--json", "print JSON")
    .action((flags: RoastFlags) => roastCommand(flags, io));
}

async function roastCommand(flags: RoastFlags, io: CommandIo): Promise<void> {
  const { name, mail, explain = false, json, ...options } = flags;
  const report = await roast({
    ...options,
    names: name,
    mails: mail,
    cwd: io.cwd,
    environment: io.env,
    now: nowFlag(flags.now, io),
    ...(io.signal !== undefined && { signal: io.signal }),
  });
  if (json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(roastText(report, { explain, paint: paintFor(io) }));
}
