import type { BacktestReport, GeneratorName } from "@mea-culpa/formats";
import { openDevLog, type DevLog } from "../../dev-log/open-dev-log.ts";
import { judgeSlots } from "../../dev-log/judge-slots.ts";
import { readDevLog } from "../../dev-log/read-dev-log.ts";
import { readSiteFiles } from "../../dev-log/read-site-files.ts";
import { chooseSite, type ChosenSite } from "../../generators/choose-site.ts";
import type { FutureEntries } from "../../generators/site-generator.ts";
import { CatFileBatch } from "../../git/cat-file-batch.ts";
import { cacheFolder } from "../../git/mirror.ts";
import { slotsUntil } from "../../promise/slots.ts";
import { backtestReport } from "../backtest-report.ts";
import {
  gitAddressFlag,
  pathFlag,
  type PromiseFlags,
  promiseTerms,
  untilFlag,
  type PromiseTerms,
} from "../promise-options.ts";
import { UsageError } from "../usage-error.ts";
import { describeDoubts, describeUnreadable } from "../describe-unreadable.ts";
import { checkGenerator, settleSurroundings, type Surroundings } from "./surroundings.ts";

export interface BacktestOptions extends Omit<Surroundings, "now">, PromiseFlags {
  /** The dev log's repository, a folder or a git URL; `.` if absent. */
  readonly devLog?: string;
  /** A day or an instant; slots that close later are left out. The present if absent. */
  readonly until?: string;
  /** The present, a day or an instant; the clock's if absent. */
  readonly now?: string;
  /** Detected if absent. */
  readonly generator?: GeneratorName;
  /** The folder of the entries; detected if absent. */
  readonly entries?: string;
  /** What the site does with entries of the future; the generator's habit if absent. */
  readonly futureEntries?: FutureEntries;
  /** The bot's heartbeat file; `data/roast_bot.json` if absent. */
  readonly heartbeat?: string;
  /** Is told of entries that cannot be read, with their places. */
  readonly warn?: (message: string) => void;
}

/**
 * Replays a dev log's past against a promise that it need not hold. Writes nothing.
 *
 * @throws {UsageError} when an option is wrong.
 * @throws {DevLogError} when the dev log cannot be opened.
 */
export async function backtest(options: BacktestOptions): Promise<BacktestReport> {
  return (await replayDevLog(options)).report;
}

/** A backtest with what it judged by. */
export interface Replay {
  readonly report: BacktestReport;
  readonly terms: PromiseTerms;
  /** The folder of the entries. */
  readonly entries: string;
  readonly devLog: DevLog;
}

export async function replayDevLog(options: BacktestOptions): Promise<Replay> {
  const { devLog: named = ".", futureEntries, now: said, ...around } = options;
  const { cwd, environment, now: clock, signal } = settleSurroundings(around);
  if (options.generator !== undefined) checkGenerator(options.generator);
  const terms = promiseTerms(options);
  const present = said === undefined ? clock : untilFlag("--now", said, terms.zone);
  const until = untilFlag("--until", options.until ?? present, terms.zone);
  // Nobody has broken a promise whose deadline is yet to come.
  const now = Date.parse(until) < Date.parse(present) ? until : present;
  const heartbeat = pathFlag("--heartbeat", options.heartbeat ?? "data/roast_bot.json");
  const location = gitAddressFlag("--dev-log", named);
  const devLog = await openDevLog({ location, from: cwd, cache: cacheFolder(environment) });
  signal?.throwIfAborted();
  // All that reads objects on the way does so by one git.
  await using _objects = new CatFileBatch({ cwd: devLog.cwd, maxBytes: 0 });
  const { generator, entries } = await findSite(devLog, options);
  const reading = await readDevLog({
    devLog,
    terms: {
      who: terms.who,
      generator,
      ...(futureEntries !== undefined && { futureEntries }),
      paths: { entries, heartbeat },
    },
    now,
    present,
    countsWords: terms.minimumWords !== undefined,
  });
  for (const entry of reading.unreadable) options.warn?.(describeUnreadable(entry));
  signal?.throwIfAborted();
  const slots = judgeSlots({
    promise: terms,
    slots: slotsUntil(terms, now),
    entries: reading.entries,
    now,
  });
  for (const slot of slots) for (const doubt of describeDoubts(slot)) options.warn?.(doubt);
  return { report: backtestReport({ slots, reading }), terms, entries, devLog };
}

/** The site that is said or found; flags are how it is said here. */
async function findSite(
  devLog: DevLog,
  { generator, entries }: Pick<BacktestOptions, "generator" | "entries">,
): Promise<ChosenSite> {
  const choice = chooseSite(await readSiteFiles(devLog), {
    ...(generator !== undefined && { generator }),
    ...(entries !== undefined && { entries: pathFlag("--entries", entries) }),
  });
  if (choice.kind === "chosen") return choice.site;
  const { message, advice } = choice;
  const flags = advice
    .replaceAll("`paths.entries`", "`--entries`")
    .replaceAll("`generator`", "`--generator`");
  throw new UsageError(`${devLog.location}: ${message}. ${flags}`);
}
