import type { DeclaredKind } from "./commit-kind.ts";

/** The author speaks: what was felt, asked or hoped. */
export const outbursts: readonly DeclaredKind[] = [
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
    subject: /^[^?]{4,}\?$/,
    lines: ["A question, committed.", "It is put to the log, of all readers."],
    title: "A question for the log",
    verdict: { archetype: "The Inquirer", lines: ["asked the log: {subject}"] },
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
    subject: /^(?:actually|really|properly|truly|for real)\b/i,
    and: ({ position }) => position > 1,
    lines: ["The word to read is the first one.", "The first word is the whole story."],
    retired: ["Most logs leave that first word out."],
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
];
