import { runGit, runGitCapped, type RunGitOptions } from "../git/run-git.ts";
import type { ChangedFile, ChangeLimits, FileStat, Hunk } from "./change.ts";
import { classifyFile } from "./classify-file.ts";
import { cleanHunks, shownPath, withShownPaths } from "./clean-text.ts";
import { diffOptions, patchOptions } from "./diff-options.ts";
import { detectLanguage } from "./detect-language.ts";
import { countMoved, findMovedLines } from "./moved-lines.ts";
import { parsePatch } from "./parse-patch.ts";
import { parseRawDiff, type RawChange } from "./parse-raw-diff.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { isPointer } from "../git/pointer-files.ts";

/** The files of a change, with words for what was left out. */
export interface ReadFiles {
  readonly files: readonly ChangedFile[];
  readonly additions: number;
  readonly deletions: number;
  readonly leftOut: readonly string[];
  /** The paths, as git has them, of files that are kept elsewhere: see {@link isPointer}. */
  readonly pointers: ReadonlySet<string>;
}

/** Measures what a merge changed against the main line before it: three git processes. */
export async function readFiles(
  commits: { readonly base: string; readonly merge: string },
  { limits, ...git }: RunGitOptions & { readonly limits: ChangeLimits },
): Promise<ReadFiles> {
  const tree = ["diff-tree", "-r", ...diffOptions];
  const ends = ["--end-of-options", commits.base, commits.merge];
  const printed = await runGit([...tree, "--raw", "--numstat", "--no-abbrev", "-z", ...ends], git);
  const raws = parseRawDiff(printed);
  const blobs = raws.flatMap((raw) => (raw.binary ? [] : (telling(raw) ?? [])));
  const measured = await measureBlobs(blobs.slice(0, limits.files), {
    cwd: git.cwd,
    maxBytes: limits.blobBytes,
  });
  const pointers = new Set(
    raws
      .filter((raw) => isPointer(measured.get(telling(raw) ?? "")?.start ?? ""))
      .map(({ path }) => path),
  );
  const mapped = new Set(raws.flatMap(({ path }) => /^(.+)\.map$/.exec(path)?.[1] ?? []));
  const files = raws.map((raw) => {
    const file = withMeasure(pointers.has(raw.path) ? { ...raw, ...uncounted } : raw, measured);
    // What comes with a map to its source was compiled from it.
    return mapped.has(raw.path) ? { ...file, role: "generated" as const } : file;
  });
  const tooLong = files.filter((file) => isTooLong(file, limits));
  const excluded = tooLong.map(({ path }) => `:(top,exclude,literal)${path}`);
  const patch = await runGitCapped(
    ["diff-tree", "-r", ...patchOptions, ...ends, "--", ":(top)", ...excluded],
    { ...git, maxBytes: limits.patchBytes },
  );
  const whole = patch.complete ? patch.bytes : untilLastFile(patch.bytes);
  const patches = new Map(parsePatch(whole.toString("utf8")).map((file) => [file.path, file]));
  const left = new Set(tooLong.map(({ path }) => path));
  const unread = files.filter((file) => hasText(file) && !patches.has(file.path));
  const read = files.map((file) => ({
    ...withShownPaths(file),
    hunks:
      left.has(file.path) || file.binary ? [] : cleanHunks(patches.get(file.path)?.hunks ?? []),
  }));
  const moved = findMovedLines(read.flatMap(({ hunks }) => hunks));
  const inlineTests = new Map(
    raws.flatMap(({ path, blob = "" }) => {
      const range = measured.get(blob)?.inlineTests;
      return range ? [[shownPath(path), range] as const] : [];
    }),
  );
  return {
    files: read.map((file) => ({
      ...file,
      ...countMoved(file.hunks, moved),
      inlineTestsAdded: countAddedWithin(file.hunks, inlineTests.get(file.path)),
    })),
    additions: sum(files.map(({ additions }) => additions)),
    deletions: sum(files.map(({ deletions }) => deletions)),
    leftOut: leftOut({ raws, measured, unread }),
    pointers,
  };
}

/** The blob that says what a file is: as it is now, or as it was before it was deleted. */
function telling({ status, blob, blobBefore, deletions }: RawChange): string | undefined {
  if (status !== "deleted") return blob;
  return deletions <= longestPointer ? blobBefore : undefined;
}

/** Lines; three, and one for each extension. */
const longestPointer = 16;

/** What git knows of a binary file's lines. */
export const uncounted: Pick<FileStat, "additions" | "deletions" | "binary"> = {
  additions: 0,
  deletions: 0,
  binary: true,
};

