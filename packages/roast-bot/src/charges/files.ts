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

/** A file whose new lines are mostly rows: names, texts and numbers, and nothing that decides. */
export function isTable({ path, hunks }: ChangedFile): boolean {
  if (
    /(^|\/)(locales?|i18n|lang|translations|messages|data|fixtures|icons?|tables?|migrations?|schemas?|types|constants|emoji\w*|unicode\w*)(\/|\.|-|_)/i.test(
      path,
    )
  )
    return true;
  const added = hunks.flatMap(({ lines }) => lines).filter(({ kind }) => kind === "added");
  const deciding = added.filter(({ text }) =>
    /\b(if|for|while|return|switch|match|case|def|func|fn|function|class)\b|=>/.test(text),
  );
  return added.length > 0 && deciding.length * 12 < added.length;
}
