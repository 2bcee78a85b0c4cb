import type { FileRole } from "@mea-culpa/formats";
import type { Change, ChangedFile } from "./change.ts";
import { classifyFile } from "./classify-file.ts";

/** What a path is for: as the merge has it, or by its name alone where the merge no longer does. */
export function findRoles({ files }: Pick<Change, "files">): (path: string) => FileRole {
  const roles = new Map(files.map(({ path, role }) => [path, role]));
  return (path) => roles.get(path) ?? classifyFile({ path, binary: false, start: "" });
}

/** What lists people by their names, handles and mails, whatever its role. */
export const ofPeople: RegExp =
  /(?:^|\/)(?:codeowners|owners(?:_aliases)?|maintainers|authors|contributors|\.mailmap)(?:\.\w+)?$/i;

/**
 * What a file of a commit is for, by its path and, where its diff begins with its first line, by how it
 * begins. Between marks of a generator (`<!-- BEGIN_TF_DOCS -->`) stands what that has written.
 */
export function classifyDiff({ path, hunks }: Pick<ChangedFile, "path" | "hunks">): FileRole {
  if (hunks.some(({ lines }) => lines.some(({ text }) => generatorMark.test(text))))
    return "generated";
  const [hunk] = hunks;
  const [first] = hunk?.lines ?? [];
  const at = first?.kind === "deleted" ? first.before : first?.after;
  const start =
    at === 1
      ? (hunk?.lines ?? [])
          .slice(0, 10)
          .map(({ text }) => text)
          .join("\n")
      : "";
  return classifyFile({ path, binary: false, start });
}

const generatorMark = /<!--(?=[^>]*\b(?:BEGIN|START))(?=[^>]*(?:docs|toc\b|generated))/i;
