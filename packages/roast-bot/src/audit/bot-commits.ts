import { runGit } from "../git/run-git.ts";

/** A commit of ours on the default branch. */
export interface BotCommit extends BotTrailers {
  readonly commit: string;
}

/** All commits of ours that a tip's history holds, oldest first, by their trailers. One process. */
export async function botCommits(folder: string, tip: string): Promise<BotCommit[]> {
  const format = "--format=%H%n%(trailers:only,unfold)%x00";
  const log = [
    "log",
    "--reverse",
    "--grep=^Roast-Bot-Run: ",
    format,
    "--end-of-options",
    tip,
    "--",
  ];
  const output = await runGit(log, { cwd: folder });
  return output.split("\0").flatMap((record) => {
    const [commit = "", ...trailers] = record.trimStart().split("\n");
    const parsed = parseTrailers(trailers.join("\n"));
    return parsed === undefined ? [] : [{ commit, ...parsed }];
  });
}

/** What the trailers of a commit of ours say. */
export interface BotTrailers {
  readonly promise: string;
  /** The slots whose roasts the commit publishes. */
  readonly slots: readonly number[];
  readonly run: string;
}

const names = { promise: "Roast-Bot-Promise", slot: "Roast-Bot-Slot", run: "Roast-Bot-Run" };

/** A commit message with its trailers. */
export function withTrailers(message: string, { promise, slots, run }: BotTrailers): string {
  const trailers = [
    `${names.promise}: ${promise}`,
    ...slots.map((slot) => `${names.slot}: ${slot}`),
    `${names.run}: ${run}`,
  ];
  return `${message.trimEnd()}\n\n${trailers.join("\n")}\n`;
}

/** Reads the trailers that git printed, one a line; `undefined` when they are not ours. */
export function parseTrailers(text: string): BotTrailers | undefined {
  const values = (name: string): string[] =>
    text
      .split("\n")
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2).trim());
  const promise = values(names.promise)[0];
  const run = values(names.run)[0];
  if (promise === undefined || run === undefined) return undefined;
  const slots = values(names.slot).filter((value) => /^[1-9]\d{0,8}$/.test(value));
  return { promise, slots: slots.map(Number), run };
}
