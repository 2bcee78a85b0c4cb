import { type Command, Option } from "commander";
import { type BacktestReport, generatorNames } from "@mea-culpa/formats";
import { type BacktestOptions, type Replay, replayDevLog } from "./api/backtest.ts";
import type { FlagsOf } from "./api/surroundings.ts";
import type { CommandIo } from "./command-io.ts";
import { devLogOption, nowOption, repeatableOption, wholeNumber } from "./options.ts";
import { type Paint, paintFor, plainText } from "./terminal.ts";
import { cadenceWords } from "../promise/cadence.ts";
import { slotTable, type TableSlot, verdictLooks } from "./slot-table.ts";
import { Temporal } from "temporal-polyfill";

interface BacktestFlags extends Omit<FlagsOf<BacktestOptions>, "names" | "mails" | "excuses"> {
  readonly name: readonly string[];
  readonly mail: readonly string[];
  readonly excuse: readonly string[];
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
    .addOption(
      new Option("--minimum-words <number>", "how many an entry needs to count").argParser(
        wholeNumber({ least: 1, most: 10_000 }),
      ),
    )
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

/** What `backtest` prints for people: whose promise, a table, a calendar and the sum of it. */
export function backtestText(options: Replay & { readonly paint: Paint }): string {
  const { report, terms, entries, devLog, paint } = options;
  const { who, cadence, zone, since } = terms;
  const branch = `${devLog.branch.ref.replace(/^refs\/(heads|remotes)\//, "")} at ${devLog.branch.tip.slice(0, 10)}`;
  const head = [
    `${who.handle}: ${cadenceWords(cadence)}, ${zone}, since ${since}`,
    `${devLog.location} (${branch}), entries in ${entries}`,
  ];
  if (report.slots.length === 0) {
    return `${head.map((line) => plainText(line)).join("\n")}\n\nNo slot is over yet.\n`;
  }
  return [
    ...head.map((line) => plainText(line)),
    "",
    ...slotTable({ slots: report.slots, zone, paint }),
    "",
    ...slotCalendar({ slots: report.slots, zone, paint }),
    "",
    sum(report),
    "",
  ].join("\n");
}

function sum({ slots, totals }: BacktestReport): string {
  const { kept, broken, excused, roasted } = totals;
  const slotCount = slots.length === 1 ? "1 slot" : `${slots.length} slots`;
  const roasts = roasted === 1 ? "1 slot" : `${roasted} slots`;
  return `${slotCount}: ${kept} kept, ${broken} broken, ${excused} excused; roasts published in ${roasts}.`;
}

interface Cell {
  readonly day: number;
  readonly month: string;
  readonly slot: TableSlot;
}

/**
 * A row a month, a cell a slot at the day of its deadline: `2026-03   2+  9x 16x* 23+ 30+`. A star
 * says that a roast became public in the slot.
 */
export function slotCalendar(options: {
  slots: readonly TableSlot[];
  zone: string;
  paint: Paint;
}): string[] {
  const { slots, zone, paint } = options;
  const cells = slots.map((slot): Cell => {
    const day = Temporal.Instant.from(slot.closes).toZonedDateTimeISO(zone).toPlainDate();
    return { day: day.day, month: day.toPlainYearMonth().toString(), slot };
  });
  const first = cells[0]?.month;
  const last = cells.at(-1)?.month;
  const months = first === undefined || last === undefined ? [] : monthsFrom(first, last);
  const legend =
    "+ kept   x broken   o excused   * a roast became public   (by day of the deadline)";
  return [...months.map(row), paint.faint(legend)];

  function row(month: string): string {
    const own = cells.filter((cell) => cell.month === month).map(shown);
    return `${month}  ${own.join(" ")}`.trimEnd();
  }

  function shown({ day, slot }: Cell): string {
    const { mark, colour } = verdictLooks[slot.verdict];
    const star = slot.roasts.length > 0 ? "*" : " ";
    return paint[colour](`${String(day).padStart(2)}${mark}${star}`);
  }
}

/** Every month from one to another, both `YYYY-MM`; a month without a deadline has its row too. */
function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (
    let month = Temporal.PlainYearMonth.from(first);
    month.toString() <= last;
    month = month.add({ months: 1 })
  ) {
    months.push(month.toString());
  }
  return months;
}
