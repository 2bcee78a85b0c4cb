import type { Cases } from "../../../../test/support/change-builder.ts";

const at = (mergedAt: string, committed = mergedAt) => ({
  mergedAt,
  commits: [{ subject: "Add alarms", at: committed }],
});

export const cases: Cases = {
  finds: {
    "at two": at("2026-03-05T02:14:00+01:00"),
    "at half past eleven": at("2026-03-05T23:30:00-06:00"),
    "just before five": at("2026-03-05T04:59:00+05:30"),
    "at midnight": at("2026-03-05T00:00:00+01:00", "2026-03-04T20:00:00+01:00"),
  },
  leavesAlone: {
    "in the afternoon": at("2026-03-05T15:00:00+01:00"),
    "at five": at("2026-03-05T05:00:00+01:00"),
    "just before eleven": at("2026-03-05T22:59:00+01:00"),
    "by a server's clock": at("2026-03-05T02:14:00+00:00", "2026-03-04T20:14:00-06:00"),
    "by a clock that the author doesn't keep": at(
      "2026-03-05T02:14:00+01:00",
      "2026-03-04T19:00:00-06:00",
    ),
    "night in another zone": at("2026-03-05T13:00:00-11:00"),
    "a squash whose commits we don't have": {
      ...at("2026-03-05T02:14:00+01:00"),
      commitsKnown: false,
    },
  },
};
