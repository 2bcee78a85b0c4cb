import { stripVTControlCharacters } from "node:util";

/** A git process that failed: what was asked, how it ended and what it said. */
export class GitError extends Error {
  override readonly name = "GitError";
  readonly code = "GIT_FAILED";
  /** The arguments, without the executable. Credentials in URLs are blanked. */
  readonly arguments: readonly string[];
  /** The exit code; `null` when a signal ended it. */
  readonly exitCode: number | null;
  /** What git wrote to standard error: plain lines, credentials blanked, a remedy where one is known. */
  readonly stderr: string;
  /** Whether nobody answered at the other end: no network, no server, no such repository. */
  readonly isUnreachable: boolean;
  /** Whether it may pass: a network that failed, a lock that is held, a git that was killed. */
  readonly isRetryable: boolean;

  constructor(options: { arguments: readonly string[]; exitCode: number | null; stderr: string }) {
    const asked = options.arguments.map(withoutCredentials);
    const said = withRemedy(withoutCredentials(toPlainLines(options.stderr)).trim());
    super(`git ${asked[0] ?? ""} failed (exit ${options.exitCode ?? "by signal"}): ${said}`);
    this.arguments = asked;
    this.exitCode = options.exitCode;
    this.stderr = said;
    const mayAnswer = silent.some((words) => words.test(said));
    this.isUnreachable = mayAnswer || (gone.test(said) && !denied.test(said));
    this.isRetryable = options.exitCode === null || mayAnswer || held.test(said);
  }
}

/** Why git reads no repository in a folder, where that is the folder's fault. */
export function findFolderFault(error: unknown): "NOT_A_REPOSITORY" | "NOT_TRUSTED" | undefined {
  if (!(error instanceof GitError)) return undefined;
  if (error.stderr.includes("not a git repository")) return "NOT_A_REPOSITORY";
  return error.stderr.includes("dubious ownership") ? "NOT_TRUSTED" : undefined;
}

/** What to do about a folder that is `NOT_TRUSTED`. */
export const trustAdvice: string =
  "the folder belongs to somebody else, and git reads no such repository. If you trust it: " +
  "`git config --global --add safe.directory FOLDER`.";

/** What to do about what git says the least of, each on the line that git says it in. */
function withRemedy(said: string): string {
  return said
    .replace(
      // With a token no redirect to another host is followed.
      /(returned error: 30[1-8])$/m,
      "$1 (it has moved; a token is not sent along, so write the new address)",
    )
    .replace(
      /(unable to read [0-9a-f]{40,64})$/m,
      "$1 (the clone lacks it: make a whole one, or run `git fetch --refetch --no-filter` there)",
    )
    .replace(
      /(Couldn't (?:load public|find) key[^\n]*|gpg failed to sign the data)$/m,
      "$1 (nothing is published unsigned where a key is set: mend `ROAST_BOT_SIGNING_KEY`, or `user.signingKey` of git)",
    );
}

/** What git, curl and ssh say where nobody answers, and somebody may a moment later. */
const silent: readonly RegExp[] = [
  /Could not resolve host|Temporary failure in name resolution/i,
  /Failed to connect|Couldn't connect to server|Connection (refused|reset|timed out|closed)/i,
  /timed out|SSL_ERROR_SYSCALL|Empty reply from server/i,
  /early EOF|unexpected disconnect|hung up unexpectedly|RPC failed/i,
  /returned error: (408|429|5\d\d)/i,
];

/** What they say where nobody is going to. */
const gone =
  /does not appear to be a git repository|Could not read from remote repository|repository '[^'\n]*' not found|unable to access '/i;

/** What they say where somebody answers, and lets nobody in. */
const denied = /denied|Authentication failed|returned error: 40[13]/i;

/** What git says of a lock that another process has, or one that was killed has left. */
const held = /Unable to create '[^']*\.lock'|cannot lock ref|could not lock config file/i;

/** Blanks user and password of any URL in a text, and what stands in an `Authorization` header. */
export function withoutCredentials(text: string): string {
  return text
    .replaceAll(/\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^/@\s]+@/gi, "$1***@")
    .replaceAll(/\b(authorization: *[\w-]+ )\S+/gi, "$1***");
}

/** Git passes on what a server says: here without colours, moves of the cursor and bells. */
function toPlainLines(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\t\n]/gu, "");
}
