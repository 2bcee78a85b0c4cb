import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { RunReport, WatchReport } from "@mea-culpa/formats";
import { z } from "zod";
import { makeFolders } from "../own-folder.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import type { Channel } from "./channels.ts";
import { listNotices, type Notice } from "./notice.ts";
import { ping, postNotice } from "./send.ts";
import { readMessage } from "../read-message.ts";

/** Whom to tell, and what they have been told already. */
export interface Announcer {
  readonly channels: readonly Channel[];
  /** The state folder, in which it is remembered what was sent. */
  readonly state: string;
}

/**
 * Carries out a run and tells of it: that it begins, what it came to, or why it could not even begin.
 * What can't be delivered fails nothing; `onProblem` is told.
 */
export async function announceAround(
  announcer: Announcer,
  {
    run,
    onProblem,
  }: { readonly run: () => Promise<RunReport>; readonly onProblem: (problem: string) => void },
): Promise<RunReport> {
  const { channels } = announcer;
  (await pingAll(channels, { signalOf: "start" })).forEach(onProblem);
  try {
    const report = await run();
    (await announceRun(announcer, report)).forEach(onProblem);
    return report;
  } catch (error) {
    (await announceFailure(announcer, redactSecrets(readMessage(error)))).forEach(onProblem);
    throw error;
  }
}

/**
 * Tells checks whether a run settled, and webhooks what they have not heard yet. What can't be
 * delivered is returned, for the user, and tried again with the next run.
 */
async function announceRun(announcer: Announcer, report: RunReport): Promise<readonly string[]> {
  const { channels } = announcer;
  if (channels.length === 0 || report.dry_run) return [];
  const memory = await readMemory(announcer);
  const notices = listNotices(report, { failedBefore: memory.failed });
  const pinged = await pingAll(channels, {
    signalOf: report.outcome === "settled" ? "success" : "fail",
    text: report.problems.map(({ stage, message }) => `${stage}: ${message}`).join("\n"),
  });
  const { problems, sent, pending } = await postAll(channels, { notices, memory });
  await writeMemory(announcer, {
    failed: report.outcome === "failed",
    pending,
    // Once it works, the same failure is news again.
    sent: report.outcome === "settled" ? sent.filter((key) => !key.startsWith("failure ")) : sent,
  });
  return [...pinged, ...problems];
}

/**
 * Tells of what a watcher saw: checks each time, webhooks when the bot's standing changes from or to
 * what is no alarm. Returns what could not be delivered.
 */
export async function announceStanding(
  announcer: Announcer,
  { address, standing, reason, last_run }: WatchReport,
): Promise<readonly string[]> {
  const { channels } = announcer;
  if (channels.length === 0) return [];
  const memory = await readMemory(announcer);
  const isFresh = standing === "fresh";
  const alarm: Notice = {
    key: `late ${address} ${standing} ${last_run}`,
    event: "late",
    text: `roast-bot at ${address} is ${standing}: ${reason ?? ""}`,
  };
  const allClear: Notice = {
    key: `recovery ${address} ${last_run}`,
    event: "recovery",
    text: `roast-bot at ${address} runs again.`,
  };
  const notices = isFresh ? (memory.failed ? [allClear] : []) : [alarm];
  const pinged = await pingAll(channels, {
    signalOf: isFresh ? "success" : "fail",
    text: reason ?? "",
  });
  const { problems, sent, pending } = await postAll(channels, { notices, memory });
  await writeMemory(announcer, { failed: !isFresh, sent, pending });
  return [...pinged, ...problems];
}

/** Tells every check that the run could not even begin, and every webhook why. */
async function announceFailure(announcer: Announcer, message: string): Promise<readonly string[]> {
  const { channels } = announcer;
  if (channels.length === 0) return [];
  const memory = await readMemory(announcer);
  const notice: Notice = {
    key: `failure ${message}`,
    event: "failure",
    text: `roast-bot could not run. Not even a heartbeat was published.\n${message}`,
  };
  const pinged = await pingAll(channels, { signalOf: "fail", text: message });
  const { problems, sent, pending } = await postAll(channels, { notices: [notice], memory });
  await writeMemory(announcer, { failed: true, sent, pending });
  return [...pinged, ...problems];
}

async function pingAll(
  channels: readonly Channel[],
  options: Parameters<typeof ping>[1],
): Promise<readonly string[]> {
  const answers = channels.flatMap(({ kind, url }) =>
    kind === "ping" ? [ping(url, options)] : [],
  );
  return (await Promise.all(answers)).flatMap((problem) => problem ?? []);
}

/** A notice counts as sent once any webhook has taken it: told twice is worse than told to one. */
async function postAll(
  channels: readonly Channel[],
  { notices, memory }: { readonly notices: readonly Notice[]; readonly memory: Memory },
): Promise<Pick<Memory, "sent" | "pending"> & { readonly problems: readonly string[] }> {
  const hooks = channels.filter(({ kind }) => kind !== "ping");
  const problems = new Set<string>();
  const sent = [...memory.sent];
  const pending: Notice[] = [];
  for (const notice of hooks.length === 0 ? [] : [...memory.pending, ...notices]) {
    if (sent.includes(notice.key)) continue;
    const answers = await Promise.all(hooks.map((hook) => postNotice(hook, notice)));
    for (const problem of answers) if (problem !== undefined) problems.add(problem);
    if (answers.includes(undefined)) sent.push(notice.key);
    // A reminder that comes too late reminds of nothing.
    else if (notice.event !== "reminder") pending.push(notice);
  }
  return {
    problems: [...problems],
    sent: sent.slice(-longestMemory),
    pending: pending.slice(-longestMemory),
  };
}

/** How many notices are remembered as sent. */
const longestMemory = 200;

const memorySchema = z.object({
  failed: z.boolean(),
  /** Keys. */
  sent: z.array(z.string()),
  /** What no webhook has taken yet. */
  pending: z.array(
    z.object({
      key: z.string(),
      event: z.enum(["reminder", "verdict", "failure", "recovery", "late"]),
      text: z.string(),
    }),
  ),
});
type Memory = Readonly<z.infer<typeof memorySchema>>;

async function readMemory({ state }: Announcer): Promise<Memory> {
  try {
    return memorySchema.parse(JSON.parse(await readFile(memoryFile(state), "utf8")));
  } catch {
    return { failed: false, sent: [], pending: [] };
  }
}

async function writeMemory({ state }: Announcer, memory: Memory): Promise<void> {
  try {
    await makeFolders(state, { mode: 0o700 });
    await writeFile(memoryFile(state), JSON.stringify(memory), { mode: 0o600 });
  } catch (error) {
    // A disk that is full costs a repeated message, and no run.
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

function memoryFile(state: string): string {
  return path.join(state, "announced.json");
}
