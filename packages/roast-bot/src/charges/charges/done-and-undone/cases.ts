import { otto, repeated, type Cases } from "../../cases.ts";

const lines = (sign: string, count: number, word = "ring") =>
  repeated(count, (at) => `${sign}  ${word}(harbours[${at}], tides.high);`);
const add = { subject: "Add bells", diff: { "src/a.ts": lines("+", 20) } };
const remove = { subject: "Remove bells", diff: { "src/a.ts": lines("-", 20) } };
const other = { subject: "Add lamps", diff: { "src/a.ts": lines("+", 20, "shine") } };

export const cases: Cases = {
  finds: {
    "a commit taken away by the next": { commits: [add, remove] },
    "with commits in between": { commits: [add, other, remove], files: { "src/a.ts": "+x" } },
    "taken away among other things": {
      commits: [add, { subject: "Rework", diff: { "src/a.ts": `${lines("-", 20)}\n-stale` } }],
    },
    "with what had been there before put back": {
      commits: [
        { subject: "Add bells", diff: { "src/a.ts": `-shout();\n${lines("+", 20)}` } },
        { subject: "Remove bells", diff: { "src/a.ts": `${lines("-", 20)}\n+shout();` } },
      ],
    },
    "after a rebase, whose times say nothing": {
      commits: [
        { ...add, at: "2026-03-02T09:00:00+01:00", committedAt: "2026-03-04T09:00:00+01:00" },
        { ...remove, at: "2026-03-03T09:00:00+01:00", committedAt: "2026-03-04T09:00:00+01:00" },
      ],
    },
    "several commits taken away by one": {
      commits: [
        add,
        { subject: "Add lamps", diff: { "src/b.ts": lines("+", 12, "shine") } },
        {
          subject: "Do without",
          diff: { "src/a.ts": lines("-", 20), "src/b.ts": lines("-", 12, "shine") },
        },
      ],
    },
    "many lines": {
      commits: [
        { subject: "Add", diff: { "src/a.ts": lines("+", 300) } },
        { subject: "Undo", diff: { "src/a.ts": lines("-", 300) } },
      ],
    },
  },
  leavesAlone: {
    "what came with the word that it would go": {
      commits: [{ ...add, subject: "Add temporary bells" }, other, remove],
    },
    "what was only indented, and went with all": {
      commits: [
        { subject: "List bells", diff: { "src/a.ts": lines("+", 60) } },
        {
          subject: "Indent them",
          diff: { "src/a.ts": `${lines("-", 20)}\n${lines("+    ", 20)}` },
        },
        { subject: "Remove the list", diff: { "src/a.ts": `${lines("-    ", 20)}\n-stale` } },
      ],
    },
    "what was only written another way, and then as before": {
      commits: [
        {
          subject: "Format",
          diff: { "src/a.ts": `${lines("-", 20, "shine")}\n${lines("+", 20)}` },
        },
        { subject: "Undo", diff: { "src/a.ts": `${lines("-", 20)}\n${lines("+", 20, "shine")}` } },
      ],
    },
    "a paper of the work": { commits: [add, other, { ...remove, subject: "Remove the plan" }] },
    "a part rewritten": {
      commits: [add, { subject: "Rework", diff: { "src/a.ts": lines("-", 12) } }],
    },
    "a whole that is written anew": {
      commits: [
        add,
        {
          subject: "Ring better",
          diff: { "src/a.ts": `${lines("-", 20)}\n${lines("+", 16, "toll")}` },
        },
      ],
    },
    "a whole that a library replaces": {
      commits: [
        add,
        {
          subject: "Ring in one place",
          diff: { "src/a.ts": `${lines("-", 20)}\n+ringAll(harbours, tides);` },
        },
      ],
    },
    "a whole whose replacement was there already": {
      commits: [add, { ...remove, subject: "Ring by the library instead" }],
    },
    "a few lines": {
      commits: [
        { subject: "Add", diff: { "src/a.ts": lines("+", 8) } },
        { subject: "Undo", diff: { "src/a.ts": lines("-", 8) } },
      ],
    },
    "moving to another file": {
      commits: [
        add,
        { subject: "Move", diff: { "src/a.ts": lines("-", 20), "src/b.ts": lines("+", 20) } },
      ],
    },
    "what came back in the end": {
      files: { "src/a.ts": lines("+", 20) },
      commits: [add, remove, { ...add, subject: "Add bells again" }],
    },
    "resolving a conflict": { commits: [add, { ...remove, subject: "Resolve merge conflicts" }] },
    "somebody else's work": {
      commits: [{ ...add, author: otto }, remove, { subject: "Add tests" }],
    },
    reindenting: {
      commits: [
        add,
        { subject: "Format", diff: { "src/a.ts": `${lines("-", 20)}\n${lines("+  ", 20)}` } },
      ],
    },
    "deleting what was there before": { commits: [other, remove] },
    "commits without diffs": { commits: ["Add bells", "Remove bells"] },
    "a squash whose commits we don't have": { commits: [add, remove], commitsKnown: false },
  },
};
