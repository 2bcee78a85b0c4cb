/** What may be said of any case, whatever was found in it; each is true wherever its blanks fill. */
export const caseLines = {
  /** Name the roast where nothing that was found does. */
  titles: [
    "{number} of {project}",
    "Pull request {number}",
    "What landed in {push}",
    "What landed",
  ],
  /** One line for lists and feeds. */
  descriptions: {
    promised: [
      "An entry was due. There is {pull} instead.",
      "Nothing was written that week. {pull} was merged.",
      "The promise was an entry; what there is to read is {pull}.",
      "An entry was due. There is {push} instead.",
      "Nothing was written that week. What landed is {push}.",
    ],
    /** Where an entry came that was too short. */
    short: [
      "What came is shorter than was promised. There is {pull} beside it.",
      "Few words were written that week. {pull} was merged.",
      "What came is shorter than was promised. There is {push} beside it.",
      "Few words were written that week. What landed is {push}.",
    ],
    plain: [
      "{pull}: {commits}, {took}.",
      "{pull}, from its first commit to its merge.",
      "A close reading of {push}.",
    ],
  },
  logHeadings: ["In the log"],
  logIntroductions: {
    one: ["One of {commits}:"],
    part: ["From {commits}, in order:"],
    whole: ["The log, in order:"],
  },
  praiseHeadings: ["To its credit", "In fairness"],
  /** The one verdict of a case without findings, and what it is acquitted with, the first that fits. */
  acquittal: {
    archetype: "The Acquitted",
    lines: [
      "brings the {new-kind} {new}, and gives nobody a reason to laugh",
      "brings {new-names}, and gives nobody a reason to laugh",
      "changes the {reworked-kind} {reworked}, and gives nobody a reason to laugh",
      "changes {reworked-names}, and gives nobody a reason to laugh",
      "touches {files}, and gives nobody a reason to laugh",
      "gives nobody a reason to laugh",
    ],
  },
} as const;
