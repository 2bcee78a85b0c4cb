import { otto, repeated, type Cases } from "../../cases.ts";

const line = (at: number, word = "ring") => `  ${word}(harbours[${at}], tides.high);`;
const add = (subject = "Add tide alarms") => ({
  subject,
  diff: { "src/tides.ts": repeated(20, (at) => `+${line(at)}`) },
});
/** A commit that rewrites the line of this number, as the first one wrote it. */
const mend = (subject: string, at: number) => ({
  subject,
  diff: { "src/tides.ts": `-${line(at)}\n+${line(at, "toll")}` },
});
const mendAll = (subjects: readonly string[]) => subjects.map((subject, at) => mend(subject, at));
const three = [add(), ...mendAll(["Fix alarm time", "Fix alarm sound", "Fix alarms in winter"])];
const title = "Add tide alarms";

export const cases: Cases = {
  finds: {
    "three fixes of its own work": { title, commits: three },
    "fixes by a conventional prefix": {
      title: "feat: tide alarms",
      commits: [
        add("feat: tide alarms"),
        ...mendAll(["fix: time", "fix(ui): sound", "hotfix: it"]),
      ],
    },
    "fixes with other commits between them": {
      title,
      commits: [add(), mend("Fix time", 1), "Add sound", mend("Fix sound", 2), mend("Oops", 3)],
    },
    "a long parade": {
      title,
      commits: [add(), ...Array.from({ length: 16 }, (_, at) => mend(`Fix alarm ${at}`, at))],
    },
    "fixes of fixes": {
      title,
      commits: [
        add(),
        mend("Fix time", 1),
        { subject: "Fix the fix", diff: { "src/tides.ts": `-${line(1, "toll")}\n+ring();` } },
        mend("Fix sound", 2),
      ],
    },
  },
  leavesAlone: {
    "two fixes": { title, commits: three.slice(0, 3) },
    "a pull request whose job is to fix": { title: "Fix alarms in winter", commits: three },
    "a pull request about bugs": { title: "Three bugs of the alarm", commits: three },
    "fixes of what was there before, in files that it had touched": {
      title: "Clean the comments up",
      commits: [
        add(),
        ...["Fix A1", "Fix A2", "Fix A3"].map((subject, at) => ({
          subject,
          diff: { "src/tides.ts": `-${line(at, "old")}\n+${line(at, "new")}` },
        })),
      ],
    },
    "fixes that only add": {
      title,
      commits: [
        add(),
        ...["Fix a", "Fix b", "Fix c"].map((subject, at) => ({
          subject,
          diff: { "src/tides.ts": `+${line(at, "toll")}` },
        })),
      ],
    },
    "fixes in files that share no line but a bracket": {
      title,
      commits: [
        { subject: "Add", diff: { "src/tides.ts": "+  }" } },
        ...["Fix a", "Fix b", "Fix c"].map((subject) => ({
          subject,
          diff: { "src/tides.ts": "-  }\n+  });" },
        })),
      ],
    },
    "fixes of reported bugs": {
      title,
      commits: [add(), ...mendAll(["Fix #12", "Fix #13: sound", "Fix winter, see #14"])],
    },
    "fixes of typos": {
      title,
      commits: [add(), ...mendAll(["Fix typo", "Fix spelling of Ærø", "Fix wording", "Fix docs"])],
    },
    "fixes of looks and of merging": {
      title,
      commits: [
        add(),
        ...mendAll([
          "Fix lint",
          "Fix formatting",
          "Fix merge conflict",
          "fix: indentation",
          "Fix sorting of imports",
          "fix import order",
          "Fix review feedback",
          "Fix clippy",
        ]),
      ],
    },
    "somebody else's fixes": {
      title,
      commits: [
        add(),
        ...mendAll(["Fix time", "Fix sound", "Fix winter"]).map((fix) => ({
          ...fix,
          author: otto,
        })),
      ],
    },
    "fixes of somebody else's work": {
      title,
      commits: [{ ...add(), author: otto }, ...three.slice(1), "Ring", "Count", "Sort"],
    },
    "words that only begin like fix": {
      title,
      commits: [add("Add fixtures"), ...mendAll(["Fixture a", "Fixtures of b", "Fixate c"])],
    },
    "commits without diffs": { title, commits: [title, "Fix time", "Fix sound", "Fix winter"] },
    "a squash whose commits we don't have": { title, commits: three, commitsKnown: false },
  },
};
