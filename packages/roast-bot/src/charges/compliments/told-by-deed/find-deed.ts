import type { Change, ChangedFile, DiffLine, Hunk } from "../../../change/change.ts";
import { findMovedLines, isTelling, squeeze } from "../../../change/moved-lines.ts";
import type { History } from "../../../history/collect-history.ts";
import { isShownOff } from "../../files.ts";
import { address } from "../../log/is-plain.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { findInlineTests } from "../../reading/inline-tests.ts";
import { isInMainBlock } from "../../reading/main-block.ts";
import { findShared, isAbout, readTitled, type Titled } from "../told-by-diff/about-title.ts";
import { findLinesOfOthers, isReadable, isSnapshot } from "../told-by-diff/choose-patches.ts";
import { listRuns, type Run } from "../told-by-diff/list-runs.ts";
import { isChanged, readEdit } from "./edit.ts";
import type { Deed } from "./forms/deed.ts";
import { standsOnOtherSide } from "./other-side.ts";
import { readDeed } from "./read-deed.ts";

/** In changed lines: a longer run is no one thing. */
const longest = 16;
/** In characters. */
const widest = 200;
const around = 3;

interface Found {
  readonly file: ChangedFile;
  readonly hunk: number;
  readonly first: number;
  readonly last: number;
  /** A line of the file after the change where that stands. */
  readonly line: number;
  readonly rank: number;
  /** How many lines. */
  readonly changed: number;
  /** Whether they are read at a glance. */
  readonly isShown: boolean;
}

/** What the runs of one change are held against. */
interface Ground {
  readonly change: Change;
  readonly history: History | undefined;
  readonly titled: Titled;
  readonly moved: ReadonlySet<DiffLine>;
  /** What others wrote, without white space. */
  readonly others: ReadonlySet<string>;
  /** How many changed lines may be told. */
  readonly all: number;
}

/** Of the runs of a change that do one thing which has a name, the one that is most about its title. */
export function findDeed(change: Change, history: History | undefined): Found | undefined {
  const titled = readTitled(change);
  const told = listTold(change, titled);
  const ground: Ground = {
    change,
    history,
    titled,
    moved: findMovedLines(change.files.flatMap(({ hunks }) => hunks)),
    others: findLinesOfOthers(change),
    all: told.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0),
  };
  const [best] = told
    .flatMap((file) =>
      file.hunks.flatMap((hunk, at) =>
        listRuns(hunk.lines).flatMap(
          (run) => rateRun(run, { file, hunk, number: at + 1, ground }) ?? [],
        ),
      ),
    )
    .toSorted((one, other) => other.rank - one.rank);
  return best;
}

/** The files whose lines may be told: tests only where there is nothing else. */
function listTold({ files }: Change, { isOfSamples }: Titled): readonly ChangedFile[] {
  const isOfTests = files.every(({ role }) => role === "test");
  return files.filter(
    (file) =>
      isReadable(file) &&
      file.status === "modified" &&
      file.role !== "data" &&
      (file.role !== "test" || isOfTests) &&
      !isForUsers.test(file.path) &&
      !isSnapshot.test(file.path) &&
      (isOfSamples || !isShownOff(file) || files.every(isShownOff)),
  );
}

interface Place {
  readonly file: ChangedFile;
  readonly hunk: Hunk;
  readonly number: number;
  readonly ground: Ground;
}

function rateRun(run: Run, place: Place): Found | undefined {
  const { file, hunk, number, ground } = place;
  const { lines, section } = hunk;
  const own = lines.slice(run.from, run.to + 1);
  const isWide = own.some(({ text }) => text.length > widest);
  if ((isWide && file.role !== "doc") || !isTold(own, ground) || isInTests(run, place))
    return undefined;
  const { first, last } = widen(lines, run);
  const stays = lines.slice(first, last + 1).filter((line) => !isChanged(line));
  // What shows how something is used stands in a remark, whatever it looks like.
  if (file.role !== "doc" && [...own, ...stays].some(({ text }) => sample.test(text)))
    return undefined;
  const { titled, all } = ground;
  const near = [section, ...stays.map(({ text }) => text)].join("\n");
  if (!isAbout(titled, { own, near, role: file.role, total: all })) return undefined;
  const edit = readEdit(lines.slice(first, last + 1), {
    language: file.language,
    isProse: file.role === "doc",
  });
  const deed = edit && readDeed(edit);
  if (deed === undefined || !holds(deed, { own, stays, file, ground })) return undefined;
  const named = readWordsOf(file.path.replaceAll("/", " ")).intersection(titled.words).size;
  return {
    file,
    hunk: number,
    first: first + 1,
    last: last + 1,
    line: numberNear(lines, run),
    rank:
      8 * Math.min(findShared(own, titled).size, 3) +
      4 * Math.min(named, 2) +
      (file.role === "source" ? 10 : file.role === "config" ? 5 : 0) -
      deed.place / 2,
    changed: own.length,
    isShown: own.length <= longest && !isWide,
  };
}

