import type { LedgerRecord } from "@mea-culpa/formats";
import { GitError } from "../git/git-error.ts";

/**
 * Why a commit was not published:
 *
 * - `BRANCH_MOVED`: somebody else was faster; what was built is out of date.
 * - `PUSH_REFUSED`: the remote takes nothing from us (a hook, a protected branch, no permission).
 * - `UNREACHABLE`: the remote did not answer.
 * - `NOT_CONFIRMED`: the push was accepted, yet the remote's branch does not hold the commit.
 * - `PATH_NOT_ALLOWED`: the commit would change what roast-bot must not change.
 * - `SECRET_FOUND`: a file to be published holds what looks like a secret.
 * - `NO_BRANCH`: the dev log has no branch, or no commit, to publish on.
 */
export type PublishErrorCode =
  | "BRANCH_MOVED"
  | "PUSH_REFUSED"
  | "UNREACHABLE"
  | "NOT_CONFIRMED"
  | "PATH_NOT_ALLOWED"
  | "SECRET_FOUND"
  | "NO_BRANCH";

const transient: ReadonlySet<PublishErrorCode> = new Set([
  "BRANCH_MOVED",
  "UNREACHABLE",
  "NOT_CONFIRMED",
]);

/** A commit that was not published. Another attempt is worth while only where `isRetryable`. */
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
    // A remote that git says will never answer is as unreachable as one that is away for a moment.
    const isFinal = code === "UNREACHABLE" && cause instanceof GitError && !cause.isRetryable;
    this.isRetryable = transient.has(code) && !isFinal;
  }
}
