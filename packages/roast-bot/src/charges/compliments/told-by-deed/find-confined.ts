import type { ExhibitRequest } from "../../../case/charge.ts";
import type { Change, ChangedFile, DiffLine } from "../../../change/change.ts";
import { bringsNames } from "../../../history/find-deletions.ts";
import type { History } from "../../../history/collect-history.ts";
import type { TouchedDefinition } from "../../../history/touched-definitions.ts";
import { isNamed } from "./find-rewritten.ts";
import { findLinesOfOthers, isReadable } from "../told-by-diff/choose-patches.ts";
import { listRuns, type Run } from "../told-by-diff/list-runs.ts";

/** The few functions that all changed lines of the source stand in, and stood in, and each run of these lines. */
export interface Confined {
  readonly after: readonly TouchedDefinition[];
  readonly before: readonly TouchedDefinition[];
  readonly patches: readonly ExhibitRequest[];
}

/** Of more nobody is shown where each stands. */
const most = { functions: 3, places: 12 } as const;

/** Where a change writes into the source, if that is in a few functions that stood there before. */
export function findConfined(
  change: Change,
  history: Pick<History, "definitions"> | undefined,
): Confined | undefined {
  const source = change.files.filter(({ role }) => role === "source");
  const lines = source.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
  const isFit = source.every((file) => isReadable(file) && file.status === "modified");
  if (lines === 0 || !isFit || findLinesOfOthers(change).size > 0) return undefined;
  const own = (history?.definitions ?? []).filter(
    ({ kind, name, isOnBothSides }) => kind === "function" && isOnBothSides && isNamed(name),
  );
  const places: readonly Place[] = source.flatMap((file) =>
    file.hunks.flatMap(({ lines: all }, at) =>
      listRuns(all).map((run) => ({
        patch: {
          kind: "patch",
          path: file.path,
          hunk: at + 1,
          first: Math.max(0, run.from - 1) + 1,
          last: Math.min(all.length - 1, run.to + 1) + 1,
        } as const,
        inside: findInside(all, run, { file, own }),
      })),
    ),
  );
  return choose(places);
}

interface Place {
  readonly patch: ExhibitRequest;
  readonly inside: Inside | undefined;
}

function choose(places: readonly Place[]): Confined | undefined {
  const inside = places.map((each) => each.inside);
  const after = new Set(inside.flatMap((each) => each?.after ?? []));
  // What is only said of it does not change it.
  if ([...after].some(({ isOnlyTalk }) => isOnlyTalk)) return undefined;
  const isFew = after.size > 0 && after.size <= most.functions && places.length <= most.places;
  // Two that are called the same can't be told apart in a sentence.
  const names = new Set([...after].map(({ name }) => name.slice(name.lastIndexOf(".") + 1)));
  if (inside.includes(undefined) || !isFew || names.size < after.size) return undefined;
  return {
    after: [...after],
    before: [...new Set(inside.flatMap((each) => each?.before ?? []))],
    patches: places.map(({ patch }) => patch),
  };
}

/** Whether lines only say where names come from, and hand none of them on. */
export function onlyBringsNames(lines: readonly string[]): boolean {
  return lines
    .map((line) => line.trim())
    .every((line) => line === "" || (bringsNames.test(line) && !/\b(?:export|pub)\b/.test(line)));
}

interface Inside {
  readonly after?: TouchedDefinition;
  readonly before?: TouchedDefinition;
}

/** The function in which a run stands, and stood; none of what only says where names come from. */
function findInside(
  lines: readonly DiffLine[],
  { from, to }: Run,
  { file, own }: { readonly file: ChangedFile; readonly own: readonly TouchedDefinition[] },
): Inside | undefined {
  const run = lines.slice(from, to + 1);
  if (onlyBringsNames(run.map(({ text }) => text))) return {};
  const gone = run.flatMap((line) => (line.kind === "deleted" ? line.before : []));
  const come = run.flatMap((line) => (line.kind === "added" ? line.after : []));
  // What only goes has been between these.
  const near = lines
    .slice(Math.max(0, from - 1), to + 2)
    .flatMap((line) => (line.kind === "context" ? line.after : []));
  const find = (side: "before" | "after", numbers: readonly number[]) =>
    own.find(
      (each) =>
        each.side === side &&
        each.path === file.path &&
        numbers.every((at) => each.from <= at && at <= each.to),
    );
  const after = find("after", come.length > 0 ? come : near);
  const before = gone.length > 0 ? find("before", gone) : undefined;
  if (after === undefined || (gone.length > 0 && before?.name !== after.name)) return undefined;
  return { after, ...(before && { before }) };
}
