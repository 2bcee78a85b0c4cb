import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { findOwnWords } from "../../log/own-commits.ts";
import { readTestimony, readWords, type Testimony } from "../../log/testimony.ts";
import { entryAt } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "outcry",
  title: "A sigh in the log",
  about: "log",
  meaning:
    "A commit’s own message sighs, or judges what the commit itself does: ugh, damn, “feels a bit dirty”, “for some reason this works”.",
  leavesAlone:
    "what is said of other people’s work or of what is removed; the words in code, quotes and features; whatever a machine helped to write",
  theme: "outcry",
  severity: 4,
  figures: {},
  terms: ["says"],
  slight: { below: 8, of: "says" },
} as const;

export function detect(change: Change): Finding | undefined {
  const found = readTestimony(findOwnWords(change)).find(criesOut);
  if (found === undefined) return undefined;
  const { commit, says } = found;
  return {
    severity: meta.severity,
    summary: `The commit “${commit.subject}” says: “${says}”.`,
    proof: [entryAt(commit)],
    figures: [],
    terms: { says },
  };
}

/** Whether what a commit says sighs, or judges what the commit does. */
export function criesOut({ says, from }: Testimony): boolean {
  const text = readWords(from === "subject" ? parseSubject(says).text : says);
  return (
    sigh.test(text) ||
    stretched.test(text) ||
    (!others.test(text) && (judgement.test(text) || wonder.test(text)))
  );
}

/** What is judged here is not what the commit itself brings. */
const others =
  /\b(?:you|users?|your|remov\w+|delet\w+|replac\w+|instead of|no longer|previous\w*|was|were)\b/i;

const sigh =
  /^[\s.…:*]*(?:sigh|ugh+|argh+|grr+|meh|bah|yikes|damn(?: \w+){0,3}|damnit|dammit|wtf|face-?palm|gah|blah|boo|why[?!]+)\b[\s.…:!,*-]*(?:\p{L}|$)/iu;

/** What is drawn out as one says it aloud, or makes a face. */
const stretched = /\b\p{Ll}+([aeou])\1{2,}\p{Ll}*\b|(?<=\p{L} ):['’]?-?\((?:\s|$)/u;

const judgement =
  /\b(?:feels|seems|looks|is(?! dirty)|it[’']s|kind of|kinda|sort of|a (?:bit|little)|bit|somewhat|rather|pretty|very|so|too) (?:a (?:bit|little) |kind of |kinda |somewhat |rather |pretty |very |really |quite )?(?:dirty|ugly|hacky|gross|yucky|nasty|horrible|awful|icky)\b|\b(?:dirty|ugly|nasty|horrible|terrible|gross|awful|stupid|evil|quick) (?:little )?hacks?\b|\bnot (?:very |exactly |too )?(?:proud of|pretty|elegant)\b/i;

const wonder =
  /^\W*for some reason,? (?:this|it|that)\b|\b(?:(?:no|not any) idea (?:why|how)|don[’']t (?:really )?(?:know|understand) why|not sure why|(?:magically|somehow) (?:works?|fix\w*|passes)|weird (?:\w+ ){0,2}(?:error|issue|bug)\b.*\bnow\b)/i;
