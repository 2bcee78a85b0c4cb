import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change, DiffLine } from "../../../change/change.ts";
import { readWords } from "../../../change/moved-lines.ts";
import type { History } from "../../../history/collect-history.ts";
import { isForNow } from "../../../history/find-deletions.ts";
import { movesLines } from "../../log/subjects.ts";
import { linesBefore, pullRequest } from "../../requests.ts";
import { address } from "../../log/is-plain.ts";
import { choosePatches } from "../told-by-diff/choose-patches.ts";

export { words } from "./words.ts";

export const meta = {
  code: "long-standing",
  title: "A line of long standing",
  about: "time",
  meaning: "Of a few lines of code that are gone, one had stood there for two years or more.",
  severity: 2,
  figures: {},
  terms: ["line?", "note?", "told?", "earlier"],
  isCommon: true,
  tellsBy: "diff",
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const origin = history?.origins.find(({ isOld }) => isOld === true);
  if (origin === undefined) return undefined;
  const { sha, subject, path, from } = origin;
  const file = change.files.find((each) => each.path === path);
  // A setting has not served, nor has a sentence.
  if (file === undefined || file.role === "config" || file.role === "doc") return undefined;
  // With a file goes all that stood in it.
  if (file.status === "deleted") return undefined;
  const hunk = file.hunks.find(({ lines }) => lines.some((each) => isAt(each, from)));
  const line = hunk?.lines.find((each) => isAt(each, from))?.text.trim();
  if (line === undefined || !isShort(line) || /^[@#[]\S|\\$/.test(line)) return undefined;
  // What a formatter broke into lines came with what it says, not with the break.
  if (/[([][^)\]]*$/.test(line)) return undefined;
  // Of several alike each may have come at another time.
  const alike = change.files.flatMap((each) =>
    each.hunks.flatMap(({ lines }) =>
      lines.filter(({ kind, text }) => kind !== "added" && text.trim() === line),
    ),
  );
  if (alike.length > 1) return undefined;
  // It may have stood elsewhere before.
  if (movesLines(subject)) return undefined;
  const earlier: ExhibitRequest = { kind: "earlier", sha };
  const proof = linesBefore(path, { from });
  const isTold = isOnlyOneShown({ path, from }, change);
  const added = change.files.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => listAdded(lines)));
  const kept = keeps(line, added);
  const isNote = isForNow(line);
  // What was only edited is shown, before and after, or it is not said to go.
  const [name = ""] = [...readWords(line)].toSorted((one, other) => other.length - one.length);
  const isNamed = name.length >= longName && added.some((text) => readWords(text).has(name));
  const isGone = isNote || (listAdded(hunk?.lines ?? []).length === 0 && !isNamed);
  if (isTold && !isNote ? kept > 0.99 : kept > mostKept || !isGone) return undefined;
  return {
    severity: meta.severity,
    summary: `One of the lines that go had come with “${subject}”, years before.`,
    proof: [earlier, pullRequest, proof],
    figures: [],
    terms: { [isNote ? "note" : isTold ? "told" : "line"]: line, earlier: subject },
  };
}

/** Whether of the lines that are shown it is the one that goes, and one comes in its place. */
function isOnlyOneShown(
  { path, from }: { readonly path: string; readonly from: number },
  change: Change,
): boolean {
  const shown = (choosePatches(change)?.stretches ?? []).flatMap((each) => {
    const hunks = change.files.find((file) => file.path === each.path)?.hunks ?? [];
    const lines = hunks[each.hunk - 1]?.lines.slice(each.first - 1, each.last) ?? [];
    return lines.map((line) => ({ path: each.path, line }));
  });
  const count = (kind: DiffLine["kind"]) => shown.filter(({ line }) => line.kind === kind).length;
  const isOne = count("deleted") === 1 && count("added") === 1;
  return isOne && shown.some((each) => each.path === path && isAt(each.line, from));
}

/** Whether it can stand in a sentence as code, says something there, and is nobody's address. */
function isShort(text: string): boolean {
  return (
    text.length <= longest &&
    !text.includes("`") &&
    /[\p{L}\p{N}]{2}/u.test(text) &&
    !address.test(text)
  );
}

/** In characters. */
const longest = 90;

function isAt(line: DiffLine, before: number): boolean {
  return line.kind === "deleted" && line.before === before;
}

function listAdded(lines: readonly DiffLine[]): readonly string[] {
  return lines.flatMap(({ kind, text }) => (kind === "added" ? [text] : []));
}

/** In letters; what is called so in a new line is there again, in other words. */
const longName = 12;

/** The share of its words that a line may still have in the new lines near it. */
const mostKept = 0.5;

/** The largest share of a line's words that one new line, or two that follow one another, have. */
function keeps(line: string, added: readonly string[]): number {
  const own = readWords(line);
  const shares = added.map((text, at) => {
    const near = readWords(`${text} ${added[at + 1] ?? ""}`);
    return own.intersection(near).size / own.size;
  });
  return Math.max(0, ...shares);
}
