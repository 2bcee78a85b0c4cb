import { otto, type Cases } from "../../cases.ts";

const path = ".github/workflows/ci.yml";
const run = (flags: string) => `    - run: npm run tides --workspace=bells ${flags}`;
const first = { subject: "Run tides", diff: { [path]: `+${run("--once")}` } };
const then = (subject: string, before: string, after: string) => ({
  subject,
  diff: { [path]: `-${run(before)}\n+${run(after)}` },
});
const second = then("fix wf", "--once", "--twice");
const third = then("try quotes", "--twice", "'--twice'");

export const cases: Cases = {
  finds: {
    "a workflow in three tries": { commits: [first, second, third] },
    "one that is part of more": { commits: ["Ring bells", first, second, "Count bells", third] },
    "one of Travis": {
      commits: [first, second, third].map(({ subject, diff }) => ({
        subject,
        diff: { ".travis.yml": diff[path] ?? "" },
      })),
    },
  },
  leavesAlone: {
    "two tries": { commits: [first, second] },
    "steps that say what they are": {
      commits: [
        first,
        then("Run each tide twice", "--once", "--twice"),
        then("Quote the tides", "--twice", "'--twice'"),
      ],
    },
    "a job that is to test something": {
      title: "Test with new tides",
      commits: [
        { ...first, subject: "Test with new tides" },
        then("Name the tides", "--once", "--twice"),
        third,
      ],
    },
    "three workflows, each written once": {
      commits: ["a", "b", "c"].map((name) => ({
        subject: `Add ${name}`,
        diff: { [`.github/workflows/${name}.yml`]: `+${run("--once")}` },
      })),
    },
    "commits that also change code": {
      commits: [first, second, third].map(({ subject, diff }) => ({
        subject,
        diff: { ...diff, "src/tides.ts": "+const tides = readTides(harbour);" },
      })),
    },
    "other people's tries": {
      commits: ["Ring", ...[first, second, third].map((each) => ({ ...each, author: otto }))],
    },
    "a template of the forge": {
      commits: [first, second, third].map(({ subject, diff }) => ({
        subject,
        diff: { ".github/ISSUE_TEMPLATE/bug.yml": diff[path] ?? "" },
      })),
    },
  },
};
