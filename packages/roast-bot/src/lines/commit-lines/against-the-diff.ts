import type { CommitExhibit } from "@mea-culpa/formats";
import { goesOn } from "../../charges/log/testimony.ts";
import { bare, byDiff, type CommitKind } from "./commit-kind.ts";

/** What a subject says, and its own diff denies. */
export const againstTheDiff: readonly CommitKind[] = [
  byDiff({
    subject: /^(?:add|adds|added|adding)\b/i,
    // What is no text has no lines, and may be what was added beside.
    and: (commit) =>
      commit.additions === 0 && commit.deletions >= 3 && commit.files === 1 && saysOneThing(commit),
    lines: ["It adds no line, and deletes {f.deletions}."],
    verdict: { archetype: "The Subtractor", lines: ["adds up, from the other side"] },
  }),
  byDiff({
    subject: /^(?:simplif(?:y|ies|ied)|shorten|slim)\b/i,
    and: (commit) =>
      commit.deletions > 0 && countNew(commit) >= commit.deletions + 20 && saysOneThing(commit),
    lines: ["{f.deletions} go, and {n.additions} come. The word for that is in the subject."],
    verdict: { archetype: "The Simplifier", lines: ["needed more room to be simple in"] },
  }),
  byDiff({
    subject: /^(?:clean(?:ed|ing)?[ -]?up|tid(?:y|ied|ying))\b/i,
    and: (commit) =>
      countNew(commit) >= 40 && countNew(commit) >= 2 * commit.deletions && saysOneThing(commit),
    lines: ["It tidies up, and adds {f.additions}."],
    verdict: { archetype: "The Tidy Mind", lines: ["tidied up, and left more than was there"] },
  }),
  byDiff({
    subject: /^(?:minor|small|tiny|trivial|quick|little|slight)\b/i,
    and: (commit) => countNew(commit) >= 150 && saysOneThing(commit),
    lines: ["In numbers: {f.additions}."],
    verdict: { archetype: "The Understater", lines: ["has a small word for everything"] },
  }),
];

/**
 * Whether a commit says no more than what its subject begins with. Behind a comma or an “and”, and in
 * the body, it may say the rest of its diff, in any words.
 */
function saysOneThing({ subject, text }: CommitExhibit): boolean {
  const behindVerb = bare(subject).replace(/^\w+/, "");
  return !severalParts.test(behindVerb) && !goesOn({ body: text.slice(subject.length) });
}

const severalParts =
  /[,;:&+|(]|\s[-–—/]\s|[.!?]\s|\b(?:and|plus|then|also|while|with|by|instead|new|initial|first|draft|add\w*|introduc\w*|implement\w*|creat\w*|(?:re)?writ\w*|extract\w*|split\w*)\b/i;

/** Added lines that were not only moved; none where nobody can tell them from what a program wrote beside. */
function countNew({ additions, movedIn = 0, parts = {} }: CommitExhibit): number {
  const isMixed = [parts.lock, parts.generated, parts.vendored, parts.data].some(Boolean);
  return isMixed ? 0 : additions - movedIn;
}
