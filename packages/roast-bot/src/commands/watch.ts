import { setTimeout } from "node:timers/promises";
import type { WatchReport } from "@mea-culpa/formats";
import type { Command } from "commander";
import { Option } from "commander";
import { type JudgedStanding, judgeHeartbeat, unreadable } from "../audit/judge-heartbeat.ts";
import { readPromise } from "../dev-log/read-promise.ts";
import { openDevLog } from "../dev-log/open-dev-log.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { withoutCredentials } from "../git/git-error.ts";
import { cacheFolder } from "../git/mirror.ts";
import { announceStanding } from "../notify/announce.ts";
import { readChannels } from "../notify/channels.ts";
import type { CommandIo } from "./command-io.ts";
import { explainFailure } from "./explain-failure.ts";
import { wholeNumber } from "./options.ts";
import { gitAddressFlag } from "./promise-options.ts";
import { stateFolder } from "./api/run.ts";
import { paintFor, plainText } from "./terminal.ts";

/** The address of a heartbeat rather than of a repository. */
const page = /^https?:\/\/[^?#]+\.json([?#]|$)/i;

interface WatchFlags {
  /** Minutes. */
  readonly grace: number;
  /** Minutes. */
  readonly every?: number;
  readonly state?: string;
  readonly json?: true;
}

/**
 * Adds `roast-bot watch`: reads the public record from somewhere else than where the bot runs, and
 * raises the alarm when it is late. It ends with 1 unless all is well.
 */
export function addWatchCommand(program: Command, io: CommandIo): void {
  program
    .command("watch")
    .description("Read the public record, from anywhere, and raise the alarm when the bot is late.")
    .argument(
      "<address>",
      "a published heartbeat (https://.../roast_bot.json) or a dev log's git URL or folder",
    )
    .addOption(
      new Option("--grace <minutes>", "how late the bot may be")
        .argParser(wholeNumber({ least: 0, most: 7 * 24 * 60 }))
        .default(60),
    )
    .addOption(
      new Option("--every <minutes>", "stay, and look again and again").argParser(
        wholeNumber({ least: 1, most: 24 * 60 }),
      ),
    )
    .option("--state <dir>", "where it is remembered what was announced")
    .option("--json", "print JSON, one line a look")
    .action((address: string, flags: WatchFlags) => watch(address, flags, io));
}

async function watch(address: string, flags: WatchFlags, io: CommandIo): Promise<void> {
  const { grace, every, json } = flags;
  // An address that is none is a mistake of whoever typed it, and no alarm.
  if (!page.test(address)) gitAddressFlag("ADDRESS", address);
  const { channels, problems } = readChannels(io.env);
  for (const problem of problems) io.stderr(`${plainText(problem)}\n`);
  const announcer = { channels, state: flags.state ?? stateFolder(io.env) };
  const signal = io.signal ?? new AbortController().signal;
  const look = async (): Promise<void> => {
    const at = io.now();
    const { standing, ran } = await readStanding(address, {
      io,
      now: Date.parse(at),
      grace: grace * 60_000,
    });
    const report: WatchReport = { address: withoutCredentials(address), at, ...standing };
    io.stdout(json ? `${JSON.stringify(report)}\n` : describe(report, ran, io));
    io.setExitCode(standing.standing === "fresh" ? 0 : 1);
    for (const problem of await announceStanding(announcer, report)) {
      io.stderr(`not announced: ${plainText(problem)}\n`);
    }
  };
  await look();
  if (every === undefined) return;
  while (!signal.aborted) {
    await setTimeout(every * 60_000, undefined, { signal }).catch(() => {});
    if (!signal.aborted) await look();
  }
}

function describe(
  { address, standing, reason }: WatchReport,
  ran: string | undefined,
  io: CommandIo,
): string {
  const paint = paintFor(io);
  const said = reason === null ? `it last ran ${ran ?? "at no time that is known"}` : reason;
  const word = standing === "fresh" ? paint.good(standing) : paint.bad(standing);
  return `${plainText(address)}: ${word}, ${plainText(said)}\n`;
}

interface Look {
  readonly io: CommandIo;
  readonly now: number;
  readonly grace: number;
}

/** What can't be read is no reason to be calm: it is told as what it is. */
async function readStanding(address: string, { io, now, grace }: Look): Promise<JudgedStanding> {
  try {
    const text = page.test(address)
      ? await readPage(address)
      : await readDevLog(address, { io, now });
    return judgeHeartbeat(text, { now, grace });
  } catch (error) {
    return unreadable(withoutCredentials(explainFailure(error)));
  }
}

/** Bytes; a heartbeat is a thousand of them. */
const longestPage = 1_000_000;

async function readPage(address: string): Promise<string> {
  const signal = AbortSignal.timeout(20_000);
  const response = await fetch(address, { signal, headers: { "cache-control": "no-cache" } });
  if (!response.ok) throw new Error(`the page answers with status ${response.status}`);
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longestPage) throw new Error("the page is far too long for a heartbeat");
  }
  return text;
}

/** The heartbeat at the tip of a dev log's default branch; where the promise says, or as is usual. */
async function readDevLog(address: string, { io, now }: Pick<Look, "io" | "now">): Promise<string> {
  const devLog = await openDevLog({ location: address, from: io.cwd, cache: cacheFolder(io.env) });
  const read = await readPromise(devLog, { now: new Date(now).toISOString() });
  const path = read.kind === "valid" ? read.promise.paths.heartbeat : "data/roast_bot.json";
  await using objects = new CatFileBatch({ cwd: devLog.cwd, maxBytes: longestPage });
  const found = await objects.read(`${devLog.branch.tip}:${path}`);
  if (found.kind !== "found") throw new Error(`there is no ${path}: the bot has never run there`);
  return found.bytes.toString("utf8");
}
