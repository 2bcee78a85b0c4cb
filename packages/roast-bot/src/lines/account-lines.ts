/** Say what a change is and does, in plain words; each is true wherever its blanks fill. */
export const accountLines = {
  introductions: [
    "{pull} of {project} is meant to {task}.",
    "{pull} of {project} sets out to {task}.",
    "{pull} of {project} is meant not to {avoided}.",
    "{pull} of {project} is about {doing}.",
    "{pull} of {project} brings {thing}.",
    "{pull} of {project} is there to {task}.",
  ],
  /** Where no address says what the project is. */
  shortIntroductions: [
    "{pull} is meant to {task}.",
    "{pull} sets out to {task}.",
    "The job of {pull} is to {task}.",
    "{pull} is meant not to {avoided}.",
    "{pull} is about {doing}.",
    "{pull} brings {thing}.",
    "{pull} is there to {task}.",
  ],
  /** Where the title is one word, or the name of the branch because the merge tells no title. */
  callings: [
    "All that the log has of a title for {pull} of {project} is {called}.",
    "All that the log has of a title for {pull} is {called}.",
  ],
  /** Where the title is made of dates, branches and numbers. */
  untold: [
    "{pull} of {project} is called {blank-title}, which does not say what it does.",
    "{pull} is called {blank-title}, which does not say what it does.",
  ],
  /** Where the title is no part of a sentence. */
  quotedIntroductions: ["{pull} of {project} is called {title}."],
  shortQuotedIntroductions: [
    "{pull} is called {title}.",
    "{push} landed: {title}.",
    "{push} landed on a {weekday}: {title}.",
  ],
  /** What it is for, from the first that says so. */
  purposes: [
    "Its description begins: {begins}",
    "What it is for, in its own words: {begins}",
    "Its description says: {says}",
    "Its first commit says: {titled-commit-says}",
    "Its first commit, {first-commit}, says: {first-commit-says}",
    "One of its commits, {one-commit}, says: {commit-says}",
  ],
  /** What it is for, from a description of one sentence that nobody has ended. */
  statements: ["What it is for, as its description has it: {states}."],
  /** What stands behind that sentence. */
  continuations: ["The description goes on: {goes-on}"],
  /** What its users will read. */
  helps: ["One of its new descriptions says {help}.", "Among its new descriptions: {help}."],
  complaints: ["One of its new errors says {complaint}.", "Among its new errors: {complaint}."],
  /** What it adds, as that says of itself. */
  newcomers: ["It adds the {new-kind} {new}: {new-doc}", "New is the {new-kind} {new}: {new-doc}"],
  nextNewcomers: [
    "Beside it comes the {newer-kind} {newer}: {newer-doc}",
    "With it comes the {newer-kind} {newer}: {newer-doc}",
  ],
  /** What it adds that says nothing of itself. */
  newNames: [
    "It adds {new-names}, and changes {reworked-names}.",
    "It adds {new-names}, in {new-names-place}.",
    "It adds {new-names}.",
  ],
  /** What it changes, as that says of itself. */
  reworkings: [
    "It changes the {reworked-kind} {sole}: {reworked-doc}",
    "Among what it changes is the {reworked-kind} {reworked}: {reworked-doc}",
  ],
  reworkedNames: [
    "It changes {reworked-names}, in {reworked-names-place}.",
    "It changes {reworked-names}.",
    "Among what it changes {some-reworked:is|are} {some-reworked}.",
  ],
  goneNames: ["It takes out {gone-names}, from {gone-names-place}.", "It takes out {gone-names}."],
  newFiles: [
    "It brings {new-files}.",
    "Among what it brings {some-new-files:is|are} {some-new-files}.",
  ],
  goneFiles: ["It takes out {gone-files}."],
  changedFiles: ["It changes {changed-files}."],
  /** Where most of it happens. */
  places: [
    "All the source that it changes is in {only}.",
    "Most of the source that it changes is in {largest-half}.",
  ],
  /** What it has to do, as some of its tests are called. */
  demands: ["Among its new tests, by their names: {tested}."],
  /** What it was up against, from the first commit that says so. */
  troubles: [
    "The trouble, as its log tells it: {trouble}",
    "The trouble, in the words of one of its commits: {trouble}",
  ],
  /** Where not all of it is the author's. */
  credits: ["{others} of its {commits} {others:is|are} not by its author."],
  machines: [
    "{machine} is named as co-author of {machine-commits}.",
    "A machine, {machine}, has its name on {machine-commits}.",
  ],
  /** How it came about. */
  threads: [
    "On {pair-name} its log says {earlier}, and later {later}.",
    "{threaded} of its {commits} have {thread-name} in their subjects: {thread}.",
  ],
  /** Why, by the commit that says most of it. */
  reasons: ["On {explained} its commit says: {explains}"],
  stories: ["Its commits, in order: {whole-story}.", "{told} of its {commits}, in order: {story}."],
} as const;
