import type { Cases } from "../../../../test/support/change-builder.ts";

const files = { "src/tides.ts": { additions: 400 } };
const large = {
  subject: "Add alarms",
  at: "2026-03-05T14:56:00+01:00",
  files: { "src/tides.ts": [400, 0] as const },
};
const small = { subject: "Round", at: "2026-03-05T14:58:00+01:00" };
const early = { ...large, at: "2026-03-05T09:00:00+01:00" };

export const cases: Cases = {
  finds: {
    "four minutes after a large commit": { files, commits: [large] },
    "a small commit after a large one": { files, commits: [large, small] },
    "in the same minute": {
      files,
      commits: [{ ...large, at: "2026-03-05T15:00:00+01:00" }],
    },
    "with clocks in different zones": {
      files,
      commits: [{ ...large, at: "2026-03-05T13:55:00+00:00" }],
    },
  },
  leavesAlone: {
    "hours after": { files, commits: [early] },
    "a small last commit": { files, commits: [early, small] },
    "a small change": { files: { "src/tides.ts": { additions: 40 } }, commits: [small] },
    "mostly tests": {
      files: { "test/a.test.ts": { additions: 400 } },
      commits: [{ ...large, files: { "test/a.test.ts": [400, 0] } }],
    },
    "a revert": { title: 'Revert "Ship it"', files, commits: [large] },
    "a review in between": {
      files,
      commits: [large],
      reviews: [{ id: "1", author: "Otto", body: "Good.", at: "2026-03-05T14:58:00+01:00" }],
    },
    "clocks that run backwards": {
      files,
      commits: [{ ...large, at: "2026-03-05T15:30:00+01:00" }],
    },
    "a squash whose commits we don't have": { files, commits: [large], commitsKnown: false },
  },
};
