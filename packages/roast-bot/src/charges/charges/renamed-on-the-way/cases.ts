import { type Cases, otto } from "../../../../test/support/change-builder.ts";

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
} as const;
const { goneIn: _, percentLeft: __, lastLines: ___, ...alive } = old;
const next = { ...alive, name: "ringHighWater", bornIn: 3, isAtMerge: true } as const;

export const cases: Cases = {
  finds: {
    "a function with another name at the merge": { commits, history: { lives: [old, next] } },
  },
  leavesAlone: {
    "what nobody has followed": { commits },
    "what was rewritten": { commits, history: { lives: [{ ...old, percentLeft: 40 }, next] } },
    "what is gone as well": {
      commits,
      history: { lives: [old, { ...next, isAtMerge: false }] },
    },
    "one of two that came": {
      commits,
      history: { lives: [old, next, { ...next, name: "ringLowWater", line: 20 }] },
    },
    "one of two that went": {
      commits,
      history: { lives: [old, { ...old, name: "ringTwice", line: 20 }, next] },
    },
    "a class in the place of a function": {
      commits,
      history: { lives: [old, { ...next, kind: "class" }] },
    },
    "what somebody else renamed": {
      commits: [brings, "Count the tides", { ...renames, author: otto }],
      history: { lives: [old, next] },
    },
    "a name of three letters": {
      commits,
      history: { lives: [{ ...old, name: "get" }, next] },
    },
  },
};
