import type { Author } from "../promise/promise.ts";
import type { DevLogEntry, UnreadableEntry, Whose } from "./dev-log-entry.ts";
import type { EntryText, EntryTexts } from "./entry-text.ts";
import type { TextAuthors } from "./find-text-authors.ts";
import { findPublicStretches, findUnreadStretches, type Visibility } from "./public-stretches.ts";
import type { EntryTrace } from "./trace-entries.ts";
import { mayNameAuthor } from "../front-matter/author-names.ts";
import type { EntryFields } from "../generators/entry-fields.ts";
import {
  type CommitAuthor,
  isAuthorCommit,
  isAuthorName,
  isBotName,
  mayBeAuthorCommit,
  mayBeAuthorName,
} from "./person.ts";

/** Turns traced files into entries: whose each is, when it was public, what it says last. */
export function makeEntries(options: {
  traces: readonly EntryTrace[];
  who: Author;
  laterWho?: Author;
  visibility: Visibility;
  authors: TextAuthors;
  /** Whom the site names as its author. */
  siteAuthors: readonly string[];
  /** The commits that brought the heartbeat of their own moment: those of a bot. */
  botCommits: ReadonlySet<string>;
}): { entries: DevLogEntry[]; unreadable: UnreadableEntry[] } {
  const { traces, who, laterWho = who, visibility, authors, siteAuthors, botCommits } = options;
  return {
    entries: markTranslations(traces.map(makeEntry)).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    unreadable: traces.flatMap((trace) => unreadableTip(trace, visibility.texts)),
  };

  function makeEntry(trace: EntryTrace): TracedEntry {
    const read = trace.flatMap((version) => {
      const text = visibility.texts(version);
      const publicAt = visibility.publicAt.get(version.commit.id) ?? -Infinity;
      return text?.kind === "read" ? [{ ...text, publicAt }] : [];
    });
    const versions = read.map(({ fields }) => fields);
    const first = trace[0];
    const path = trace.at(-1)?.path ?? "";
    const date = versions.at(-1)?.date;
    const introducedBy = authors.get(first?.blob ?? "") ?? first?.commit;
    const isBots = first !== undefined && botCommits.has(first.commit.id);
    const slotTrailers = isBots ? first.commit.slotTrailers : [];
    const visible = findPublicStretches(trace, visibility);
    const { stretches } = visible;
    const unread = findUnreadStretches(trace, { visibility, stretches });
    const computed = read.flatMap(findComputed);
    const cameAt = (first?.commit.committedAt ?? 0) * 1000;
    const isAhead = cameAt > Math.max(visibility.now, visibility.present);
    const isOlderThanHistory =
      (first?.commit.parents.length === 0 || isAhead) &&
      (versions[0]?.date?.at ?? Infinity) < cameAt;
    const published = Date.parse(stretches[0]?.from ?? "") / 1000;
    const isNamedLater = read.every(
      ({ fields, publicAt }) => fields.authors.length === 0 || publicAt > published,
    );
    const told = { versions, isNamedLater, introducedBy, slotTrailers, computed, siteAuthors };
    const entry = {
      path,
      title: versions.at(-1)?.title ?? path,
      whose: settleDoubt(tellWhose({ who, ...told }), tellWhose({ who: laterWho, ...told })),
      ...visible,
      ...(unread.length > 0 && { unread }),
      ...(date !== undefined && { frontMatterDate: date }),
      ...(isOlderThanHistory && { isOlderThanHistory }),
      keys: read.at(-1)?.keys ?? [],
      slotTrailers,
    };
    return { entry, translationKey: read.at(-1)?.translationKey ?? path };
  }
}

interface TracedEntry {
  readonly entry: DevLogEntry;
  /** The same for all translations of the entry. */
  readonly translationKey: string;
}

/** Of an entry and its translations, the one that was public first is the entry. */
function markTranslations(traced: readonly TracedEntry[]): DevLogEntry[] {
  const groups = Map.groupBy(traced, ({ translationKey }) => translationKey);
  return [...groups.values()].flatMap((group) => {
    const entries = group.map(({ entry }) => entry);
    const [original] = entries
      .filter(({ stretches }) => stretches.length > 0)
      .toSorted((a, b) => firstMoment(a) - firstMoment(b) || (a.path < b.path ? -1 : 1));
    if (original === undefined) return entries;
    return entries.map((entry) =>
      entry === original ? entry : { ...entry, translationOf: original.path },
    );
  });
}

function firstMoment({ stretches }: DevLogEntry): number {
  return Date.parse(stretches[0]?.from ?? "");
}

