import type { ChangedFile, FileStat } from "./change.ts";

/** A file of a diff as git lists it, before its content is looked at. */
export interface RawChange extends FileStat {
  readonly status: ChangedFile["status"];
  /** The blob after the change; `undefined` when the file is gone or is a submodule. */
  readonly blob?: string;
  /** The blob before the change, where there was a file. */
  readonly blobBefore?: string;
  /** Whether it may be executed now, or no longer. */
  readonly isModeAltered?: true;
  /** A commit of another repository rather than a file of this one, before the change or after it. */
  readonly submodule: boolean;
}

/** Parses what `git diff-tree --raw --numstat -z` prints: all raw entries, then all stats. */
export function parseRawDiff(printed: string): readonly RawChange[] {
  const tokens = printed.split("\0");
  const raws = new Map<string, Omit<RawChange, keyof FileStat>>();
  let at = 0;
  for (;;) {
    const match = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])\d*$/.exec(tokens[at] ?? "");
    if (!match) break;
    const [, modeBefore, mode, before = "", blob = "", letter = ""] = match;
    const twoPaths = letter === "R" || letter === "C";
    const path = tokens[at + (twoPaths ? 2 : 1)] ?? "";
    const submodule = modeBefore === link || mode === link;
    const there = !/^0+$/.test(blob) && !submodule;
    const wasThere = !/^0+$/.test(before) && modeBefore !== link;
    raws.set(path, {
      status: statuses[letter] ?? "modified",
      submodule,
      ...(there && { blob }),
      ...(wasThere && { blobBefore: before }),
      ...(letter === "M" && modeBefore !== mode && { isModeAltered: true as const }),
    });
    at += twoPaths ? 3 : 2;
  }
  const changes: RawChange[] = [];
  for (;;) {
    const entry = parseNumstatEntry(tokens, at);
    if (entry === undefined) return changes;
    const raw = raws.get(entry.file.path);
    if (raw !== undefined) changes.push({ ...entry.file, ...raw });
    at = entry.next;
  }
}

/** The mode of a commit of another repository. */
const link = "160000";

/** Any other letter: M, and T for a file that became a link. */
const statuses: Readonly<Record<string, ChangedFile["status"]>> = {
  A: "added",
  D: "deleted",
  R: "renamed",
  C: "copied",
};

/**
 * Reads one entry of `--numstat -z` from NUL-separated tokens: `added TAB deleted TAB path`, or with
 * an empty path followed by the two paths of a rename. `undefined` where no entry stands.
 */
export function parseNumstatEntry(
  tokens: readonly string[],
  at: number,
): { readonly file: FileStat; readonly next: number } | undefined {
  const match = /^\n?(\d+|-)\t(\d+|-)\t([^]*)$/.exec(tokens[at] ?? "");
  if (!match) return undefined;
  const [, additions = "", deletions = "", path = ""] = match;
  const counts = {
    additions: additions === "-" ? 0 : Number(additions),
    deletions: deletions === "-" ? 0 : Number(deletions),
    binary: additions === "-",
  };
  if (path !== "") return { file: { path, ...counts }, next: at + 1 };
  const [previousPath = "", newPath = ""] = tokens.slice(at + 1, at + 3);
  return { file: { path: newPath, previousPath, ...counts }, next: at + 3 };
}
