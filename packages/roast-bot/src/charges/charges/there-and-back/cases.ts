import { otto, type Cases } from "../../cases.ts";

const path = "src/bell.ts";
const [low, high, noon] = [
  "  return ringAt(tides.low, 12);",
  "  return ringAt(tides.high, 3);",
  "  return ringAt(noon.exact, 1);",
];
const rewrite = (subject: string, before: string, after: string, file = path) => ({
  subject,
  diff: { [file]: `@@ 12\n-${before}\n+${after}` },
});
const commits = [
  rewrite("Ring at high water", low, high),
  "Count bells",
  rewrite("Use the low tide", high, low),
];
const files = { [path]: "+const bells = countBells(harbour);" };

export const cases: Cases = {
  finds: {
    "a line that is rewritten and written back": { commits, files },
    "one that the branch brought": {
      commits: [{ subject: "Ring", diff: { [path]: `+${low}` } }, ...commits],
      files,
    },
    "one of a branch that was rebased": {
      commits: commits.map((each) =>
        typeof each === "string" ? each : { ...each, committedAt: "2026-03-04T22:00:00+01:00" },
      ),
      files,
    },
  },
  leavesAlone: {
    "a line that stays rewritten": { commits: commits.slice(0, 2), files },
    "one that becomes a third": {
      commits: [rewrite("Ring", low, high), rewrite("Ring at noon", high, noon)],
      files,
    },
    "a file that the merge does not touch": { commits },
    "an import": {
      commits: [
        rewrite("Draw", "import { bells } from './bells';", "import { tides } from './tides';"),
        rewrite("Ring", "import { tides } from './tides';", "import { bells } from './bells';"),
      ],
      files,
    },
    "what a formatter did": {
      commits: [rewrite("Format", low, high), rewrite("Format again", high, low)],
      files,
    },
    "a revert": {
      commits: [rewrite("Ring", low, high), rewrite('Revert "Ring"', high, low)],
      files,
    },
    "what somebody else wrote back": {
      commits: [rewrite("Ring", low, high), { ...rewrite("Low", high, low), author: otto }],
      files,
    },
  },
};
