import type { Change, ChangedFile, DiffLine, Hunk } from "../../../change/change.ts";
import { ofPeople } from "../../../change/find-roles.ts";
import { findMovedLines, isTelling, squeeze } from "../../../change/moved-lines.ts";
import { bringsNames, isComment } from "../../../history/find-deletions.ts";
import { findShared, isAbout, readTitled, type Titled } from "./about-title.ts";
import { listRuns, type Run } from "./list-runs.ts";
import { isShownOff } from "../../files.ts";
import { findOtherCommits } from "../../log/own-commits.ts";
import { address } from "../../log/is-plain.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { readTellingWords } from "../../log/subjects.ts";
import { findInlineTests } from "../../reading/inline-tests.ts";
import { isInMainBlock } from "../../reading/main-block.ts";
import { hasPeople } from "./people.ts";

/** Lines of a hunk, by their places in it, from 1. */
interface Stretch {
  readonly path: string;
  readonly hunk: number;
  readonly first: number;
  readonly last: number;
}

export interface Patches {
  /** All that changed is shown, all of that in the source, what tells most of it, or the beginning of that. */
  readonly kind: "whole" | "source" | "part" | "cut";
  readonly stretches: readonly Stretch[];
  /** How many lines of these changed. */
  readonly changed: number;
}

/** In changed lines, places and files: of more a part is shown. */
const mostWhole = { lines: 28, places: 5, files: 3 } as const;
/** In lines. */
const mostOfPart = 14;
const longestRun = 20;
const fewestOfCut = 4;
/** In lines between: a change that is so near goes on. */
const goesOn = 3;
const around = 2;
/** In characters; a paragraph may stand on one line. */
const widest = { ofCode: 200, ofProse: 320 } as const;

/** What of a diff shows a reader what the change does; nothing where none of it would. */
export function choosePatches(change: Change): Patches | undefined {
  return findWhole(change) ?? findSource(change) ?? findPart(change);
}

/** Source before what it reads, and that before what is read about it. */
const ranks: Partial<Record<ChangedFile["role"], number>> = {
  source: 30,
  config: 18,
  doc: 12,
  data: 8,
  test: 0,
};

function findWhole(change: Change): Patches | undefined {
  const { files, additions, deletions } = change;
  if (holdsLinesOfOthers(files, change)) return undefined;
  return showAll(files, { kind: "whole", changed: additions + deletions });
}

/** All of the source, where the change is about that, and the rest tries it or tells of it. */
function findSource(change: Change): Patches | undefined {
  const { title, files } = change;
  const [source, others] = [files.filter(isSource), files.filter((file) => !isSource(file))];
  const beside = others.filter(({ role, path }) => isSettings.test(role) && !isForUsers.test(path));
  const changed = countLines(source);
  return holdsLinesOfOthers(source, change) ||
    ofOthers.test(title) ||
    countLines(beside) >= changed ||
    source.some(({ inlineTestLines }) => inlineTestLines > 0)
    ? undefined
    : showAll(source, { kind: "source", changed });
}

function isSource({ role }: ChangedFile): boolean {
  return role === "source";
}

function countLines(files: readonly ChangedFile[]): number {
  return files.reduce((sum, { additions, deletions }) => sum + additions + deletions, 0);
}

/** What may be what a change is about, beside the source. */
const isSettings = /^(?:config|doc|data)$/;

/** What a title says of a change that the source is not the point of. */
const ofOthers =
  /\b(?:tests?|testing|specs?|coverage|docs?|document\w*|readme|changelog|comments?|ci|workflows?|examples?|samples?|bench\w*|bump\w*|releas\w*|versions?|typos?)\b/i;

