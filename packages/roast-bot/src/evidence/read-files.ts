import { type RunGitOptions, runGit } from "../git/run-git.ts";
import { runGitCapped } from "../git/run-git-capped.ts";
import type { ChangedFile } from "./change.ts";
import type { ChangeLimits } from "./change-limits.ts";
import { classifyFile } from "./classify-file.ts";
import { cleanHunks } from "./clean-hunks.ts";
import { diffOptions, patchOptions } from "./diff-options.ts";
import { languageOf } from "./language-of.ts";
import { measureBlobs } from "./measure-blobs.ts";
import { parsePatch } from "./parse-patch.ts";
import { parseRawDiff, type RawChange } from "./parse-raw-diff.ts";
import { shownPath, withShownPaths } from "./shown-path.ts";

/** The files of a change, with words for what was left out. */
export interface ReadFiles {
  readonly files: readonly ChangedFile[];
  readonly additions: number;
  readonly deletions: number;
  readonly leftOut: readonly string[];
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
  const blobs = raws.flatMap(({ blob, binary }) => (blob === undefined || binary ? [] : [blob]));
  const measured = await measureBlobs(blobs.slice(0, limits.files), {
    cwd: git.cwd,
    maxBytes: limits.blobBytes,
  });
  const files = raws.map((raw) => withMeasure(raw, measured));
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
  return {
    files: files
      .map((file) =>
        left.has(file.path)
          ? file
          : { ...file, hunks: cleanHunks(patches.get(file.path)?.hunks ?? []) },
      )
      .map(withShownPaths),
    additions: sum(raws.map(({ additions }) => additions)),
    deletions: sum(raws.map(({ deletions }) => deletions)),
    leftOut: leftOut({ raws, measured, unread }),
  };
}

function withMeasure(
  raw: RawChange,
  measured: ReadonlyMap<string, { readonly lines: number; readonly start: string }>,
): ChangedFile {
  const { blob, submodule: _, ...stat } = raw;
  const measure = blob === undefined ? undefined : measured.get(blob);
  const start = measure?.start ?? "";
  return {
    ...stat,
    role: classifyFile({ path: raw.path, binary: raw.binary, start }),
    language: languageOf(raw.path, start),
    linesAtMerge: measure?.lines ?? 0,
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
  const uncounted = read.raws.filter(
    ({ blob, binary }) => blob !== undefined && !binary && !read.measured.has(blob),
  );
  return [
    ...some(uncounted, "The length of # could not be measured."),
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
