import type { Block, Roast } from "@mea-culpa/formats";
import { readText } from "../audit/ledger-file.ts";
import type { RoastFiles } from "../audit/waiting-roasts.ts";
import type { DevLogEntry } from "../dev-log/dev-log-entry.ts";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { readEntry } from "../entry/read-entry.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { runGit } from "../git/run-git.ts";
import type { DevLogPromise } from "../promise/promise.ts";
import { parseReceipts, ReceiptsError } from "../receipts/parse-receipts.ts";
import type { UsedUp } from "../writers/writer.ts";

/** What earlier roasts leave to a new one: no word of theirs, and no path. */
export interface PastRoasts {
  readonly usedUp: UsedUp;
  /** Every path below the folder of entries. */
  readonly taken: ReadonlySet<string>;
  /** Of which roasts it is not known what they say; a new one may repeat them. */
  readonly notes: readonly string[];
}

const largestFile = 4 * 1024 * 1024;

/**
 * Reads the roasts that stand at the tip from their receipts, which hold each as it was written.
 * Where there are none that can be read, the title is all that is known of a roast.
 */
export async function readPastRoasts(options: {
  readonly devLog: DevLog;
  readonly promise: DevLogPromise;
  readonly entries: readonly DevLogEntry[];
  /** The paths of entries that correct roasts. */
  readonly errata?: ReadonlySet<string>;
  /** Roasts that are written and wait for their review. */
  readonly waiting?: readonly RoastFiles[];
}): Promise<PastRoasts> {
  const { devLog, promise, entries, errata, waiting = [] } = options;
  const { cwd, branch } = devLog;
  const list = ["ls-tree", "-r", "-z", "--name-only", branch.tip, "--", promise.paths.entries];
  const taken = new Set((await runGit(list, { cwd })).split("\0").filter(Boolean));

  await using objects = new CatFileBatch({ cwd, maxBytes: largestFile });
  const read = (path: string): Promise<string | null> => readText(objects, `${branch.tip}:${path}`);
  const roasts = entries
    .filter(({ whose, path }) => whose.kind === "bot" && taken.has(path) && !errata?.has(path))
    .toSorted((a, b) => (findLastPublic(a) < findLastPublic(b) ? -1 : 1));
  const notes: string[] = [];
  let usedUp = nothingUsed;
  for (const { path, title } of roasts) {
    const past = await readRoast(path, read);
    if (past.kind === "known") {
      usedUp = withRoast(usedUp, past.roast);
    } else {
      usedUp = { ...usedUp, titles: [title, ...usedUp.titles] };
      notes.push(`${path}: ${past.reason}, so of this roast only the title is known.`);
    }
  }
  for (const { entry, receipts } of waiting) {
    const texts = new Map([entry, receipts].map(({ path, content }) => [path, content]));
    const past = await readRoast(entry.path, (path) => Promise.resolve(texts.get(path) ?? null));
    if (past.kind === "known") usedUp = withRoast(usedUp, past.roast);
    taken.add(entry.path);
  }
  return { usedUp, taken, notes };
}

type PastRoast =
  | { readonly kind: "known"; readonly roast: Roast }
  | { readonly kind: "unknown"; readonly reason: string };

async function readRoast(
  path: string,
  read: (path: string) => Promise<string | null>,
): Promise<PastRoast> {
  const reading = readEntry((await read(path)) ?? "");
  if (reading.kind === "unreadable") return { kind: "unknown", reason: "it names no receipts" };
  const { receipts } = reading.entry.frontMatter.roast_bot;
  const text = await read(receipts);
  if (text === null) return { kind: "unknown", reason: `there is no ${receipts}` };
  try {
    return { kind: "known", roast: parseReceipts(text).roast };
  } catch (error) {
    if (!(error instanceof ReceiptsError)) throw error;
    return { kind: "unknown", reason: `${receipts} can't be read` };
  }
}

function findLastPublic({ stretches }: DevLogEntry): string {
  return stretches.at(-1)?.from ?? "";
}

/** What a first roast finds used up. */
export const nothingUsed: UsedUp = { archetypes: [], titles: [], texts: [] };

/** What is used up when one more roast has been written. */
export function withRoast(usedUp: UsedUp, roast: Roast): UsedUp {
  return {
    archetypes: [roast.verdict.archetype, ...usedUp.archetypes],
    titles: [roast.title.text, ...usedUp.titles],
    texts: [proseIn(roast), ...usedUp.texts],
  };
}

function proseIn({ description, sections, compliment, verdict }: Roast): string {
  const body = [...sections, ...(compliment ? [compliment] : [])].flatMap(({ heading, blocks }) => [
    ...(heading ? [heading.text] : []),
    ...blocks.map(blockProse),
  ]);
  return [description.text, ...body, verdict.oneLiner.text].join("\n\n");
}

function blockProse(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return block.sentences.map(({ text }) => text).join(" ");
    case "log":
      return block.items.map(({ remark }) => remark.text).join("\n");
    case "exhibit":
      return block.text;
  }
}
