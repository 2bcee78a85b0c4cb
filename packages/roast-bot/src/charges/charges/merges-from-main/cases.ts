import { repeated, type Cases } from "../../cases.ts";

const merges = (count: number, subject = "Merge branch 'main' into tides") =>
  repeated(count, () => subject)
    .split("\n")
    .map((each) => ({ subject: each, files: {} }));

export const cases: Cases = {
  finds: {
    "five of ten": { commits: ["Add", "Ring", "Count", "Sort", "Show", ...merges(5)] },
    "from a remote": {
      commits: ["Add", ...merges(6, "Merge remote-tracking branch 'origin/master'")],
    },
    "from a fork’s own main": {
      commits: ["Add", ...merges(5, "Merge branch 'master' of github.com:mara/tidepool")],
    },
    "very many": { commits: ["Add", ...merges(30)] },
  },
  leavesAlone: {
    "four of them": { commits: ["Add", ...merges(4)] },
    "five of sixteen": {
      commits: [...repeated(11, (at) => `Ring ${at}`).split("\n"), ...merges(5)],
    },
    "merges of another branch": {
      commits: ["Add", ...merges(5, "Merge branch 'bells' into tides")],
    },
    "merges into main": { commits: ["Add", ...merges(5, "Merge branch 'dev' into main")] },
    "a subject like one over work of its own": {
      commits: repeated(6, () => "Merge branch 'main' into tides").split("\n"),
    },
    "a squash whose commits we don't have": { commits: ["Add", ...merges(5)], commitsKnown: false },
  },
};
