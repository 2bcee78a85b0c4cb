import type { FileRole } from "@mea-culpa/formats";
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

/** What is looked for, by the role of the file. */
const telling: Partial<Record<FileRole, (text: string) => boolean>> = {
  source: isCommentLine,
  test: (text) =>
    /^(?:(?:it|test|specify)\b|(?:(?:async|public|pub|suspend) )*(?:def|func|fun|fn|void) )/.test(
      text,
    ),
  doc: (text) => /\p{L} /u.test(text),
};

/**
 * Finds the lines, trimmed, of documents, of comment in the source and of tests what declares them, that
 * the change adds and that the base had already, wherever. Those that were not looked for, because there
 * are too many, are among them: nobody knows that they are new.
 */
export async function findCopiedLines(
  change: Change,
  git: RunGitOptions,
): Promise<ReadonlySet<string>> {
  const roleOf = findRoles(change);
  const added = change.files.flatMap(({ path, hunks }) => {
    const tells = telling[roleOf(path)];
    if (tells === undefined) return [];
    return hunks
      .flatMap(({ lines }) => lines)
      .flatMap((line) => (line.kind === "added" ? [line.text.trim()] : []))
      .filter((text) => text.length >= shortest && tells(text));
  });
  const lines = [...new Set(added)].toSorted((one, other) => other.length - one.length);
  if (lines.length === 0) return new Set();
  const [wanted, left] = [lines.slice(0, most), lines.slice(most)];
  // In a mirror that has no files, each would be fetched by itself.
  if (!(await fetchMissing({ commits: [`${change.base}^{tree}`] }, git))) return new Set(lines);
  const asked = ["grep", "-I", "-h", "-F", "-f", "-", change.base, "--"];
  const printed = await runGit(asked, { ...git, input: wanted.join("\n") }).catch(
    (error: unknown) => {
      // Nothing found is no failure.
      if (error instanceof GitError && error.exitCode === 1) return "";
      throw error;
    },
  );
  const known = new Set(
    cleanText(printed)
      .split("\n")
      .map((line) => line.trim()),
  );
  return new Set([...wanted.filter((line) => known.has(line)), ...left]);
}