/** All that changed in these files, if a reader takes it in at once. */
function showAll(
  files: readonly ChangedFile[],
  { kind, changed }: Pick<Patches, "kind" | "changed">,
): Patches | undefined {
  const places = files.reduce((sum, { hunks }) => sum + hunks.length, 0);
  if (changed === 0 || changed > mostWhole.lines || files.length > mostWhole.files)
    return undefined;
  const isWhole = files.every(
    (file) =>
      isReadable(file) &&
      !file.isModeAltered &&
      !file.hunks.some(({ lines }) => isUnseen(lines)) &&
      file.status !== "renamed" &&
      file.status !== "copied" &&
      file.additions + file.deletions ===
        file.hunks.flatMap(({ lines }) => lines).filter(isChanged).length,
  );
  const stretches = files.flatMap((file) =>
    file.hunks.map(({ lines }, at) => ({
      isShown: isFit(lines, file.role),
      stretch: cutOut(file, { hunk: at + 1, lines, from: 0, to: lines.length - 1 }),
    })),
  );
  const isShown = stretches.every((each) => each.isShown);
  return isWhole && isShown && places > 0 && places <= mostWhole.places
    ? { kind, stretches: stretches.map(({ stretch }) => stretch), changed }
    : undefined;
}

/** Whether it was written by hand, and nothing near what changed says who somebody is. */
export function isReadable({
  role,
  path,
  binary,
  pathAltered,
  additions,
  deletions,
  hunks,
}: ChangedFile): boolean {
  return (
    ranks[role] !== undefined &&
    !binary &&
    !pathAltered &&
    additions + deletions > 0 &&
    !ofPeople.test(path) &&
    !hunks.some(({ lines }) => hasPeople(lines, role))
  );
}

function isChanged({ kind }: DiffLine): boolean {
  return kind !== "context";
}

/** Whether lines are read at a glance, and have nobody's address. */
function isFit(lines: readonly DiffLine[], role: ChangedFile["role"]): boolean {
  const most = role === "doc" ? widest.ofProse : widest.ofCode;
  return lines.every(
    ({ kind, text, isLeftOut }, at) =>
      !isLeftOut &&
      text.length <= most &&
      !address.test(text) &&
      // A file that ended without a line's end shows its last line twice.
      !(kind === "deleted" && lines[at + 1]?.kind === "added" && lines[at + 1]?.text === text),
  );
}

/** From the first changed line in a span to the last, with what stands around them. */
function cutOut(
  { path }: Pick<ChangedFile, "path">,
  span: {
    readonly hunk: number;
    readonly lines: readonly DiffLine[];
    readonly from: number;
    readonly to: number;
  },
): Stretch {
  const { hunk, lines, from, to } = span;
  const isIn = (line: DiffLine, at: number) => at >= from && at <= to && isChanged(line);
  let [first, last] = [lines.findIndex(isIn), lines.findLastIndex(isIn)];
  for (let left = around; left > 0 && lines[first - 1]?.kind === "context"; left -= 1) first -= 1;
  for (let left = around; left > 0 && lines[last + 1]?.kind === "context"; left -= 1) last += 1;
  // An empty line at the edge shows nothing.
  while (lines[first]?.kind === "context" && lines[first]?.text.trim() === "") first += 1;
  while (lines[last]?.kind === "context" && lines[last]?.text.trim() === "") last -= 1;
  return { path, hunk, first: first + 1, last: last + 1 };
}

function findPart(change: Change): Patches | undefined {
  const { files, additions, deletions } = change;
  const isOfRemarks = files.every(({ hunks }) =>
    hunks.every(({ lines }) =>
      lines.every((line) => !isChanged(line) || line.text.trim() === "" || isComment(line.text)),
    ),
  );
  const ground: Ground = {
    title: change.title,
    titled: readTitled(change),
    moved: findMovedLines(files.flatMap(({ hunks }) => hunks)),
    isOfRemarks,
    others: findLinesOfOthers(change),
    total: additions + deletions,
  };
  const [best] = files
    .filter((file) => isReadable(file) && file.status !== "copied" && !isForUsers.test(file.path))
    .filter(({ path }) => !isSnapshot.test(path))
    // A test is no sample of what it is a test of.
    .filter(({ role }, _, all) => role !== "test" || all.every((each) => each.role === role))
    // Nor is an example one of what it shows.
    .filter(
      (file, _, all) => !isShownOff(file) || ground.titled.isOfSamples || all.every(isShownOff),
    )
    .flatMap((file) => file.hunks.flatMap((hunk, at) => rateSpans(hunk, at + 1, { file, ground })))
    .toSorted((one, other) => other.rank - one.rank);
  return (
    best && {
      kind: best.isCut ? "cut" : "part",
      stretches: [best.stretch],
      changed: best.changed,
    }
  );
}

