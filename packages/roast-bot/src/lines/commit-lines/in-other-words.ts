import { isFix, saysNothing } from "../../charges/log/subjects.ts";
import { parseSubject } from "../../change/parse-subject.ts";
import { bySubject, type CommitKind } from "./commit-kind.ts";

/** What a subject says that is done, in plainer words than its own. */
export const inOtherWords: readonly CommitKind[] = [
  bySubject({
    subject:
      /^(?:use|make|replace|swap|turn|stub)\b(?! (?:the )?(?:no-?op|stub|dummy)).*\b(?:no-?op|stub|dummy)\b/i,
    lines: [
      "It is still called. It no longer does anything.",
      "What was wrong with it was that it did something.",
    ],
    title: "Still called",
    verdict: {
      archetype: "The Acting Head",
      lines: ["is still called, and no longer does anything"],
    },
  }),
  bySubject({
    subject: /\b(?:plan|design|rfc|spec|roadmap)\b.*\bto (?:reflect|match)\b/i,
    lines: ["The plan now predicts what happened."],
    title: "A plan with hindsight",
    verdict: { archetype: "The Prophet", lines: ["foretold what had happened"] },
  }),
  bySubject({
    subject:
      /^(?:ignore|suppress|silence|hide|mute|squelch)\w*\b.*\b(?:warnings?|advisor\w+|lints?|deprecations?|complaints?)\b/i,
    lines: ["The warning has not changed. The audience has."],
    title: "Turned down",
    verdict: { archetype: "The Selective Listener", lines: ["left the warning, and the room"] },
  }),
  bySubject({
    subject: /^(?:increase|bump|raise|extend|double|up|lengthen)\w*\b.*\btime-?outs?\b/i,
    lines: ["Nothing is faster. It is allowed to be slower."],
    title: "All the time in the world",
    verdict: { archetype: "The Patient", lines: ["is no faster, and may take longer"] },
  }),
  bySubject({
    subject:
      /^(?:add|insert|use|put)\w* (?:an? |some |small |short |more )*(?:sleeps?|delays?|pauses?)\b/i,
    lines: ["Time was the missing dependency."],
    title: "Time, added",
    verdict: { archetype: "The Patient", lines: ["had lacked nothing but time"] },
  }),
  bySubject({
    subject: /^cache\b.*\bto avoid\b/i,
    lines: ["The question stays dangerous. It is now asked once."],
    title: "Asked once",
    verdict: { archetype: "The Diplomat", lines: ["asked the dangerous question only once"] },
  }),
  bySubject({
    subject: /^comment(?:ed|ing)? out\b/i,
    lines: ["It may still be read. It may no longer run."],
    title: "Within reach",
    verdict: { archetype: "The Hoarder", lines: ["kept it, where it cannot run"] },
  }),
  bySubject({
    subject:
      /^(?!(?:fix|remov|replac|avoid|don|stop|drop|delet|no |un|less|clean|refactor)\w*).*\bhard-?cod(?:e|ed|ing)\b/i,
    lines: ["It will be right for as long as nothing changes."],
    title: "Right, for as long as nothing changes",
    verdict: { archetype: "The Stopped Clock", lines: ["is right for as long as nothing changes"] },
  }),
  bySubject({
    subject: /\bworks? on my (?:machine|laptop|computer)\b/i,
    lines: ["One machine is a beginning."],
    title: "One machine",
    verdict: { archetype: "The Local", lines: ["works where it lives"] },
  }),
  bySubject({
    subject: /^[^?]{4,}\?!*$/,
    lines: ["A question, committed."],
    title: "A question for the log",
    verdict: { archetype: "The Inquirer", lines: ["asked the log: {subject}"] },
  }),
  bySubject({
    subject: /\bborrow(?:ing)? ?(?:-?check\w*)\b/i,
    and: ({ subject }) => isFix(subject),
    lines: ["The borrow checker had been right."],
    title: "On loan",
    verdict: { archetype: "The Debtor", lines: ["returned what it had borrowed"] },
  }),
  bySubject({
    subject:
      /^(?:bug ?)?fix(?:es)? (?:and|&) improve(?:ments?)?\b|^improvements? (?:and|&) (?:bug ?)?fix(?:es)?\b/i,
    lines: ["App stores are updated in the same words."],
    title: "Fixes and improvements",
    verdict: { archetype: "The App Store", lines: ["announced fixes and improvements"] },
  }),
  {
    isSo: ({ subject }) => {
      const { type, text } = parseSubject(subject);
      return type !== undefined && text !== subject && saysNothing(subject);
    },
    lines: ["The part before the colon is the more precise one."],
    title: "On either side of the colon",
    verdict: { archetype: "The Colon", lines: ["stands between two words that say little"] },
  },
  bySubject({
    subject: /^asdf\w*$/i,
    lines: ["Written with the left hand."],
    title: "With the left hand",
    verdict: { archetype: "The Typist", lines: ["signed with four keys in a row"] },
  }),
  bySubject({
    subject: /^[.,\-_/!]+$/,
    lines: ["Git asks for a subject. It does not ask for letters."],
    title: "A subject without letters",
    verdict: { archetype: "The Punctuator", lines: ["was asked for a subject, and gave a mark"] },
  }),
  bySubject({
    subject: /^please work$/i,
    lines: ["It is addressed to the machine."],
    title: "A word to the machine",
    verdict: { archetype: "The Petitioner", lines: ["asked nicely, in the log"] },
  }),
];
