import type { Change, DiffLine } from "../../../change/change.ts";
import { squeeze } from "../../../change/moved-lines.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { fileAt, linesAfter, linesBefore } from "../../requests.ts";
import { cutToItem } from "./cut-to-item.ts";
import { bringsNames, isShort, narrow } from "./narrow.ts";
import { readSwap } from "./read-swap.ts";
import { isRemark, listRuns, type Run } from "./runs.ts";
import { shortPath, type Told } from "./told.ts";

/**
 * The one line that is another now: of all that changed, or what the title is about, and the only one of the
 * source beside names of others, remarks and documents.
 */
export function tellSwap(change: Change): Told | undefined {
  const { runs, isOne } = listRuns(change);
  const telling = runs.filter((run) => !isSmallTalk(run));
  const code = telling.filter(({ role }) => role !== "doc");
  const near = code.some(({ role }) => role === "source") ? code : telling;
  const [run, ...others] = near.length === 0 ? runs : near;
  const [before, after, ...more] = [...(run?.went ?? []), ...(run?.came ?? [])];
  if (run === undefined || others.length + more.length > 0) return undefined;
  if (before?.kind !== "deleted" || after?.kind !== "added") return undefined;
  const own = readTellingWords(`${before.text} ${after.text}`);
  if (!isOne && own.isDisjointFrom(readTellingWords(change.title))) return undefined;
  // What one of them leaves open goes on in another line, and with it what has changed.
  if (countOpen(before.text) !== countOpen(after.text) || isMoved(change, { before, after }))
    return undefined;
  const cut = narrow(before.text, after.text);
  if (cut === undefined) return undefined;
  const swap = readSwap(before.text, after.text);
  if (cut.common < leastCommon && swap === undefined) return undefined;
  // A version is raised by the way.
  const isVersion =
    swap !== undefined && [swap.gone, swap.come].every((each) => version.test(each));
  if (isVersion && change.files.length > 1 && !change.title.includes(swap.come)) return undefined;
  const { path, role } = run;
  const item =
    role === "doc" || isRemark(role, after) ? undefined : cutToItem(before.text, after.text);
  const { old, now } = item ?? cut;
  const part = !isOne ? "one-" : item ? "part-" : "";
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

const version = /^v?\d+(?:\.\d+)+[\w.+-]*$/;

/** In percent, of two lines of which one came in the place of the other. */
const leastCommon = 33;

/** Whether nothing differs but names of others and what is said beside the code. */
function isSmallTalk({ role, went, came }: Run): boolean {
  const lines = [...went, ...came];
  return (
    lines.length > 0 &&
    lines.every((line) => isRemark(role, line) || bringsNames.test(line.text.trim()))
  );
}

/** Whether one of them stands on the other side, too: it has changed its place. */
function isMoved(
  { files }: Change,
  { before, after }: { readonly before: DiffLine; readonly after: DiffLine },
): boolean {
  const lines = files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  return lines.some(
    (line) =>
      (line.kind === "added" && readBare(line) === readBare(before)) ||
      (line.kind === "deleted" && readBare(line) === readBare(after)),
  );
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
