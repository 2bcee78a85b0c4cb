import { type Command, Option } from "commander";
import { type GeneratorName, generatorNames } from "@mea-culpa/formats";
import type { FutureEntries } from "../generators/site-generator.ts";
import { replayDevLog } from "./api/backtest.ts";
import { backtestText } from "./backtest-text.ts";
import type { CommandIo } from "./command-io.ts";
import { devLogOption, nowOption, repeatableOption } from "./options.ts";
import { paintFor } from "./paint.ts";
import type { PromiseFlags } from "./promise-options.ts";

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
    .addOption(devLogOption().default("."))
    .requiredOption("--author <handle>", "who promised, by handle")
    .addOption(repeatableOption("--name <name>", "another name of theirs"))
    .addOption(repeatableOption("--mail <mail>", "a mail address of their commits"))
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
    .addOption(repeatableOption("--excuse <pause>", "`FROM..UNTIL REASON`"))
    .option("--heartbeat <file>", "the bot's heartbeat file", "data/roast_bot.json")
    .addOption(nowOption())
    .option("--json", "print JSON")
    .action((flags: BacktestFlags) => backtest(flags, io));
}

async function backtest(flags: BacktestFlags, io: CommandIo): Promise<void> {
  const { name, mail, excuse, json: _json, ...options } = flags;
  const { report, ...judgedBy } = await replayDevLog({
    ...options,
    names: name,
    mails: mail,
    excuses: excuse,
    cwd: io.cwd,
    environment: io.env,
    now: flags.now ?? io.now(),
    warn: (message) => io.stderr(`${message}\n`),
    ...(io.signal !== undefined && { signal: io.signal }),
  });
  if (flags.json) io.stdout(`${JSON.stringify(report, null, 2)}\n`);
  else io.stdout(backtestText({ report, ...judgedBy, paint: paintFor(io) }));
}
