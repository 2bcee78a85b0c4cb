import type { Change } from "../../change/change.ts";
import { parseSubject } from "../../change/parse-subject.ts";
import { isMergeSubject } from "./subjects.ts";

/**
 * Whether a pull request only brings one branch into another: a release into the main line, the
 * main line into the next version, or a release of another project into its own folder. What is in
 * it was written before, by whoever did it.
 */
export function bringsBranch(change: Change): boolean {
  const { title, commits, commitsKnown, listed } = change;
  const { text } = parseSubject(title);
  if (branchTitle.test(text.replaceAll("`", "")) || bringsRelease(text, change)) return true;
  const log = commitsKnown ? commits : listed;
  const own = log.filter(({ subject }) => !isMergeSubject(subject));
  const merged = own.filter(({ subject }) => parseSubject(subject).number !== undefined);
  return merged.length >= 3 && merged.length * 2 > own.length;
}

const release =
  /^(?:updat|upgrad|bump|sync|vendor|roll|import)\w*\s+(?:the\s+)?(?:vendored\s+|bundled\s+)?(?:[\w@.-]+\/)*([\w.-]+)\s+(?:to|from|at)\s+(?:version\s+)?v?\d+(?:\.\d+)+/i;

/** Whether it moves another project to a release of it, in a folder that has that project's name. */
function bringsRelease(title: string, { files }: Pick<Change, "files">): boolean {
  const name = release.exec(title)?.[1]?.toLowerCase();
  const inside = files.filter(({ path }) =>
    path
      .toLowerCase()
      .split("/")
      .slice(0, -1)
      .includes(name ?? ""),
  );
  return inside.length >= 3 && inside.length * 5 >= files.length * 4;
}

const branch = String.raw`(?:origin\/|upstream\/)?(?:main|master|next|trunk|dev|develop|development|staging|production|stable|upstream|(?:release|hotfix|support)\S*|v?\d+\.[\w.-]+)`;

const branchTitle = new RegExp(
  String.raw`^(?:back-?|auto-?)?merge\s+(?:the\s+)?(?:branch\s+)?['"]?${branch}['"]?(?:\s+branch)?\s*(?:in)?(?:to|->|=>|→|with|from)\s|^${branch}\s+(?:back-?)?merge\b|^back-?merge\b|^merge\s+.*\b(?:in)?to\s+${branch}$|^(?:sync|catch up|update)\s+(?:with\s+|from\s+)?${branch}$`,
  "i",
);