/** What a test wrote, to be held against what it writes later. */
export const isSnapshot: RegExp = /(?:^|\/)_*snapshots?_*(?:\/|\.\w+$)|\.snap$/i;

/** What spans of one change are held against. */
interface Ground {
  readonly title: string;
  readonly titled: Titled;
  readonly moved: ReadonlySet<DiffLine>;
  /** Whether nothing but remarks changed. */
  readonly isOfRemarks: boolean;
  /** What others wrote, without white space. */
  readonly others: ReadonlySet<string>;
  /** How many lines it has. */
  readonly total: number;
}

interface Rated {
  readonly stretch: Stretch;
  readonly isCut: boolean;
  readonly changed: number;
  readonly rank: number;
}

/** The spans of a hunk that tell something of what the title is about, with how much. */
function rateSpans(
  { lines, section }: Hunk,
  number: number,
  { file, ground }: { readonly file: ChangedFile; readonly ground: Ground },
): readonly Rated[] {
  const { role, language } = file;
  // Tests may stand in the source that they test.
  const code = lines.map(({ text }) => ({ code: text }));
  const inTests = findInlineTests(code, { language, section });
  return listSpans(lines, role).flatMap(({ from, to, isCut }): readonly Rated[] => {
    const own = lines.slice(from, to + 1).filter(isChanged);
    if (inTests.slice(from, to + 1).includes(true)) return [];
    if (isInMainBlock(lines, from, { language, section })) return [];
    const isOwn = !own.some(
      ({ kind, text }) => kind === "added" && isTelling(text) && ground.others.has(squeeze(text)),
    );
    const stretch = cutOut(file, { hunk: number, lines, from, to });
    const shown = lines.slice(stretch.first - 1, stretch.last);
    if (!isOwn || !isFit(shown, role)) return [];
    const score = scoreLines(own, { file, ...ground });
    const around = shown.filter((line) => !isChanged(line)).map(({ text }) => text);
    const near = [section, ...around].join("\n");
    const { titled, total } = ground;
    if (score === undefined || !isAbout(titled, { own, near, role, total })) return [];
    // What is called and what is imported is short, and tells little.
    const length = role === "doc" ? -shown.length / 4 : Math.min(own.length, 8) / 2;
    return [{ stretch, isCut, changed: own.length, rank: score - (isCut ? 6 : 0) + length }];
  });
}

/** Whether some of what these files say is somebody else's. */
function holdsLinesOfOthers(files: readonly ChangedFile[], change: Change): boolean {
  const theirs = findLinesOfOthers(change);
  const isTheirs = ({ kind, text }: DiffLine): boolean =>
    kind === "added" && isTelling(text) && theirs.has(squeeze(text));
  return files.some(({ hunks }) => hunks.some(({ lines }) => lines.some(isTheirs)));
}

/** What somebody else put into it, without white space: that is not shown in the author's name. */
export function findLinesOfOthers(change: Change): ReadonlySet<string> {
  const hunks = findOtherCommits(change).flatMap(({ diff = [] }) =>
    diff.flatMap((file) => file.hunks),
  );
  return new Set(
    hunks.flatMap(({ lines }) =>
      lines.flatMap(({ kind, text }) => (kind === "added" ? [squeeze(text)] : [])),
    ),
  );
}

interface Span extends Run {
  /** Whether changed lines that belong to it follow. */
  readonly isCut: boolean;
}

