import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { findOwnWords } from "../../log/own-commits.ts";
import { readTestimony, readWords, type Testimony } from "../../log/testimony.ts";
import { commitAt } from "../../requests.ts";

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
  affinities: [
    { with: "parade-of-fixes", points: 2, why: "the log fixes, and says why it has to" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  const found = findConfession(findOwnWords(change));
  if (found === undefined) return undefined;
  const { commit, says } = found;
  return {
    severity: meta.severity,
    summary: `The commit “${commit.subject}” admits: “${says}”.`,
    proof: [commitAt(commit)],
    figures: [],
    terms: { says },
  };
}

/** The first commit of a branch has nothing of its own to regret. */
function findConfession(commits: readonly ChangeCommit[]): Testimony | undefined {
  return readTestimony(commits.slice(1)).find(({ commit, says, from }) => {
    const text = readWords(from === "subject" ? parseSubject(says).text : says);
    if (slip.test(text)) return true;
    return from === "subject"
      ? owning.test(text)
      : nothing.test(text) && isAboutOwnWork(commit, commits);
  });
}

const slip =
  /\b(?:oops|whoops|oopsie|d[’']oh|my bad|my (?:own )?mistake|brain ?fart|I (?:accidentally|mistakenly|forgot|missed)|I[’']d forgotten|committed by (?:accident|mistake))\b/i;

const owning =
  /^(?:(?:I )?forgot\b(?!ten)(?!.*\bpasswords?\b)|missed (?:one|a (?:spot|file|place|few)|some|this|that)\b(?! hour| day)|(?:remove|delete|revert|undo)d?\s+(?:\w+\s+)?(?:accidental(?:ly)? (?!reverted)|forgotten ))/i;

/** What was there did nothing, said of what this branch had made. */
const nothing =
  /\b(?:vacuous(?:ly)?|(?:was|were)(?:n[’']t| not) (?:actually |even |ever |really )?(?:running|run|called|executed|collected)|never (?:actually )?ran|tested nothing)\b/i;

function isAboutOwnWork(commit: ChangeCommit, commits: readonly ChangeCommit[]): boolean {
  const earlier = commits.filter(({ position }) => position < commit.position);
  const touched = new Set(earlier.flatMap(({ files }) => files.map(({ path }) => path)));
  return commit.files.some(({ path }) => touched.has(path));
}