function unreadableTip(trace: EntryTrace, texts: EntryTexts): UnreadableEntry[] {
  const last = trace.at(-1);
  const text = last === undefined ? undefined : texts(last);
  const trouble = text?.kind === "read" ? text.computed : text;
  if (last === undefined || trouble === undefined) return [];
  const { line, column, message } = trouble;
  return [{ path: last.path, line, column, message }];
}

/**
 * Tells whose an entry is from all its versions, oldest first.
 *
 * roast-bot's own are told first, because none of them may ever count: by what the first version
 * had, its mark or trailer, itself among the authors, or a tag that says roast where no author is
 * named who is the promise's. Then front matter has the word, then the author of the commit that
 * introduced the text, then, where that is no person by name, the site's own author. What somebody
 * writes into an entry later makes it nobody else's.
 */
function tellWhose(options: {
  who: Author;
  versions: readonly EntryFields[];
  /** Whether no author was named yet when it became public. */
  isNamedLater: boolean;
  introducedBy: CommitAuthor | undefined;
  slotTrailers: readonly string[];
  /** From where its author may be computed, which only a run could tell. */
  computed: readonly string[];
  siteAuthors: readonly string[];
}): Whose {
  const { who, versions, isNamedLater, introducedBy, slotTrailers, computed, siteAuthors } =
    options;
  const names = [...new Set(versions.flatMap(({ authors }) => authors))];
  const [first] = versions;
  const own = names.find((name) => isAuthorName(who, name));
  const isBotCommit =
    introducedBy !== undefined && names.length === 0 && isBotName(introducedBy.authorName);

  if (first?.botMark) return { kind: "bot", because: "mark" };
  if (slotTrailers.length > 0) return { kind: "bot", because: "trailer" };
  if (first?.authors.some(isBotName) || isBotCommit) return { kind: "bot", because: "author" };
  if (own === undefined && first?.roastTag) {
    return { kind: "bot", because: "tag" };
  }
  if (own !== undefined) return { kind: "author", through: "front-matter", name: own };
  const isByCommit = introducedBy !== undefined && isAuthorCommit(who, introducedBy);
  if (names.length > 0 && !(isByCommit && isNamedLater)) {
    const known = names.find((name) => mayBeAuthorName(who, name));
    const doubt = `“${known?.slice(0, 60)}” may be ${who.handle}. If so, add that to \`who.names\`; if not, name its author in full`;
    return {
      kind: "other",
      through: "front-matter",
      names,
      ...(known !== undefined && { doubt }),
    };
  }
  if (isByCommit) {
    return { kind: "author", through: "commit", name: introducedBy.authorName };
  }
  const committers = introducedBy === undefined ? [] : [signature(introducedBy)];
  const told = {
    kind: "other",
    through: "commit",
    names: committers,
  } as const;
  if (computed[0] !== undefined) {
    const doubt = `its author may be computed (${computed[0]}), and a program is never run. Write the author in its front matter as plain text`;
    return { ...told, doubt };
  }
  const isOpen = introducedBy === undefined || mayBeAuthorCommit(who, introducedBy);
  const siteAuthor = siteAuthors.find((name) => isAuthorName(who, name));
  if (siteAuthor !== undefined) {
    if (isOpen) return { kind: "author", through: "site", name: siteAuthor };
    const doubt = `${signature(introducedBy).slice(0, 80)} committed it, and the site names ${siteAuthor.slice(0, 60)} as the author of what names none. Name the author in its front matter`;
    return { ...told, doubt };
  }
  if (!isOpen) return told;
  const by =
    introducedBy === undefined
      ? "it is not known who wrote it"
      : `${signature(introducedBy).slice(0, 80)} committed it`;
  const doubt = `${by}, and its front matter names no author. Name the author there, or add who commits for ${who.handle} to \`who.mails\``;
  return { ...told, doubt };
}

function findComputed({ computed, fields }: ReadText): string[] {
  const own = computed?.names.find(mayNameAuthor);
  const from = own === undefined ? fields.computedAuthor : `\`${own}\` in its front matter`;
  return from === undefined ? [] : [from];
}

type ReadText = Extract<EntryText, { kind: "read" }>;

/** Where nobody could tell whose an entry is, it is theirs as soon as the promise says so. */
function settleDoubt(told: Whose, later: Whose): Whose {
  return told.kind === "other" && told.doubt !== undefined && later.kind === "author"
    ? later
    : told;
}

function signature({ authorName, authorMail }: CommitAuthor): string {
  return `${authorName} <${authorMail}>`;
}
