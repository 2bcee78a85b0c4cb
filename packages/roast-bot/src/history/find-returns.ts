import type { Change, ChangedFile } from "../change/change.ts";
import { cleanLine } from "../change/clean-text.ts";
import { patchOptions } from "../change/diff-options.ts";
import { findMovedLines, squeeze } from "../change/moved-lines.ts";
import { parsePatches, patchesFormat, type PatchFile } from "../change/parse-patch.ts";
import { readCommits } from "../change/read-commits.ts";
import { CatFileBatch } from "../git/cat-file-batch.ts";
import { fetchMissing } from "../git/fetch-missing.ts";
import { runGitCapped, type RunGitOptions } from "../git/run-git.ts";
import { redactSecrets } from "../secrets/find-secrets.ts";
import { BlobReader, longestBlob } from "./blob-reader.ts";
import { saysSomething } from "./find-deletions.ts";
import {
  isShallow,
  knowAuthor,
  mostVersions,
  type Origin,
  type OriginOptions,
} from "./find-origins.ts";

/** Of more new lines, or in more files, one that was there before says little. */
const mostAsked = { lines: 100, files: 4 } as const;

/** How far back a file is followed, in commits that touched it, and in bytes of their diffs. */
const mostCommits = 100;
const mostBytes = 8_000_000;

/**
 * Finds the commit that had taken out of a file what a small change puts into it again, with a name that
 * the file had lost: of several lines the one that has most to do with the title, or the first.
 */
export async function findReturns(
  change: Change,
  { most = mostVersions, ...git }: OriginOptions,
): Promise<readonly Origin[]> {
  const files = findAdditions(change);
  const count = files.reduce((sum, { lines }) => sum + lines.length, 0);
  if (count === 0 || count > mostAsked.lines || files.length > mostAsked.files) return [];
  if (await isShallow(git)) return [];
  const paths = files.map(({ before }) => before);
  if (!(await fetchMissing({ commits: [change.base], paths, most }, git))) return [];
  await using objects = new CatFileBatch({ ...git, maxBytes: longestBlob });
  const reader = new BlobReader(objects);
  const found: (Addition["lines"][number] & { readonly path: string; readonly sha: string })[] = [];
  for (const { path, before, lines } of files) {
    const { text: whole } = await reader.read(`${change.base}:${before}`);
    const names = new Set(whole.match(longName));
    const lost = lines.filter(({ text }) => text.match(longName)?.some((each) => !names.has(each)));
    if (whole === "" || lost.length === 0) continue;
    for (const [line, sha] of await findRemovals(lost, { before, base: change.base, git })) {
      found.push({ ...line, path, sha });
    }
  }
  const words = new Set(change.title.match(longName));
  const best = found
    .map((each) => ({
      ...each,
      shared: new Set(each.text.match(longName)).intersection(words).size,
    }))
    .toSorted((one, other) => other.shared - one.shared)[0];
  const [commit] = await readCommits(best === undefined ? [] : [best.sha], git);
  if (best === undefined || commit === undefined) return [];
  const subject = redactSecrets(cleanLine(commit.message.split("\n", 1)[0] ?? ""));
  const { sha, path, number } = best;
  const lines = found.filter((each) => each.sha === sha).length;
  const at = commit.committedAt;
  const byOthers = knowAuthor(change)(commit.author) ? {} : { byOthers: true as const };
  return [
    { isRemoval: true, sha, subject, at, ...byOthers, lines, path, from: number, to: number },
  ];
}

/** Enough of a name to know it again. */
const longName = /[\p{L}_][\p{L}\p{N}_]{5,}/gu;

/** A line that a change adds, trimmed. */
interface NewLine {
  readonly text: string;
  readonly number: number;
}

interface Addition {
  readonly path: string;
  /** The path before the change. */
  readonly before: string;
  readonly lines: readonly NewLine[];
}

/** A line of a list of imports, or of texts. */
const bareText = /^\W*"[^"]*"\W*$/;

/** In characters: shorter lines stand in many places. */
const shortest = 20;

function findAdditions({ files }: Change): readonly Addition[] {
  const moved = findMovedLines(files.flatMap(({ hunks }) => hunks));
  return files.flatMap((file: ChangedFile) => {
    const { path, previousPath, role, language, status, pathAltered, hunks } = file;
    const isAsked = (role === "source" || role === "config") && language !== "unknown";
    if (!isAsked || pathAltered || (status !== "modified" && status !== "renamed")) return [];
    const lines = hunks
      .flatMap((hunk) => hunk.lines)
      .flatMap((line) =>
        line.kind === "added" &&
        !moved.has(line) &&
        saysSomething(line.text) &&
        !bareText.test(line.text)
          ? [{ text: line.text.trim(), number: line.after }]
          : [],
      )
      .filter(({ text }) => text.length >= shortest);
    return lines.length === 0 ? [] : [{ path, before: previousPath ?? path, lines }];
  });
}

/** Which commit was the last to take these lines out of a file; nothing of lines that it only moved or wrapped. */
async function findRemovals(
  lines: readonly NewLine[],
  {
    before,
    base,
    git,
  }: { readonly before: string; readonly base: string; readonly git: RunGitOptions },
): Promise<readonly (readonly [line: NewLine, sha: string])[]> {
  const walk = ["log", "--no-merges", `--max-count=${mostCommits}`, "-w"];
  const { bytes, complete } = await runGitCapped(
    ["--literal-pathspecs", ...walk, ...patchOptions, patchesFormat, base, "--", before],
    { ...git, maxBytes: mostBytes },
  );
  const patches = parsePatches(bytes.toString("utf8"));
  const removals = new Map<NewLine, string>();
  // Of the last one, where git was stopped, there may be more.
  for (const { sha, files } of complete ? patches : patches.slice(0, -1)) {
    const sides = files.filter(({ path }) => path === before).map(readSides);
    for (const { gone, kept } of sides) {
      for (const line of lines) {
        const isGone = gone.has(line.text) && !kept.includes(squeeze(line.text));
        if (isGone && !removals.has(line)) removals.set(line, sha);
      }
    }
  }
  return [...removals];
}

/** The lines, trimmed, that a commit took out of a file which it left there, and what it put in or left. */
function readSides({ hunks }: PatchFile): {
  readonly gone: ReadonlySet<string>;
  readonly kept: string;
} {
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const left = lines.filter(({ kind }) => kind !== "deleted");
  const gone = lines.filter(({ kind }) => kind === "deleted" && left.length > 0);
  return {
    gone: new Set(gone.map(({ text }) => text.trim())),
    kept: left.map(({ text }) => squeeze(text)).join(""),
  };
}