/** The runs of changed lines of a hunk, alone and with the next ones, as far as they are read in one go. */
function listSpans(lines: readonly DiffLine[], role: ChangedFile["role"]): readonly Span[] {
  const runs = listRuns(lines);
  const longest = mostOfPart - around;
  return runs.flatMap(({ from, to }, at): readonly Span[] => {
    if (to - from < longestRun) {
      const ends = runs.slice(at).filter((run) => run.to === to || run.to - from < longest);
      return ends.map((run, end) => {
        const next = runs[at + end + 1];
        return { from, to: run.to, isCut: next !== undefined && next.from - run.to <= goesOn };
      });
    }
    // Of what came in the place of something else half would be shown.
    const isAdded = lines.slice(from, to + 1).every(({ kind }) => kind === "added");
    if (!isAdded) return [];
    const starts = [from];
    for (let start = from + 1; start <= to; start += 1) {
      if (!begins(lines, { at: start, role })) continue;
      // What is said of it stands above it.
      let above = start;
      while (above > from && isSaidOfIt(lines[above - 1])) above -= 1;
      starts.push(above);
    }
    return starts.map((start) => {
      const end = Math.min(to, start + longest - 1);
      // Behind a paragraph nothing is torn.
      const blank = lines.slice(start, end + 1).findLastIndex(({ text }) => text.trim() === "");
      const isTorn = end < to && blank >= fewestOfCut;
      return { from: start, to: isTorn ? start + blank - 1 : end, isCut: end < to };
    });
  });
}

