import { type Cases, otto } from "../../cases.ts";

const brings = {
  subject: "Ring the bells",
  diff: { "src/bells.ts": "+export function ringBells() {" },
} as const;
const renames = {
  subject: "Say what it rings",
  diff: { "src/bells.ts": "-export function ringBells() {\n+export function ringHighWater() {" },
} as const;
const commits = [brings, "Count the tides", renames];
const old = {
  kind: "function",
  name: "ringBells",
  path: "src/bells.ts",
  lastPath: "src/bells.ts",
  line: 1,
  bornIn: 1,
  goneIn: 3,
  moves: [],
  isAtMerge: false,
  percentLeft: 95,
  lastLines: 12,
  heir: "ringHighWater",
} as const;
const { goneIn: _, percentLeft: __, lastLines: ___, heir: ____, ...alive } = old;
const next = { ...alive, name: "ringHighWater", bornIn: 3, isAtMerge: true } as const;

export const cases: Cases = {
  finds: {
    "a function with another name at the merge": { commits, history: { lives: [old, next] } },
    "one whose first name is in the title": {
      title: "Add ringBells()",
      commits,
      history: { lives: [old, next] },
    },
    "one that is turned round": {
      commits: [
        brings,
        {
          ...renames,
          diff: {
            "src/bells.ts": "-export function ringBells() {\n+export function ringNotBells() {",
          },
        },
      ],
      history: {
        lives: [
          { ...old, goneIn: 2, heir: "ringNotBells" },
          { ...next, name: "ringNotBells", bornIn: 2 },
        ],
      },
    },
    "one of two that came": {
      commits,
      history: { lives: [old, next, { ...next, name: "ringLowWater", line: 20 }] },
    },
  },
  leavesAlone: {
    "what nobody has followed": { commits },
    "what has no heir": {
      commits,
      history: { lives: [{ ...alive, goneIn: 3, percentLeft: 40, lastLines: 12 }, next] },
    },
    "what is gone as well": { commits, history: { lives: [old, { ...next, goneIn: 3 }] } },
    "an underscore": {
      commits,
      history: {
        lives: [
          { ...old, heir: "_ringBells" },
          { ...next, name: "_ringBells" },
        ],
      },
    },
    "a type parameter": {
      commits: [
        { subject: "Ring", diff: { "src/bells.rs": "+impl Iterator for Bells<'_> {" } },
        "Count the tides",
        { subject: "Ring any", diff: { "src/bells.rs": "+impl Iterator for Bells<'_, T> {" } },
      ],
      history: {
        lives: [
          {
            ...old,
            name: "Bells<'_>",
            path: "src/bells.rs",
            lastPath: "src/bells.rs",
            heir: "Bells<'_, T>",
          },
          { ...next, name: "Bells<'_, T>", path: "src/bells.rs", lastPath: "src/bells.rs" },
        ],
      },
    },
    "a class in the place of a function": {
      commits,
      history: { lives: [old, { ...next, kind: "class" }] },
    },
    "what somebody else renamed": {
      commits: [brings, "Count the tides", { ...renames, author: otto }],
      history: { lives: [old, next] },
    },
    "a few lines": { commits, history: { lives: [{ ...old, lastLines: 2 }, next] } },
  },
};
