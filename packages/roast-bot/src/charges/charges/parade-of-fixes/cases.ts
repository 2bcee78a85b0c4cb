import { otto, type Cases } from "../../../../test/support/change-builder.ts";

const three = ["Add tide alarms", "Fix alarm time", "Fix alarm sound", "Fix alarms in winter"];
const elsewhere = { "src/other.ts": [1, 1] } as const;

export const cases: Cases = {
  finds: {
    "three fixes of its own work": { title: "Add tide alarms", commits: three },
    "fixes by a conventional prefix": {
      title: "feat: tide alarms",
      commits: ["feat: tide alarms", "fix: time", "fix(ui): sound", "hotfix: really the time"],
    },
    "fixes with other commits between them": {
      title: "Add tide alarms",
      commits: ["Add tide alarms", "Fix time", "Add sound", "Fix sound", "Oops", "Fix winter"],
    },
    "a long parade": {
      title: "Add tide alarms",
      commits: ["Add tide alarms", ...Array.from({ length: 16 }, (_, at) => `Fix alarm ${at}`)],
    },
  },
  leavesAlone: {
    "two fixes": { title: "Add tide alarms", commits: three.slice(0, 3) },
    "a pull request whose job is to fix": { title: "Fix alarms in winter", commits: three },
    "a pull request about bugs": { title: "Three bugs of the alarm", commits: three },
    "fixes of files that it had not touched": {
      title: "Add tide alarms",
      commits: [
        "Add tide alarms",
        { subject: "Fix a", files: elsewhere },
        { subject: "Fix b", files: { "src/b.ts": [1, 1] } },
        { subject: "Fix c", files: { "src/c.ts": [1, 1] } },
      ],
    },
    "fixes of reported bugs": {
      title: "Add tide alarms",
      commits: ["Add tide alarms", "Fix #12", "Fix #13: sound", "Fix winter, see #14"],
    },
    "fixes of typos": {
      title: "Add tide alarms",
      commits: ["Add tide alarms", "Fix typo", "Fix spelling of Ærø", "Fix wording", "Fix docs"],
    },
    "fixes of looks and of merging": {
      title: "Add tide alarms",
      commits: [
        "Add tide alarms",
        "Fix lint",
        "Fix formatting",
        "Fix merge conflict",
        "fix: indentation",
        "Fix sorting of imports",
        "fix import order",
        "Fix review feedback",
        "Fix clippy",
      ],
    },
    "somebody else's fixes": {
      title: "Add tide alarms",
      commits: [
        "Add tide alarms",
        ...["Fix time", "Fix sound", "Fix winter"].map((subject) => ({ subject, author: otto })),
      ],
    },
    "words that only begin like fix": {
      title: "Add tide alarms",
      commits: ["Add fixtures", "Fixture for winter", "Fixtures for storms", "Fixate the anchor"],
    },
    "a squash whose commits we don't have": {
      title: "Add tide alarms",
      commits: three,
      commitsKnown: false,
    },
  },
};
