import type { ChangedFile, DiffLine } from "../../../change/change.ts";

/** What says in front of a name that somebody is meant. */
export const credit: RegExp =
  /(?<!\p{L})(?:authors?|maintainers?|owners?|reviewers?|assignees?|approvers?|contributors?|copyright)(?!\p{L})/iu;

/** A key or a heading, below or behind which people stand. */
const creditKey =
  /^\P{L}*(?:[\w-]+-)?(?:authors?|maintainers?|owners?|reviewers?|assignees?|approvers?|contributors?)\P{L}*(?:[:=]|$)/iu;

/** A line that says by itself whose something is. */
const creditLine = /@author|[Cc]opyright|©|\b[Bb]y \p{Lu}\p{Ll}+ \p{Lu}/u;

/** Whether lines say who somebody is: by themselves or, where this is no code, behind such a key or below one. */
export function hasPeople(lines: readonly DiffLine[], role: ChangedFile["role"]): boolean {
  return lines.some(
    ({ text }) => creditLine.test(text) || (role !== "source" && creditKey.test(text)),
  );
}
