import type { Change, ChangedFile, DiffLine } from "../../../change/change.ts";
import { ofPeople } from "../../../change/find-roles.ts";
import { isComment } from "../../../history/find-deletions.ts";
import { isForUsers } from "../../log/read-notes.ts";
import { creditKey, creditLine } from "./narrow.ts";

type Side<Kind> = Extract<DiffLine, { readonly kind: Kind }>;

/** What stood between two lines that stayed, and what came there. */
export interface Run {
  readonly path: string;
  readonly role: ChangedFile["role"];
  readonly went: readonly Side<"deleted">[];
  readonly came: readonly Side<"added">[];
}

/** In the order in which they tell what a change does. */
export const tellingRoles: readonly ChangedFile["role"][] = ["source", "config", "data", "doc"];

/** Where one of so few is told, nobody takes it for all of them. */
export const mostRuns = 4;

/** What stood between lines that stayed, and whether there is but one such place beside tests. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly isOne: boolean;
}

export function listRuns({ files }: Change): Runs {
  const isNoted = files.every(({ path }) => isForUsers.test(path));
  const runs = files
    .filter(({ path, role }) => tellingRoles.includes(role) && (isNoted || !isForUsers.test(path)))
    .flatMap(readRuns);
  return { runs, isOne: runs.length === 1 && files.every(isSeen) };
}

/** Whether all that the change did to a file is in its hunks, or beside the point. */
function isSeen({ role, path, status, binary, hunks }: ChangedFile): boolean {
  if (role === "test" || role === "lock" || isForUsers.test(path)) return true;
  return status === "modified" && !binary && hunks.length > 0 && tellingRoles.includes(role);
}

export function readRuns({ path, role, hunks, status }: ChangedFile): readonly Run[] {
  // Of what came or went as a whole no line is told, and none of who is who.
  if (status !== "modified" || ofPeople.test(path)) return [{ path, role, went: [], came: [] }];
  return hunks.flatMap(({ lines }) => {
    const runs: { went: Side<"deleted">[]; came: Side<"added">[] }[] = [];
    const people = findPeople(lines, role);
    let isOpen = false;
    for (const line of lines) {
      if (line.kind === "context") {
        isOpen = false;
        continue;
      }
      if (line.text.trim() === "") continue;
      const open = (isOpen ? runs.at(-1) : undefined) ?? { went: [], came: [] };
      if (!isOpen) runs.push(open);
      isOpen = true;
      if (line.kind === "deleted") open.went.push(line);
      else open.came.push(line);
    }
    return runs.map(({ went, came }) =>
      [...went, ...came].some((line) => people.has(line))
        ? { path, role, went: [], came: [] }
        : { path, role, went, came },
    );
  });
}

/**
 * The lines that say who somebody is: by themselves, or behind such a key, or below one as far as the hunk
 * shows it. In code a key is the name of a thing.
 */
function findPeople(lines: readonly DiffLine[], role: ChangedFile["role"]): ReadonlySet<DiffLine> {
  const above: { readonly depth: number; readonly isKey: boolean }[] = [];
  return new Set(
    lines.filter(({ text }) => {
      const depth = /^#+ /.test(text) ? -1 : text.search(/[\p{L}\p{N}]/u);
      if (depth === -1 && !text.startsWith("#")) return false;
      while ((above.at(-1)?.depth ?? -2) >= depth) above.pop();
      const isKey = role !== "source" && (above.at(-1)?.isKey === true || creditKey.test(text));
      above.push({ depth, isKey });
      return isKey || creditLine.test(text);
    }),
  );
}

/** Whether a line, of anything but prose, is a comment or a docstring, as far as its beginning tells. */
export function isRemark(role: ChangedFile["role"], { text }: DiffLine): boolean {
  return role !== "doc" && isComment(text);
}
