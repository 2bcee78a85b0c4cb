import type { Change, ChangeCommit, ChangedFile } from "../../change/change.ts";
import { mayReplace } from "../../change/may-replace.ts";
import { classifyDiff } from "../../change/find-roles.ts";
import { isTelling } from "../../change/moved-lines.ts";
import { leaves, workingPaper } from "./gone.ts";
import { mending } from "./mending.ts";
import { findOwnCommits } from "./own-commits.ts";

/** A file that came with `first` and went with `last`, before the merge. */
export interface FileTrip {
  readonly path: string;
  readonly first: ChangeCommit;
  readonly last: ChangeCommit;
  /** The first telling line that `first` added to it, by its number there. */
  readonly line: number;
  /** How many lines came and went again. */
  readonly lines: number;
}

type FileDiff = Pick<ChangedFile, "path" | "hunks">;

interface Visit {
  readonly commit: ChangeCommit;
  readonly diff: FileDiff;
}

/**
 * The files that the author alone brought and took out again, those with most lines first. What was only moved elsewhere, what a machine writes and what git says of itself (a revert,
 * a rebase) is not among them.
 */
export function findFileTrips(change: Change): readonly FileTrip[] {
  const own = new Set(findOwnCommits(change));
  const merged = new Set(
    change.files.flatMap(({ path, previousPath = path }) => [path, previousPath]),
  );
  const places = findPlaces([...change.files, ...change.commits.flatMap(({ diff = [] }) => diff)]);
  const visits = new Map<string, Visit[]>();
  for (const commit of change.commits) {
    // A rename, or what was left out for size, is not known line by line.
    const known = new Map(
      (commit.diff ?? []).flatMap((diff) =>
        (diff.previousPath ?? diff.path) === diff.path ? [[diff.path, diff] as const] : [],
      ),
    );
    for (const { path, previousPath = path } of commit.files) {
      for (const each of new Set([path, previousPath])) if (!known.has(each)) merged.add(each);
      const diff = known.get(path);
      if (diff === undefined || !own.has(commit)) merged.add(path);
      else visits.set(path, [...(visits.get(path) ?? []), { commit, diff }]);
    }
  }
  // Elsewhere and written anew it has its name still.
  const names = new Set([...merged].map(nameOf));
  return [...visits]
    .filter(([path, made]) => !names.has(nameOf(path)) && made.every(({ diff }) => isWritten(diff)))
    .flatMap(([path, made]) => readTrip(path, { made, places }))
    .toSorted((one, other) => other.lines - one.lines);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** To which file each line is added, in the end or on the way; to none where it is to several. */
function findPlaces(diffs: readonly FileDiff[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const diff of diffs) {
    for (const text of readLines(diff, "added")) {
      places.set(text, (places.get(text) ?? diff.path) === diff.path ? diff.path : "");
    }
  }
  return places;
}

function readTrip(
  path: string,
  {
    made,
    places,
  }: { readonly made: readonly Visit[]; readonly places: ReadonlyMap<string, string> },
): readonly FileTrip[] {
  const [there, back] = [made[0], made.at(-1)];
  if (there === undefined || back === undefined || there === back) return [];
  if (made.some(({ commit }) => mending.test(commit.subject))) return [];
  if (leaves.test(there.commit.subject) || workingPaper.test(back.commit.subject)) return [];
  const came = made.flatMap(({ diff }) => readLines(diff, "added"));
  const went = made.flatMap(({ diff }) => readLines(diff, "deleted"));
  if (came.toSorted().join("\n") !== went.toSorted().join("\n")) return [];
  const telling = [...new Set(came.filter(isTelling))];
  // Its lines may stand in another file that the branch brings, and come to the main line by another one.
  const kept = telling.filter((text) => places.get(text) !== path).length;
  const line = there.diff.hunks
    .flatMap(({ lines }) => lines)
    .find(({ kind, text }) => kind === "added" && isTelling(text));
  if (line?.kind !== "added" || kept * 4 > telling.length) return [];
  if (!isWhole(there.diff, "added") || !isWhole(back.diff, "deleted")) return [];
  // What another file takes over was written anew.
  const isReplaced = (back.commit.diff ?? []).some(
    (diff) => diff.path !== path && isWhole(diff, "added") && mayReplace(diff.path, path),
  );
  if (isReplaced) return [];
  return [{ path, first: there.commit, last: back.commit, line: line.after, lines: came.length }];
}

/** Whether a diff is a whole file that comes, or goes. */
function isWhole({ hunks }: FileDiff, kind: "added" | "deleted"): boolean {
  const [first] = hunks.flatMap(({ lines }) => lines);
  const start =
    first?.kind === "added" ? first.after : first?.kind === "deleted" ? first.before : 0;
  return start === 1 && hunks.every(({ lines }) => lines.every((line) => line.kind === kind));
}

function readLines(
  { hunks }: Pick<FileDiff, "hunks">,
  kind: "added" | "deleted",
): readonly string[] {
  return hunks.flatMap(({ lines }) =>
    lines.filter((line) => line.kind === kind).map(({ text }) => text.trim()),
  );
}

/** What a forge runs comes and goes on the main line, too, or for a try. */
function isWritten(diff: FileDiff): boolean {
  const role = classifyDiff(diff);
  return (
    ["source", "test", "config", "doc"].includes(role) && !/^\.[\w-]+\/workflows\//.test(diff.path)
  );
}
