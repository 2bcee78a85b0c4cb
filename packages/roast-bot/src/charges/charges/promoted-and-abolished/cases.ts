import type { Cases } from "../../cases.ts";

const commits = [
  "Add mode",
  "Move clock patch from test fixture into production scheduler",
  "Run each node in a process of its own",
];
const life = {
  kind: "function",
  name: "Scheduler.patch_the_clock",
  path: "src/scheduler.py",
  lastPath: "src/scheduler.py",
  line: 1,
  bornIn: 2,
  goneIn: 3,
  moves: [],
  isAtMerge: false,
  percentLeft: 0,
  lastLines: 12,
} as const;
const { goneIn: _, ...alive } = life;

export const cases: Cases = {
  finds: {
    "a patch that holds the post until the next commit": { commits, history: { lives: [life] } },
    "a patch that the move itself carried over": {
      commits,
      history: { lives: [{ ...life, bornIn: 1, moves: [{ in: 2, to: "src/scheduler.py" }] }] },
    },
  },
  leavesAlone: {
    "a patch that stays": { commits, history: { lives: [{ ...alive, isAtMerge: true }] } },
    "a patch of which a part stays": {
      commits,
      history: { lives: [life, { ...alive, name: "reset", isAtMerge: true }] },
    },
    "what nobody has followed": { commits },
    "a patch without a definition": { commits, history: { lives: [] } },
  },
};
