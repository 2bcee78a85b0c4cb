import type { Change } from "../change/change.ts";
import { cleanText } from "../change/clean-text.ts";
import { findRoles } from "../change/find-roles.ts";
import { fetchMissing } from "../git/fetch-missing.ts";
import { GitError } from "../git/git-error.ts";
import { runGit, type RunGitOptions } from "../git/run-git.ts";
import { isCommentLine } from "./touched-definitions.ts";

/** Each is looked for in the whole tree; the longest say most of where they are from. */
const most = 800;

/** In characters: shorter lines stand in many places and say nothing. */
const shortest = 24;

/**
 * Finds the lines of comment, trimmed, that the change adds to the source and that the base had
 * already, wherever. Those that were not looked for, because there are too many, are among them:
 * nobody knows that they are new.
 */
export async function findCopiedComments(
  change: Change,
  git: RunGitOptions,
): Promise<ReadonlySet<string>> {
  const roleOf = findRoles(change);
  const added = change.files
    .filter(({ path }) => roleOf(path) === "source")
    .flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines))
    .flatMap((line) => (line.kind === "added" ? [line.text.trim()] : []))
    .filter((text) => text.length >= shortest && isCommentLine(text));
  const lines = [...new Set(added)].toSorted((one, other) => other.length - one.length);
  if (lines.length === 0) return new Set();
  const [wanted, left] = [lines.slice(0, most), lines.slice(most)];
  // In a mirror that has no files, each would be fetched by itself.
  if (!(await fetchMissing({ commits: [`${change.base}^{tree}`] }, git))) return new Set(lines);
  const patterns = wanted.flatMap((line) => ["-e", line]);
  const printed = await runGit(
    ["grep", "-I", "-h", "-F", ...patterns, change.base, "--"],
    git,
  ).catch((error: unknown) => {
    // Nothing found is no failure.
    if (error instanceof GitError && error.exitCode === 1) return "";
    throw error;
  });
  const known = new Set(
    cleanText(printed)
      .split("\n")
      .map((line) => line.trim()),
  );
  return new Set([...wanted.filter((line) => known.has(line)), ...left]);
}
