import type { EntryState, PublicStretch, UnreadStretch } from "./dev-log-entry.ts";
import type { EntryFields } from "../generators/entry-fields.ts";
import { type EntryTexts, readableFields } from "./entry-text.ts";
import { formatInstant } from "./format-instant.ts";
import type { EntryTrace, EntryVersion } from "./trace-entries.ts";

/** What decides when a version may be seen. */
export interface Visibility {
  readonly hidesFuture: boolean;
  /** Whether the site is built without an entry that can't be read. */
  readonly leavesOutErrors?: boolean;
  readonly texts: EntryTexts;
  /** Seconds since 1970 by commit id. */
  readonly publicAt: ReadonlyMap<string, number>;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The same, of the moment of reading: later where the state of an earlier moment is told. */
  readonly present: number;
}

interface Span {
  readonly from: number;
  readonly until: number;
  readonly version: EntryVersion;
}

/**
 * The stretches during which an entry was public, and its state now. Each version holds from the
 * moment its commit became public to the next one's. A version that cannot be read changes
 * nothing where no site can be built of it: readers go on seeing the one before.
 */
export function findPublicStretches(
  trace: EntryTrace,
  visibility: Visibility,
): { stretches: PublicStretch[]; state: EntryState } {
  const spans: Span[] = [];
  let last: { fields: EntryFields; version: EntryVersion } | undefined;
  for (const [index, version] of trace.entries()) {
    const fields = readableFields(visibility.texts, version);
    if (fields !== undefined) last = { fields, version };
    else if (version.blob === undefined || visibility.leavesOutErrors) last = undefined;
    const from = findMoment(version, visibility);
    const next = trace[index + 1];
    const until = next === undefined ? Infinity : findMoment(next, visibility);
    if (last === undefined || !version.isPage) continue;
    const span = seen({ ...last, from, until }, visibility.hidesFuture);
    if (span !== undefined) spans.push(span);
  }
  return {
    stretches: joined(spans.filter(({ from }) => from <= visibility.now)).map(makeStretch),
    state: judgeState(trace, last?.fields, visibility),
  };

  function makeStretch({ spans: [first, ...others], until }: Joined): PublicStretch {
    const ended = until <= visibility.now ? { until: formatInstant(until) } : {};
    const lengths = [first, ...others].flatMap((span) => {
      const text = visibility.texts(span.version);
      const words = text?.kind === "read" ? text.words : undefined;
      return words === undefined ? [] : [{ ...tellStart(span), words }];
    });
    return { ...tellStart(first), ...ended, ...(lengths.length > 0 && { lengths }) };
  }
}

function tellStart({ from, version }: Span): Omit<PublicStretch, "until" | "lengths"> {
  return {
    from: formatInstant(from),
    commit: version.commit.id,
    path: version.path,
    authorDate: formatInstant(version.commit.authoredAt * 1000),
    committerDate: formatInstant(version.commit.committedAt * 1000),
  };
}

/** When an entry stood there as a text that can't be read, before it was ever public. */
export function findUnreadStretches(
  trace: EntryTrace,
  {
    visibility,
    stretches,
  }: { readonly visibility: Visibility; readonly stretches: readonly PublicStretch[] },
): readonly UnreadStretch[] {
  const firstPublic = Date.parse(stretches[0]?.from ?? "");
  return trace.flatMap((version, index): UnreadStretch[] => {
    const text = visibility.texts(version);
    const from = findMoment(version, visibility);
    if (text?.kind !== "unreadable" || !version.isPage || firstPublic <= from) return [];
    const { line, column, message, makesPages } = text;
    // What goes on unread is one stretch from its beginning.
    const before = trace[index - 1];
    if (before !== undefined && visibility.texts(before)?.kind === "unreadable") return [];
    const next = trace.slice(index).find((each) => visibility.texts(each)?.kind !== "unreadable");
    const until = next === undefined ? Infinity : findMoment(next, visibility);
    return [
      {
        path: version.path,
        line,
        column,
        message,
        from: formatInstant(from),
        ...(until <= visibility.now && { until: formatInstant(until) }),
        ...(makesPages && { makesPages }),
      },
    ];
  });
}

/** Narrows a version's span to when readers can see it; `undefined` when they never can. */
function seen(
  held: { fields: EntryFields; version: EntryVersion; from: number; until: number },
  hidesFuture: boolean,
): Span | undefined {
  const { fields, version } = held;
  if (fields.draft || fields.unrendered) return undefined;
  const opening = hidesFuture ? findOpening(fields) : -Infinity;
  const from = Math.max(held.from, opening);
  const until = Math.min(held.until, fields.expiryDate?.at ?? Infinity);
  return from < until ? { from, until, version } : undefined;
}

function findOpening(fields: EntryFields): number {
  return (fields.publishDate ?? fields.date)?.at ?? -Infinity;
}

/** Spans that touch each other, with the end of the last. */
interface Joined {
  readonly spans: [Span, ...Span[]];
  until: number;
}

/** Spans that touch are one stretch, begun by the first one's commit. */
function joined(spans: readonly Span[]): Joined[] {
  const stretches: Joined[] = [];
  for (const span of spans) {
    const before = stretches.at(-1);
    if (before !== undefined && before.until >= span.from) {
      before.spans.push(span);
      before.until = span.until;
    } else stretches.push({ spans: [span], until: span.until });
  }
  return stretches;
}

function judgeState(
  trace: EntryTrace,
  fields: EntryFields | undefined,
  { now, hidesFuture }: Visibility,
): EntryState {
  const version = trace.at(-1);
  if (version?.blob === undefined) return "deleted";
  if (fields === undefined) return "unreadable";
  if (!version.isPage || fields.unrendered) return "unrendered";
  if (fields.draft) return "draft";
  if (hidesFuture && findOpening(fields) > now) return "future";
  return (fields.expiryDate?.at ?? Infinity) <= now ? "expired" : "public";
}

function findMoment(version: EntryVersion, { publicAt }: Visibility): number {
  return (publicAt.get(version.commit.id) ?? version.commit.committedAt) * 1000;
}
