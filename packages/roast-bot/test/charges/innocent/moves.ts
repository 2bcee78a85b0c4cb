import { added, repeated, type ChangePlan } from "../../../src/charges/cases.ts";

const code = repeated(
  60,
  (at) =>
    `  if (tides[${at}].high) ring(${at}); // TODO: louder\n  console.log("debug", ${at} * 37);`,
);
const typed = repeated(8, (at) => `const tide${at} = feed[${at}] as any; // eslint-disable-line`);

/** Changes in which nothing is new. */
export const moves: Readonly<Record<string, ChangePlan>> = {
  "a file moved": {
    title: "Move the scheduler beside the clock",
    files: {
      "src/clock/scheduler.ts": {
        diff: " import { a } from './a.ts';",
        status: "renamed",
        previousPath: "src/scheduler.ts",
        linesAtMerge: 4000,
      },
    },
  },
  "a file split in two": {
    title: "Split the scheduler by what it schedules",
    files: {
      "src/scheduler.ts": added(`${code}\n${typed}`).replaceAll(/^\+/gm, "-"),
      "src/bells.ts": added(code),
      "src/lamps.ts": added(typed),
    },
  },
  "a formatter's run": {
    title: "Format everything with oxfmt",
    files: {
      "src/a.ts": `${added(code).replaceAll(/^\+/gm, "-").replaceAll('"', "'")}\n${added(code)}`,
      "src/b.ts": `${added(typed).replaceAll(/^\+/gm, "-")}\n${added(typed.replaceAll(/^/gm, "    "))}`,
    },
  },
  "a name changed everywhere": {
    title: "Call the tide feed what it is",
    files: {
      "src/a.ts": repeated(40, (at) => `-feed.get(${at} as any);\n+tideFeed.get(${at} as any);`),
    },
  },
  "a well-done refactoring": {
    title: "Refactor the scheduler into steps",
    commits: ["Name the steps of the scheduler", "Give each step a file"],
    files: {
      "src/scheduler.ts": `${repeated(90, (at) => `-  step${at}();`)}\n+  for (const step of steps) step();`,
      "src/steps.ts": added(repeated(30, (at) => `export const step${at} = () => ring(${at});`)),
    },
  },
};
