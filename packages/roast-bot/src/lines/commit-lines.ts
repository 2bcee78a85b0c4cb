import type { CommitExhibit } from "@mea-culpa/formats";
import { isFix, isMergeSubject } from "../charges/log/subjects.ts";
import { figureSlots } from "./counted.ts";
import type { Facts } from "./facts.ts";
import { quoted } from "./piece.ts";
import type { Slots } from "./realise.ts";
import { findTellingSentence } from "./telling-sentence.ts";

/** What a commit's exhibit shows that it is, and what may be said behind any such commit. */
export interface CommitKind {
  /** How much of a story it is, from 0.5. */
  readonly weight: number;
  readonly isSo: (commit: CommitExhibit, facts: Facts) => boolean;
  readonly lines: readonly string[];
}

/**
 * What may be said of a commit for what it says or is, without anything having been found in it. A line of a kind is licensed by the commit alone.
 */
export const commitKinds: readonly CommitKind[] = [
  confesses(/\b(?:silently|quietly)\b/i, [
    "{says} It has been said aloud now.",
    "{says} So much for silence.",
    "{says} The log is where it makes a sound.",
  ]),
  confesses(/\b(?:accidental\w*|by mistake|inadvertent\w*)\b/i, [
    "{says} It was nobody’s plan.",
    "{says} Accidents, too, are merged.",
    "{says} The log has it in the passive voice of all accidents.",
  ]),
  confesses(/\bturns? out\b/i, [
    "{says} Reality had been asked, and this was the answer.",
    "{says} Things that turn out were there before.",
  ]),
  confesses(/\b(?:race conditions?|rac(?:es|y|ing)|deadlock\w*)\b/i, [
    "{says} Everybody came through one door.",
    "{says} It depends on who is asked first.",
    "{says} Both were right, and at the same time.",
  ]),
  confesses(/\bflak\w*\b/i, [
    "{says} It was right on most days.",
    "{says} Some runs agreed.",
    "{says} A coin could have been consulted.",
  ]),
  confesses(/\bleak\w*\b/i, [
    "{says} It kept everything, like an attic.",
    "{says} What it was given, it did not give back.",
  ]),
  confesses(/\b(?:crash\w*|panics?|segfaults?)\b/i, [
    "{says} It did not take the question well.",
    "{says} That, too, is an answer.",
  ]),
  confesses(/\b(?:work-?arounds?|hack(?:s|y)?)\b/i, [
    "{says} It knows what it is.",
    "{says} That is one name for it, and the author chose it.",
    "{says} The word stands there without quotation marks of its own.",
  ]),
  confesses(/\b(?:forgot\w*|overlooked)\b/i, [
    "{says} It has come back to mind.",
    "{says} The log remembers.",
  ]),
  confesses(/\bbypass\w*\b/i, [
    "{says} There was a front door, too.",
    "{says} The long way round was there first.",
  ]),
  confesses(/\b(?:broken|broke|does(?: not|n't) work|did(?: not|n't) work)\b/i, [
    "{says} It was committed all the same.",
    "{says} Nobody had to find that out twice.",
    "{says} It is good to have that in writing.",
  ]),
  confesses(/\bnever\b/i, [
    "{says} Never, until now, by the log’s own account.",
    "{says} Never is a long time in a repository.",
  ]),
  confesses(/\b(?:wrong(?:ly)?|incorrect(?:ly)?)\b/i, [
    "{says} It had looked sure of itself.",
    "{says} It ran, which is not the same.",
  ]),
  {
    weight: 4,
    isSo: ({ additions, movedIn = 0 }, { pullRequest }) =>
      pullRequest !== undefined && additions - movedIn >= Math.max(100, 3 * pullRequest.additions),
    lines: [
      "It adds {f.additions}. The pull request, when merged, adds {f.lines.added} in all.",
      "{f.additions} arrive. At the merge the whole pull request adds {f.lines.added}.",
      "This alone is {f.additions}; what was merged in the end is {f.lines.added}.",
    ],
  },
  {
    weight: 4,
    isSo: ({ deletions, movedOut = 0 }, { pullRequest }) =>
      pullRequest !== undefined && deletions - movedOut >= Math.max(100, 3 * pullRequest.deletions),
    lines: [
      "{f.deletions} leave. At the merge the pull request deletes {f.lines.deleted} in all.",
      "It takes out {f.deletions}. The pull request, when merged, takes out {f.lines.deleted}.",
    ],
  },
  {
    weight: 4,
    isSo: ({ subject }) =>
      /^(?:use|make|replace|swap|turn|stub)\b.*\b(?:no-?op|stub|dummy)\b/i.test(bare(subject)) &&
      !/^(?:replace|swap) (?:the )?(?:no-?op|stub|dummy)/i.test(bare(subject)),
    lines: [
      "It is still called. It no longer does anything.",
      "What was wrong with it was that it did something.",
      "It does nothing now, and does it reliably.",
      "The calls go on; nobody answers.",
    ],
  },
  {
    weight: 3,
    isSo: ({ subject }) => /^cache\b.*\bto avoid\b/i.test(bare(subject)),
    lines: [
      "What must not be asked twice is written down the first time.",
      "The question stays dangerous. It is now asked once.",
    ],
  },
  {
    weight: 4,
    isSo: ({ subject }) =>
      /\b(?:plan|design|rfc|spec|roadmap)\b.*\bto (?:reflect|match)\b/i.test(bare(subject)),
    lines: [
      "The plan now predicts what happened.",
      "It is easier to plan a thing when it is done.",
      "A plan with hindsight.",
    ],
  },
  {
    weight: 3,
    isSo: ({ subject }) =>
      /\b(?:monkey-?patch\w*|hack|workaround|kludge)\b/i.test(subject) &&
      /^(?:replace|remove|drop|get rid|avoid)/i.test(bare(subject)),
    lines: [
      "It had a name that nobody could defend.",
      "It had worked, which is the worst that can be said of it.",
      "It was known by that name to everybody who had to work with it.",
    ],
  },
  {
    weight: 3,
    isSo: ({ subject }) => /^(?:fixup|squash)! \S/.test(subject),
    lines: [
      "It was meant to disappear into another commit. Here it is.",
      "Git would have folded it away, had anybody asked.",
      "A commit with an invitation to be absorbed. It was not taken up.",
    ],
  },
  {
    weight: 2,
    isSo: ({ subject }) => /^fix-?ups?!?$/i.test(subject.trim()),
    lines: [
      "Of what, it does not say.",
      "Something has been fixed up. The log leaves it at that.",
      "The word is a verb without an object.",
    ],
  },
  {
    weight: 6,
    isSo: repeatsWithAdverb,
    lines: [
      "One adverb longer than the last time.",
      "The adverb is the review of the commit before.",
      "The same sentence with an adverb in it, and the adverb does the work.",
      "What was said before, with more conviction.",
    ],
  },
  {
    weight: 4,
    isSo: ({ subject }) => /^(?:actually|really|properly|truly|for real)\b/i.test(bare(subject)),
    lines: [
      "The word to read is the first one.",
      "The first word is the whole story.",
      "Most logs leave that first word out.",
    ],
  },
  {
    weight: 3,
    isSo: ({ subject }) => /^(?:\w+ )*\b(?:again|once more|yet again|this time)\W*$/i.test(subject),
    lines: [
      "The end of that subject is where the story is.",
      "It says itself that it is not the first.",
      "The log has been here before, by its own account.",
    ],
  },
  {
    weight: 3,
    isSo: ({ subject }) =>
      /\b(?:(?:bad|broken|botched) (?:merge|rebase|conflict)|fix(?:ed|es|ing)? (?:\w+ )?(?:merge|rebase)\b)/i.test(
        subject,
      ),
    lines: [
      "Two histories met, and this is the receipt.",
      "The branch and the main line had words.",
      "Git had put the two together, in its way.",
    ],
  },
  {
    weight: 2,
    isSo: ({ subject }) =>
      /^(?:un-?do|revert(?!s\b)|restore|discard|roll(?:ed|ing)? ?back|put back|bring back|reinstate|mov(?:e|ed) back|go(?:es)? back|back to)\b/i.test(
        bare(subject),
      ) && !subject.startsWith('Revert "'),
    lines: [
      "Forwards, by another definition.",
      "The road was tried in this direction, too.",
      "Not every step has to lead away.",
    ],
  },
  {
    weight: 2,
    // A merge changes nothing by itself either, and need not say so: only what means to be empty is told.
    isSo: ({ additions, deletions, files, subject }) =>
      additions + deletions + files === 0 &&
      /\b(?:empty|trigger|re-?trigger|re-?run|kick|ci|build|init(?:ial)?|noop|no-op|plan|start)\b/i.test(
        subject,
      ) &&
      !/\b(?:merg\w*|sync\w*|rebas\w*|conflicts?)\b/i.test(subject),
    lines: [
      "It changes nothing, and is on record for it.",
      "There is a subject, and nothing under it.",
      "Not a line is changed by it. It is the safest commit of the branch.",
    ],
  },
  {
    weight: 3,
    isSo: ({ subject }) => /\bfailing test/i.test(subject) && !isFix(subject),
    lines: [
      "Bad news first. That is the right order.",
      "A test that fails on purpose. It will be asked again.",
      "First the complaint, in a form that can be run.",
    ],
  },
  {
    weight: 2,
    isSo: ({ subject }) =>
      /^(?:\w+: )?(?:fix(?:ed|es|ing)?|repair|adjust|correct|update[ds]?) (?:the )?(?:failing |broken )?(?:\w+ )?(?:tests?|specs?|expectations?)$/i.test(
        subject,
      ),
    lines: [
      "The tests were wrong, or right; the subject keeps both open.",
      "Which of the two was at fault, code or test, is not said.",
      "Either the tests have learned something, or the code has.",
    ],
  },
  {
    weight: 1,
    isSo: ({ subject }) =>
      /^(?:\w+: )?(?:(?:fix|make|please|satisfy|appease)\w* (?:the )?)?(?:lint\w*|eslint|prettier|go ?fmt|rustfmt|fmt|flake8|rubocop|clippy|mypy|isort|ruff|formatting|whitespace|format(?: code| files)?)(?: \w+)?(?: happy)?$/i.test(
        subject,
      ),
    lines: [
      "The first reviewer was a machine, and had remarks.",
      "A matter of taste, settled by configuration.",
      "Nobody has won an argument against this one yet.",
      "It has no opinion on the code, only on its posture.",
    ],
  },
  {
    weight: 1,
    isSo: ({ subject }) => /^(?:\w+: )?(?:fix\w* )?(?:a )?(?:typos?|spelling)\b/i.test(subject),
    lines: [
      "The compiler would have let it pass.",
      "Somebody read it, then. That is what this proves.",
      "Letters, too, are code, for some readers.",
    ],
  },
  {
    weight: 2,
    isSo: ({ subject }) =>
      /^(?:\w+: )?(?:remove|delete|drop|clean up)\w* (?:the )?(?:\w+ )?(?:debug\w*|console\.?logs?|prints?|print statements?|log statements?|logging)\b/i.test(
        subject,
      ),
    lines: [
      "It had said what it had to say.",
      "The commentary ends here.",
      "What it printed was for one pair of eyes.",
    ],
  },
  {
    weight: 2,
    isSo: ({ subject }) => /\bunrelated\b/i.test(subject) && !isMergeSubject(subject),
    lines: ["They had come along for the ride.", "Every branch has passengers."],
  },
  {
    weight: 1,
    isSo: (commit, facts) => isFix(commit.subject) && isSoonAfter(commit, facts),
    lines: [
      "The commit before it was {f.gap} old.",
      "{f.gap} after the commit before.",
      "The peace had lasted {f.gap}.",
    ],
  },
];

