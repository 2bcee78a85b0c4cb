import { wholeLog } from "../git/first-parent-log.ts";
import { type EntryTexts, readableFields } from "./entry-text.ts";
import type { EntryTrace } from "./trace-entries.ts";
import type { CommitAuthor } from "./person.ts";

/** Who wrote a text onto the default branch, by its blob's id. */
export type TextAuthors = ReadonlyMap<string, CommitAuthor>;

/**
 * Finds who wrote the entries that name no author at first. A commit's own author wrote what it brought;
 * what a merge brought was written on the branch it merged, by whoever first committed that text.
 * Whoever presses the merge button is not thereby the author.
 */
export async function findTextAuthors(options: {
  cwd: string;
  tip: string;
  traces: readonly EntryTrace[];
  texts: EntryTexts;
}): Promise<TextAuthors> {
  const { cwd, tip, traces, texts } = options;
  const authors = new Map<string, CommitAuthor>();
  const merged = new Set<string>();
  for (const trace of traces) {
    const { commit, path, blob } = trace[0] ?? {};
    if (commit === undefined || path === undefined || blob === undefined) continue;
    if ((readableFields(texts, { path, blob })?.authors.length ?? 0) > 0) continue;
    if (commit.parents.length > 1) merged.add(path.slice(0, path.lastIndexOf("/") + 1) || path);
    else authors.set(blob, commit);
  }
  if (merged.size === 0) return authors;
  for (const commit of await wholeLog({ cwd, tip, paths: [...merged] })) {
    for (const { blob } of commit.changes) {
      if (blob !== undefined && !authors.has(blob)) authors.set(blob, commit);
    }
  }
  return authors;
}
