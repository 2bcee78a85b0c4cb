import type { CommitExhibit } from "@mea-culpa/formats";
import type { Verdict } from "../charges/rule.ts";
import { isFix, isMergeSubject, isOwnSubject, saysNothing } from "../charges/log/subjects.ts";
import { parseSubject } from "../change/parse-subject.ts";
import { figureSlots } from "./counted.ts";
import type { Facts } from "./facts.ts";
import { findMisspelling, misspellingLines } from "./misspellings.ts";
import { plain, quoted } from "./piece.ts";
import type { Slots } from "./realise.ts";
import { findTellingSentence, readProse } from "./telling-sentence.ts";

/** What a commit's exhibit shows that it is, and what may be said behind any such commit. */
export interface CommitKind {
  /** How much of a story it is; what has 1 is told only where there is nothing else. */
  readonly weight: number;
  readonly isSo: (commit: CommitExhibit, facts: Facts) => boolean;
  readonly lines: readonly string[];
  /** Names a roast in which nothing tells more. */
  readonly title?: string;
  /** The verdict on a branch in which nothing tells more. */
  readonly verdict?: Verdict;
  /** Whether such a commit only merges; of other kinds no merge is told. */
  readonly ofMerges?: true;
  /** What was said behind such a commit once, and is no longer. */
  readonly retired?: readonly string[];
}

/** A kind that a subject shows by itself, without its conventional prefix. */
interface SubjectKind extends Omit<CommitKind, "isSo"> {
  readonly subject: RegExp;
  readonly and?: CommitKind["isSo"];
}

/** A subject that is this word and no other. */
function says(subject: RegExp, lines: readonly string[]): SubjectKind {
  return { weight: 3, subject, lines };
}

