import type { EntryDate } from "../front-matter/entry-date.ts";

/** A span of time during which readers could see an entry, and the commit that began it. */
export interface PublicStretch {
  /** ISO 8601 UTC: when it became public. */
  readonly from: string;
  /** ISO 8601 UTC: when it was withdrawn (draft again, deleted, expired); absent while public. */
  readonly until?: string;
  /** The commit of the default branch's first-parent line. */
  readonly commit: string;
  readonly path: string;
  /** The author date of that commit, ISO 8601 UTC. */
  readonly authorDate: string;
  /** The committer date of that commit as it stands there, ISO 8601 UTC. */
  readonly committerDate: string;
  /** How long it was, oldest first, from its beginning on; absent where nobody counted. */
  readonly lengths?: readonly EntryLength[];
}

/** How many words an entry had from a moment on (ISO 8601 UTC), and the commit that made it so. */
interface EntryLength extends Omit<PublicStretch, "until" | "lengths"> {
  readonly words: number;
}

/** Whose an entry is, and how that was told. */
export type Whose =
  | {
      readonly kind: "author";
      readonly through: "front-matter" | "commit" | "site";
      readonly name: string;
    }
  | { readonly kind: "bot"; readonly because: "mark" | "trailer" | "author" | "tag" }
  | {
      readonly kind: "other";
      readonly through: "front-matter" | "commit";
      readonly names: readonly string[];
      /** Why it may be the promise's author all the same, in words. */
      readonly doubt?: string;
    };

/** What readers can see of an entry at the tip. */
export type EntryState =
  | "public"
  | "draft"
  | "future"
  | "expired"
  | "deleted"
  | "unrendered"
  | "unreadable";

/** One entry of the dev log with all its past, followed through renames. */
export interface DevLogEntry {
  /** Where it stands, or stood last. */
  readonly path: string;
  /** Its title, else its path. */
  readonly title: string;
  readonly whose: Whose;
  readonly state: EntryState;
  /** The entry that it translates, by its path: one that was public before it. */
  readonly translationOf?: string;
  /** When it was public, oldest first; empty if it never was. */
  readonly stretches: readonly PublicStretch[];
  /** When it stood there, not public before, as a text that can't be read, oldest first; absent if never. */
  readonly unread?: readonly UnreadStretch[];
  /** The date its front matter shows. */
  readonly frontMatterDate?: EntryDate;
  /**
   * Whether the first commit of the whole history brought it, which is younger than its date, or one that
   * is dated after the present: what was public before that no history tells.
   */
  readonly isOlderThanHistory?: boolean;
  /** The keys of its front matter, as it stands last; absent where nobody looked. */
  readonly keys?: readonly string[];
  /** The slots its commits' `Roast-Bot-Slot` trailers name. */
  readonly slotTrailers: readonly string[];
}

/** A span of time during which nobody can tell whether an entry was public: its text can't be read. */
export interface UnreadStretch extends UnreadableEntry {
  /** ISO 8601 UTC. */
  readonly from: string;
  /** ISO 8601 UTC; absent while it stands. */
  readonly until?: string;
  /** Whether other pages are made by it, any of which may come at any time. */
  readonly makesPages?: true;
}

/** An entry's text that could not be read; it never stops a run. */
export interface UnreadableEntry {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly message: string;
}
