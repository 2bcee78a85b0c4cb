/** What a path inside the dev log may be, in words. */
export const repositoryPathExpected =
  "a path inside the dev log with `/` between its parts: not absolute, no `..`, not in `.git`";

/**
 * Whether a text is a path inside a repository that is safe to read and write: relative, in plain
 * form, `/` only, outside `.git`, and nothing that git could take for an option or a pattern.
 */
export function isRepositoryPath(text: string): boolean {
  if (text.length > 255 || /[\p{Cc}\\:*?"<>|[\]]/u.test(text) || text.startsWith("-")) return false;
  return text.split("/").every(isPlainPart);
}

function isPlainPart(part: string): boolean {
  const plain = part.trim().toLowerCase();
  return plain !== "" && plain !== "." && plain !== ".." && !/^\.git[. ]*$/.test(plain);
}
