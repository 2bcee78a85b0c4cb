import { GitError } from "../git/git-error.ts";

/** A failure in plain words, with what to do where that is known. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof GitError) return gitFailure(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT" && "path" in error && error.path === "git") {
    return "git was not found. Install it, or put it on PATH.";
  }
  return error.cause === undefined
    ? error.message
    : `${error.message} (${explainFailure(error.cause)})`;
}

function gitFailure(error: GitError): string {
  if (/dubious ownership/.test(error.stderr)) {
    return `${error.message}\nThe folder belongs to someone else. Trust it with git's safe.directory.`;
  }
  if (
    /could not read (Username|Password)|Authentication failed|Permission denied/.test(error.stderr)
  ) {
    return `${error.message}\nGit has no access there. roast-bot never asks: set up a credential helper or key.`;
  }
  return error.message;
}
