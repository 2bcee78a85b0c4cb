import type { Change, ChangeCommit, ChangedFile, Hunk } from "../../change/change.ts";
import { isShownOff } from "../files.ts";
import { findOtherCommits } from "../log/own-commits.ts";
import { findReason } from "./find-reason.ts";
import { findInlineTests } from "./inline-tests.ts";
import { lexLines, type LexedLine } from "./lex-lines.ts";
import { findSyntax, type Syntax } from "./syntax.ts";

/** Whose lines are wanted. Tests are judged apart from the source that they test. */
export type BlamedRole = "source" | "test";

/** A line on one side of a hunk, taken apart. */
export interface ReadLine extends LexedLine {
  /** 1-based, on its own side. */
  readonly number: number;
  readonly text: string;
  /** Added (on the side after) or deleted (on the side before); otherwise context. */
  readonly changed: boolean;
  /**
   * Changed, and not to be blamed: it also stands on the other side somewhere in the change (it was
   * only moved), or it is known from another commit than the author's.
   */
  readonly excused: boolean;
  /** What a comment on the spot gives as the reason of the line. */
  readonly reason?: string;
}

/** Both sides of a hunk; consecutive lines of the file each. */
interface ReadHunk {
  readonly after: readonly ReadLine[];
  readonly before: readonly ReadLine[];
}

/** A file in a language we can read, or the part of it that has this role. */
export interface ReadFile {
  readonly file: ChangedFile;
  /** That of the file, but for tests inside of the source that they test. */
  readonly role: BlamedRole;
  readonly syntax: Syntax;
  readonly hunks: readonly ReadHunk[];
}

// Every detector reads the same change; reading it is the dearest part of them all.
const kept = new WeakMap<Change, readonly ReadFile[]>();

/** The source and test files of a change, each line taken apart and told whether it is to be blamed. */
export function readChange(change: Change): readonly ReadFile[] {
  const known = kept.get(change);
  if (known) return known;
  const excuses = readExcuses(change);
  const files = change.files.flatMap((file): readonly ReadFile[] => {
    const syntax = findSyntax(file.language);
    if (!syntax || (file.role !== "source" && file.role !== "test")) return [];
    if (file.role === "source" && isShownOff(file)) return [];
    const hunks = file.hunks.map((hunk) => readHunk(hunk, { file, syntax, excuses }));
    const { role } = file;
    if (role === "test") return [{ file, role, syntax, hunks: hunks.map(({ all }) => all) }];
    const tests = hunks.flatMap((hunk) => hunk.tests ?? []);
    return [
      { file, role, syntax, hunks: hunks.map(({ source }) => source) },
      ...(tests.length > 0 ? [{ file, role: "test" as const, syntax, hunks: tests }] : []),
    ];
  });
  kept.set(change, files);
  return files;
}

/** What excuses a changed line: that it stands in one of these, by its kind. */
interface Excuses {
  /** Lines of the whole change, without their paths. */
  readonly added: ReadonlySet<string>;
  readonly deleted: ReadonlySet<string>;
  /** Lines that other people's commits added or deleted and the author's didn't, each behind its path. */
  readonly others: Readonly<Record<"added" | "deleted", ReadonlySet<string>>>;
}

function readExcuses(change: Change): Excuses {
  const merged = change.files.flatMap(({ hunks }) => hunks);
  const others = new Set(findOtherCommits(change));
  const [theirs, own] = [true, false].map((isOther) =>
    change.commits.filter((commit) => others.has(commit) === isOther),
  );
  const alone = (kind: "added" | "deleted"): ReadonlySet<string> =>
    placesIn(theirs, kind).difference(others.size > 0 ? placesIn(own, kind) : new Set());
  return {
    added: new Set(pickLines(merged, "added")),
    deleted: new Set(pickLines(merged, "deleted")),
    others: { added: alone("added"), deleted: alone("deleted") },
  };
}

