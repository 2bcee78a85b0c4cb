import { otto, type Cases, type ChangePlan } from "../../cases.ts";

const pilot = { name: "Claude", mail: "noreply@anthropic.com" };
const log = (...commits: NonNullable<ChangePlan["commits"]>) => ({
  commits: ["Ring the bell", ...commits],
});
const listed = (...commits: readonly string[]) => ({ listed: ["Ring the bell", ...commits] });

export const cases: Cases = {
  finds: {
    "attempts and sighs": log("Attempt to fix Windows, sigh", "Another attempt", "Plz Windows"),
    "one after the other": log("Fix tests again", "Again :("),
    "takes by number": log("Ring it, take 2", "take 3"),
    questions: log("fix coverage?", "maybe CI is bust?"),
    "what was forgotten": log("Oops", "Forgot the rope"),
    "a revert beside an attempt": log(
      "seems to fix it",
      'Revert "seems to fix it"',
      "fix it for real",
    ),
    "a squash that lists them": listed("Fix tests", "Again", "Again :("),
    "nothing but checks, and half of the log": log("fmt", "Count", "fix tests", "clippy", "fmt"),
    "subjects that say nothing": log("wip", "fix", "fix", "fix lint"),
    "one subject, again and again": log(...Array.from({ length: 5 }, () => "Hang the rope")),
    "nothing but that it is fixed": log("Fix", "Fix", "Fix", "Fix", "Count"),
    "three times the same, and then home": log("Hang it", "Hang it", "Hang it"),
    "the same with others between them": log("Hang", "Count", "Hang", "Sort", "Hang"),
    "work in progress, in a fix": {
      title: "Fix it",
      ...log("works for some reason", "wip", "wip", "wip"),
    },
    "a branch that a squash lists in its message": {
      ...log("Another attempt", "Try again"),
      foundBy: "squash-subject",
      body: "* Ring the bell\n\n* Another attempt\n\n* Try again",
    },
    "what it set out with is the title": {
      title: "Ring the bell",
      ...listed("Fix tests", "Again", "Again :("),
    },
    "six of them behind what it set out with": listed(
      "Again",
      "Again!",
      "oops",
      "Again :(",
      "again",
      "argh",
    ),
    "what was not meant": listed(
      "fix: restore accidentally removed Rope.hold() method",
      "chore: remove accidentally committed rope.lock",
    ),
    "a change of mind": log("Revise my thinking", "debug test", "oops"),
    "more than six": listed("Again", "Again!", "oops", "Again :(", "again", "argh", "fix lint"),
  },
  leavesAlone: {
    "the steps of a squash that say nothing": listed("wip", "fix", "fix", "fix lint", "wip"),
    "the steps of a squash that are called alike": listed("Hang it", "Hang it", "Hang it"),
    "a branch that a squash left behind": {
      ...log("Another attempt", "Try again"),
      foundBy: "squash-subject",
    },
    "one of them": log("Another attempt", "Count the rings"),
    "fixes of checks, fewer than half": log(
      "fix tests",
      "fix lint",
      "fix tests",
      "fix types",
      "Ring",
      "Count",
      "Sort",
      "Hear",
      "See",
    ),
    "fixes of checks where that is the job": {
      title: "Fix tests",
      ...log("fmt", "fmt", "fmt", "fmt"),
    },
    "the title, again and again": {
      title: "Ring again",
      ...listed(...Array.from({ length: 5 }, () => "Ring again")),
    },
    "what a forge's editor calls each of them": listed(
      ...Array.from({ length: 5 }, () => "Update issue templates"),
    ),
    "files by their names": listed(...Array.from({ length: 5 }, () => "Update tides.md")),
    "files by their names, as a workflow says it": log(
      ...Array.from({ length: 5 }, () => "updating TIDES.md"),
    ),
    "one subject twice": log("Hang the rope", "Hang the rope"),
    "the same but for case, prefix and marks": log("hang it", "Hang it.", "feat: hang it"),
    "answers to a review": log(...Array.from({ length: 4 }, () => "Apply suggestions from review")),
    "another pull request, brought in": log("Hang (#7)", "Hang (#7)", "Hang (#7)"),
    "pages that are made again": log(
      ...Array.from({ length: 3 }, () => "chore: update README for terraform-docs"),
    ),
    "builds and commands": log("npm run build", "npm run build", "npm run build"),
    "what git calls alike": log(...Array.from({ length: 3 }, () => "fixup! Feat: hang it")),
    "merges by git": log("Merge branch 'main'", "Merge branch 'main'", "Merge branch 'main'"),
    "commits without a change": log(
      ...Array.from({ length: 3 }, () => ({ subject: "Hang", files: {} })),
    ),
    "two people who call it the same": log("Hang", "Hang", { subject: "Hang", author: otto }),
    "a revert alone": log("Count", 'Revert "Count"', 'Revert "Count"'),
    "the first commit": { commits: ["Try again", "Ring twice", "oops"] },
    "what the code tries": log("Try the next harbour when one fails", "Retry twice"),
    "what the code does again": log("Make the bell ring again", "Allow ringing again"),
    "names and patterns that end so": log("Use block_given?", "Start with *?", "Add release-plz"),
    "what the code takes": log(
      "Let the bells take two ropes",
      "Take 2 ropes",
      "Log the last attempt",
    ),
    "what a page asks": log("How do I ring?", "What is a rope?", "Add to the FAQ: Can I ring?"),
    "what the code does by accident": log(
      "Keep files from being accidentally removed",
      "Restore ropes that were accidentally cut",
    ),
    "the words in code": log("Rename `oops`", "Handle `again`"),
    "what a machine helped to write": {
      commits: [
        "Ring",
        ...["Another attempt", "Try again"].map((subject) => ({ subject, coAuthors: [pilot] })),
      ],
    },
    "other people's": {
      commits: [
        "Ring",
        ...["Another attempt", "Try again"].map((subject) => ({ subject, author: otto })),
      ],
    },
    "a machine's in a list": {
      listed: [
        "Ring",
        ...["Another attempt", "Try again"].map((subject) => ({
          subject,
          byOthers: true as const,
        })),
      ],
    },
    "other pull requests in a list": listed("Another attempt (#12)", "Try again (#13)"),
    "a squash whose commits we don't have": {
      ...log("Another attempt", "Try again"),
      commitsKnown: false,
    },
  },
};
