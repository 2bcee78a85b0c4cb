import type { Cases } from "../../cases.ts";

const source = { additions: 300, deletions: 31 };
const doc = (additions: number) => ({ additions, deletions: 8, linesAtMerge: 1400, diff: "+x" });

export const cases: Cases = {
  finds: {
    "a plan four times as long": {
      files: { "plans/2026-alarms.md": doc(1246), "src/a.ts": source },
    },
    "an rfc touched again and again": {
      files: { "rfcs/12-alarms.md": doc(600), "src/a.ts": source },
      commits: ["Add", "Update", "Update again"].map((subject) => ({
        subject,
        files: { "rfcs/12-alarms.md": [9, 1] as const },
      })),
    },
  },
  leavesAlone: {
    "a design document": { files: { "docs/design.md": doc(700), "src/a.ts": source } },
    "a summary of what was done": {
      files: { "IMPLEMENTATION_SUMMARY.md": doc(420), "src/a.ts": source },
    },
    "a page on how code is analysed": {
      files: { "docs/bell-analysis.md": doc(700), "src/a.ts": source },
    },
    "a few lines in a long plan": {
      files: { "plans/alarms.md": { ...doc(60), linesAtMerge: 3000 }, "src/a.ts": source },
    },
    "a plan that was rewritten": {
      files: { "plans/alarms.md": { ...doc(600), deletions: 560 }, "src/a.ts": source },
    },
    "a guide for users": { files: { "docs/guide.md": doc(900), "src/a.ts": source } },
    "a readme": { files: { "README.md": doc(1200), "src/a.ts": source } },
    "a changelog": { files: { "CHANGELOG.md": doc(9000), "src/a.ts": source } },
    "a short plan": { files: { "plans/alarms.md": doc(120), "src/a.ts": { additions: 50 } } },
    "a plan shorter than the code": {
      files: { "plans/alarms.md": doc(400), "src/a.ts": { additions: 900 } },
    },
    "a plan on its own": { files: { "plans/alarms.md": doc(900) } },
    "a feature that is called plan": { files: { "src/plan.ts": { additions: 700 } } },
    "a reference of the planner": { files: { "docs/planner.md": doc(800), "src/a.ts": source } },
  },
};
