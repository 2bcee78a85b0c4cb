import type { Change } from "../../change/change.ts";
import { parseSubject } from "../../change/parse-subject.ts";
import { isMergeSubject } from "./subjects.ts";

/**
 * Whether a pull request only brings one branch into another: a release into the main line, the
 * main line into the next version. What is in it was merged before, by whoever did it.
 */
export function bringsBranch({ title, commits, commitsKnown }: Change): boolean {
  const { text } = parseSubject(title);
  if (branchTitle.test(text.replaceAll("`", ""))) return true;
  const own = commits.filter(({ subject }) => !isMergeSubject(subject));
  const merged = own.filter(({ subject }) => parseSubject(subject).number !== undefined);
  return commitsKnown && merged.length >= 3 && merged.length * 2 > own.length;
}

const branch = String.raw`(?:origin\/|upstream\/)?(?:main|master|next|trunk|dev|develop|development|staging|production|stable|upstream|(?:release|hotfix|support)\S*|v?\d+\.[\w.-]+)`;

const branchTitle = new RegExp(
  String.raw`^(?:back-?|auto-?)?merge\s+(?:the\s+)?(?:branch\s+)?['"]?${branch}['"]?(?:\s+branch)?\s*(?:in)?(?:to|->|=>|→|with|from)\s|^${branch}\s+(?:back-?)?merge\b|^back-?merge\b|^merge\s+.*\b(?:in)?to\s+${branch}$|^(?:sync|catch up|update)\s+(?:with\s+|from\s+)?${branch}$`,
  "i",
);
