/** A git process that failed: what was asked, how it ended and what it said. */
export class GitError extends Error {
  override readonly name = "GitError";
  readonly code = "GIT_FAILED";
  /** The arguments, without the executable. Credentials in URLs are blanked. */
  readonly arguments: readonly string[];
  /** The exit code; `null` when a signal ended it. */
  readonly exitCode: number | null;
  /** What git wrote to standard error, credentials blanked. */
  readonly stderr: string;

  constructor(options: { arguments: readonly string[]; exitCode: number | null; stderr: string }) {
    const asked = options.arguments.map(withoutCredentials);
    const said = withoutCredentials(options.stderr).trim();
    super(`git ${asked[0] ?? ""} failed (exit ${options.exitCode ?? "by signal"}): ${said}`);
    this.arguments = asked;
    this.exitCode = options.exitCode;
    this.stderr = said;
  }
}

/** Blanks user and password of any URL in a text. */
export function withoutCredentials(text: string): string {
  return text.replace(/\b([a-z][a-z0-9+.-]*:\/\/)[^/@\s]+@/gi, "$1***@");
}
