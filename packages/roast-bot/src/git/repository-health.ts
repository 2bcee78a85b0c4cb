import { existsSync } from "node:fs";
import { gitAddressKind } from "@mea-culpa/formats";
import type { GitSettings } from "./git-environment.ts";
import { GitError } from "./git-error.ts";
import { runGit } from "./run-git.ts";

/** Whether a repository can be read from here. */
export type RepositoryHealth =
  | { readonly kind: "reachable" }
  /** It is there, but has no such branch. */
  | { readonly kind: "no-branch"; readonly branch: string }
  | { readonly kind: "unreachable"; readonly message: string };

const answerTimeout = 20_000;

/** Asks a folder or URL whether it answers as a git repository, and has the branch if one is named. */
export async function repositoryHealth(options: {
  /** A URL, or a folder's absolute path. */
  git: string;
  branch?: string;
  /** See `httpCredentials`. */
  credentials?: GitSettings;
}): Promise<RepositoryHealth> {
  const { git, branch, credentials = {} } = options;
  if (gitAddressKind(git) !== "remote" && !existsSync(git)) {
    return { kind: "unreachable", message: `there is no folder ${git}` };
  }
  const asked = branch === undefined ? "HEAD" : `refs/heads/${branch}`;
  const signal = AbortSignal.timeout(answerTimeout);
  try {
    // Not in the dev log, whose configuration would have a say in where git asks, and with which programs.
    const found = await runGit(["ls-remote", "--", git, asked], {
      cwd: "/",
      settings: credentials,
      signal,
    });
    if (branch !== undefined && found.trim() === "") return { kind: "no-branch", branch };
    return { kind: "reachable" };
  } catch (error) {
    if (error instanceof GitError) return { kind: "unreachable", message: error.stderr };
    if (!signal.aborted) throw error;
    return { kind: "unreachable", message: `no answer within ${answerTimeout / 1000} seconds` };
  }
}
