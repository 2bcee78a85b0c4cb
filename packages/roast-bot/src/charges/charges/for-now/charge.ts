import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { findOwnWords } from "../../log/own-commits.ts";
import { readTestimony, readWords, type Testimony } from "../../log/testimony.ts";
import { normaliseLine } from "../../reading/read-change.ts";
import { commitAt } from "../../requests.ts";

export const meta = {
  code: "for-now",
  title: "For now",
  about: "log",
  meaning:
    "A commit’s own message calls what it does temporary, or good for now, and most of what it did was merged.",
  leavesAlone:
    "what the branch took back; what says until when; removals; what is only kept or documented; temporary files and the like",
  theme: "provisional",
  severity: 5,
  figures: {},
  terms: ["says"],
  affinities: [
    { with: "new-todos", points: 3, why: "for now, in the log and in the code" },
    { with: "hack-into-production", points: 2, why: "the log calls it what it is" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  const found = readTestimony(findOwnWords(change)).find(
    (each) => isProvisional(each) && isMerged(each.commit, change),
  );
  if (found === undefined) return undefined;
  const { commit, says } = found;
  return {
    severity: meta.severity,
    summary: `The commit “${commit.subject}” says “${says}”, and most of it was merged.`,
    proof: [commitAt(commit)],
    figures: [],
    terms: { says },
  };
}

function isProvisional({ says, from }: Testimony): boolean {
  const text = readWords(from === "subject" ? parseSubject(says).text : says);
  if (ended.test(text) || limited.test(text)) return false;
  return provisional.test(text) || /^te?mp(?:orary)?:/i.test(says);
}

const provisional =
  /\bfor now\b(?!\s+on)|\btemporarily\b|\(temp(?:orary)?\)|\btemporary (?:fix|hack|workaround|solution|measure|patch|disable|skip|pin|change)\b/i;

/** Taking something temporary away is not temporary, nor is leaving or describing what is there. */
const ended =
  /\b(?:remov\w+|drop\w*|delet\w+|revert\w*|undo|replac\w+|clean\w*|get(?:ting)? rid|no longer|without|avoid\w*|instead of|was|were|used to|keep\w*|leav\w+|stay\w*|only|supports?|document\w*|readme|docs|not?|one last)\b/i;

/** Whoever says until when, or where it is written down, has answered. */
const limited =
  /\b(?:until|till|before|after|later|next|soon|while|unless|once|when|because|since|as long as|upstream|follow-?up|pending|waiting)\b|#\d+/i;

/** Whether most of what a commit did stands in the merged change. */
function isMerged({ diff, files }: ChangeCommit, { files: merged }: Change): boolean {
  if (diff === undefined || files.length === 0) return false;
  const added = collectLines(diff, "added");
  // What a commit replaces the merge replaces too, whatever came instead.
  const [kind, own] =
    added.length > 0
      ? (["added", added] as const)
      : (["deleted", collectLines(diff, "deleted")] as const);
  const there = new Set(collectLines(merged, kind));
  return own.length > 0 && own.filter((line) => there.has(line)).length * 2 > own.length;
}

function collectLines(
  files: NonNullable<ChangeCommit["diff"]>,
  kind: "added" | "deleted",
): readonly string[] {
  return files.flatMap(({ path, hunks }) =>
    hunks
      .flatMap(({ lines }) => lines)
      .filter((line) => line.kind === kind && line.text.trim().length > 3)
      .map(({ text }) => `${path}\n${normaliseLine(text)}`),
  );
}
