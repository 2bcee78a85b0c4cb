/** Why a dev log cannot be opened. */
export type DevLogErrorCode = "ADDRESS_REFUSED" | "NOT_A_REPOSITORY" | "SHALLOW" | "NO_COMMITS";

/** A dev log that cannot be opened as it was named; the message says what to do. */
export class DevLogError extends Error {
  override readonly name = "DevLogError";
  readonly code: DevLogErrorCode;
  readonly isRetryable = false;
  readonly location: string;

  constructor(options: { code: DevLogErrorCode; location: string; cause?: unknown }) {
    const { code, location, cause } = options;
    super(`${location}: ${advice[code]}`, cause === undefined ? {} : { cause });
    this.code = code;
    this.location = location;
  }
}

const advice: Readonly<Record<DevLogErrorCode, string>> = {
  ADDRESS_REFUSED:
    "expected a folder or a git URL (https, http, ssh, git, file). Correct the address.",
  NOT_A_REPOSITORY:
    "expected a git work tree or a bare repository, found none. Name the dev log's folder or URL.",
  SHALLOW:
    "the history is cut short, so every entry would seem to begin where it was cut. " +
    "Run `git fetch --unshallow` there, or clone with `fetch-depth: 0`.",
  NO_COMMITS: "there is no commit on any branch yet. Commit and push the dev log first.",
};