/** A commit that says a sentence with such a word in it; the line quotes it and turns it. */
function confesses(word: RegExp, lines: readonly string[]): CommitKind {
  const isSo = (commit: CommitExhibit) => word.test(findTellingSentence(commit) ?? "");
  return { weight: 4, isSo, lines };
}

const adverbs =
  /\b(?:actually|really|properly|truly|again|finally|for real(?: this time)?|this time|once more|correctly)\b/gi;

/** Whether a subject is an earlier one over again, and insists. */
function repeatsWithAdverb(
  { subject, position }: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): boolean {
  const told = squeeze(subject.replaceAll(adverbs, ""));
  return (
    adverbs[Symbol.search](subject) !== -1 &&
    told.length >= 8 &&
    commits.some((each) => each.position < position && squeeze(each.subject) === told)
  );
}

function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** Whether a commit, by its authors' clocks, came within the hour after the one before it. */
function isSoonAfter({ id }: CommitExhibit, facts: Facts): boolean {
  const gap = facts.figure(`${id}.gap`);
  return gap?.unit === "minute" && gap.value <= 30;
}

function bare(subject: string): string {
  return subject.replace(/^\w+(?:\([^)]*\))?!?: /, "");
}

/** The kinds that a commit is of, what tells most first. */
export function findCommitKinds(commit: CommitExhibit, facts: Facts): readonly CommitKind[] {
  return commitKinds
    .filter(({ isSo }) => isSo(commit, facts))
    .toSorted((one, other) => other.weight - one.weight);
}

/**
 * `{f.additions}`, `{f.deletions}` and `{f.gap}`, the time since the commit before it; `{says}`, the
 * sentence of its message that tells most.
 */
export function commitSlots(facts: Facts, commit: CommitExhibit): Slots {
  const figures = figureSlots((name) => facts.figure(`${commit.id}.${name}`));
  return (slot) => {
    if (slot !== "says") return figures(slot);
    const says = findTellingSentence(commit);
    return says === undefined ? undefined : quoted(says, commit.id);
  };
}
