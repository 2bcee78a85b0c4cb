/** What a path inside the dev log may be, in words. */
export const repositoryPathExpected =
  "a path inside the dev log with `/` between its parts: not absolute, no `..`, not in `.git`";

/**
 * Reads a file's or folder's path inside a repository as people write it: `./content/blog/` is
 * `content/blog`. `undefined` for anything that is not safe to read and write: absolute, with `..`
 * or `\`, inside of `.git`, or what git could take for an option or a pattern. Letters stay as they
 * are written, because git compares bytes.
 */
export function parseRepositoryPath(text: string): string | undefined {
  const path = text.replace(/^(\.\/)+/, "").replace(/\/+$/, "");
  if (path.length > 255 || /[\p{Cc}\\:*?"<>|[\]]/u.test(path) || path.startsWith("-")) {
    return undefined;
  }
  return path.split("/").every(isPlainPart) ? path : undefined;
}

/** Some file systems pass over invisible characters, and shorten `.git` to `git~1`. */
function isPlainPart(part: string): boolean {
  const plain = part
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")
    .trim()
    .toLowerCase();
  return plain !== "" && plain !== "." && plain !== ".." && !/^(\.git[. ]*|git~\d+)$/.test(plain);
}
