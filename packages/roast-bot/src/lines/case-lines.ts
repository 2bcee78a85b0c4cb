/** What may be said of any case, whatever was found in it; each is true wherever its blanks fill. */
export const caseLines = {
  /** Name the roast of a case without findings, where an entry was due; by its size where that is small. */
  smallTitles: [
    "{due}{small.grown}{f.lines.changed} of {file-name}",
    "{due}{small.shrunk}{f.lines.deleted} less of {file-name}",
  ],
  /** Name the roast where nothing that was found does. */
  titles: [
    "{short-title}",
    "Pull request {number} of {project}",
    "Pull request {number}",
    "What landed in {push}",
    "Some of what landed",
  ],
  /** One line for lists and feeds. */
  descriptions: {
    promised: [
      "An entry was due. There is {pull} instead.",
      "{weekly}No entry of the author’s came that week. {pull} was merged.",
      "The promise was an entry; what there is to read here is {pull}.",
      "An entry was due. Among what landed instead: {push}.",
      "{weekly}No entry of the author’s came that week. Among what landed: {push}.",
      "{bare}An entry was due. Some of what landed instead is told here.",
    ],
    /** Where an entry came that was too short. */
    short: [
      "What came is shorter than was promised. There is {pull} beside it.",
      "{weekly}The entry of that week is short. {pull} was merged.",
      "What came is shorter than was promised. Among what landed beside it: {push}.",
      "{weekly}The entry of that week is short. Among what landed: {push}.",
      "{bare}What came is shorter than was promised. Some of what landed beside it is told here.",
    ],
    plain: [
      "{pull} of {project}: {short-title}.",
      "{pull}: {short-title}.",
      "About {pull} of {project}.",
      "About {pull}.",
      "Among what landed: {push}.",
      "{bare}About some of what landed.",
    ],
  },
  logHeadings: ["In the log"],
  logIntroductions: {
    part: ["From {commits}, in order:", "Of the {listed} that its message lists, in order:"],
    whole: ["The log, in order:"],
    /** Where the message of a squash lists them, and neither end of the list is told. */
    between: ["Its message lists {listed}, from {listed-first} to {listed-last}. In between:"],
    one: ["Its message lists {listed}. One of them:"],
  },
  praiseHeadings: ["To its credit", "In fairness"],
  /** Where an entry was due and nothing was found: what stood where it could have been read. */
  entries: [
    "{due}The entry that was due could have begun like this: {best-reason} It is in a commit message.",
    "{due}A sentence for the entry that did not come lay ready, in a commit message: {best-reason}",
  ],
  /** How a case ends of which the promise makes nothing: with what is owed, and no joke. */
  owed: [
    { archetype: "Still Owed", lines: ["{due}one entry"] },
    { archetype: "Not Written", lines: ["{due}{weekly}the entry of that week"] },
    { archetype: "Outstanding", lines: ["{due}an entry"] },
  ],
  /** The verdict of a case without findings in which no word can be turned either. */
  acquittals: [
    { archetype: "Free to Go", lines: ["{clean}and gone: it has landed"] },
    { archetype: "Case Dismissed", lines: ["{clean}nothing was found to charge it with"] },
    // What is found is told where it is worth it.
    { archetype: "Let Off", lines: ["{found}what was found is too slight to tell"] },
  ],
} as const;
