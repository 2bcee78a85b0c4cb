import type { FileRole } from "@mea-culpa/formats";
import type { Change, ChangedFile } from "../change/change.ts";

/** Lines added to files of a role, other than those that only moved or were re-indented. */
export function countAdded({ files }: Pick<Change, "files">, role: FileRole): number {
  return total(files, { role, field: "additions" });
}

/** Lines deleted from files of a role, likewise. */
export function countDeleted({ files }: Pick<Change, "files">, role: FileRole): number {
  return total(files, { role, field: "deletions" });
}

function total(
  files: Change["files"],
  { role, field }: { readonly role: FileRole; readonly field: "additions" | "deletions" },
): number {
  const moved = field === "additions" ? "movedIn" : "movedOut";
  return files
    .filter((file) => file.role === role)
    .reduce((sum, file) => sum + file[field] - file[moved], 0);
}

/** What shows how something is used repeats itself, prints what it has, and leaves off where it likes. */
export function isShownOff({ path }: Pick<ChangedFile, "path">): boolean {
  return /(?:^|\/)(?:[\w.]+-)?(?:examples?|samples?|demos?|bench(?:es|marks?)?|playgrounds?)(?:\/|\.\w+$)/i.test(
    path,
  );
}

/** What is read by people, also where it lies among tests. */
export function isPage({ path, role }: Pick<ChangedFile, "path" | "role">): boolean {
  return role === "doc" || (role === "test" && /\.(?:md|rst|adoc)$/i.test(path));
}
