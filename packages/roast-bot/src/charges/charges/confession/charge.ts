import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { type Entry, findOwnWords } from "../../log/own-commits.ts";
import { readTestimony, readWords, type Testimony } from "../../log/testimony.ts";
import { entryAt } from "../../requests.ts";

export const meta = {
  code: "confession",
  title: "A confession in the log",
  about: "log",
  meaning:
    "A commit’s own message admits that the branch went wrong before it: oops, forgot, missed one, a test that was not running.",
  leavesAlone:
    "mistakes of others and of the code before; the words in code, quotes and features; whatever a machine helped to write",
  theme: "confession",
  severity: 4,
  figures: {},
  terms: ["says"],
  slight: true,
} as const;

export function detect(change: Change): Finding | undefined {
  const found = findConfession(findOwnWords(change));
  if (found === undefined) return undefined;
  const { commit, says } = found;
  return {
    severity: meta.severity,
    summary: `The commit “${commit.subject}” admits: “${says}”.`,
    proof: [entryAt(commit)],
    figures: [],
    terms: { says },
  };
}

/** The first commit of a branch has nothing of its own to regret. */
function findConfession(commits: readonly Entry[]): Testimony | undefined {
  return readTestimony(commits.slice(1)).find(
    (each) =>
      confesses(each) ||
      (each.from === "body" &&
        nothing.test(readWords(each.says)) &&
        isAboutOwnWork(each.commit, commits)),
  );
}

/** Whether what a commit says owns up to something. */
export function confesses({ says, from }: Testimony): boolean {
  const text = readWords(from === "subject" ? parseSubject(says).text : says);
  return slip.test(text) || (from === "subject" && owning.test(text));
}

const slip =
  /\b(?:oops|whoops|oopsie|d[’']oh|my bad|my (?:own )?mistake|brain ?fart|I (?:accidentally|mistakenly|forgot|missed)|I[’']d forgotten|committed by (?:accident|mistake))\b/i;

const owning =
  /^(?:(?:I )?forgot\b(?!ten)(?!.*\bpasswords?\b)|missed (?:one|a (?:spot|file|place|few)|some|this|that)\b(?! hour| day)|(?:remove|delete|revert|undo)d?\s+(?:\w+\s+)?(?:accidental(?:ly)? (?!reverted)|forgotten ))/i;

/** What was there did nothing, said of what this branch had made. */
const nothing =
  /\b(?:vacuous(?:ly)?|(?:was|were)(?:n[’']t| not) (?:actually |even |ever |really )?(?:running|run|called|executed|collected)|never (?:actually )?ran|tested nothing)\b/i;

/** Which files a listed commit changed is not known, so nothing is known of that either. */
function isAboutOwnWork(commit: Entry, commits: readonly Entry[]): boolean {
  const earlier = commits.filter(({ position }) => position < commit.position);
  const touched = new Set(earlier.flatMap(listPaths));
  return listPaths(commit).some((path) => touched.has(path));
}

function listPaths(entry: Entry): readonly string[] {
  return "files" in entry ? entry.files.map(({ path }) => path) : [];
}