const subjectKinds: readonly SubjectKind[] = [
  {
    weight: 6,
    subject: /^(?:oops|whoops|woops|ugh|argh+|d['’]?oh|gah|sigh|hmm+|oh no|nope|grr+|my bad)\b/i,
    lines: [
      "It comes right after {before}.",
      "The commit before it is {before}.",
      "What happened is not said. How it felt is.",
    ],
    title: "After the fact",
    verdict: { archetype: "The Sigh", lines: ["said {subject}, and went on"] },
  },
  {
    weight: 6,
    subject: /^(?:turns|turned) out\b/i,
    lines: [
      "{f.deletions} leave with that discovery.",
      "Then it turned out.",
      "A finding, in the middle of the work.",
    ],
    title: "A discovery",
    verdict: {
      archetype: "The Discoverer",
      lines: [
        "found something out, and deleted {f.deletions}",
        "looked into it, and it turned out",
      ],
    },
  },
  {
    weight: 4,
    subject:
      /^(?:(?:we |you |i )?(?:don['’`]?t|do not|doesn['’`]?t|no longer)) (?:actually |really )?need\b/i,
    lines: ["{f.deletions} leave with that insight.", "It had been written to find that out."],
    and: ({ deletions }) => deletions > 1,
  },
  {
    weight: 5,
    subject: /^(?:fix(?:ed|es)? )?rebased?[.!]*$/i,
    and: ({ additions, deletions }) => additions + deletions > 0,
    lines: [
      "A rebase usually leaves no commit. This one left itself.",
      "A rebase that was done without rebasing.",
    ],
    title: "Rewriting history",
    verdict: {
      archetype: "The Time Traveller",
      lines: ["went back in history, and left a commit to say so"],
    },
  },
  {
    weight: 4,
    subject: /\b(?:appease\w*|pacif\w+|placat\w+)\b/i,
    lines: [
      "The offering: {f.deletions}.",
      "The offering: {f.additions}.",
      "It was appeased the way it always is: by obeying.",
    ],
    title: "An offering",
    verdict: { archetype: "The Supplicant", lines: ["made an offering, and was heard"] },
  },
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
    weight: 3,
    subject: /^(?:[\w-]+ ){1,3}(?:things|stuff)\.?$/i,
    lines: [
      "What the things are can be seen in the diff: {f.deletions} that are gone.",
      "That is how things are called that are about to be forgotten.",
      "It is the most general noun that there was.",
    ],
    title: "Things",
    verdict: { archetype: "The Mover", lines: ["took the things"] },
  },
  {
    weight: 5,
    subject:
      /^(?:one )?(?:final(?:ly|i[sz]ed?)?|finish(?:ed)?|done|last)\b(?! (?:line|commit|element|item|page|character|byte|newline|modified|updated|used|seen|\w+ed\b))|\b(?:final|last) (?:changes?|touch(?:es)?|fix(?:es)?|clean-?ups?|version|tweaks?|edits?)\b|\b(?:works? now|now works|working now|all tests (?:now )?pass(?:ing)?)\b/i,
    lines: ["What comes next is {next}.", "Next in the log: {next}.", "After it comes {next}."],
    title: "The end, for now",
    verdict: { archetype: "The Last Word", lines: ["had it, and then said {next}"] },
  },
  {
    weight: 4,
    subject: /\b(?:buggy|wrong|broken|incorrect) (?:unit |integration )?tests?\b/i,
    lines: ["Somebody has tested the tests.", "What they had proved until then is open."],
    title: "Testing the tests",
    verdict: { archetype: "The Examiner", lines: ["put the tests to the test"] },
  },
  {
    weight: 5,
    subject:
      /^(?:re-?add(?:ed|ing|s)?|add(?:ed|ing|s)? back|add(?:ed|ing|s)? .+ back|br(?:ing|ought|inging|ings) back|put(?:ting|s)? back)\b/i,
    lines: ["It was missed.", "Life without it was tried."],
    title: "Missed",
    verdict: { archetype: "The Homecoming", lines: ["did without it for a while"] },
  },
  {
    weight: 3,
    subject:
      /^(?:remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|drop(?:s|ped)?|get rid of) (?:the |all |some |an? )?(?:un-?ne(?:ce|cce)s\w+|un-?needed|redundant|superfluous|useless|pointless)\b/i,
    lines: [
      "It had been necessary until somebody looked.",
      "Nobody had told it.",
      "It had got in all the same.",
    ],
  },
  {
    weight: 5,
    subject:
      /\b(?:fix(?:ed|es|ing)?|repair|correct) (?:for )?(?:the |my |a |that |previous |last )?(?:bug-?)?fix\b/i,
    lines: ["The fix had needed one.", "It is the second opinion on the same patient."],
    title: "The fix, treated",
    verdict: { archetype: "The Relapse", lines: ["was fixed, and then the fix was"] },
  },
  {
    weight: 3,
    subject: /^(?:yet )?another\b/i,
    and: ({ position }) => position > 1,
    lines: ["It says itself that it is not the first.", "The log has begun to count."],
    title: "Another one",
    verdict: { archetype: "The Encore", lines: ["says itself that it is not the first"] },
  },
  {
    weight: 3,
    subject: /^also\b|\b(?:also|too|as well)[.!]?$/i,
    and: ({ position }) => position > 1,
    lines: ["It is easier the second time.", "One does not stop at one."],
    title: "That, too",
    verdict: { archetype: "The Completist", lines: ["did one, and then the other"] },
  },
  {
    weight: 5,
    subject:
      /^(?:ignore|suppress|silence|hide|mute|squelch)\w*\b.*\b(?:warnings?|advisor\w+|lints?|deprecations?|complaints?)\b/i,
    lines: [
      "The warning has not changed. The audience has.",
      "That, too, is a way of having fewer.",
      "It is right, and will not be heard.",
    ],
    title: "Turned down",
    verdict: { archetype: "The Selective Listener", lines: ["made it quieter"] },
  },
  {
    weight: 5,
    subject:
      /^(?:disable|skip|ignore|comment out|mute|xfail|turn off|quarantine)\w*\b.*\b(?:tests?|specs?|checks?)\b/i,
    lines: ["It can no longer fail.", "It will not fail again."],
    title: "Do not disturb",
    verdict: {
      archetype: "The Sleeping Watchman",
      lines: ["sees nothing wrong, and is not asked"],
    },
  },
  {
    weight: 5,
    subject: /^(?:increase|bump|raise|extend|double|up|lengthen)\w*\b.*\btime-?outs?\b/i,
    lines: [
      "Nothing is faster. It is allowed to be slower.",
      "It may now take longer to go wrong.",
    ],
    title: "All the time in the world",
    verdict: { archetype: "The Patient", lines: ["is no faster, and may take longer"] },
  },
  {
    weight: 5,
    subject:
      /^(?:add|insert|use|put)\w* (?:an? |some |small |short |more )*(?:sleeps?|delays?|pauses?)\b/i,
    lines: ["What it had lacked was patience.", "Time was the missing dependency."],
  },
  {
    weight: 5,
    subject: /^(?:try|attempt|take|round|part) ?(?:number |no\.? |#)?(?:\d+|two|three|four)\b/i,
    and: ({ position }) => position > 1,
    lines: ["The numbering leaves room.", "Somebody is keeping count."],
  },
  {
    weight: 6,
    subject: /^Revert "Revert /,
    lines: [
      "A revert of a revert. In arithmetic that is addition.",
      "Two negatives, and a commit for each.",
    ],
    title: "Back, and back again",
    verdict: { archetype: "The Pendulum", lines: ["went back on going back"] },
  },
  {
    weight: 4,
    subject: /^self[- ]?review\b|\bmy own (?:review|comments?)\b/i,
    lines: ["The first reviewer was the author, and had remarks."],
    verdict: { archetype: "The Soliloquist", lines: ["reviewed, and was reviewed"] },
  },
  {
    weight: 5,
    subject: /\bworks? on my (?:machine|laptop|computer)\b/i,
    lines: ["That is where it will be missed least.", "One machine is a beginning."],
    verdict: { archetype: "The Local", lines: ["works where it lives"] },
  },
  {
    weight: 4,
    subject: /^comment(?:ed|ing)? out\b/i,
    lines: ["It stays within reach.", "It may still be read. It may no longer run."],
    title: "Within reach",
    verdict: { archetype: "The Hoarder", lines: ["kept it, where it cannot run"] },
  },
  {
    weight: 3,
    subject: /^un-?comment\b/i,
    lines: ["It had been there all along."],
  },
  {
    weight: 5,
    subject:
      /^(?!(?:fix|remov|replac|avoid|don|stop|drop|delet|no |un|less|clean|refactor)\w*).*\bhard-?cod(?:e|ed|ing)\b/i,
    lines: ["It will be right for as long as nothing changes."],
  },
  {
    weight: 6,
    subject: /^[^?]{4,}\?$/,
    lines: ["A question, committed.", "It is put to the log, of all readers."],
    title: "A question for the log",
    verdict: { archetype: "The Inquirer", lines: ["asked the log: {subject}"] },
  },
  {
    weight: 4,
    subject:
      /^(?!(?:remov|fix|replac|avoid|clean|refactor|delet|drop|get rid|less|improv|make)\w*).*(?<![\w./-])(?:naive|hacky|ugly|dirty|crude|horrible|terrible|awful|gross|nasty|stupid|dumb)(?![\w/-])/i,
    lines: ["The adjective is the log’s own.", "Nobody asked for the adjective."],
  },
  {
    weight: 4,
    subject:
      /\b(?:address\w*|fix\w*|appl\w+) (?:the )?(?:clippy|eslint|linter|lint|rubocop|ruff|mypy|pylint|sonar|codacy|codeql)(?:['’]s)? (?:feedback|comments?|suggestions?|remarks?|complaints?)\b/i,
    lines: ["A linter has been treated as a colleague."],
    title: "A remark from the linter",
    verdict: { archetype: "The Colleague", lines: ["took the linter seriously, as a person"] },
  },
  {
    weight: 4,
    subject: /^(?:feat|feature|fix|bugfix|hotfix|chore|docs)\/[\w-]+$/i,
    lines: ["That is what a branch is called.", "It has been named after its branch."],
    title: "Called after its branch",
    verdict: {
      archetype: "The Namesake",
      lines: ["was called after its branch, and grew up with it"],
    },
  },
  {
    weight: 3,
    subject:
      /^(?:bug ?)?fix(?:es)? (?:and|&) improve(?:ments?)?\b|^improvements? (?:and|&) (?:bug ?)?fix(?:es)?\b/i,
    lines: ["App stores are updated in the same words."],
    title: "Fixes and improvements",
    verdict: { archetype: "The App Store", lines: ["announced fixes and improvements"] },
  },
  {
    weight: 5,
    subject: /^(?:remov(?:e|ed|es)|delet(?:e|ed|es)) (?:an? |the )?(?:\w+ )?line$/i,
    and: ({ deletions, additions }) => deletions > 1 && additions > 0,
    lines: ["It deletes {f.deletions}, and adds {n.additions}."],
    title: "A matter of lines",
    verdict: { archetype: "The Line Judge", lines: ["said one line, and meant {f.deletions}"] },
  },
  says(/^(?:wip|w\.i\.p\.?|work in progress|progress)$/i, ["Progress, unspecified."]),
  says(/^(?:fix|fixes|fixed|bug ?fix(?:es)?|fix it|fix this)$/i, ["Of what, is left open."]),
  says(/^(?:nits?|small changes|minor changes)$/i, ["By its own account it was nothing."]),
  says(/^(?:cool|nice|sweet|great)$/i, ["The log agrees with itself."]),
  says(/^(?:stuff|things|more stuff|fix stuff)$/i, ["It is the most general noun that there was."]),
  says(/^(?:changes?|some changes|more changes|various)$/i, ["There have been some."]),
  says(/^(?:updates?|some updates)$/i, ["It is newer now."]),
  says(/^(?:tweaks?|edits?)$/i, ["It was not nothing. It was not much, either."]),
  says(/^(?:asdf\w*)$/i, ["Written with the left hand."]),
  says(/^[.,\-_/!]+$/, ["Git asks for a subject. It does not ask for letters."]),
  says(/^(?:please work)$/i, ["It is addressed to the machine."]),
  says(/^(?:hopefully|maybe)$/i, ["The adverb is the whole subject."]),
  says(/^(?:lol)$/i, ["Somebody was here first."]),
  says(/^(?:yolo)$/i, ["It was committed, and lives on in the log."]),
  says(/^(?:idk)$/i, ["The log does not, either."]),
  says(/^(?:tmp|temp|save|checkpoint)$/i, ["A log is also a place to leave things."]),
  {
    weight: 4,
    subject: /\bborrow(?:ing)? ?(?:-?check\w*)\b/i,
    and: ({ subject }) => isFix(subject),
    lines: ["The borrow checker had been right.", "It had lent something out."],
    title: "On loan",
    verdict: { archetype: "The Debtor", lines: ["returned what it had borrowed"] },
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
    subject:
      /^(?:use|make|replace|swap|turn|stub)\b(?! (?:the )?(?:no-?op|stub|dummy)).*\b(?:no-?op|stub|dummy)\b/i,
    lines: [
      "It is still called. It no longer does anything.",
      "What was wrong with it was that it did something.",
      "It does nothing now, and does it reliably.",
      "The calls go on; nobody answers.",
    ],
    title: "Still called",
    verdict: {
      archetype: "The Acting Head",
      lines: ["is still called, and no longer does anything"],
    },
  },
  {
    weight: 3,
    subject: /^cache\b.*\bto avoid\b/i,
    lines: [
      "What must not be asked twice is written down the first time.",
      "The question stays dangerous. It is now asked once.",
    ],
  },
  {
    weight: 4,
    subject: /\b(?:plan|design|rfc|spec|roadmap)\b.*\bto (?:reflect|match)\b/i,
    lines: [
      "The plan now predicts what happened.",
      "It is easier to plan a thing when it is done.",
      "A plan with hindsight.",
    ],
    title: "A plan with hindsight",
    verdict: { archetype: "The Prophet", lines: ["foretold what had happened"] },
  },
  {
    weight: 3,
    subject:
      /^(?:replace|remove|drop|get rid|avoid)\b.*\b(?:monkey-?patch\w*|hack|workaround|kludge)\b/i,
    lines: ["It had worked, which is the worst that can be said of it."],
    retired: [
      "It had a name that nobody could defend.",
      "It was known by that name to everybody who had to work with it.",
    ],
  },
  {
    weight: 4,
    subject:
      /^(?:add |use |another )?(?:an? |some |temporary |dirty |ugly )*(?:hack|work-?around|kludge)\b/i,
    lines: ["It knows what it is.", "It has been introduced by its first name."],
  },
  {
    weight: 2,
    subject: /^fix-?ups?!?$/i,
    lines: ["Of what, it does not say.", "The word is a verb without an object."],
    retired: ["Something has been fixed up. The log leaves it at that."],
  },
  {
    weight: 4,
    subject: /^(?:actually|really|properly|truly|for real)\b/i,
    and: ({ position }) => position > 1,
    lines: ["The word to read is the first one.", "The first word is the whole story."],
    retired: ["Most logs leave that first word out."],
  },
  {
    weight: 3,
    subject: /^(?:[^\s]+ )*(?:again|once more|yet again|this time)\W*$/i,
    lines: [
      "The end of that subject is where the story is.",
      "It says itself that it is not the first.",
    ],
    retired: ["The log has been here before, by its own account."],
  },
  {
    weight: 3,
    subject:
      /\b(?:(?:bad|broken|botched) (?:merge|rebase|conflict)|fix(?:ed|es|ing)? (?:\w+ )?(?:merge|rebase)\b)/i,
    and: ({ subject }) => !/^(?:\w+: )?(?:fix(?:ed|es)? )?rebased?[.!]*$/i.test(subject),
    lines: ["Git had put the two together, in its way.", "The branch and the main line had words."],
    retired: ["Two histories met, and this is the receipt."],
  },
  {
    weight: 2,
    subject:
      /^(?:un-?do|revert(?!s\b|\s")|restore|discard|roll(?:ed|ing)? ?back|reinstate|mov(?:e|ed) back|go(?:es)? back|back to)\b/i,
    lines: ["Forwards, by another definition."],
    title: "Forwards",
    verdict: { archetype: "The Reverse Gear", lines: ["moved forward, by another definition"] },
    retired: ["The road was tried in this direction, too.", "Not every step has to lead away."],
  },
  {
    weight: 3,
    subject: /\bfailing test/i,
    and: ({ subject }) => !isFix(subject),
    lines: [
      "A test that fails on purpose. It will be asked again.",
      "First the complaint, in a form that can be run.",
    ],
    retired: ["Bad news first. That is the right order."],
  },
  {
    weight: 2,
    subject:
      /^(?:fix(?:ed|es|ing)?|repair|adjust|correct) (?:the )?(?:failing |broken )?(?:\w+ )?(?:tests?|specs?|expectations?)$/i,
    lines: [
      "Which of the two was at fault, code or test, is not said.",
      "The tests were wrong, or right; the subject keeps both open.",
    ],
    retired: ["Either the tests have learned something, or the code has."],
  },
  {
    weight: 1,
    subject:
      /^(?:(?:fix|make|please|satisfy)\w* (?:the )?)?(?:lint\w*|eslint|prettier|go ?fmt|rustfmt|fmt|flake8|rubocop|clippy|mypy|isort|ruff|formatting|whitespace|format(?: code| files)?)(?: \w+)?(?: happy)?$/i,
    lines: [
      "It has no opinion on the code, only on its posture.",
      "A matter of taste, settled by configuration.",
      "The first reviewer was a machine, and had remarks.",
    ],
    retired: ["Nobody has won an argument against this one yet."],
  },
  {
    weight: 1,
    subject: /^(?:fix\w* )?(?:a |some )?(?:typos?|spelling)\b/i,
    lines: [],
    retired: [
      "The compiler would have let it pass.",
      "Somebody read it, then. That is what this proves.",
      "Letters, too, are code, for some readers.",
    ],
  },
  {
    weight: 2,
    subject:
      /^(?:remove|delete|drop|clean up)\w* (?:the )?(?:\w+ )?(?:debug\w*|console\.?logs?|prints?|print statements?|log statements?|logging)\b/i,
    lines: [
      "It had said what it had to say.",
      "The commentary ends here.",
      "What it printed was for one pair of eyes.",
    ],
  },
  {
    weight: 2,
    subject: /\bunrelated\b/i,
    and: ({ subject }) => !isMergeSubject(subject),
    lines: ["They had come along for the ride.", "Every branch has passengers."],
  },
];

/** What may be said of a commit for what it says or is, without anything having been found in it. */
export const commitKinds: readonly CommitKind[] = [
  ...subjectKinds.map(({ subject: pattern, and, ...kind }): CommitKind => ({
    ...kind,
    isSo: (commit, facts) =>
      pattern.test(bare(commit.subject)) && (and === undefined || and(commit, facts)),
  })),
  confesses(/\b(?:silently|quietly)\b/i, {
    lines: ["{says} It has been said aloud now.", "{says} So much for silence."],
    retired: ["{says} The log is where it makes a sound."],
  }),
  confesses(/\b(?:accidental\w*|by mistake|inadvertent\w*)\b/i, {
    lines: ["{says} It was nobody’s plan."],
    retired: [
      "{says} Accidents, too, are merged.",
      "{says} The log has it in the passive voice of all accidents.",
    ],
  }),
  confesses(/\bturns? out\b/i, {
    lines: ["{says} Reality had been asked, and this was the answer."],
    retired: ["{says} Things that turn out were there before."],
  }),
  confesses(/\b(?:race conditions?|rac(?:es|y|ing)|deadlock\w*)\b/i, {
    lines: [
      "{says} It depends on who is asked first.",
      "{says} Both were right, and at the same time.",
    ],
    retired: ["{says} Everybody came through one door."],
  }),
  confesses(/\bflak\w*\b/i, {
    lines: [
      "{says} It was right on most days.",
      "{says} Some runs agreed.",
      "{says} A coin could have been consulted.",
    ],
  }),
  confesses(/\bleak\w*\b/i, {
    lines: [
      "{says} It kept everything, like an attic.",
      "{says} What it was given, it did not give back.",
    ],
  }),
  confesses(/\b(?:crash\w*|panics?|segfaults?)\b/i, {
    lines: ["{says} It did not take the question well.", "{says} That, too, is an answer."],
  }),
  confesses(/\b(?:work-?arounds?|hack(?:s|y)?)\b/i, {
    lines: ["{says} It knows what it is."],
    retired: [
      "{says} That is one name for it, and the author chose it.",
      "{says} The word stands there without quotation marks of its own.",
    ],
  }),
  confesses(/\b(?:forgot\w*|overlooked)\b/i, {
    lines: ["{says} Git, for its part, forgets nothing."],
    retired: ["{says} It has come back to mind.", "{says} The log remembers."],
  }),
  confesses(/\bbypass\w*\b/i, {
    lines: ["{says} There was a front door, too."],
    retired: ["{says} The long way round was there first."],
  }),
  confesses(/\b(?:broken|broke|does(?: not|n't) work|did(?: not|n't) work)\b/i, {
    lines: ["{says} It is good to have that in writing."],
    retired: ["{says} It was committed all the same.", "{says} Nobody had to find that out twice."],
  }),
  confesses(/\bnever\b/i, {
    lines: ["{says} Never is a long time in a repository."],
    retired: ["{says} Never, until now, by the log’s own account."],
  }),
  confesses(/\b(?:wrong(?:ly)?|incorrect(?:ly)?)\b/i, {
    lines: ["{says} It had looked sure of itself."],
    retired: ["{says} It ran, which is not the same."],
  }),
  {
    weight: 6,
    isSo: ({ subject }) => findMisspelling(bare(subject)) !== undefined,
    lines: misspellingLines,
    title: "To the letter",
    verdict: { archetype: "The Free Speller", lines: ["spells as it sounds, and is understood"] },
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
    weight: 3,
    isSo: ({ subject }) => /^(?:fixup|squash)! \S/.test(subject),
    lines: [
      "It was meant to disappear into another commit. Here it is.",
      "Git would have folded it away, had anybody asked.",
      "A commit with an invitation to be absorbed. It was not taken up.",
    ],
  },
  {
    weight: 5,
    isSo: (commit) => findMisspelt(commit) !== undefined,
    lines: misspellingLines.map((line) => `{misspelt} ${line}`),
    title: "To the letter",
    verdict: { archetype: "The Free Speller", lines: ["spells as it sounds, and is understood"] },
  },
  {
    weight: 5,
    ofMerges: true,
    isSo: ({ subject }) => findSelfMerge(subject) !== undefined,
    lines: ["The branch was merged into itself.", "A branch met itself, and agreed."],
    title: "A branch meets itself",
    verdict: { archetype: "The Ouroboros", lines: ["was merged into itself on the way"] },
  },
  {
    weight: 5,
    isSo: (commit, facts) => isMoreOf(commit, facts),
    lines: ["There was more than one.", "It had been one too few."],
    title: "One, and the others",
    verdict: { archetype: "The Plural", lines: ["found one, and then the others"] },
  },
  {
    weight: 4,
    isSo: (commit, facts) => findMore(commit, facts) !== undefined,
    lines: ["It goes on where {more} had stopped."],
    retired: ["So much for {more}.", "Before that there was {more}."],
    title: "More of the same",
    verdict: { archetype: "The Second Helping", lines: ["had some, and then some more"] },
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
    weight: 7,
    isSo: repeatsWithAdverb,
    lines: [
      "One adverb longer than the last time.",
      "The adverb is the review of the commit before.",
      "The same sentence with an adverb in it, and the adverb does the work.",
    ],
    title: "With emphasis",
    verdict: { archetype: "The Insister", lines: ["said it again, with an adverb"] },
    retired: ["What was said before, with more conviction."],
  },
  {
    weight: 7,
    isSo: (commit, facts) => findOpposite(commit, facts) !== undefined,
    lines: ["Earlier in the same log: {opposite}.", "The same log, earlier on: {opposite}."],
    title: "In and out",
    verdict: { archetype: "The Revolving Door", lines: ["goes both ways in one log"] },
  },
  {
    weight: 0,
    isSo: (commit, facts) => {
      const before = findNeighbour(commit, facts, -1);
      return before !== undefined && before.subject === commit.subject;
    },
    lines: [],
    retired: ["The commit before it has the same name.", "It bears the name of the commit before."],
  },
  {
    weight: 4,
    isSo: ({ subject }) => {
      const { type, text } = parseSubject(subject);
      return type !== undefined && text !== subject && saysNothing(subject);
    },
    lines: [
      "There is a colon, and next to nothing on either side of it.",
      "The part before the colon is the more precise one.",
    ],
    title: "On either side of the colon",
    verdict: { archetype: "The Colon", lines: ["stands between two words that say little"] },
  },
  {
    weight: 6,
    isSo: ({ subject }, { pullRequest }) =>
      subject.length > 90 &&
      subject !== pullRequest?.title &&
      /^(?:\w+: )?(?:truncate|shorten|abbreviate|trim|limit) /i.test(pullRequest?.title ?? ""),
    lines: ["A pull request about length, and this one got through."],
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
    weight: 0,
    isSo: (commit, facts) => isFix(commit.subject) && isSoonAfter(commit, facts),
    lines: [],
    retired: [
      "The commit before it was {f.gap} old.",
      "{f.gap} after the commit before.",
      "The peace had lasted {f.gap}.",
    ],
  },
];

/** A commit that says a sentence with such a word in it; the line quotes it and turns it. */
function confesses(word: RegExp, lines: Pick<CommitKind, "lines" | "retired">): CommitKind {
  const isSo = (commit: CommitExhibit) => word.test(findTellingSentence(commit) ?? "");
  return { weight: 4, isSo, ...lines };
}

const adverbs =
  /\b(?:actually|really|properly|truly|again|finally|for real(?: this time)?|this time|once more|correctly)\b/gi;

/** Those that a remark may name beside the one of which it is made: nobody else's. */
function listOwn(commits: readonly CommitExhibit[]): readonly CommitExhibit[] {
  return commits.filter(({ byOthers = false }) => !byOthers);
}

/** Whether a subject is an earlier one over again, and insists. */
function repeatsWithAdverb(
  { subject, position }: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): boolean {
  const told = squeeze(subject.replaceAll(adverbs, ""));
  return (
    adverbs[Symbol.search](subject) !== -1 &&
    told.length >= 8 &&
    listOwn(commits).some((each) => each.position < position && squeeze(each.subject) === told)
  );
}

function squeeze(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/** What a line of a message adds or takes out, as it names it. */
function readDeed(line: string): { readonly adds: boolean; readonly thing: string } | undefined {
  const [, verb = "", thing = ""] =
    /^(?:[-*] )?(add|adds|added|re-?add|remove|removes|removed|drop|dropped|delete|deleted)(?: back)? (?:the |an? |support for )?(.+?)\.?$/i.exec(
      bare(line.trim()),
    ) ?? [];
  const told = squeeze(thing);
  return told.length < 5 ? undefined : { adds: /^(?:re-?)?add/i.test(verb), thing: told };
}

/** An earlier line of the log that takes out what this commit adds, or adds what it takes out. */
function findOpposite(
  commit: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): { readonly line: string; readonly id: string } | undefined {
  const own = readDeed(commit.subject);
  if (own === undefined) return undefined;
  for (const { id, text, position } of listOwn(commits)) {
    if (position >= commit.position) continue;
    const line = text.split("\n").find((each) => {
      const deed = readDeed(each);
      return deed !== undefined && deed.adds !== own.adds && deed.thing === own.thing;
    });
    if (line !== undefined) return { line: line.trim().replace(/^[-*] /, ""), id };
  }
  return undefined;
}

/** The sentence of a message's body that has a misspelt word, if it can be quoted. */
function findMisspelt({ text }: CommitExhibit): string | undefined {
  const at = text.indexOf("\n\n");
  return at === -1
    ? undefined
    : readProse(text.slice(at + 2)).find((sentence) => findMisspelling(sentence) !== undefined);
}

/** The branch that git says it has merged into a branch of that name. */
function findSelfMerge(subject: string): string | undefined {
  return /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'(?: of \S+)? into \1$/.exec(
    subject,
  )?.[1];
}

/** Whether a subject is an earlier one with an s: there was more of it. */
function isMoreOf(
  { subject, position }: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): boolean {
  const told = bare(subject).toLowerCase();
  return listOwn(commits).some((each) => {
    const earlier = bare(each.subject).toLowerCase();
    return (
      each.position < position &&
      earlier.length >= 6 &&
      /[a-z]$/.test(earlier) &&
      new RegExp(`^${RegExp.escape(earlier)}s\\b`).test(told)
    );
  });
}

/** The earlier subject of which this one adds more: more tests, where tests had been added. */
function findMore(
  { subject, position }: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): CommitExhibit | undefined {
  const [, thing = ""] =
    /^(?:add(?:ed|s|ing)? |some |even |yet |and )*more (.+?)\.?$/i.exec(bare(subject)) ?? [];
  const noun = thing.toLowerCase().replace(/s$/, "");
  if (noun.length < 4) return undefined;
  return listOwn(commits).findLast(
    (each) => each.position < position && bare(each.subject).toLowerCase().includes(noun),
  );
}

const smallWord = /\b(?:small|minor|tiny|little|slight|trivial)\b/i;

/** How many subjects up to this one have called themselves small with the word that it uses. */
function countSmall(
  { subject, position }: CommitExhibit,
  { commits }: Pick<Facts, "commits">,
): number {
  const [word] = smallWord.exec(subject) ?? [];
  if (word === undefined) return 0;
  const same = new RegExp(String.raw`\b${word}\b`, "i");
  return listOwn(commits).filter((each) => each.position <= position && same.test(each.subject))
    .length;
}

/** The commit of the branch's own that comes right before this one, or right after it. */
function findNeighbour(
  { position }: CommitExhibit,
  { commits, pullRequest }: Pick<Facts, "commits" | "pullRequest">,
  side: -1 | 1,
): CommitExhibit | undefined {
  const found = listOwn(commits).find((each) => each.position === position + side);
  return found && isOwnSubject(found.subject, pullRequest?.number) ? found : undefined;
}

/** Whether a commit, by its authors' clocks, came within the hour after the one before it. */
function isSoonAfter({ id }: CommitExhibit, facts: Facts): boolean {
  const gap = facts.figure(`${id}.gap`);
  return gap?.unit === "minute" && gap.value <= 30;
}

function bare(subject: string): string {
  return subject.replace(/^\w+(?:\([^)]*\))?!?: /, "");
}

/** The kinds that a commit is of, what tells most first; what somebody else wrote is no joke on the author. */
export function findCommitKinds(commit: CommitExhibit, facts: Facts): readonly CommitKind[] {
  if (commit.byOthers) return [];
  const isMerge = !isOwnSubject(commit.subject, facts.pullRequest?.number);
  return commitKinds
    .filter(({ isSo, ofMerges = false }) => ofMerges === isMerge && isSo(commit, facts))
    .map((kind) => ofItsSpelling(kind, commit))
    .toSorted((one, other) => other.weight - one.weight);
}

/** Of all lines about spelling the one about this word. */
function ofItsSpelling(kind: CommitKind, commit: CommitExhibit): CommitKind {
  if (!kind.lines.some((line) => line.endsWith(misspellingLines[0] ?? ""))) return kind;
  const line = findMisspelling(bare(commit.subject));
  const behind = findMisspelling(findMisspelt(commit) ?? "");
  return {
    ...kind,
    lines: kind.lines.filter((each) => each === line || each === `{misspelt} ${behind}`),
  };
}

const ordinals: Readonly<Record<number, readonly [nth: string, times: string]>> = {
  3: ["third", "three times"],
  4: ["fourth", "four times"],
  5: ["fifth", "five times"],
  6: ["sixth", "six times"],
};

/**
 * `{subject}`; `{f.additions}`, `{f.deletions}` and `{f.gap}`, the time since the commit before it; `{says}`, the
 * sentence of its message that tells most; `{before}` and `{next}`, the subjects next to it;
 * `{opposite}`, the earlier line that it takes back.
 */
export function commitSlots(facts: Facts, commit: CommitExhibit): Slots {
  const figures = figureSlots((name) => facts.figure(`${commit.id}.${name}`));
  return (slot) => {
    switch (slot) {
      case "subject":
        return quoted(commit.subject, commit.id);
      case "says": {
        const says = findTellingSentence(commit);
        return says === undefined ? undefined : quoted(says, commit.id);
      }
      case "before":
      case "next": {
        const near = findNeighbour(commit, facts, slot === "next" ? 1 : -1);
        return near && quoted(near.subject, near.id);
      }
      case "misspelt": {
        const misspelt = findMisspelt(commit);
        return misspelt === undefined ? undefined : quoted(misspelt, commit.id);
      }
      case "more": {
        const more = findMore(commit, facts);
        return more && quoted(more.subject, more.id);
      }
      case "small": {
        const [word] = smallWord.exec(commit.subject) ?? [];
        return word === undefined ? undefined : plain(word.toLowerCase());
      }
      case "nth":
      case "nth-times": {
        const count = countSmall(commit, facts);
        const [nth, times] = ordinals[count] ?? [];
        const word = slot === "nth" ? nth : times;
        return word === undefined ? undefined : plain(word);
      }
      case "opposite": {
        const opposite = findOpposite(commit, facts);
        return opposite && quoted(opposite.line, opposite.id);
      }
      default:
        return figures(slot);
    }
  };
}
