import type { Change, FileRole } from "../change/change.ts";

/** Lines added to files of a role. */
export function addedIn({ files }: Pick<Change, "files">, role: FileRole): number {
  return total(files, { role, field: "additions" });
}

/** Lines deleted from files of a role. */
export function deletedIn({ files }: Pick<Change, "files">, role: FileRole): number {
  return total(files, { role, field: "deletions" });
}

function total(
  files: Change["files"],
  { role, field }: { readonly role: FileRole; readonly field: "additions" | "deletions" },
): number {
  return files.filter((file) => file.role === role).reduce((sum, file) => sum + file[field], 0);
}
