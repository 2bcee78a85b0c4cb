import type { PauseClock } from "./pause-clock.ts";

/**
 * What a forge knows of pull requests and git does not. Commits, diffs and figures never come from
 * here: they are read from git, where anybody can read them again.
 */
export interface Forge {
  /**
   * The pull request as the forge tells it; `undefined` when there is none of that number.
   *
   * @throws {ForgeError} when the forge can't be asked.
   */
  readPullRequest(number: number): Promise<ForgePullRequest | undefined>;
  /**
   * The merged pull requests that brought these commits in, by commit. Commits of none are absent.
   *
   * @throws {ForgeError} when the forge can't be asked.
   */
  findPullRequests(shas: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/** A merged pull or merge request, as its forge tells it. Text is as people wrote it: hostile. */
export interface ForgePullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly url: string;
  /** The account that opened it; absent where it was deleted. */
  readonly author?: ForgeAccount;
  /** ISO 8601; absent while it is not merged. */
  readonly mergedAt?: string;
  /** The commit by which it stands on the branch, as far as the forge says. */
  readonly mergeCommit?: string;
  /** What people said, oldest first; nothing of machines. */
  readonly remarks: readonly ForgeRemark[];
  /** The issues of the same project that it closes, then its labels; nothing of machines. */
  readonly tracked: readonly ForgeTracked[];
  /** What the forge has beyond what was read, in words; usually empty. */
  readonly leftOut: readonly string[];
}

/** An account at a forge. */
export interface ForgeAccount {
  readonly handle: string;
  readonly isMachine: boolean;
}

/** A review, a comment in a thread, or a comment on the whole. */
export interface ForgeRemark {
  readonly id: string;
  readonly kind: "approval" | "objection" | "comment";
  readonly author: ForgeAccount;
  /** May be empty: an approval without a word is one all the same. */
  readonly body: string;
  /** ISO 8601. */
  readonly at: string;
  readonly url?: string;
}

/** An issue that a pull request closes, or a label of it. */
export interface ForgeTracked {
  readonly kind: "issue" | "label";
  /** The title, or the label's name. */
  readonly text: string;
  /** Who opened the issue, or put the label on. */
  readonly author: ForgeAccount;
  readonly number?: number;
  readonly url?: string;
}

/** Why a forge could not be asked, in words that name what to do. */
export class ForgeError extends Error {
  override readonly name = "ForgeError";
  readonly code:
    | "NO_TOKEN"
    | "TOKEN_REFUSED"
    | "NOT_FOUND"
    | "RATE_LIMITED"
    | "UNREACHABLE"
    | "UNREADABLE";
  readonly isRetryable = false;
  /** Of the answer, where that was a failure of the forge's own. */
  readonly status: number | undefined;

  constructor(
    code: ForgeError["code"],
    message: string,
    { status, ...options }: ErrorOptions & { readonly status?: number | undefined } = {},
  ) {
    super(message, options);
    this.code = code;
    this.status = status;
  }
}

/** What every forge is opened with. */
export interface ForgeSettings {
  /** Where the API answers: `https://api.github.com`, without a slash at the end. */
  readonly api: string;
  readonly path: string;
  readonly token?: string;
  readonly signal?: AbortSignal;
  /** How long a pause may last that the forge asks for; seconds. */
  readonly longestPause?: number;
  /** The system's if absent. */
  readonly clock?: PauseClock;
}

/** How many issues of a pull request are read, and how many labels. */
export const trackedLimit = 20;

/** How many remarks of a pull request are read; of more it is said that there are. */
export const remarkLimit = 300;
