import type { Authorship, FileRole, ForgeName, Person } from "@mea-culpa/formats";

/** Lines added and deleted in a file; `undefined` counts mean a binary file. */
export interface FileStat {
  readonly path: string;
  /** The path before a rename. */
  readonly previousPath?: string;
  /** Whether one of these is shown otherwise than git has it: by it no file can be looked up. */
  readonly pathAltered?: true;
  readonly additions: number;
  readonly deletions: number;
  readonly binary: boolean;
}

/** A line of a unified diff. `before` and `after` are 1-based line numbers on their sides. */
export type DiffLine = (
  | {
      readonly kind: "context";
      readonly text: string;
      readonly before: number;
      readonly after: number;
    }
  | { readonly kind: "added"; readonly text: string; readonly after: number }
  | { readonly kind: "deleted"; readonly text: string; readonly before: number }
) & {
  /** Whether its text was left out for its length: rules see none of it. */
  readonly isLeftOut?: true;
};

/** A run of changed lines with their context. */
export interface Hunk {
  /** What git prints behind the second `@@`: the enclosing function, if it found one. */
  readonly section: string;
  readonly lines: readonly DiffLine[];
}

/** A file of the change, measured at the merge commit. */
export interface ChangedFile extends FileStat {
  readonly status: "added" | "modified" | "deleted" | "renamed" | "copied";
  readonly role: FileRole;
  /** Whether it may be executed now, or no longer. */
  readonly isModeAltered?: true;
  /** A lower-case language name (`typescript`, `python`), or `unknown`. */
  readonly language: string;
  /** Number of lines at the merge; 0 for deleted and binary files. */
  readonly linesAtMerge: number;
  /** How many of them are tests inside of the source, as Rust has them. */
  readonly inlineTestLines: number;
  /** How many of the lines added here stand in these. */
  readonly inlineTestsAdded: number;
  /** How many of the lines added here only moved, from this file or another, or were re-indented. */
  readonly movedIn: number;
  /** The same of the lines deleted here. */
  readonly movedOut: number;
  /** The change inside the file; empty when it is binary or was left out for size. */
  readonly hunks: readonly Hunk[];
}

/** A commit behind the pull request. `position` counts from 1 in the order of the branch. */
export interface ChangeCommit {
  readonly sha: string;
  readonly position: number;
  readonly subject: string;
  readonly body: string;
  readonly author: Person;
  readonly coAuthors: readonly Person[];
  /** ISO 8601 with the author's own offset. */
  readonly authoredAt: string;
  /** ISO 8601 with the committer's own offset. */
  readonly committedAt: string;
  readonly files: readonly FileStat[];
  readonly additions: number;
  readonly deletions: number;
  /** The diff of this commit against its parent; absent when it was left out for size. */
  readonly diff?: readonly Pick<ChangedFile, "path" | "previousPath" | "hunks">[];
}

/** A commit as the message of its squash lists it; nothing else is known of it. */
export interface ListedCommit extends Pick<
  ChangeCommit,
  "position" | "subject" | "body" | "coAuthors"
> {
  /** The line of the message at which it begins, from 1. */
  readonly line: number;
  /** Whether a machine wrote it. */
  readonly byOthers?: true;
}

/** A comment or review on a pull request; only hosted sources have them. */
export interface Review {
  readonly id: string;
  readonly author: string;
  readonly body: string;
  readonly at: string;
  readonly url?: string;
  /** Whether a person approved the change with it. */
  readonly isApproval?: true;
}

/** An issue that a change closes, or a label that a person gave it; only hosted sources have them. */
export interface Tracked {
  readonly kind: "issue" | "label";
  /** The title, or the label's name. */
  readonly text: string;
  /** Who wrote the title, or chose the label. */
  readonly author: string;
  readonly number?: number;
  readonly url?: string;
}

/** How a change was found in the history; `push` where nothing names a request or review. */
export type FoundBy =
  | "squash-subject"
  | "merge-commit"
  | "merge-request-trailer"
  | "review-trailer"
  | "patch"
  | "push";

/** What landed in the slot, before anything is known of its content: a merged pull request, or commits without one. */
export interface Candidate {
  /** The pull request's; absent for what landed without one. */
  readonly number?: number;
  /** Of commits without a pull request, the subject of the last. */
  readonly title: string;
  /** The commit at which it is measured: the merge, the squash, or the last of its commits. */
  readonly mergeCommit: string;
  /** What it is measured against: the line that it landed on, just before. */
  readonly base: string;
  /** ISO 8601 with the committer's own offset. */
  readonly mergedAt: string;
  readonly foundBy: FoundBy;
  /** The head of the pull request's own commits, where the clone has it. */
  readonly head?: string;
  readonly author: Person;
}

/** Everything measured of a candidate: what detectors look at. Secrets are redacted already. */
export interface Change extends Candidate {
  readonly source: { readonly name: string; readonly web?: string; readonly forge?: ForgeName };
  readonly body: string;
  /** Whether it was merged at the moment that its merge has: one that was pushed or written anew later was not. */
  readonly isMergeDated: boolean;
  readonly commits: readonly ChangeCommit[];
  /** Whether `commits` are the pull request's own, or only the squash itself. */
  readonly commitsKnown: boolean;
  /** Whom the message that landed a known branch names as co-authors, but for those who wrote its commits. */
  readonly coAuthors: readonly Person[];
  /** What the message of a squash lists, where `commits` is that squash alone; mostly empty. */
  readonly listed: readonly ListedCommit[];
  readonly files: readonly ChangedFile[];
  readonly additions: number;
  readonly deletions: number;
  readonly reviews: readonly Review[];
  readonly tracked: readonly Tracked[];
  readonly authorship: Authorship;
  /** True when the change does nothing but move dependency versions. */
  readonly dependencyBump: boolean;
  /** What was left out for size, in words a reader understands; usually empty. */
  readonly leftOut: readonly string[];
}

/** How much of a change is looked at; what lies beyond is left out, and said so. */
export interface ChangeLimits {
  /** A branch with more commits is left out as a whole: half a log tells no story. */
  readonly commits: number;
  /** Files whose length is measured; all are counted. */
  readonly files: number;
  /** Changed lines of one file whose hunks are read. */
  readonly linesOfFile: number;
  /** The same for files that nobody wrote by hand. */
  readonly linesOfMadeFile: number;
  /** Bytes of the merged diff, and again of all commits' diffs. */
  readonly patchBytes: number;
  /** Bytes of a file whose lines are counted. */
  readonly blobBytes: number;
}

/** Far more than a person reviews, far less than fills a small machine's memory. */
export const changeLimits: ChangeLimits = {
  commits: 1_000,
  files: 3_000,
  linesOfFile: 20_000,
  linesOfMadeFile: 2_000,
  patchBytes: 8_000_000,
  blobBytes: 16_000_000,
};
