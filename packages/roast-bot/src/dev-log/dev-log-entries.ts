import type { Debtor } from "../promise/promise.ts";
import type { DevLogEntry, UnreadableEntry } from "./dev-log-entry.ts";
import type { EntryFields } from "./entry-fields.ts";
import type { EntryText } from "./entry-text.ts";
import type { TextAuthors } from "./merged-authors.ts";
import { publicStretches } from "./public-stretches.ts";
import type { Visibility } from "./public-stretches.ts";
import type { EntryTrace } from "./trace-entries.ts";
import { whoseEntry } from "./whose-entry.ts";

/** Turns traced files into entries: whose each is, when it was public, what it says last. */
export function devLogEntries(options: {
  traces: readonly EntryTrace[];
  who: Debtor;
  visibility: Visibility;
  authors: TextAuthors;
}): { entries: DevLogEntry[]; unreadable: UnreadableEntry[] } {
  const { traces, who, visibility, authors } = options;
  return {
    entries: traces.map(entryOf).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    unreadable: traces.flatMap((trace) => unreadableTip(trace, visibility.texts)),
  };

  function entryOf(trace: EntryTrace): DevLogEntry {
    const versions = fieldsOf(trace, visibility.texts);
    const first = trace[0];
    const path = trace.at(-1)?.path ?? "";
    const date = versions.at(-1)?.date;
    const introducedBy = authors.get(first?.blob ?? "") ?? first?.commit;
    const slotTrailers = first?.commit.slotTrailers ?? [];
    return {
      path,
      title: versions.at(-1)?.title ?? path,
      whose: whoseEntry({ who, versions, introducedBy, slotTrailers }),
      ...publicStretches(trace, visibility),
      ...(date !== undefined && { frontMatterDate: date }),
      slotTrailers,
    };
  }
}

function fieldsOf(trace: EntryTrace, texts: ReadonlyMap<string, EntryText>): EntryFields[] {
  return trace.flatMap(({ blob }) => {
    const text = blob === undefined ? undefined : texts.get(blob);
    return text?.kind === "read" ? [text.fields] : [];
  });
}

function unreadableTip(
  trace: EntryTrace,
  texts: ReadonlyMap<string, EntryText>,
): UnreadableEntry[] {
  const last = trace.at(-1);
  const text = last?.blob === undefined ? undefined : texts.get(last.blob);
  if (last === undefined || text?.kind !== "unreadable") return [];
  const { line, column, message } = text;
  return [{ path: last.path, line, column, message }];
}
