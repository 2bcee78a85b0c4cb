import type { Change, DiffLine } from "../../../change/change.ts";
import { readWords, squeeze } from "../../../change/moved-lines.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { fileAt, linesAfter, linesBefore } from "../../requests.ts";
import { cutToItem } from "./cut-to-item.ts";
import { isShort, narrow } from "./narrow.ts";
import { readSwap } from "./read-swap.ts";
import { isRemark, listRuns, mostRuns, type Run, type Side, tellingRoles } from "./runs.ts";
import { shortPath, type Told } from "./told.ts";

/** One line that is another now: the only one, one of a few where the change is, or one that the title is about. */
export function tellSwap(change: Change): Told | undefined {
  const { runs, isOne } = listRuns(change);
  const titled = readTellingWords(change.title);
  const [added, deleted] = (["added", "deleted"] as const).map((kind) => squeezeAll(change, kind));
  const ranks = runs.map(({ role }) => tellingRoles.indexOf(role));
  // What is said beside the code is told where nothing else changed.
  const isSaid = runs.every(({ role, went, came }) =>
    [...went, ...came].every((line) => isRemark(role, line)),
  );
  const swaps = runs
    .flatMap(({ path, role, went, came }) =>
      pairLines(went, came).flatMap(({ before, after, ...cut }) => {
        // What stands on the other side as well has changed its place.
        if (added?.has(readBare(before)) || deleted?.has(readBare(after))) return [];
        if (!isSaid && isRemark(role, before) && isRemark(role, after)) return [];
        // What one of them leaves open goes on in another line, and with it what has changed.
        if (countOpen(before.text) !== countOpen(after.text)) return [];
        if (isWrapped(went, [before, after]) || isWrapped(came, [after, before])) return [];
        const shared = readTellingWords(`${before.text} ${after.text}`).intersection(titled).size;
        const isAll = isOne && went.length + came.length === 2;
        const rank = tellingRoles.indexOf(role);
        return [{ path, role, before, after, ...cut, isAll, shared, rank }];
      }),
    )
    .toSorted(
      (one, other) =>
        Math.sign(other.shared) - Math.sign(one.shared) ||
        one.rank - other.rank ||
        other.shared - one.shared,
    );
  const [best] = swaps;
  if (best === undefined || hasNearer(change, best)) return undefined;
  const isWhereItIs = runs.length <= mostRuns && best.rank === Math.min(...ranks);
  if (best.shared === 0 && !isWhereItIs) return undefined;
  const { path, role, before, after, isAll } = best;
  const item =
    role === "doc" || isRemark(role, after) ? undefined : cutToItem(before.text, after.text);
  const { old, now } = item ?? best;
  const part = !isAll ? "one-" : item ? "part-" : "";
  return {
    terms: {
      in: shortPath(path),
      ...(nameDifference(old, now) ?? { [`${part}old`]: old, [`${part}new`]: now }),
    },
    proof: [
      linesAfter(path, { from: after.after }),
      linesBefore(path, { from: before.before }),
      fileAt({ path }),
    ],
  };
}

/** How many more brackets a line opens than it closes. */
function countOpen(line: string): number {
  const count = (brackets: RegExp): number => line.match(brackets)?.length ?? 0;
  return count(/[([{]/g) - count(/[)\]}]/g);
}

/** In characters: in a shorter line the one thing that differs is seen at a glance. */
const longestSeen = 40;

/** The one word or name in which two lines differ of which that is not seen. */
function nameDifference(old: string, now: string): Told["terms"] | undefined {
  const swap = Math.max(old.length, now.length) > longestSeen ? readSwap(old, now) : undefined;
  if (swap === undefined) return undefined;
  const { gone, come } = swap;
  if (![gone, come].every((text) => text === "" || /\p{L}{2}/u.test(text))) return undefined;
  return gone === "" ? { into: come } : come === "" ? { out: gone } : { gone, come };
}

/** Whether all that one line has and the other has not stood in another line beside it, or does: then the text only runs on otherwise. */
function isWrapped(
  lines: readonly DiffLine[],
  [one, other]: readonly [DiffLine, DiffLine],
): boolean {
  const beside = lines.filter((line) => line !== one).map(({ text }) => text);
  const more = readWords(other.text).difference(readWords(one.text));
  return more.size > 0 && more.isSubsetOf(readWords(beside.join(" ")));
}

interface Pair {
  readonly before: Side<"deleted">;
  readonly after: Side<"added">;
  readonly old: string;
  readonly now: string;
  readonly common: number;
}

/** In lines; of a longer run nobody can tell which line became which. */
const longestRun = 8;

/** The lines that came in the place of others: one for one, or among several those that have most in common. */
function pairLines(went: Run["went"], came: Run["came"]): readonly Pair[] {
  const least = went.length + came.length === 2 ? leastCommon.ofOne : leastCommon.ofSeveral;
  if (went.length + came.length > longestRun) return [];
  return went.flatMap((before, row) =>
    came.flatMap((after, column) => {
      const cut = narrow(before.text, after.text);
      if (cut === undefined) return [];
      const isNear = cut.common >= least.percent && cut.kept >= least.words;
      const isBeside = row === column && went.length === came.length;
      return !isNear && (!isBeside || readSwap(before.text, after.text) === undefined)
        ? []
        : [{ before, after, ...cut }];
    }),
  );
}

/** What two lines have to have in common. */
const leastCommon = {
  ofOne: { words: 0, percent: 33 },
  ofSeveral: { words: 3, percent: 60 },
} as const;

/** Whether one of two lines has at least as much in common with another one of the file. */
function hasNearer(
  { files }: Change,
  { path, before, after, common }: Pair & { readonly path: string },
): boolean {
  const lines = files
    .filter((file) => file.path === path)
    .flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  return lines.some(({ kind, text }) => {
    if (kind === "added" && text !== after.text)
      return (narrow(before.text, text)?.common ?? 0) >= common;
    if (kind === "deleted" && text !== before.text)
      return (narrow(text, after.text)?.common ?? 0) >= common;
    return false;
  });
}

function squeezeAll({ files }: Change, kind: DiffLine["kind"]): ReadonlySet<string> {
  return new Set(
    files
      .flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines))
      .flatMap((line) => (line.kind === kind ? [readBare(line)] : [])),
  );
}

/** A line without its blanks, and without what stands behind it where another one follows. */
function readBare({ text }: DiffLine): string {
  return squeeze(text).replace(/[,;]$/, "");
}

/** The only line of a change, if it came or went. */
export function tellLine(change: Change): Told | undefined {
  const { runs, isOne } = listRuns(change);
  const [run] = runs;
  if (!isOne || run === undefined) return undefined;
  const { path, went, came } = run;
  const [before, after] = [went[0], came[0]];
  // An empty line beside it would be a second one.
  const { additions, deletions } = change.files.find((file) => file.path === path) ?? change;
  if (additions + deletions !== 1 || !isShort(before?.text ?? after?.text ?? "")) return undefined;
  return {
    terms: {
      in: shortPath(path),
      ...(before ? { went: before.text.trim() } : { came: after?.text.trim() ?? "" }),
    },
    proof: [
      before
        ? linesBefore(path, { from: before.before })
        : linesAfter(path, { from: after?.after ?? 1 }),
      fileAt({ path }),
    ],
  };
}
