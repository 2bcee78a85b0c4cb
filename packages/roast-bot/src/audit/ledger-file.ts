import type { PublishedFile } from "@mea-culpa/formats";
import type { CatFileBatch } from "../git/cat-file-batch.ts";
import { emptyLedger, parseLedger, type SoundLedger } from "../ledger/parse-ledger.ts";
import { sha256 } from "../digest.ts";

/** The ledger to go on with. */
export interface LedgerFile {
  /** The file's text, to whose end the run's records are appended. */
  readonly text: string;
  readonly ledger: SoundLedger;
  /** Set when the dev log holds another file than the one the last run left there. */
  readonly repair?: LedgerRepair;
}

interface LedgerRepair {
  /** What is wrong with the file, with the place. */
  readonly fault: string;
  /** With the place, and what was done about it. */
  readonly problem: string;
  /** What was found instead, kept beside the ledger; absent when the file was gone or empty. */
  readonly aside?: PublishedFile;
}

/** A ledger as a commit left it. */
interface WrittenLedger {
  readonly commit: string;
  readonly path: string;
}

/** A ledger grows by some 400 bytes a slot and run; a larger file is not one of ours. */
export const largestLedger: number = 64 * 1024 * 1024;

/**
 * Reads the ledger at a tip. Only runs write it, so it must be what the last one left: a file that
 * is damaged, shortened or gone is replaced by the newest sound one that a run has committed, and
 * kept beside it.
 */
export async function readLedgerFile(options: {
  readonly objects: CatFileBatch;
  readonly path: string;
  readonly tip: string;
  /** The commits of earlier runs, oldest first, and where each wrote it. */
  readonly runs: readonly { readonly commit: string; readonly ledger?: string }[];
}): Promise<LedgerFile> {
  const { objects, path, tip } = options;
  const runs = options.runs.flatMap(({ commit, ledger }): WrittenLedger[] =>
    ledger === undefined ? [] : [{ commit, path: ledger }],
  );
  const last = runs.at(-1);
  const written =
    last === undefined ? null : await readText(objects, `${last.commit}:${last.path}`);
  // Other paths in the promise move no file: what stood there is continued here.
  const moved = last === undefined || last.path === path ? null : `${tip}:${last.path}`;
  const here =
    (await readText(objects, `${tip}:${path}`)) ??
    (moved === null ? null : await readText(objects, moved));
  const parsed = parseLedger(here ?? "", { file: path });
  if (parsed.kind === "sound" && (written === null || here === written)) {
    return { text: here ?? "", ledger: parsed };
  }

  const restored = await newestSound(runs, objects);
  const fault =
    parsed.kind === "damaged" ? parsed.problem : `${path}: the file is not what the last run wrote`;
  const problem = `${fault}. Continued from ${restored.from}`;
  if (here === null || here === "") return { ...restored.file, repair: { fault, problem } };
  const aside = { path: asidePath(path, here), content: here };
  return {
    ...restored.file,
    repair: { fault, problem: `${problem}; kept as ${aside.path}`, aside },
  };
}

async function newestSound(
  runs: readonly WrittenLedger[],
  objects: CatFileBatch,
): Promise<{ readonly file: LedgerFile; readonly from: string }> {
  for (const { commit, path } of runs.toReversed()) {
    const text = await readText(objects, `${commit}:${path}`);
    const parsed = text === null ? undefined : parseLedger(text, { file: path });
    if (text !== null && parsed?.kind === "sound") {
      return {
        file: { text, ledger: parsed },
        from: `the ledger of commit ${commit.slice(0, 12)}`,
      };
    }
  }
  return { file: { text: "", ledger: emptyLedger }, from: "an empty ledger" };
}

/** Beside the ledger, by its content: the same damage is kept once. */
function asidePath(path: string, text: string): string {
  return `${path.replace(/\.jsonl$/, "")}.damaged-${sha256(text).slice(0, 12)}.jsonl`;
}

/** Whether a path is that of a damaged ledger which was kept. */
export function isAside(path: string): boolean {
  return /\.damaged-[0-9a-f]{12}\.jsonl$/.test(path);
}

/** A file's text by `<commit>:<path>`; null when there is none, or none of a ledger's size. */
export async function readText(objects: CatFileBatch, name: string): Promise<string | null> {
  const object = await objects.read(name);
  return object.kind === "found" && object.type === "blob" ? object.bytes.toString("utf8") : null;
}
