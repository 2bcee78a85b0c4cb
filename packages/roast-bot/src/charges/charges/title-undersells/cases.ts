import type { Cases } from "../../cases.ts";

const large = { "src/tides.ts": { additions: 420, deletions: 10 } };
const huge = { "src/tides.ts": { additions: 1400, deletions: 10 } };

export const cases: Cases = {
  finds: {
    "a small fix of hundreds of lines": { title: "Small fix for the alarm", files: large },
    "minor changes": { title: "fix: minor tweaks (#12)", files: large },
    "a typo": { title: "Fix typo", files: large },
    just: { title: "Just make it ring", files: large },
  },
  leavesAlone: {
    "a title that names what it fixes": { title: "Fixes #194: tweaks the tower", files: large },
    "a title that names what is large": { title: "Add tide alarms with snooze", files: huge },
    "a title that says more": { title: "Fix typos and ring at low tide", files: large },
    "a small fix that is small": { title: "Small fix", files: { "src/a.ts": { additions: 12 } } },
    "a small fix with many tests": {
      title: "Small fix for the alarm",
      files: { "src/a.ts": { additions: 12 }, "test/a.test.ts": { additions: 600 } },
    },
    "a minor version": { title: "Release minor version", files: large },
    "small screens": { title: "Support small screens and tiny fonts", files: large },
    "one word on very much": { title: "Alarms", files: huge },
    "a generated file": { title: "Minor fix", files: { "src/generated/a.ts": { additions: 900 } } },
  },
};
