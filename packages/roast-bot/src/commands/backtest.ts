import { type Command, Option } from "commander";
import { type DevLog, openDevLog } from "../dev-log/open-dev-log.ts";
import { readDevLog } from "../dev-log/read-dev-log.ts";
import { readSiteFiles } from "../dev-log/read-site-files.ts";
import { cacheFolder } from "../git/mirror.ts";
import {
  detectEntryFolder,
  detectGenerator,
  type GeneratorName,
  generatorNames,
  openSite,
} from "../generators/registry.ts";
import type { FutureEntries } from "../generators/site-generator.ts";
import { backtestReport } from "./backtest-report.ts";
import { backtestText } from "./backtest-text.ts";
import type { CommandIo } from "./command-io.ts";
import { paintFor } from "./paint.ts";
import {
  gitAddressFlag,
  pathFlag,
  type PromiseFlags,
  promiseTerms,
  untilFlag,
} from "./promise-options.ts";
import { warnUnreadable } from "./warn-unreadable.ts";

interface BacktestFlags extends PromiseFlags {
  readonly devLog: string;
  readonly until?: string;
  readonly generator?: GeneratorName;
  readonly entries?: string;
  readonly futureEntries?: FutureEntries;
  readonly heartbeat: string;
  readonly now?: string;
  readonly json?: true;
}

/** Adds `roast-bot backtest`: what a promise would have come to, had it been made long ago. */
export function addBacktestCommand(program: Command, io: CommandIo): void {
  program
    .command("backtest")
    .description(
      "Replay a dev log's past against a promise. Needs no roast-bot.yaml, writes nothing.",
    )
    .option("--dev-log <dir|url>", "the dev log's repository", ".")
    .requiredOption("--author <handle>", "who promised, by handle")
    .option("--name <name>", "another name of theirs (repeatable)", append, [])
    .option("--mail <mail>", "a mail address of their commits (repeatable)", append, [])
    .option("--cadence <cadence>", "weekly, fortnightly, monthly or `every N days`", "weekly")
    .requiredOption("--due <moment>", "such as `Monday 08:00`; monthly `1 08:00`; N days `08:00`")
    .requiredOption("--zone <zone>", "IANA time zone")
    .requiredOption("--since <day>", "the day the promise began")
    .option("--until <day|instant>", "slots that close later are left out (default: now)")
    .addOption(new Option("--generator <name>", "default: detected").choices(generatorNames))
    .option("--entries <folder>", "the folder of the entries (default: detected)")
    .addOption(
      new Option("--future-entries <how>", "what the site does with them").choices([
        "hidden",
        "shown",
      ]),
    )
    .option("--excuse <pause>", "`FROM..UNTIL REASON` (repeatable)", append, [])
    .option("--heartbeat <file>", "the bot's heartbeat file", "data/roast_bot.json")
    .option("--now <instant>", "take this for the present")
    .option("--json", "print JSON")
    .action((flags: BacktestFlags) => backtest(flags, io));
}

async function backtest(flags: BacktestFlags, io: CommandIo): Promise<void> {
  const terms = promiseTerms(flags);
  const present = flags.now === undefined ? io.now() : untilFlag("--now", flags.now, terms.zone);
  const until = untilFlag("--until", flags.until ?? present, terms.zone);
  // Nobody has broken a promise whose deadline is yet to come.
  const now = Date.parse(until) < Date.parse(present) ? until : present;
  const heartbeat = pathFlag("--heartbeat", flags.heartbeat);
  const location = gitAddressFlag("--dev-log", flags.devLog);
  const devLog = await openDevLog({ location, from: io.cwd, cache: cacheFolder(io.env) });
  const { generator, entries } = await siteOf(devLog, flags);
  const { futureEntries } = flags;
  const reading = await readDevLog({
    devLog,
    terms: {
      who: terms.who,
      generator,
      ...(futureEntries !== undefined && { futureEntries }),
      paths: { entries, heartbeat },
    },
    now,
  });
  warnUnreadable(reading.unreadable, io);
  const report = backtestReport({ promise: terms, reading, now });
  if (flags.json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(backtestText({ report, terms, entries, devLog, paint: paintFor(io) }));
}

async function siteOf(
  devLog: DevLog,
  flags: BacktestFlags,
): Promise<{ generator: GeneratorName; entries: string }> {
  const files = await readSiteFiles(devLog);
  const generator = flags.generator ?? detectGenerator(files);
  const entries =
    flags.entries === undefined
      ? detectEntryFolder(openSite(generator, files), files)
      : pathFlag("--entries", flags.entries);
  return { generator, entries };
}

function append(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
