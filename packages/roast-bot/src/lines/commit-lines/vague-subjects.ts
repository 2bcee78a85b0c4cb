import { parseSubject } from "../../change/parse-subject.ts";
import { saysNothing } from "../../charges/log/subjects.ts";
import type { DeclaredKind, SubjectKind } from "./commit-kind.ts";

/** Subjects that say little, and commits that change nothing. */
export const vagueSubjects: readonly DeclaredKind[] = [
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
];

/** A subject that is this word and no other. */
function says(subject: RegExp, lines: readonly string[]): SubjectKind {
  return { weight: 3, subject, lines };
}
