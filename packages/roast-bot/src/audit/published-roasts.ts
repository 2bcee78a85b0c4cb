import type { CatFileBatch } from "../git/cat-file-batch.ts";
import { readEntry } from "../entry/read-entry.ts";
import { runGit } from "../git/run-git.ts";
import { foldLedger, slotKey } from "../ledger/ledger-state.ts";
import { parseLedger } from "../ledger/parse-ledger.ts";
import type { PublishedRoast } from "../ledger/settle-slots.ts";
import type { BotCommit } from "./bot-commits.ts";
import { readText } from "./ledger-file.ts";
import { parseTreeChanges } from "../git/tree-change.ts";

export interface PublishedRoastsOptions {
  readonly folder: string;
  readonly objects: CatFileBatch;
  readonly commits: readonly BotCommit[];
  readonly paths: { readonly entries: string; readonly ledger: string };
  /** Whether the ledger in force has the slot's roast already. */
  readonly isKnown: (promise: string, slot: number) => boolean;
}

/**
 * The roasts that commits of ours have published and the ledger in force does not know of: after a
 * crash, a revert or a repair. The trailers name the slots; what was published is read from the
 * commit's own ledger, else from the entry it added. A commit that added no entry is not believed.
 */
export async function publishedRoasts(options: PublishedRoastsOptions): Promise<PublishedRoast[]> {
  const found: PublishedRoast[] = [];
  for (const commit of options.commits) {
    for (const slot of commit.slots) {
      if (options.isKnown(commit.promise, slot)) continue;
      const penance = await penanceIn(commit, { slot, ...options });
      if (penance !== undefined) found.push({ promise: commit.promise, slot, penance });
    }
  }
  return found;
}

async function penanceIn(
  { commit, promise, ledger: written }: BotCommit,
  options: PublishedRoastsOptions & { readonly slot: number },
): Promise<PublishedRoast["penance"] | undefined> {
  const { folder, objects, paths, slot } = options;
  const text = await readText(objects, `${commit}:${written ?? paths.ledger}`);
  const ledger = parseLedger(text ?? "", { file: paths.ledger });
  if (ledger.kind === "sound") {
    const recorded = foldLedger(ledger.lines).slots.get(slotKey(promise, slot))?.penance;
    if (recorded?.kind === "roasted") return recorded;
  }
  const diff = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--no-renames", "--no-commit-id"];
  const changes = parseTreeChanges(await runGit([...diff, commit], { cwd: folder }));
  for (const { status, path, blob } of changes) {
    if (status !== "A" || !path.startsWith(`${paths.entries}/`)) continue;
    const reading = readEntry((await readText(objects, blob)) ?? "");
    if (reading.kind === "unreadable") continue;
    const { title, roast_bot: mark } = reading.entry.frontMatter;
    if (mark.slot !== slot) continue;
    const evidence = mark.evidence_sha256;
    return { kind: "roasted", entry: path, title, subject: mark.subject, evidence };
  }
  return undefined;
}
