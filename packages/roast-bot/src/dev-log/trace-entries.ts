import { isDeepStrictEqual } from "node:util";
import type { FileChange, LoggedCommit } from "../git/parse-raw-log.ts";
import type { EntryPlaces } from "./entry-places.ts";
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
 * same entry, also when it was made in two steps (deleted here, the same text put there later) or
 * rewritten at once (the same title and date); so does a path that is deleted and comes back. A rename that git sees only because two entries
 * resemble each other (title and date both differ) is an end and a beginning.
 */
export function traceEntries(options: {
  commits: readonly LoggedCommit[];
  texts: EntryTexts;
  places: EntryPlaces;
  /** The blobs from which entries inherit anything. */
  handedDown: Pick<ReadonlySet<string>, "has">;
}): EntryTrace[] {
  const { commits, texts, places, handedDown } = options;
  const traces: EntryVersion[][] = [];
  /** The entry that stands, or stood last, at each path. */
  const byPath = new Map<string, EntryVersion[]>();
  /** Deleted entries by their last text. */
  const gone = new Map<string, EntryVersion[]>();

  /** What the commit at hand deletes, by title and date. */
  const goneByName = new Map<string, EntryVersion[]>();
  /** The files from which entries inherit, by path. */
  const sources = new Map<string, string>();
  const folders = new Folders();

  for (const commit of commits) {
    const changed = takeSources(commit);
    apply({ ...commit, changes: commit.changes.flatMap((change) => onlyPages(change, places)) });
    inherit(commit, changed);
  }
  return traces;

  function apply(commit: LoggedCommit): void {
    const moved = new Map(commit.changes.flatMap((change) => findSource(change)));
    // First all that leaves, then all that arrives: two entries may swap their paths.
    for (const { path, blob } of commit.changes) {
      const trace = byPath.get(path);
      if (blob !== undefined || trace === undefined) continue;
      const last = trace.at(-1);
      if (last?.blob !== undefined) {
        gone.set(last.blob, trace);
        for (const name of nameIn(last)) goneByName.set(name, trace);
      }
      folders.remove(path);
      trace.push({ commit, path, isPage: false });
    }
    for (const [path, trace] of moved) if (byPath.get(path) === trace) leave(path);
    const arrivals = commit.changes.filter(({ blob }) => blob !== undefined);
    const arrived = arrivals.map((change) => arrive(change, moved));
    for (const [index, { path, blob }] of arrivals.entries()) {
      if (blob === undefined) continue;
      arrived[index]?.push(makeVersion({ commit, path, blob }));
    }
    for (const [path, trace] of moved) endIfLeft(trace, path, commit);
    goneByName.clear();
  }

  /** Finds or begins the entry that a change puts at its path. */
  function arrive(change: FileChange, moved: ReadonlyMap<string, EntryVersion[]>): EntryVersion[] {
    const { path, blob = "", renamedFrom } = change;
    const from = renamedFrom === undefined ? undefined : moved.get(renamedFrom);
    const renamed = from !== undefined && isSame(from.at(-1), change) ? from : undefined;
    const trace = renamed ?? byPath.get(path) ?? gone.get(blob) ?? findNamed(change) ?? [];
    if (trace.length === 0) traces.push(trace);
    gone.delete(blob);
    byPath.set(path, trace);
    folders.add(path);
    return trace;
  }

  /** An entry that went, with the same title and date: it was moved and rewritten at once. */
  function findNamed(change: PlacedBlob): EntryVersion[] | undefined {
    const found = nameIn(change).map((name) => goneByName.get(name))[0];
    return found?.at(-1)?.blob === undefined ? found : undefined;
  }

  function nameIn(version: PlacedBlob): string[] {
    const { title, date } = readableFields(texts, version) ?? {};
    return title === undefined || date === undefined
      ? []
      : [`${date.written.slice(0, 10)} ${title}`];
  }

  function leave(path: string): void {
    byPath.delete(path);
    folders.remove(path);
  }

  function makeVersion(placed: { commit: LoggedCommit; path: string; blob: string }): EntryVersion {
    const { path } = placed;
    const isPage = places.isPage(path, (folder) => folders.list(folder));
    if (sources.size === 0) return { ...placed, isPage };
    const inheritsFrom = (places.inheritance?.listSources(path) ?? []).map(
      (source) => sources.get(source) ?? "",
    );
    return { ...placed, isPage, ...(inheritsFrom.some(Boolean) && { inheritsFrom }) };
  }

  /** Keeps the files that hand something down; returns the paths of those that changed. */
  function takeSources({ changes }: LoggedCommit): string[] {
    const { inheritance } = places;
    if (inheritance === undefined) return [];
    return changes.flatMap(({ path, blob, renamedFrom }) => {
      const left = [path, renamedFrom ?? path].filter((each) => sources.delete(each));
      const handsDown = blob !== undefined && handedDown.has(blob) && inheritance.isSource(path);
      if (handsDown) sources.set(path, blob);
      return handsDown ? [...left, path] : left;
    });
  }

  /** What a file gives to entries below it may publish or withdraw them: each gets a version of its own. */
  function inherit(commit: LoggedCommit, changed: readonly string[]): void {
    if (changed.length === 0) return;
    const below = changed.map((path) => path.slice(0, path.lastIndexOf("/") + 1));
    for (const [path, trace] of byPath) {
      const last = trace.at(-1);
      if (last?.blob === undefined || last.path !== path) continue;
      if (!below.some((folder) => path.startsWith(folder))) continue;
      const version = makeVersion({ commit, path, blob: last.blob });
      if (!isDeepStrictEqual(version.inheritsFrom, last.inheritsFrom)) trace.push(version);
    }
  }

  function findSource({ renamedFrom }: FileChange): [string, EntryVersion[]][] {
    const trace = renamedFrom === undefined ? undefined : byPath.get(renamedFrom);
    return renamedFrom === undefined || trace === undefined ? [] : [[renamedFrom, trace]];
  }

  /** What git called a rename was none: the old entry ended with this commit. */
  function endIfLeft(trace: EntryVersion[], path: string, commit: LoggedCommit): void {
    if (trace.at(-1)?.commit === commit || trace.at(-1)?.blob === undefined) return;
    trace.push({ commit, path, isPage: false });
    byPath.set(path, byPath.get(path) ?? trace);
  }

  function isSame(before: PlacedBlob | undefined, after: PlacedBlob): boolean {
    if (before === undefined || before.blob === after.blob) return true;
    const old = readableFields(texts, before);
    const young = readableFields(texts, after);
    if (old === undefined || young === undefined) return true;
    return old.title === young.title || old.date?.written === young.date?.written;
  }
}

/** The names of the files that stand in each folder. */
class Folders {
  readonly #names = new Map<string, Set<string>>();

  add(path: string): void {
    const [folder, name] = splitPath(path);
    const names = this.#names.get(folder) ?? new Set();
    this.#names.set(folder, names.add(name));
  }

  remove(path: string): void {
    const [folder, name] = splitPath(path);
    this.#names.get(folder)?.delete(name);
  }

  list(folder: string): Iterable<string> {
    return this.#names.get(folder) ?? [];
  }
}

function splitPath(path: string): [folder: string, name: string] {
  const at = path.lastIndexOf("/");
  return [path.slice(0, Math.max(at, 0)), path.slice(at + 1)];
}

/**
 * A file that is renamed to or from something that can be no page comes or goes, as far as
 * readers can tell.
 */
function onlyPages(change: FileChange, places: EntryPlaces): FileChange[] {
  const { path, renamedFrom, ...rest } = change;
  const from = renamedFrom !== undefined && places.mayBePage(renamedFrom) ? renamedFrom : undefined;
  const left = from === undefined ? [] : [{ path: from }];
  if (!places.mayBePage(path)) return left;
  return [from === undefined ? { path, ...rest } : change];
}
