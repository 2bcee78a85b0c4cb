import type { CommitExhibit } from "@mea-culpa/formats";
import type { Facts } from "../facts.ts";
import { type DeclaredKind, listOwn } from "./commit-kind.ts";

/** What a subject says of a size, and what the figures say. */
export const sizes: readonly DeclaredKind[] = [
  {
    weight: 4,
    subject: /^(?:reduce|minimi[sz]e|shrink|trim|smaller|shorten) (?:the )?(?:\w+ )?diff\b/i,
    lines: [
      "It makes the pull request shorter, and its log longer.",
      "One more commit, so that there is less to read.",
    ],
    title: "Less of it, in more commits",
    verdict: {
      archetype: "The Dieter",
      lines: ["took the weight off the diff and put it on the log"],
    },
  },
  {
    weight: 5,
    subject: /^(?:remov(?:e|ed|es)|delet(?:e|ed|es)) (?:an? |the )?(?:\w+ )?line$/i,
    and: ({ deletions, additions }) => deletions > 1 && additions > 0,
    lines: ["It deletes {f.deletions}, and adds {n.additions}."],
    title: "A matter of lines",
    verdict: { archetype: "The Line Judge", lines: ["said one line, and meant {f.deletions}"] },
  },
  {
    weight: 4,
    subject: /^(?:minor|small|tiny|trivial|quick|little|slight)\b/i,
    and: ({ additions, movedIn = 0 }) => additions - movedIn >= 150,
    lines: ["In numbers: {f.additions}.", "{f.additions} of it."],
    title: "A small word",
    verdict: { archetype: "The Understater", lines: ["called {f.additions} by a small name"] },
  },
  {
    weight: 4,
    subject: /^(?:clean(?:ed|ing)?[ -]?up|tid(?:y|ied|ying))\b/i,
    and: ({ additions, deletions, movedIn = 0 }) =>
      additions - movedIn >= 40 && additions - movedIn >= 2 * deletions,
    lines: ["It tidies up, and adds {f.additions}."],
    retired: ["It is tidier by {f.additions}.", "{f.additions} are what it is tidier by."],
    title: "Tidier",
    verdict: { archetype: "The Tidy Mind", lines: ["tidied up, and left {f.additions}"] },
  },
  {
    weight: 5,
    subject: /^(?:remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing))\b/i,
    and: ({ additions, deletions, movedIn = 0 }) =>
      additions - movedIn >= 40 && additions - movedIn >= 3 * deletions,
    lines: ["It adds {f.additions}.", "It removes something, and adds {f.additions}."],
  },
  {
    weight: 5,
    subject: /^(?:simplif(?:y|ies|ied)|shorten|slim)\b/i,
    and: ({ additions, deletions, movedIn = 0 }) =>
      deletions > 0 && additions - movedIn >= deletions + 20,
    lines: [
      "{f.deletions} go and {n.additions} come. The word for that is in the subject.",
      "It is simpler by {f.additions}, less the {n.deletions} that it was before.",
    ],
    title: "Simpler, by some measure",
    verdict: { archetype: "The Simplifier", lines: ["made {n.additions} lines of {n.deletions}"] },
  },
  {
    weight: 6,
    subject: /^(?:add|adds|added|adding)\b/i,
    and: ({ additions, deletions }) => additions === 0 && deletions >= 3,
    lines: [
      "It adds nothing, and deletes {f.deletions}.",
      "It deletes {f.deletions}, and that is all.",
    ],
  },
  {
    weight: 4,
    isSo: ({ additions, movedIn = 0 }, { pullRequest }) =>
      pullRequest !== undefined && additions - movedIn >= Math.max(100, 3 * pullRequest.additions),
    lines: ["This alone is {f.additions}; what was merged in the end is {f.lines.added}."],
    retired: [
      "It adds {f.additions}. The pull request, when merged, adds {f.lines.added} in all.",
      "{f.additions} arrive. At the merge the whole pull request adds {f.lines.added}.",
    ],
  },
  {
    weight: 4,
    isSo: ({ deletions, movedOut = 0 }, { pullRequest }) =>
      pullRequest !== undefined && deletions - movedOut >= Math.max(100, 3 * pullRequest.deletions),
    lines: [
      "It takes out {f.deletions}. The pull request, when merged, takes out {f.lines.deleted}.",
    ],
    retired: [
      "{f.deletions} leave. At the merge the pull request deletes {f.lines.deleted} in all.",
    ],
  },
  {
    weight: 5,
    isSo: (commit, facts) => countSmall(commit, facts) >= 3,
    lines: [
      "The {nth} of that size, by its own account.",
      "It is the {nth} that calls itself {small}.",
    ],
    title: "Small things",
    verdict: { archetype: "The Miniaturist", lines: ["worked in small, {nth-times}"] },
  },
  {
    weight: 6,
    isSo: ({ subject }, { pullRequest }) =>
      subject.length > 90 &&
      subject !== pullRequest?.title &&
      /^(?:\w+: )?(?:truncate|shorten|abbreviate|trim|limit) /i.test(pullRequest?.title ?? ""),
    lines: ["A pull request about length, and this one got through."],
  },
];

/** A word by which a subject calls itself small. */
export const smallWord: RegExp = /\b(?:small|minor|tiny|little|slight|trivial)\b/i;

/** How many subjects up to this one have called themselves small with the word that it uses. */
export function countSmall(
  { subject, position }: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): number {
  const [word] = smallWord.exec(subject) ?? [];
  if (word === undefined) return 0;
  const same = new RegExp(String.raw`\b${word}\b`, "i");
  return listOwn(commits).filter((each) => each.position <= position && same.test(each.subject))
    .length;
}
