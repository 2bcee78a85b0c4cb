import { otto, type Cases } from "../../cases.ts";

/** The author of the cases at another machine, and by way of a forge. */
const atWork = { name: "Ines Okafor", mail: "okafor@work.example" };
const byForge = { name: "okafor", mail: "77+okafor@users.noreply.github.com" };

export const cases: Cases = {
  finds: {
    "three times the same": { commits: ["Add", "Fix tests", "Fix tests", "Fix tests"] },
    "many times": { commits: Array.from({ length: 12 }, () => "Update bells.md") },
    "from two machines of one person": {
      commits: [
        "Fix tests",
        { subject: "Fix tests", author: atWork },
        { subject: "Fix tests", author: byForge },
      ],
    },
    "in a squash’s list": { listed: ["Add", "Fix tests", "Fix tests", "Fix tests"] },
    "with others between them": {
      commits: ["Fix tests", "Ring", "Fix tests", "Count", "Sort", "Fix tests"],
    },
  },
  leavesAlone: {
    "the same but for case, prefix and marks": {
      commits: ["Add", "fix tests", "Fix tests.", "test: fix tests"],
    },
    twice: { commits: ["Add", "Fix tests", "Fix tests"] },
    "subjects that say nothing": { commits: ["Add", "wip", "wip", "wip"] },
    "answers to a review": {
      commits: ["Add", ...Array.from({ length: 4 }, () => "Apply suggestions from code review")],
    },
    "another pull request, brought in": {
      commits: ["Ring (#7)", "Ring (#7)", "Ring (#7)"],
    },
    "builds and commands": { commits: ["Add", "npm run build", "npm run build", "npm run build"] },
    formatting: { commits: ["Add", "Format", "format", "Format."] },
    versions: { commits: ["Update lockfile", "Update lockfile", "update lockfile"] },
    "merges by git": {
      commits: ["Merge branch 'main'", "Merge branch 'main'", "Merge branch 'main'"],
    },
    "commits without a change": {
      commits: ["Fix", ...Array.from({ length: 3 }, () => ({ subject: "Trigger", files: {} }))],
    },
    "two people who call it the same": {
      commits: ["Fix tests", "Fix tests", { subject: "Fix tests", author: otto }],
    },
    "a squash whose commits we don't have": {
      commits: ["Fix tests", "Fix tests", "Fix tests"],
      commitsKnown: false,
    },
  },
};