function placesIn(commits: readonly ChangeCommit[] = [], kind: "added" | "deleted"): Set<string> {
  return new Set(
    commits.flatMap(({ diff = [] }) =>
      diff.flatMap(({ path, hunks }) => pickLines(hunks, kind).map((line) => `${path}\n${line}`)),
    ),
  );
}

function pickLines(hunks: readonly Hunk[], kind: "added" | "deleted"): readonly string[] {
  return hunks.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === kind ? [normaliseLine(line.text)] : [])),
  );
}

interface Reading {
  readonly file: ChangedFile;
  readonly syntax: Syntax;
  readonly excuses: Excuses;
}

/** A hunk as a whole, and its source and its tests apart. */
interface PartedHunk {
  readonly all: ReadHunk;
  readonly source: ReadHunk;
  readonly tests: ReadHunk | undefined;
}

function readHunk(hunk: Hunk, reading: Reading): PartedHunk {
  const after = readSide(hunk, { ...reading, kind: "added" });
  const before = readSide(hunk, { ...reading, kind: "deleted" });
  const all = { after: after.lines, before: before.lines };
  if (![...after.isTest, ...before.isTest].includes(true)) {
    return { all, source: all, tests: undefined };
  }
  const part = (isTest: boolean): ReadHunk => ({
    after: after.lines.filter((_, at) => after.isTest[at] === isTest),
    before: before.lines.filter((_, at) => before.isTest[at] === isTest),
  });
  return { all, source: part(false), tests: part(true) };
}

interface ReadSide {
  readonly lines: readonly ReadLine[];
  /** Whether the line of the same index is a test inside of the source. */
  readonly isTest: readonly boolean[];
}

function readSide(
  { section, lines: diff }: Hunk,
  { file, syntax, excuses, kind }: Reading & { readonly kind: "added" | "deleted" },
): ReadSide {
  const lines = diff.flatMap((line) => {
    if (line.kind !== "context" && line.kind !== kind) return [];
    const number =
      line.kind === "deleted" || (line.kind === "context" && kind === "deleted")
        ? line.before
        : line.after;
    // Nobody wrote a line of such length, and nobody reads it: minified code, data in a text.
    const text = line.text.length > longestLine ? "" : line.text;
    return [{ number, text, changed: line.kind === kind }];
  });
  const lexed = lexLines(
    lines.map(({ text }) => text),
    syntax,
  );
  const read = lines.map((line, index) => ({
    ...line,
    ...(lexed[index] ?? { code: line.text, comment: "", strings: [] }),
  }));
  const others = kind === "added" ? excuses.deleted : excuses.added;
  const gone = diff
    .filter((line) => line.kind === "deleted")
    .map(({ text }) => normaliseLine(text))
    .join("");
  return {
    lines: read.map((line, index) => {
      const normal = normaliseLine(line.text);
      // A line that was only wrapped stood there as a part of a longer one, or of several.
      const isWrapped =
        kind === "added" && normal.length >= shortestWrapped && gone.includes(normal);
      const excused =
        isWrapped || others.has(normal) || excuses.others[kind].has(`${file.path}\n${normal}`);
      const reason = line.changed ? findReason(read, index) : undefined;
      return {
        ...line,
        excused: line.changed && excused,
        ...(reason !== undefined && { reason }),
      };
    }),
    isTest: findInlineTests(read, { language: file.language, section }),
  };
}

/** In characters; less stands in other lines by chance. */
const shortestWrapped = 8;

/** In characters; what detectors do with a line may take the square of its length. */
const longestLine = 1_000;

/** How far a line is indented, in characters. */
export function measureIndent({ code }: { readonly code: string }): number {
  return code.length - code.trimStart().length;
}

/**
 * What two lines have in common that differ in nothing a formatter decides: blanks, kind of
 * quotes, closing commas and semicolons.
 */
export function normaliseLine(text: string): string {
  if (text.length > longestLine) return text;
  return text
    .replaceAll(/\s+/g, "")
    .replaceAll(/['`]/g, '"')
    .replace(/[,;]+$/, "");
}
