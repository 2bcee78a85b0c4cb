import type { PublishedFile, WaitingRoast } from "@mea-culpa/formats";
import { sha256 } from "../digest.ts";
import { readEntry } from "../entry/read-entry.ts";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import { runGit } from "../git/run-git.ts";
import type { LedgerState } from "../ledger/ledger-state.ts";
import type { PublishedRoast } from "../ledger/settle-slots.ts";
import { findWaits } from "../ledger/waiting.ts";
import { readText } from "./ledger-file.ts";

/** The files of a roast that is written and not public yet. */
export interface RoastFiles {
  readonly entry: PublishedFile;
  readonly evidence: PublishedFile;
  readonly receipts: PublishedFile;
}

/** A roast that waits for its review, as it stands on the branch for it. */
export interface RoastInReview extends RoastFiles {
  readonly promise: string;
  readonly slot: number;
  readonly waits: WaitingRoast;
  /** The name of its writer. */
  readonly writer: string;
}

/** The branch on which roasts wait; nobody else's work is expected there. */
export const reviewBranch = "roast-bot-review";

/** Where a clone of ours keeps that branch, so that it is none of the dev log's own. */
export const reviewRef = "refs/roast-bot/review";

/** What the files of a roast are known by when they come back from where it waited. */
export function digestRoast({ entry, evidence, receipts }: RoastFiles): string {
  return sha256([entry, evidence, receipts].map(({ content }) => sha256(content)).join("\n"));
}

/** The slots whose roasts wait, with what the ledger says of them. */
function listWaiting(ledger: LedgerState) {
  return [...ledger.slots.values()].flatMap(({ record, penance }) => {
    const waits = findWaits(penance);
    return waits === undefined ? [] : [{ promise: record.promise, slot: record.slot, waits }];
  });
}

/** The roasts that stand on the branch exactly as they were put there. */
export async function readRoastsInReview(
  objects: CatFileBatch,
  ledger: LedgerState,
): Promise<readonly RoastInReview[]> {
  const found: RoastInReview[] = [];
  for (const { promise, slot, waits } of listWaiting(ledger)) {
    const files = await readRoastFiles(waits.entry, { at: reviewRef, objects });
    if (files === undefined || digestRoast(files) !== waits.digest) continue;
    found.push({ ...files, promise, slot, waits });
  }
  return found;
}

/** A roast's three files at a revision, found by its entry; `undefined` where any of them is missing. */
export async function readRoastFiles(
  path: string,
  { at, objects }: { readonly at: string; readonly objects: CatFileBatch },
): Promise<(RoastFiles & { readonly writer: string }) | undefined> {
  const content = await readText(objects, `${at}:${path}`);
  const reading = content === null ? undefined : readEntry(content);
  if (content === null || reading?.kind !== "read") return undefined;
  const { roast_bot: mark } = reading.entry.frontMatter;
  const [evidence, receipts] = await Promise.all(
    [mark.evidence, mark.receipts].map((each) => readText(objects, `${at}:${each}`)),
  );
  if (typeof evidence !== "string" || typeof receipts !== "string") return undefined;
  return {
    entry: { path, content },
    evidence: { path: mark.evidence, content: evidence },
    receipts: { path: mark.receipts, content: receipts },
    writer: mark.writer,
  };
}

/**
 * The roasts that waited and have come onto the branch since, whoever merged them and however: the
 * first commit of the first-parent line that has the entry at its path, with the mark of that slot and
 * the evidence that the ledger names. What became of it later is not asked.
 */
export async function findMergedRoasts({
  folder,
  tip,
  objects,
  ledger,
}: {
  readonly folder: string;
  readonly tip: string;
  readonly objects: CatFileBatch;
  readonly ledger: LedgerState;
}): Promise<PublishedRoast[]> {
  const merged: PublishedRoast[] = [];
  for (const { promise, slot, waits } of listWaiting(ledger)) {
    const { entry, title, subject, evidence } = waits;
    const log = ["log", "--first-parent", "--diff-filter=A", "--no-renames", "--format=%H"];
    const added = await runGit([...log, tip, "--", `:(literal)${entry}`], { cwd: folder });
    for (const commit of added.split("\n").filter(Boolean)) {
      const reading = readEntry((await readText(objects, `${commit}:${entry}`)) ?? "");
      if (reading.kind === "unreadable") continue;
      const { roast_bot: mark } = reading.entry.frontMatter;
      if (mark.slot !== slot || mark.subject !== subject) continue;
      if (mark.evidence_sha256 !== evidence) continue;
      const penance = { kind: "roasted", entry, title, subject, evidence } as const;
      merged.push({ promise, slot, penance, isMerged: true });
      break;
    }
  }
  return merged;
}
