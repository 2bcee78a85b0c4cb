import { otto, type Cases } from "../../cases.ts";

const path = "src/bell.ts";
const line = "  if (tides.high > harbour.wall) bell.ring();";
const other = "  if (tides.high >= harbour.wall) bell.ring(3);";
const first = { subject: "Fix bell in winter", diff: { [path]: `@@ 8\n+${line}` } };
const second = {
  subject: "Fix bell that rings twice",
  diff: { [path]: `@@ 8\n-${line}` },
};
const title = "Ring bells";
const commits = ["Ring bells", first, "wip", second];

export const cases: Cases = {
  finds: {
    "a fix that takes a line of a fix out": { title, commits },
    "one that writes what stood there before": {
      title,
      commits: [
        "Ring",
        { ...first, diff: { [path]: `@@ 8\n-${other}\n+${line}` } },
        { ...second, diff: { [path]: `@@ 8\n-${line}\n+${other}` } },
      ],
    },
    "one of a branch that was rebased": {
      title,
      commits: ["Ring", { ...first, committedAt: "2026-03-04T22:00:00+01:00" }, second],
    },
  },
  leavesAlone: {
    "a pull request whose job is to fix": { title: "Fix the bell", commits },
    "a fix after which the work went on": {
      title,
      commits: ["Ring bells", first, "Ring them by tide", second],
    },
    "a line that no fix put in": {
      title,
      commits: ["Ring", { ...first, subject: "Ring in winter" }, second],
    },
    "a line that becomes another one": {
      title,
      commits: [
        "Ring",
        first,
        {
          ...second,
          diff: {
            [path]: `@@ 8
-${line}
+${other}`,
          },
        },
      ],
    },
    "a line in whose place others come elsewhere": {
      title,
      commits: [
        "Ring",
        first,
        {
          ...second,
          diff: {
            [path]: `@@ 8
-${line}
 context
+${other}`,
          },
        },
      ],
    },
    "a line of a test, which follows what it tries": {
      title,
      commits: ["Ring", first, second].map((each) =>
        typeof each === "string"
          ? each
          : { ...each, diff: { "test/bell.test.ts": Object.values(each.diff).join("") } },
      ),
    },
    "a change that says no fix": {
      title,
      commits: ["Ring", first, { ...second, subject: "Ring thrice" }],
    },
    "a line that moves": {
      title,
      commits: [
        "Ring",
        first,
        { ...second, diff: { [path]: `@@ 8\n-${line}\n context\n+${line}` } },
      ],
    },
    "a line that the fix before had only indented": {
      title,
      commits: [
        { subject: "Ring", diff: { [path]: `@@ 8\n+${line}` } },
        { ...first, diff: { [path]: `@@ 8\n-${line}\n+  ${line}` } },
        second,
      ],
    },
    "a line that the fix before had only given another argument": {
      title,
      commits: [
        { subject: "Ring", diff: { [path]: "@@ 8\n+  ringTheBell(tides, bell = undefined) {" } },
        {
          ...first,
          diff: {
            [path]:
              "@@ 8\n-  ringTheBell(tides, bell = undefined) {\n+  ringTheBell(tides, bell) {",
          },
        },
        { ...second, diff: { [path]: "@@ 8\n-  ringTheBell(tides, bell) {" } },
      ],
    },
    "the first commit, which is the work itself": { title, commits: [first, second] },
    "a renaming with a prefix": {
      title,
      commits: ["Ring", first, { ...second, subject: "fix: rename bells" }],
    },
    "somebody else's fix": { title, commits: ["Ring", first, { ...second, author: otto }] },
    "a fix after a rebase": {
      title,
      commits: ["Ring", first, { ...second, subject: "Fix tides after rebase" }],
    },
    "what somebody's comments asked for": {
      title,
      commits: ["Ring", { ...first, subject: "Fixed Otto's comments" }, second],
    },
    "a comment of a template": {
      title,
      commits: [
        "Ring",
        {
          subject: "Fix bell",
          diff: { [path]: "+    {# The bell rings by the tide, not by the clock #}" },
        },
        {
          subject: "Fix tide",
          diff: { [path]: "-    {# The bell rings by the tide, not by the clock #}" },
        },
      ],
    },
    "an import": {
      title,
      commits: [
        "Ring",
        { subject: "Fix bell", diff: { [path]: "+import { bells } from './bells';" } },
        { subject: "Fix tide", diff: { [path]: "-import { bells } from './bells';" } },
      ],
    },
  },
};
