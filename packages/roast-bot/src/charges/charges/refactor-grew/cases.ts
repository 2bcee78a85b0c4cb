import type { Cases } from "../../cases.ts";

const grown = { "src/tides.ts": { additions: 300, deletions: 80 } };
const commit = (subject: string, additions: number, deletions: number) => ({
  subject,
  files: { "src/tides.ts": [additions, deletions] as const },
});

export const cases: Cases = {
  finds: {
    "a simplification": { title: "Simplify the tide feed", files: grown },
    "a clean-up": { title: "chore: clean up harbours (#9)", files: grown },
    "a refactoring that more than doubled": { title: "Refactor tide feed", files: grown },
    "commits that simplify": {
      title: "Add alarms",
      commits: [
        commit("Add alarms", 100, 0),
        commit("Simplify alarms", 90, 20),
        commit("Simplify the clock", 122, 30),
      ],
      files: { "src/tides.ts": { additions: 20 } },
    },
  },
  leavesAlone: {
    "a simplification that shrank": {
      title: "Simplify the tide feed",
      files: { "src/tides.ts": { additions: 80, deletions: 300 } },
    },
    "a refactoring that grew a little": {
      title: "Refactor tide feed",
      files: { "src/tides.ts": { additions: 200, deletions: 120 } },
    },
    "a simplification of what stood beside the source": {
      title: "Tidy up what the checks ignore",
      files: {
        "src/tides.ts": { additions: 103, deletions: 29 },
        "test/ignored.txt": { additions: 0, deletions: 57 },
      },
    },
    "a title that also adds something": {
      title: "Simplify the feed and add a cache",
      files: grown,
    },
    "a simplification whose tests grew": {
      title: "Simplify the tide feed",
      files: {
        "src/tides.ts": { additions: 30, deletions: 90 },
        "test/tides.test.ts": { additions: 600, deletions: 20 },
      },
    },
    "a feature called cleanup": { title: "Add clean up of old tides", files: grown },
    "a new file that simplifies for users": {
      title: "Simplify setup",
      files: { "src/setup.ts": { additions: 200 } },
    },
    "one commit that simplifies": {
      title: "Add alarms",
      commits: [commit("Add", 9, 0), commit("Simplify", 90, 20), commit("Test", 9, 0)],
      files: { "src/tides.ts": { additions: 20 } },
    },
  },
};
