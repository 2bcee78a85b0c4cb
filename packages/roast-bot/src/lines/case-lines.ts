/** What may be said of any case, whatever was found in it; each is true wherever its slots fill. */
export const caseLines = {
  /** Name the roast where no charge does. */
  titles: {
    plain: ["Pull request {number}"],
  },
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
  introductions: [
    "{pull} is meant to {task}.",
    "{pull} sets out to {task}.",
    "The job of {pull} is to {task}.",
    "{pull} is meant not to {avoided}.",
    "{pull} is about {doing}.",
    "{pull} brings {thing}.",
    "{pull} is there to {task}.",
  ],
  /** Where the title is no part of a sentence. */
  quotedIntroductions: [
    "{pull}, by its title: {title}.",
    "{title} is the title of {pull}.",
    "{push} landed without naming a pull request: {title}.",
    "{push} landed on a {weekday} without naming a pull request: {title}.",
  ],
  /** What a title of that kind is worth. */
  titleTurns: [
    "{title-in-progress} is still its title. It was merged.",
    "{title-in-progress}, says the title, and it was merged all the same.",
    "That is {title-kind}.",
    "It took {took-long}. Nobody can say that it was rushed.",
    "It was merged after {took-long}, when it could no longer be called hasty.",
    "Between its first commit and its merge lie {took-long}. The lines had time to think.",
    "It removes something, and adds {added-on-removal}.",
    "It adds something, and takes out {deleted-on-adding}.",
    "{visits} of its {commits} are visits of the main branch.",
  ],
  /** Where most of it happens. */
  places: [
    "All the source that it changes is in {only}.",
    "Most of the source that it changes is in {largest-half}.",
  ],
  /** What it is for, from the first that says so. */
  purposes: [
    "Its description begins: {begins}",
    "What it is for, in its own words: {begins}",
    "Its description says: {says}",
    "Its first commit says: {first-commit-says}",
    "One of its commits says: {commit-says}",
  ],
  /** What it is for, from a description of one sentence that nobody has ended. */
  statements: ["What it is for, as its description has it: {states}."],
  /** What stands behind that sentence. */
  continuations: ["The description goes on: {goes-on}"],
  /** What it does, as what it adds or changes says of itself. */
  contents: [
    "It adds {newcomer}, which says of itself: {newcomer-doc}",
    "New in it is {newcomer}. Its own comment says: {newcomer-doc}",
    "It changes {reworked}, which says of itself: {reworked-doc}",
    "What it changes is {reworked}. Its own comment says: {reworked-doc}",
  ],
  /** What it has to do, as some of its tests are called. */
  demands: ["Among its new tests, by their names: {tested}."],
  /** Some of what it does, where nothing but its log says so. */
  parts: ["Some of what it does, by the subjects of its commits: {deeds}."],
  /** What it was up against, from the first commit that says so. */
  troubles: [
    "The trouble, as its log tells it: {trouble}",
    "The trouble, in the words of one of its commits: {trouble}",
    "There was trouble, by the log’s own account: {trouble}",
  ],
  machines: [
    "{machine} is named as co-author of {machine-commits}.",
    "A machine, {machine}, has its name on {machine-commits}.",
  ],
  logIntroductions: {
    one: ["From a log of {commits}:", "One of {commits}:", "Out of {commits}:"],
    part: [
      "From {commits}, in order:",
      "{commits} and {took}, in excerpts:",
      "From the log, in order:",
      "Out of {commits}, in their order:",
    ],
    whole: ["The log, in order:", "All of it, in order:", "The whole log:"],
  },
  praiseHeadings: ["To its credit", "In fairness"],
  /** Where nothing was found. */
  nothing: [
    "Nothing in it is funny. Of a pull request that is a compliment.",
    "Grounds for laughter were looked for, in {files}, and there are none.",
    "The charge sheet for {number} is a clean sheet of paper.",
    "The case against {number} was short. It has been dropped.",
    "There was to be a joke here, about {number}. It found nothing to stand on.",
    "{commits} were read, and none of them would make a joke.",
    "A roast needs a fault. In {files} there was none to be had.",
  ],
  nothingVerdicts: [
    { archetype: "The Librarian", lines: ["touched {nothing-that-runs}"] },
    { archetype: "The Examiner", lines: ["set the papers, and touched {no-source}"] },
    { archetype: "The Surgeon", lines: ["made one cut, in {only-file}"] },
    { archetype: "The Editor", lines: ["put in {f.lines.added}, and took out {more-deleted}"] },
    { archetype: "The Postman", lines: ["called at {many-files} with {f.lines.added}"] },
    { archetype: "The Short Order", lines: ["was cooked and served in {few-hours}"] },
    {
      archetype: "The Errand",
      lines: [
        "left to {task}, and came home merged",
        "went out with {thing}, and came home merged",
      ],
    },
    { archetype: "The Name on the Door", lines: ["stands in the history as {title}"] },
  ],
} as const;
