import type { Author } from "../promise/promise.ts";
import type { DevLogEntry, UnreadableEntry } from "./dev-log-entry.ts";
import { type EntryTexts, readableFields } from "./entry-text.ts";
import type { TextAuthors } from "./find-text-authors.ts";
import { findPublicStretches, type Visibility } from "./public-stretches.ts";
import type { EntryTrace } from "./trace-entries.ts";
import { tellWhose } from "./tell-whose.ts";

/** Turns traced files into entries: whose each is, when it was public, what it says last. */
export function makeEntries(options: {
  traces: readonly EntryTrace[];
  who: Author;
  visibility: Visibility;
  authors: TextAuthors;
}): { entries: DevLogEntry[]; unreadable: UnreadableEntry[] } {
  const { traces, who, visibility, authors } = options;
  return {
    entries: traces.map(entryOf).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    unreadable: traces.flatMap((trace) => unreadableTip(trace, visibility.texts)),
  };

  function entryOf(trace: EntryTrace): DevLogEntry {
    const versions = trace.flatMap((version) => readableFields(visibility.texts, version) ?? []);
    const first = trace[0];
    const path = trace.at(-1)?.path ?? "";
    const date = versions.at(-1)?.date;
    const introducedBy = authors.get(first?.blob ?? "") ?? first?.commit;
    const slotTrailers = first?.commit.slotTrailers ?? [];
    return {
      path,
      title: versions.at(-1)?.title ?? path,
      whose: tellWhose({ who, versions, introducedBy, slotTrailers }),
      ...findPublicStretches(trace, visibility),
      ...(date !== undefined && { frontMatterDate: date }),
      slotTrailers,
    };
  }
}

function unreadableTip(trace: EntryTrace, texts: EntryTexts): UnreadableEntry[] {
  const last = trace.at(-1);
  const text = last === undefined ? undefined : texts(last);
  if (last === undefined || text?.kind !== "unreadable") return [];
  const { line, column, message } = text;
  return [{ path: last.path, line, column, message }];
}
