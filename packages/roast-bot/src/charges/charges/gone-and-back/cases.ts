import { otto, repeated, type Cases } from "../../cases.ts";

const lines = (sign: string, count: number, word = "ring") =>
  repeated(count, (at) => `${sign}  ${word}(harbours[${at}], tides.high);`);
const remove = { subject: "Remove bells", diff: { "src/a.ts": lines("-", 20) } };
const restore = { subject: "Keep the bells after all", diff: { "src/a.ts": lines("+", 20) } };
const other = { subject: "Add lamps", diff: { "src/a.ts": lines("+", 20, "shine") } };

export const cases: Cases = {
  finds: {
    "a commit that the next one puts back": { commits: [remove, restore] },
    "with commits in between": { commits: [other, remove, other, restore] },
    "put back among other things": {
      commits: [
        remove,
        { subject: "Rework", diff: { "src/a.ts": `${lines("+", 20)}\n-old\n+new` } },
      ],
    },
    "several commits that one puts back": {
      commits: [
        remove,
        { subject: "Remove lamps", diff: { "src/b.ts": lines("-", 12, "shine") } },
        {
          subject: "Keep both after all",
          diff: { "src/a.ts": lines("+", 20), "src/b.ts": lines("+", 12, "shine") },
        },
      ],
    },
    "after a rebase, whose times say nothing": {
      commits: [
        { ...remove, at: "2026-03-02T09:00:00+01:00", committedAt: "2026-03-04T09:00:00+01:00" },
        { ...restore, at: "2026-03-03T09:00:00+01:00", committedAt: "2026-03-04T09:00:00+01:00" },
      ],
    },
  },
  leavesAlone: {
    "a part that is put back": {
      commits: [remove, { subject: "Keep some", diff: { "src/a.ts": lines("+", 12) } }],
    },
    "a few lines": {
      commits: [
        { subject: "Remove", diff: { "src/a.ts": lines("-", 8) } },
        { subject: "Restore", diff: { "src/a.ts": lines("+", 8) } },
      ],
    },
    "moving to another file": {
      commits: [
        { subject: "Move", diff: { "src/a.ts": lines("-", 20), "src/b.ts": lines("+", 20) } },
        { subject: "Add", diff: { "src/c.ts": lines("+", 20) } },
      ],
    },
    "what is gone in the end": {
      files: { "src/a.ts": lines("-", 20) },
      commits: [remove, restore, { ...remove, subject: "Remove bells for good" }],
    },
    "resolving a conflict": { commits: [remove, { ...restore, subject: "Resolve conflicts" }] },
    "somebody else's deletion": {
      commits: [{ ...remove, author: otto }, restore, { subject: "Add tests" }],
    },
    "commits without diffs": { commits: ["Remove bells", "Restore bells"] },
    "a squash whose commits we don't have": { commits: [remove, restore], commitsKnown: false },
  },
};
