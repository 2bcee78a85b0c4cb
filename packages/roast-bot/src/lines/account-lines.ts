/** Say what a change is and does, in plain words; each is true wherever its blanks fill. */
export const accountLines = {
  /** Where the title is made of dates, branches and numbers. */
  untold: [
    "{pull} of {project} landed as {blank-title}, which does not say what it does.",
    "{pull} landed as {blank-title}, which does not say what it does.",
  ],
  introductions: [
    "{pull} of {project} landed as {title}.",
    "{unnamed}{pull} of {project} was merged.",
    "{commits} landed as {pull} of {project}, the last of them {last-title}.",
    "Among what landed in {project} are {push}, the last of them {last-title}.",
    "Among what landed in {project} {f.commits.count:is|are} {push}: {title}.",
    "{bare}Among what landed in {project}: {title}.",
  ],
  /** Where no address says what the project is. */
  shortIntroductions: [
    "{pull} landed as {title}.",
    "{unnamed}{pull} was merged.",
    "{commits} landed as {pull}, the last of them {last-title}.",
    "Among what landed are {push}, the last of them {last-title}.",
    "Among what landed {f.commits.count:is|are} {push}: {title}.",
    "{bare}Among what landed: {title}.",
  ],
  /** What it is for, from the first that says so. */
  purposes: [
    "Its description begins: {begins}",
    "Its description says: {says}",
    "Its message begins: {message-begins}",
    "Its message says: {message-says}",
    "Of how it was before, its description says: {was}",
    "Of how it was before, its message says: {message-was}",
  ],
  commitPurposes: [
    "{f.commits.count:Its commit|Its first commit} says: {titled-commit-says}",
    "{f.commits.count:Its commit|Its first commit}, {first-commit}, says: {first-commit-says}",
    "The first commit that its message lists says: {titled-listed-says}",
    "The first commit that its message lists, {first-listed}, says: {first-listed-says}",
  ],
  /** What it is for, from a description of one sentence that nobody has ended. */
  statements: ["Its description says: {states}.", "Its message says: {message-states}."],
  /** What stands behind that sentence. */
  continuations: ["The description goes on: {goes-on}", "It goes on: {message-goes-on}"],
  /** Of what kind all of it is. */
  kinds: [
    "{several.files}{only.doc}All of it is documents.",
    "{only.doc}All of it is in one document, {one-file}.",
    "{only.test}All of it is tests.",
  ],
  /** The same with where, for want of more. */
  kindsAndPlaces: [
    "{only.doc}All of it is in one document, {one-file}.",
    "{only.doc}All of it is documents: {few-files}.",
    "{only.test}All of it is tests: those in {one-file}.",
  ],
  /** What files come, go or move, for want of another deed. */
  files: [
    "It adds {files.new}, and deletes {files.old}.",
    "It adds {files.new}.",
    "It deletes {files.old}.",
    "It moves {files.from} to {files.to}.",
    "It renames {files.was} to {files.is}.",
    "Among other things, it adds {files.some-new}.",
    "Among other things, it deletes {files.some-old}.",
  ],
  /** Where it is, for want of more. */
  places: ["All of it is in {one-file}.", "All of it is in {few-files}."],
  /** What its users will read. */
  helps: ["One of its descriptions says {help}.", "Among its descriptions: {help}."],
  /** What it adds, as that says of itself. */
  newcomers: ["Among what it adds is the {new-kind} {new}: {new-doc}"],
  newNames: ["Among what it adds is the {new-name-kind} {new-name}."],
  /** Where nothing is found: what the message of a squash begins and ends with. */
  lists: [
    "Its message lists {listed}, from {listed-first} to {listed-last}.",
    "Its message lists {listed}, the last of them {listed-last}.",
  ],
  /** Where nobody says what it is for: what its commits are called. */
  steps: [
    "{all.2}Its two commits are called {each.1} and {each.2}.",
    "{all.3}Its three commits are called {each.1}, {each.2} and {each.3}.",
    "{all.4}Its four commits are called {each.1}, {each.2}, {each.3} and {each.4}.",
    "{more.commits}Among its commits: {step.1} and {step.2}.",
    "One of its commits is called {step.1}.",
    "Among what its message lists: {listed-step.1} and {listed-step.2}.",
    "Its message lists {listed-step.1}.",
  ],
  /** Where most of it is not a person's. */
  machines: ["Of its {commits}, {n.machine-authored.count} are by a machine.{mostly.machine}"],
  /** What stood in the way, and why it was done so, commit by commit. */
  reasons: [
    "On {explained.1} its commit says: {explains.1}",
    "On {explained.2} its commit says: {explains.2}",
    "On {explained.3} its commit says: {explains.3}",
  ],
  nextReasons: ["Then, on {explained.2}: {explains.2}", "And on {explained.3}: {explains.3}"],
} as const;
