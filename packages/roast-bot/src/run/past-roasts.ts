import type { DevLogEntry } from "../dev-log/dev-log-entry.ts";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { runGit } from "../git/run-git.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import { readEntry } from "../entry/read-entry.ts";
import { verdictLabel } from "../entry/roast-to-tree.ts";
import { readText } from "../audit/ledger-file.ts";
import type { UsedUp } from "../writers/writer.ts";

/** What earlier roasts leave to a new one: no word of theirs, and no path. */
export interface PastRoasts {
  readonly usedUp: UsedUp;
  /** Every path below the folder of entries. */
  readonly taken: ReadonlySet<string>;
}

const largestEntry = 1024 * 1024;

/** Reads the roasts that stand at the tip, whichever bot or version has written them. */
export async function readPastRoasts(options: {
  readonly devLog: DevLog;
  readonly promise: DevLogPromise;
  readonly entries: readonly DevLogEntry[];
}): Promise<PastRoasts> {
  const { devLog, promise, entries } = options;
  const { cwd, branch } = devLog;
  const list = ["ls-tree", "-r", "-z", "--name-only", branch.tip, "--", promise.paths.entries];
  const taken = new Set((await runGit(list, { cwd })).split("\0").filter(Boolean));

  const roasts = entries
    .filter(({ whose, path }) => whose.kind === "bot" && taken.has(path))
    .toSorted((a, b) => (lastPublic(a) < lastPublic(b) ? 1 : -1));
  await using objects = new CatFileBatch({ cwd, maxBytes: largestEntry });
  const read = await Promise.all(
    roasts.map(async ({ path, title }) => ({
      title,
      text: bodyOf((await readText(objects, `${branch.tip}:${path}`)) ?? ""),
    })),
  );
  const archetypes = read.flatMap(({ text }) => archetypeIn(text) ?? []);
  const titles = read.map(({ title }) => title);
  const texts = read.map(({ text }) => text);
  return { usedUp: { archetypes, titles, texts }, taken };
}

function lastPublic({ stretches }: DevLogEntry): string {
  return stretches.at(-1)?.from ?? "";
}

/** The entry without its front matter, or all of it where that is none of ours. */
function bodyOf(markdown: string): string {
  const reading = readEntry(markdown);
  return reading.kind === "read" ? reading.entry.body : markdown;
}

/** The archetype stands behind the verdict's label, in bold. */
function archetypeIn(body: string): string | undefined {
  const at = body.lastIndexOf(verdictLabel.trim());
  if (at === -1) return undefined;
  return /[*_\s]*([^\n*_]+)/.exec(body.slice(at + verdictLabel.trim().length))?.[1]?.trim();
}