const sample = /^\s*(?:\*|\/\/[/!]?|#)?\s*(?:```|~~~|>>> )/;

/** Whether lines can be read, are the author's, and are no half of a move. */
function isTold(own: readonly DiffLine[], { moved, others }: Ground): boolean {
  const isFit = own.every(({ text, isLeftOut }) => !isLeftOut && !address.test(text));
  const isHalf = own.some(
    (line) =>
      moved.has(line) &&
      isTelling(line.text) &&
      !own.some((other) => other.kind !== line.kind && squeeze(other.text) === squeeze(line.text)),
  );
  const isByOthers = own.some(
    ({ kind, text }) => kind === "added" && isTelling(text) && others.has(squeeze(text)),
  );
  return isFit && !isHalf && !isByOthers;
}

/** Tests, and what tries it by hand, may stand in the source that they are of. */
function isInTests({ from, to }: Run, { file, hunk: { lines, section } }: Place): boolean {
  if (isInMainBlock(lines, from, { language: file.language, section })) return true;
  const code = lines.map(({ text }) => ({ code: text }));
  const inTests = findInlineTests(code, { language: file.language, section });
  return inTests.slice(from, to + 1).includes(true);
}

/** Whether what a run does is so of the whole change, as far as that can deny it. */
function holds(
  deed: Deed,
  {
    own,
    stays,
    file,
    ground: { change, history, all },
  }: {
    readonly own: readonly DiffLine[];
    readonly stays: readonly DiffLine[];
    readonly file: ChangedFile;
    readonly ground: Ground;
  },
): boolean {
  const { files } = change;
  // What only has another name now is the same.
  if (files.some((each) => isRenaming(each, deed.parts))) return false;
  if (standsOnOtherSide(files, deed)) return false;
  // Of a word for a word only the whole is told, and a name that stood elsewhere is not new.
  if (/^(?:swaps|words|remarks|links)$/.test(deed.form) && own.length * 2 < all) return false;
  if (isBesideRest(deed, { change, isMost: own.length * 2 >= all })) return false;
  if (/^(?:section|steps-new)$/.test(deed.form)) return true;
  if (!/^(?:un)?defines/.test(deed.form)) return own.length <= longest;
  const names = Object.values(deed.parts);
  const other = findNames(change, deed.form.startsWith("un") ? "added" : "deleted");
  return (
    file.role === "source" &&
    !names.some((name) => other.has(name)) &&
    !isKnown(names, { file, history }) &&
    !hasNamed(stays, names)
  );
}

/** Whether it is a number of a release, or of a dependency, beside other things of which the title speaks. */
function isBesideRest(
  { form, parts: { name = "", is = "" } }: Deed,
  { change: { title }, isMost }: { readonly change: Change; readonly isMost: boolean },
): boolean {
  const isNumber = form === "upgrades" || (/^(?:sets|has)\b/.test(form) && /version/i.test(name));
  if (!isNumber || isMost) return false;
  return !title.includes(is) && (/version|release/i.test(name) || !title.includes(name));
}

/** Whether what is told as new, or gone, has its name elsewhere, too. */
function isKnown(
  names: readonly string[],
  { file, history }: { readonly file: ChangedFile; readonly history: History | undefined },
): boolean {
  return (
    history?.definitions.some(
      ({ path, name, isOnBothSides, isKnown }) =>
        path === file.path &&
        names.includes(name.slice(name.lastIndexOf(".") + 1)) &&
        (isOnBothSides || isKnown),
    ) === true
  );
}

/** Whether lines that stay bear one of these names. */
function hasNamed(lines: readonly DiffLine[], names: readonly string[]): boolean {
  return lines.some(({ text }) => names.some((name) => text.includes(name)));
}

/** Whether a file is called by what comes now, and was by what stood there. */
function isRenaming(
  { path, previousPath }: ChangedFile,
  { was, is }: Readonly<Record<string, string>>,
): boolean {
  const [old, now] = [previousPath, path].map(
    (each) => each?.replace(/^.*\//, "").split(".", 1)[0],
  );
  return (
    old !== undefined &&
    now !== undefined &&
    old !== now &&
    was?.includes(old) === true &&
    is?.includes(now) === true
  );
}

/** All names in the lines that come, or go. */
function findNames({ files }: Change, wanted: DiffLine["kind"]): ReadonlySet<string> {
  const lines = files.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
  return new Set(
    lines.flatMap(({ kind, text }) =>
      kind === wanted ? (text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? []) : [],
    ),
  );
}

/** The telling words of a text, and those that its names are made of. */
function readWordsOf(text: string): ReadonlySet<string> {
  return readTellingWords(text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})|_/gu, " "));
}

/** With what stands around it, as far as that stays. */
function widen(
  lines: readonly DiffLine[],
  { from, to }: Run,
): { readonly first: number; readonly last: number } {
  let [first, last] = [from, to];
  while (from - first < around && lines[first - 1]?.kind === "context") first -= 1;
  while (last - to < around && lines[last + 1]?.kind === "context") last += 1;
  return { first, last };
}

/** Where a run stands in the file: at its own lines or, where it only takes out, at the one above. */
function numberNear(lines: readonly DiffLine[], { from, to }: Run): number {
  const own = lines.slice(from, to + 1).find((line) => line.kind === "added");
  const near = own ?? lines.slice(0, from).findLast((line) => line.kind === "context");
  return near !== undefined && "after" in near ? near.after : 0;
}
