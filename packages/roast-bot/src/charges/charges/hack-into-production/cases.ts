import type { Cases } from "../../cases.ts";

export const cases: Cases = {
  finds: {
    "a patch moved from a fixture": {
      commits: ["Add mode", "Move clock patch from test fixture into production scheduler"],
    },
    "a workaround promoted": { commits: ["Promote workaround to production"] },
    "a no-op that leaves the fixtures": {
      commits: ["Move the invalidation no-op from the fixtures into the refresher"],
    },
    "a hack moved to src": { commits: ["Move the tide hack to src"] },
    "a stub copied into the app": { commits: ["fix: copy feed stub into the app"] },
    "what is mostly left at the merge": {
      commits: ["Add mode", "Promote workaround to production"],
      history: { survival: [{ position: 2, added: 10, left: 5 }] },
    },
  },
  leavesAlone: {
    "a hack that is removed": { commits: ["Remove the clock hack from production"] },
    "a patch release": { commits: ["Move to patch release 1.2.3"] },
    "a mock moved among tests": { commits: ["Move feed mock to test support"] },
    "a stub moved from one test to another": { commits: ["Move stub from tests into fixtures"] },
    "code moved to core": { commits: ["Move clock to core"] },
    "a patch that is fixed": { commits: ["Fix clock patch in production"] },
    "what is gone again at the merge": {
      commits: ["Promote workaround to production", "Run it in a process"],
      history: {
        lives: [
          {
            kind: "function",
            name: "work_around",
            path: "src/a.py",
            lastPath: "src/a.py",
            line: 1,
            bornIn: 1,
            goneIn: 2,
            moves: [],
            isAtMerge: false,
            percentLeft: 0,
          },
        ],
      },
    },
    "what is mostly gone at the merge": {
      commits: ["Add mode", "Promote workaround to production"],
      history: { survival: [{ position: 2, added: 10, left: 4 }] },
    },
    "a move of which no line was followed": {
      commits: ["Promote workaround to production"],
      history: { survival: [] },
    },
    "a squash whose commits we don't have": {
      commits: ["Promote workaround to production"],
      commitsKnown: false,
    },
  },
};
