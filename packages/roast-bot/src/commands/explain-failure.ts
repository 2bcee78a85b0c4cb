import { GitError } from "../git/git-error.ts";

/** A failure in plain words, with what to do where that is known. */
export function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof GitError) return gitFailure(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT" && "path" in error && error.path === "git") {
    return "git was not found. Install it, or put it on PATH.";
  }
  const message = fileFailure(error) ?? error.message;
  const cause = error.cause === undefined ? "" : explainFailure(error.cause);
  return cause === "" || message.includes(cause) ? message : `${message} (${cause})`;
}

/** What the system says of a file or folder, with its place first; `undefined` for other errors. */
function fileFailure(error: Error): string | undefined {
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const reason = fileReasons[code];
  if (reason === undefined || !("syscall" in error)) return undefined;
  const place = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
  return `${place}${reason}`;
}

const fileReasons: Readonly<Record<string, string>> = {
  EACCES: "may not be read or written by you. Change its permissions, or name another place.",
  EEXIST: "there is a file where a folder is needed. Name a folder.",
  EISDIR: "is a folder where a file is needed. Name a file.",
  ENOENT: "there is no such file or folder, and none can be made. Correct the path.",
  ENOSPC: "no space is left on the disk. Free some, and do it again.",
  ENOTDIR: "a part of the path is a file where a folder is needed. Correct the path.",
  EPERM: "may not be changed by you. Change its permissions, or name another place.",
  EROFS: "lies on a disk that can only be read. Name another place.",
};

function gitFailure(error: GitError): string {
  if (
    /could not read (Username|Password)|Authentication failed|Permission denied/.test(error.stderr)
  ) {
    return `${error.message}\nGit has no access there. roast-bot never asks: set up a credential helper or key.`;
  }
  return error.message;
}
