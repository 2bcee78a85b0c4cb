import type { FileRole, Person } from "../change/change.ts";

interface ExhibitBase {
  /** Short and stable within its pack: `pr`, `c1`, `f3`, `h2`, `r1`, `list`. */
  readonly id: string;
  /** What quotes are checked against: the exact text of the exhibit. */
  readonly text: string;
  /** Where a reader sees it, pinned to a commit. Absent for sources without a web address. */
  readonly url?: string;
  /** SHA-256 of `text` in UTF-8, lower-case hex. */
  readonly sha256: string;
}

/** The pull request; `text` is its title, then a blank line and its body if there is one. */
export interface PullRequestExhibit extends ExhibitBase {
  readonly kind: "pull-request";
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: Person;
  readonly mergedAt: string;
  readonly mergeCommit: string;
  readonly additions: number;
  readonly deletions: number;
  readonly files: number;
  /** 0 where the clone holds the squash alone, and nobody knows. */
  readonly commits: number;
}

/** A commit; `text` is its subject, then a blank line and its body if there is one. */
export interface CommitExhibit extends ExhibitBase {
  readonly kind: "commit";
  readonly sha: string;
  /** From 1, in the order of the branch. */
  readonly position: number;
  readonly subject: string;
  readonly authoredAt: string;
  readonly committedAt: string;
  readonly coAuthors: readonly Person[];
  readonly additions: number;
  readonly deletions: number;
  readonly files: number;
}

/** A file of the change; `text` is its path. */
export interface FileExhibit extends ExhibitBase {
  readonly kind: "file";
  readonly path: string;
  readonly previousPath?: string;
  readonly status: "added" | "modified" | "deleted" | "renamed" | "copied";
  readonly role: FileRole;
  readonly language: string;
  readonly additions: number;
  readonly deletions: number;
  readonly linesAtMerge: number;
}

/** Lines of a file, quoted; `text` is these lines without diff marks, joined by newlines. */
export interface LinesExhibit extends ExhibitBase {
  readonly kind: "lines";
  readonly path: string;
  /** The side of the diff on which the line numbers count. */
  readonly side: "before" | "after";
  readonly from: number;
  readonly to: number;
  readonly language: string;
  /** The commit at which these lines stand (side `after`) or just before which they stood. */
  readonly commit: string;
}

/** A review or comment; `text` is its body. */
export interface ReviewExhibit extends ExhibitBase {
  readonly kind: "review";
  readonly author: string;
  readonly at: string;
}

/** The list of merged pull requests in a slot; an empty one proves a silence. `text` is one title a line. */
export interface ListExhibit extends ExhibitBase {
  readonly kind: "list";
  readonly opens: string;
  readonly closes: string;
  readonly source: string;
  readonly count: number;
}

export type Exhibit =
  | PullRequestExhibit
  | CommitExhibit
  | FileExhibit
  | LinesExhibit
  | ReviewExhibit
  | ListExhibit;