function withMeasure(raw: RawChange, measured: ReadonlyMap<string, BlobMeasure>): ChangedFile {
  const { blob, blobBefore: _before, submodule, ...stat } = raw;
  const measure = blob === undefined || raw.binary ? undefined : measured.get(blob);
  const start = measure?.start ?? "";
  return {
    ...stat,
    // What a submodule points to is somebody else's code.
    role: submodule ? "vendored" : classifyFile({ path: raw.path, binary: raw.binary, start }),
    language: detectLanguage(raw.path, start),
    linesAtMerge: measure?.lines ?? 0,
    inlineTestLines: measure?.inlineTests?.lines ?? 0,
    inlineTestsAdded: 0,
    movedIn: 0,
    movedOut: 0,
    hunks: [],
  };
}

function isTooLong(file: ChangedFile, limits: ChangeLimits): boolean {
  const made = ["generated", "vendored", "lock", "data"].includes(file.role);
  const limit = made ? limits.linesOfMadeFile : limits.linesOfFile;
  return file.additions + file.deletions > limit;
}

function hasText(file: ChangedFile): boolean {
  return !file.binary && file.additions + file.deletions > 0;
}

/** Cuts a patch that was stopped half-way where its last file begins. */
function untilLastFile(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.max(0, bytes.lastIndexOf("\ndiff --git ")));
}

function leftOut(read: {
  readonly raws: readonly RawChange[];
  readonly measured: ReadonlyMap<string, unknown>;
  readonly unread: readonly ChangedFile[];
}): readonly string[] {
  const unmeasured = read.raws.filter(
    ({ blob, binary }) => blob !== undefined && !binary && !read.measured.has(blob),
  );
  return [
    ...some(unmeasured, "The length of # could not be measured."),
    ...some(read.unread, "The changes inside # were too long to be read."),
  ];
}

function some(files: readonly { readonly path: string }[], words: string): readonly string[] {
  const [first] = files;
  if (first === undefined) return [];
  const others = files.length === 1 ? "" : ` and ${files.length - 1} more`;
  return [words.replace("#", () => `${shownPath(first.path)}${others}`)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Lines of a file: the first, from 1, and how many. */
interface LineRange {
  readonly from: number;
  readonly lines: number;
}

/** What is known of a file's content. */
interface BlobMeasure {
  /** Lines, the last one counted whether or not it ends in a newline. */
  readonly lines: number;
  /** Those of them in a module of tests inside of the source, as Rust has it. */
  readonly inlineTests: LineRange | undefined;
  /** The first kilobyte as text, for interpreter lines and generators' notices. */
  readonly start: string;
}

/**
 * Measures blobs by their ids, all from one process; those larger than `maxBytes`, or that a
 * partial clone can't get, are missing from the result.
 */
async function measureBlobs(
  blobs: readonly string[],
  options: Pick<RunGitOptions, "cwd" | "settings"> & { readonly maxBytes: number },
): Promise<ReadonlyMap<string, BlobMeasure>> {
  if (blobs.length === 0) return new Map();
  await using batch = new CatFileBatch(options);
  const measured = new Map<string, BlobMeasure>();
  const reads = [...new Set(blobs)].map(async (blob) => {
    const object = await batch.read(blob);
    if (object.kind !== "found") return;
    measured.set(blob, {
      lines: countLines(object.bytes),
      inlineTests: findInlineTests(object.bytes),
      start: object.bytes.subarray(0, 1024).toString("utf8"),
    });
  });
  await Promise.all(reads);
  return measured;
}

/** The number of lines in a file's bytes; an empty file has none. */
function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return bytes.length > 0 && bytes.at(-1) !== 10 ? lines + 1 : lines;
}

/** A `#[cfg(test)] mod tests { ... }` that stands at the margin. */
function findInlineTests(bytes: Buffer): LineRange | undefined {
  const at = bytes.indexOf("\n#[cfg(test)]\nmod ");
  if (at === -1) return undefined;
  const end = bytes.indexOf("\n}", at);
  return {
    from: countLines(bytes.subarray(0, at + 1)) + 1,
    lines: countLines(bytes.subarray(at + 1, end === -1 ? bytes.length : end + 2)),
  };
}

function countAddedWithin(hunks: readonly Hunk[], range: LineRange | undefined): number {
  if (range === undefined) return 0;
  const end = range.from + range.lines;
  return hunks
    .flatMap(({ lines }) => lines)
    .filter((line) => line.kind === "added" && line.after >= range.from && line.after < end).length;
}