/** A comment, an attribute or a decorator. */
function isSaidOfIt(line: DiffLine | undefined): boolean {
  return line !== undefined && (isComment(line.text) || /^\s*(?:@|#?\[)\S/.test(line.text));
}

/** Whether something begins there: a definition or, in what is read, a paragraph. */
function begins(
  lines: readonly DiffLine[],
  { at, role }: { readonly at: number; readonly role: ChangedFile["role"] },
): boolean {
  const text = lines[at]?.text ?? "";
  return role === "doc"
    ? /^(?:#+ )?\p{L}/u.test(text) && lines[at - 1]?.text.trim() === ""
    : definition.test(text);
}

/** Where something begins that others may use. */
const definition =
  /^\s*(?:(?:export|public|pub(?:\([^)]*\))?|static|async|default|abstract|open) )*(?:def|func|fn|fun|function\*?|class|struct|interface|trait|enum|macro|module|resource|variable|CREATE) |^\{%-? *macro /;

/** What changes how something behaves. */
const behaves =
  /\b(?:if|elif|unless|when|while|case|return|raise|throw|default|timeout|retr(?:y|ies)|limit|max|min|not|catch|except|rescue)\b|--[a-z]|[=!<>]=|&&|\|\|/;

/** Whether nothing differs that a page shows: line ends, or white space before them. */
function isUnseen(lines: readonly DiffLine[]): boolean {
  const [gone, come] = ["deleted", "added"].map((side) =>
    lines.flatMap(({ kind, text }) => (kind === side ? [text.trimEnd()] : [])).join("\n"),
  );
  return gone === come;
}

/** Whether nothing but white space differs. */
function isSpacing(own: readonly DiffLine[]): boolean {
  const [gone, come] = ["deleted", "added"].map((side) =>
    squeeze(own.flatMap(({ kind, text }) => (kind === side ? [text] : [])).join("")),
  );
  return gone === come;
}

/** Whether nothing but numbers differs: a date, or a version. */
function isRenumbered(lines: readonly DiffLine[]): boolean {
  const bare = (wanted: DiffLine["kind"]) =>
    lines
      .flatMap(({ kind, text }) => (kind === wanted ? text.replaceAll(/\d+/g, "0") : []))
      .join("\n");
  return bare("deleted") === bare("added");
}

/** What only shows how a project is doing. */
const badge = /shields\.io|<img\b|!\[[^\]]*\]\(/;

/** A date, or a version. */
const stamp = /\bversion\b|\d{4}[-/.]\d\d?|\d+\.\d+/i;
const ofNumbers =
  /\b(?:bump\w*|dates?|prepare\w*|releas\w*|updat\w*|upgrad\w*|versions?)\b|\d\.\d/i;

const ofNames = /\b(?:renam\w*|nam(?:e|es|ing)|typos?|spell\w*|mov(?:e|es|ed|ing))\b/i;

/** Whether nothing differs but names. */
function isRenaming(own: readonly DiffLine[]): boolean {
  const [gone = [], come = []] = ["deleted", "added"].map((side) =>
    own.flatMap(({ kind, text }) => (kind === side ? [text.trim()] : [])),
  );
  const [was = "", is = ""] = [gone, come].map((lines) => lines.join("\n"));
  const bare = (text: string) => text.replaceAll(names, "x");
  if (gone.length !== come.length || bare(was) !== bare(is)) return false;
  const now = is.match(names) ?? [];
  const swaps = (was.match(names) ?? []).flatMap((name, at): [string, string][] =>
    name === now[at] ? [] : [[name, now[at] ?? ""]],
  );
  return (
    swaps.length > 0 &&
    swaps.every(
      ([old, other]) =>
        old.replace(/[\d.]+$/, "") !== other.replace(/[\d.]+$/, "") &&
        ([old, other].some((name) => /[_./:$]|\p{Ll}\p{Lu}/u.test(name)) ||
          old.startsWith(other) ||
          other.startsWith(old)),
    )
  );
}

const names = /[\p{L}_$][\p{L}\p{N}_$]*(?:[-.:/]+[\p{L}\p{N}_$]+)*/gu;

function scoreLines(
  own: readonly DiffLine[],
  {
    file,
    title,
    titled,
    moved,
    isOfRemarks,
  }: Pick<Ground, "title" | "titled" | "moved" | "isOfRemarks"> & { readonly file: ChangedFile },
): number | undefined {
  const said = own.filter(
    (line) =>
      /[\p{L}\p{N}]{2}/u.test(line.text) && !moved.has(line) && !bringsNames.test(line.text.trim()),
  );
  const code = said.filter(
    ({ text }) => file.role === "doc" || !(isComment(text) || /^\s*---/.test(text)),
  );
  if (code.length === 0 && !isOfRemarks) return undefined;
  const telling = code.length > 0 ? code : said;
  const text = telling.map((line) => line.text).join("\n");
  // One half of a move would be told as new, or gone.
  const isHalf = own.some(
    (line) =>
      moved.has(line) &&
      isTelling(line.text) &&
      !own.some((other) => other.kind !== line.kind && squeeze(other.text) === squeeze(line.text)),
  );
  if (!isTelling(text) || isHalf || isSpacing(own)) return undefined;
  if (telling.every((line) => badge.test(line.text))) return undefined;
  const isNumbering =
    isRenumbered(telling) || telling.every((line) => /\bversion\b/i.test(line.text));
  const isStamp = isNumbering && telling.every((line) => stamp.test(line.text));
  if (isStamp && !ofNumbers.test(title)) return undefined;
  if (isRenaming(own) && !ofNames.test(title)) return undefined;
  // A remark says more of what it is about than its code.
  const shared = findShared(said, titled).size;
  const near = readTellingWords(file.path.replaceAll(/[/_]/g, " ")).intersection(titled.words).size;
  const sides = new Set(telling.map(({ kind }) => kind)).size;
  return (
    (ranks[file.role] ?? 0) +
    8 * Math.min(shared, 3) +
    4 * Math.min(near, 2) +
    (sides > 1 ? 8 : 0) +
    (file.role !== "doc" && definition.test(own[0]?.text ?? "") ? 6 : 0) +
    (file.role !== "doc" && behaves.test(text) ? 4 : 0) -
    (telling.length * 2 < own.length ? 6 : 0) -
    (isNumbering ? 20 : 0) -
    (/(?:^|\/)\.\w*ignore$/.test(file.path) ? 15 : 0)
  );
}
