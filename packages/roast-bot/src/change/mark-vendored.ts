import type { ChangeCommit, ChangedFile } from "./change.ts";

/**
 * Tells as somebody else's code what a branch only brings up to date: of a copy that is kept in the tree,
 * the log says “Update urllib3 to v1.21.1”, and all that such commits touch of it stands in a folder of that
 * name. What another commit of the branch touches as well was written for the tree.
 */
export function markVendored(
  files: readonly ChangedFile[],
  commits: readonly ChangeCommit[],
): readonly ChangedFile[] {
  const copied = new Set<string>();
  const written = new Set<string>();
  for (const commit of commits) {
    const name = updated.exec(commit.subject)?.[1]?.toLowerCase();
    const isWithin = (path: string) =>
      name !== undefined && path.toLowerCase().split("/").slice(0, -1).includes(name);
    for (const { path } of commit.files) (isWithin(path) ? copied : written).add(path);
  }
  return files.map((file) =>
    (file.role === "source" || file.role === "test") &&
    copied.has(file.path) &&
    !written.has(file.path)
      ? { ...file, role: "vendored" }
      : file,
  );
}

/** A version behind a name: what has one is kept elsewhere. */
const updated =
  /^(?:\w+(?:\([^)]*\))?: )?(?:update|upgrade|bump|vendor|sync)\w* (?:the )?(?:bundled |embedded |vendored |copy of )?`?([\w][\w-]*)`? (?:from \S+ )?(?:to |at |@ ?)?(?:version )?v?\d+\.\d+/i;
