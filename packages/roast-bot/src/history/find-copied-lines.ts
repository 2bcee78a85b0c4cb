import type { FileRole } from "@mea-culpa/formats";
import type { Change } from "../change/change.ts";
import { findRoles } from "../change/find-roles.ts";
import { fetchMissing } from "../git/fetch-missing.ts";
import { readTree } from "../git/read-tree.ts";
import type { RunGitOptions } from "../git/run-git.ts";
import { isCommentLine } from "./touched-definitions.ts";

/** In characters: shorter lines stand in many places and say nothing. */
const shortest = 24;

/** What is looked for, by the role of the file. */
const telling: Partial<Record<FileRole, (text: string) => boolean>> = {
  source: (text) => isCommentLine(text) || /["'`][^"'`]{20,}/.test(text),
  test: (text) =>
    /^(?:(?:it|test|specify)\b|(?:(?:async|public|pub|suspend) )*(?:def|func|fun|fn|void) )/.test(
      text,
    ),
  doc: (text) => /\p{L} /u.test(text),
};

/**
 * Finds the lines, trimmed, of documents, of comment and texts in the source and of tests what declares them, that
 * the change adds and that the base had already, wherever. Where the base can't be read whole, they are
 * all among them: nobody knows that they are new.
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
      .flatMap((line) => (line.kind === "added" ? listParts(line.text) : []))
      .filter((text) => text.length >= shortest && tells(text));
  });
  const lines = new Set(added);
  if (lines.size === 0) return lines;
  // In a mirror that has no files, each would be fetched by itself.
  if (!(await fetchMissing({ commits: [`${change.base}^{tree}`] }, git))) return lines;
  const found = new Set<string>();
  const isAll = await readTree(change.base, git, (text) => {
    for (const line of text.split("\n")) {
      for (const part of listParts(line)) if (lines.has(part)) found.add(part);
    }
  });
  return isAll ? found : lines;
}

/** A line, and the sentences of one that holds several: they may stand among others elsewhere. */
function listParts(line: string): readonly string[] {
  const text = line.trim();
  return text.length > longestOfOne && text.includes(". ")
    ? [text, ...text.split(/(?<=\.) /)]
    : [text];
}

/** In characters. */
const longestOfOne = 80;
