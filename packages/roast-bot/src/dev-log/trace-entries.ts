import type { FileChange, LoggedCommit } from "../git/parse-raw-log.ts";
import { type EntryTexts, type PlacedBlob, readableFields } from "./entry-text.ts";

/** An entry as one commit of the first-parent line left it; without a blob where it was deleted. */
export interface EntryVersion extends PlacedBlob {
  readonly commit: LoggedCommit;
  /** Whether the generator made a page of it there and then. */
  readonly isPage: boolean;
}

/** One entry's versions, oldest first; at least one. */
export type EntryTrace = readonly EntryVersion[];

/**
 * Follows every file through the commits of a first-parent line, oldest first. A rename stays the
 * same entry, also when it was made in two steps (deleted here, the same text put there later); so
 * does a path that is deleted and comes back. A rename that git sees only because two entries
 * resemble each other (title and date both differ) is an end and a beginning.
 */
export function traceEntries(options: {
  commits: readonly LoggedCommit[];
  texts: EntryTexts;
  isPage: (path: string, exists: (path: string) => boolean) => boolean;
}): EntryTrace[] {
  const { commits, texts, isPage } = options;
  const traces: EntryVersion[][] = [];
  /** The entry that stands, or stood last, at each path. */
  const byPath = new Map<string, EntryVersion[]>();
  /** Deleted entries by their last text. */
  const gone = new Map<string, EntryVersion[]>();

  for (const commit of commits) apply(commit);
  return traces;

  function apply(commit: LoggedCommit): void {
    const moved = new Map(commit.changes.flatMap((change) => sourceOf(change)));
    // First all that leaves, then all that arrives: two entries may swap their paths.
    for (const { path, blob } of commit.changes) {
      const trace = byPath.get(path);
      if (blob !== undefined || trace === undefined) continue;
      const last = trace.at(-1);
      if (last?.blob !== undefined) gone.set(last.blob, trace);
      trace.push({ commit, path, isPage: false });
    }
    for (const [path, trace] of moved) if (byPath.get(path) === trace) byPath.delete(path);
    const arrivals = commit.changes.filter(({ blob }) => blob !== undefined);
    const arrived = arrivals.map((change) => arrive(change, moved));
    for (const [index, { path, blob }] of arrivals.entries()) {
      if (blob === undefined) continue;
      arrived[index]?.push({ commit, path, isPage: isPage(path, stands), blob });
    }
    for (const [path, trace] of moved) endIfLeft(trace, path, commit);
  }

  /** Finds or begins the entry that a change puts at its path. */
  function arrive(change: FileChange, moved: ReadonlyMap<string, EntryVersion[]>): EntryVersion[] {
    const { path, blob = "", renamedFrom } = change;
    const from = renamedFrom === undefined ? undefined : moved.get(renamedFrom);
    const renamed = from !== undefined && isSame(from.at(-1), change) ? from : undefined;
    const trace = renamed ?? byPath.get(path) ?? gone.get(blob) ?? [];
    if (trace.length === 0) traces.push(trace);
    gone.delete(blob);
    byPath.set(path, trace);
    return trace;
  }

  function sourceOf({ renamedFrom }: FileChange): [string, EntryVersion[]][] {
    const trace = renamedFrom === undefined ? undefined : byPath.get(renamedFrom);
    return renamedFrom === undefined || trace === undefined ? [] : [[renamedFrom, trace]];
  }

  /** What git called a rename was none: the old entry ended with this commit. */
  function endIfLeft(trace: EntryVersion[], path: string, commit: LoggedCommit): void {
    if (trace.at(-1)?.commit === commit || trace.at(-1)?.blob === undefined) return;
    trace.push({ commit, path, isPage: false });
    byPath.set(path, byPath.get(path) ?? trace);
  }

  function stands(path: string): boolean {
    const last = byPath.get(path)?.at(-1);
    // An entry that arrives with this very commit has its path, but no version yet.
    return (
      byPath.has(path) && (last === undefined || last.path !== path || last.blob !== undefined)
    );
  }

  function isSame(before: PlacedBlob | undefined, after: PlacedBlob): boolean {
    if (before === undefined || before.blob === after.blob) return true;
    const old = readableFields(texts, before);
    const young = readableFields(texts, after);
    if (old === undefined || young === undefined) return true;
    return old.title === young.title || old.date?.written === young.date?.written;
  }
}
