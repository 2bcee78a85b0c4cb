import type { FileRole } from "@mea-culpa/formats";
import type { Change } from "./change.ts";
import { classifyFile } from "./classify-file.ts";

/** What a path is for: as the merge has it, or by its name alone where the merge no longer does. */
export function findRoles({ files }: Pick<Change, "files">): (path: string) => FileRole {
  const roles = new Map(files.map(({ path, role }) => [path, role]));
  return (path) => roles.get(path) ?? classifyFile({ path, binary: false, start: "" });
}
