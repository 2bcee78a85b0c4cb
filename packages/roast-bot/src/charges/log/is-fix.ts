import { bareSubject, prefixOf } from "./subject-words.ts";

/** Whether a subject says that something is put right. Typos and words are not worth the name. */
export function isFix(subject: string): boolean {
  const bare = bareSubject(subject);
  if (/\b(typos?|spelling|grammar|wording|changelog|readme|docs?|docstrings?)\b/i.test(bare)) {
    return false;
  }
  if (
    /^(fix(es|ed|ing|up)?|hot-?fix|bug-?fix|oops|repair|correct|really fix|actually fix|another fix|try to fix|attempt to fix|fixup!)\b/i.test(
      bare,
    )
  ) {
    return true;
  }
  const prefix = prefixOf(subject);
  return prefix === "fix" || prefix === "hotfix" || prefix === "bugfix";
}
