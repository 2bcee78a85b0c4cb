import { GitError } from "./git-error.ts";
import { followMoved } from "./moved-remote.ts";
import { spawnGit, type RunGitOptions } from "./spawn-git.ts";

export type { RunGitOptions } from "./spawn-git.ts";

/**
 * Runs git once and returns its standard output as text.
 *
 * @throws {GitError} when git exits with anything but 0; the signal's reason when that is aborted.
 */
export async function runGit(args: readonly string[], options: RunGitOptions): Promise<string> {
  const { bytes, complete } = await runGitCapped(args, { ...options, maxBytes: longestText });
  if (complete) return bytes.toString("utf8");
  const stderr = `it printed more than ${longestText} bytes`;
  throw new GitError({ arguments: args, exitCode: 0, stderr });
}

/** Bytes; little less than Node can hold in one string. */
const longestText = 500_000_000;

/** What git printed, up to a limit. */
export interface CappedOutput {
  readonly bytes: Buffer;
  /** False when git had more to say and was stopped. */
  readonly complete: boolean;
}

/**
 * Runs git once and keeps at most `maxBytes` of its standard output; a git that has more to say is
 * stopped, so that no history can fill our memory. A remote that has moved within its host is followed.
 *
 * @throws {GitError} when git fails by itself; the signal's reason when that is aborted.
 */
export async function runGitCapped(
  args: readonly string[],
  options: RunGitOptions & { readonly maxBytes: number },
): Promise<CappedOutput> {
  let end = await spawnGit(args, options).ended;
  if (end.kind === "failed") {
    const moved = await followMoved(end.error, options);
    const settings = { ...options.settings, ...moved };
    if (moved !== undefined) end = await spawnGit(args, { ...options, settings }).ended;
  }
  switch (end.kind) {
    case "succeeded":
      return { bytes: end.output, complete: true };
    case "cut":
      return { bytes: end.output, complete: false };
    case "failed":
      throw end.error;
  }
}
