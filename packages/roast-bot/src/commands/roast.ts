import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { type Command, Option } from "commander";
import { describeSource } from "../change/source-address.ts";
import { defaultGenerator, generatorNames } from "../generators/registry.ts";
import { cacheFolder } from "../git/mirror.ts";
import { writeRoast } from "../run/write-roast.ts";
import type { CommandIo } from "./command-io.ts";
import { nowFlag } from "./now-flag.ts";
import { paintFor } from "./paint.ts";
import { type RoastFlags, roastTerms } from "./roast-flags.ts";
import { roastText } from "./roast-text.ts";
import { UsageError } from "./usage-error.ts";
import { botVersion } from "./version.ts";

/** Adds `roast-bot roast`: one roast of one interval, to standard output or a folder. */
export function addRoastCommand(program: Command, io: CommandIo): void {
  program
    .command("roast")
    .description("Write one roast of what somebody merged. Publishes nothing.")
    .requiredOption("--source <git:dir|url>", "the project's repository")
    .requiredOption("--author <handle>", "whose pull requests are looked at")
    .option("--name <name>", "a name of theirs in the history; may be repeated", collect, [])
    .option("--mail <mail>", "a mail address of theirs; may be repeated", collect, [])
    .requiredOption("--from <instant>", "merged after this moment, or from this day on")
    .requiredOption("--to <instant>", "merged until this moment, or to the end of this day")
    .option("--zone <zone>", "the zone in which days are meant and told", "UTC")
    .option("--pull-request <number>", "this pull request and no other")
    .option("--branch <branch>", "where pull requests are merged; the default branch if absent")
    .option("--web <url>", "the repository's web address, for links")
    .option("--writer <writer>", "house, anthropic:MODEL or openai-compatible:URL#MODEL", "house")
    .addOption(
      new Option("--generator <name>", "whose entry it becomes")
        .choices(generatorNames)
        .default(defaultGenerator),
    )
    .option("--now <instant>", "the date of the entry")
    .option("--out <dir>", "write roast.md, evidence.json and receipts.json there")
    .option("--explain", "show the docket and its scores line by line")
    .option("--json", "print JSON")
    .action((flags: RoastFlags) => roast(flags, io));
}

function collect(value: string, all: readonly string[]): readonly string[] {
  return [...all, value];
}

async function roast(flags: RoastFlags, io: CommandIo): Promise<void> {
  const { git, interval, ...terms } = roastTerms(flags, io.cwd);
  const described = await describeSource(git);
  const source = {
    ...described,
    ...(flags.branch !== undefined && { branch: flags.branch }),
    ...(flags.web !== undefined && { web: webFlag(flags.web) }),
  };
  const out = flags.out === undefined ? undefined : resolve(io.cwd, flags.out);
  // Nobody should wait for a roast, or pay for one, that can't be put where it is wanted.
  if (out !== undefined) await mkdir(out, { recursive: true });
  const report = await writeRoast({
    ...terms,
    slot: interval,
    sources: [source],
    now: nowFlag(flags.now, io),
    version: botVersion(),
    cwd: io.cwd,
    cache: cacheFolder(io.env),
    environment: io.env,
    ...(out !== undefined && { out }),
    ...(io.signal !== undefined && { signal: io.signal }),
  });
  if (flags.json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(roastText(report, { explain: flags.explain === true, paint: paintFor(io) }));
}

function webFlag(value: string): string {
  const url = URL.parse(value);
  if (url?.protocol === "https:" || url?.protocol === "http:") return value.replace(/\/+$/, "");
  throw new UsageError(
    `--web: expected an address such as \`https://github.com/mara/tidepool\`, found \`${value}\`.`,
  );
}
