import type { LedgerRecord } from "@mea-culpa/formats";
import { ForgeError } from "../forges/forge.ts";
import { GitError } from "../git/git-error.ts";

/**
 * Why a commit was not published:
 *
 * - `BRANCH_MOVED`: somebody else was faster; what was built is out of date.
 * - `LOCKED`: another git holds the branch's lock, or one that was killed has left it there.
 * - `PUSH_REFUSED`: the remote takes nothing from us (a hook, a protected branch, no permission).
 * - `UNREACHABLE`: the remote did not answer.
 * - `NOT_CONFIRMED`: the push was accepted, yet the remote's branch does not hold the commit; or no
 *   commit was made in the second that it says.
 * - `FETCH_FAILED`, `PUSH_FAILED`: git failed and said something else; the cause has its words.
 * - `PATH_NOT_ALLOWED`: the commit would change what roast-bot must not change.
 * - `SECRET_FOUND`: a file to be published holds what looks like a secret.
 * - `NO_BRANCH`: the dev log has no branch, or no commit, to publish on.
 */
export type PublishErrorCode =
  | "BRANCH_MOVED"
  | "LOCKED"
  | "PUSH_REFUSED"
  | "UNREACHABLE"
  | "NOT_CONFIRMED"
  | "FETCH_FAILED"
  | "PUSH_FAILED"
  | "PATH_NOT_ALLOWED"
  | "SECRET_FOUND"
  | "NO_BRANCH";

/** Lost to somebody else, who is done a moment later. */
const passing: ReadonlySet<PublishErrorCode> = new Set(["BRANCH_MOVED", "LOCKED", "NOT_CONFIRMED"]);

/** As lasting as what git says is the reason. */
const asGitSays: ReadonlySet<PublishErrorCode> = new Set([
  "UNREACHABLE",
  "FETCH_FAILED",
  "PUSH_FAILED",
]);

/** A commit that was not published. Another attempt makes sense only where `isRetryable`. */
export class PublishError extends Error {
  override readonly name = "PublishError";
  readonly code: PublishErrorCode;
  readonly isRetryable: boolean;
  /** What the commit would have put on record. */
  planned: readonly LedgerRecord[] = [];

  constructor(code: PublishErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
    const { cause } = this;
    const isPassing =
      (cause instanceof GitError && cause.isRetryable) ||
      (cause instanceof ForgeError && cause.code === "UNREACHABLE");
    this.isRetryable = passing.has(code) || (asGitSays.has(code) && isPassing);
  }
}
