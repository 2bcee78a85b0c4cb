import { type QuietKind, quietLines, type QuietLines } from "./quiet-lines.ts";

/** What is true of every entry that was too short, however many came. */
const shortLines = {
  titles: [
    "Shorter than promised",
    "In brief",
    "The entry, abridged",
    "Words, and not enough of them",
    "To be continued, perhaps",
  ],
  tellings: [
    "What came is shorter than an entry was promised to be.",
    "Something was written, and it has fewer words than were promised.",
    "An entry came, and stopped before the promise did.",
  ],
  praises: [
    "What is there was read in no time.",
    "What was not written has no mistakes in it.",
    "Brevity has its friends. They were not promised anything.",
  ],
  verdicts: [
    { archetype: "The Telegram", line: "came, as if each word were paid for" },
    { archetype: "The Short Measure", line: "was poured, and not to the mark" },
    { archetype: "The Colon", line: "promises more than follows it" },
    { archetype: "The Title Page", line: "is there, and the book is not" },
  ],
} as const;

/** What may be said of such a slot in which an entry came that was too short. */
export const shortQuietLines: Readonly<Record<QuietKind, QuietLines>> = {
  unwatched: {
    ...quietLines.unwatched,
    titles: shortLines.titles,
    descriptions: ["What came is shorter than was promised, and no project was looked at."],
    headings: ["What there is to read", "The entry", "The length of it"],
    tellings: [
      shortLines.tellings,
      quietLines.unwatched.tellings[1] ?? [],
      [
        "More words would have said more than this.",
        "A dev log is for the weeks that leave no trace elsewhere.",
        "What else was thought in that time is not on record.",
      ],
    ],
    praises: shortLines.praises,
    verdicts: shortLines.verdicts,
  },
  silence: {
    ...quietLines.silence,
    titles: [
      ...shortLines.titles,
      "Missing from {source}",
      "{weekly}A week without a hash of one’s own",
    ],
    descriptions: [
      "What came is shorter than was promised, and nothing of the author’s was merged {in.sources}.",
      "Few words, and no pull request of the author’s {in.sources} to read beside them.",
    ],
    tellings: [
      shortLines.tellings,
      [
        "The list of what the author had merged {in.sources} is shorter still: there is nothing on it.",
        "{source} was looked through for the author, from {opens} to {closes}. It was quick.",
        "Nothing of the author’s was merged {in.sources} beside it.",
      ],
      [
        "Work that is not merged may be going on. There would have been room to say so.",
        "{weekly}A week like that can have a reason. There would have been room for it.",
        "Git keeps what was done. What was not done has to be written down by hand.",
      ],
    ],
    verdicts: shortLines.verdicts,
  },
  "machines-only": {
    ...quietLines["machines-only"],
    descriptions: [
      "What came is shorter than was promised, and what the author had a part in {in.sources} stands in a machine’s name, or is a matter of versions.",
    ],
    tellings: [
      shortLines.tellings,
      ...quietLines["machines-only"].tellings.slice(0, 2),
      ["More words would have said more than this."],
    ],
    verdicts: shortLines.verdicts,
  },
};
