import type { FileStat } from "./change.ts";

/**
 * Reads one entry of `--numstat -z` from NUL-separated tokens: `added TAB deleted TAB path`, or with
 * an empty path followed by the two paths of a rename. `undefined` where no entry stands.
 */
export function parseNumstatEntry(
  tokens: readonly string[],
  at: number,
): { readonly file: FileStat; readonly next: number } | undefined {
  const match = /^\n?(\d+|-)\t(\d+|-)\t([^]*)$/.exec(tokens[at] ?? "");
  if (!match) return undefined;
  const [, additions = "", deletions = "", path = ""] = match;
  const counts = {
    additions: additions === "-" ? 0 : Number(additions),
    deletions: deletions === "-" ? 0 : Number(deletions),
    binary: additions === "-",
  };
  if (path !== "") return { file: { path, ...counts }, next: at + 1 };
  const [previousPath = "", newPath = ""] = tokens.slice(at + 1, at + 3);
  return { file: { path: newPath, previousPath, ...counts }, next: at + 3 };
}
