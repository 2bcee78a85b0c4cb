import { type LogScope, wholeLog } from "../git/first-parent-log.ts";
import { type EntryTexts, readableFields } from "./entry-text.ts";
import type { EntryTrace } from "./trace-entries.ts";
import type { CommitAuthor } from "./person.ts";

/** Who wrote a text onto the default branch, by its blob's id. */
export type TextAuthors = ReadonlyMap<string, CommitAuthor>;

/**
 * Finds who wrote the entries that name no author. A commit's own author wrote what it brought;
 * what a merge brought was written on the branch it merged, by whoever first committed that text.
 * Whoever presses the merge button is not thereby the author.
 */
export async function findTextAuthors(options: {
  scope: LogScope;
  traces: readonly EntryTrace[];
  texts: EntryTexts;
}): Promise<TextAuthors> {
  const { scope, traces, texts } = options;
  const authors = new Map<string, CommitAuthor>();
  let merges = false;
  for (const trace of traces) {
    const { commit, blob } = trace[0] ?? {};
    if (commit === undefined || blob === undefined || namesAuthor(trace, texts)) continue;
    if (commit.parents.length > 1) merges = true;
    else authors.set(blob, commit);
  }
  if (!merges) return authors;
  for (const commit of await wholeLog(scope)) {
    for (const { blob } of commit.changes) {
      if (blob !== undefined && !authors.has(blob)) authors.set(blob, commit);
    }
  }
  return authors;
}

function namesAuthor(trace: EntryTrace, texts: EntryTexts): boolean {
  return trace.some((version) => (readableFields(texts, version)?.authors.length ?? 0) > 0);
}
