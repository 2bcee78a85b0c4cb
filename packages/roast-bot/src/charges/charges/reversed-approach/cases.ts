import { otto, type Cases } from "../../cases.ts";

export const cases: Cases = {
  finds: {
    "replacing what it had just brought, twice": {
      commits: [
        "Add thread pool to the tide feed",
        "Replace thread pool with process pool",
        "Replace process pool with a queue",
      ],
    },
    "no-op, hack moved, then replaced": {
      commits: [
        "Add PER_TIDE mode to the scheduler",
        "Use no-op for reset_clocks to keep connections open",
        "Move clock patch from test fixture into production scheduler",
        "Replace thread-based PER_TIDE mode with TidePool",
        "Replace patched TidePool with injected runner",
      ],
    },
    "reverts of its own commits": {
      commits: ["Add cache", 'Revert "Add cache"', "Add memo table", 'Revert "Add memo table"'],
    },
    "going back and forth": {
      commits: ["Use sockets for the feed", "Switch from sockets to polling", "Go back to sockets"],
    },
  },
  leavesAlone: {
    "a migration of what was there before": {
      commits: [
        "Replace moment with Temporal in tides",
        "Replace lodash with plain functions in harbours",
        "Replace request with fetch in feeds",
      ],
    },
    "what somebody else brought": {
      commits: [
        { subject: "Add thread pool to the tide feed", author: otto },
        { subject: "Add queue to the tide feed", author: otto },
        "Replace thread pool with process pool",
        "Replace queue with a channel",
      ],
    },
    "annotations to and fro": {
      commits: [
        "Change the annotation of the feed",
        "Revert type annotation of the feed after the bump",
        "Revert back the reversion of the type annotation",
      ],
    },
    "turns in tests": {
      commits: [
        "Add thread pool to the tide feed",
        ...["Replace thread pool with process pool", "Replace process pool with a queue"].map(
          (subject) => ({ subject, files: { "tests/pool.test.ts": [9, 9] as const } }),
        ),
      ],
    },
    "a build turned to and fro": {
      commits: [
        "Add cache to the build",
        'Revert "Add cache to the build"',
        "Restore the cache",
      ].map((subject) => ({ subject, files: { ".github/workflows/ci.yml": [5, 1] as const } })),
    },
    "one change of mind": { commits: ["Add thread pool", "Replace thread pool with process pool"] },
    "a revert of somebody else's deploy": { commits: ['Revert "Ship the new feed"', "Add test"] },
    "restoring what a part of the branch had broken": {
      commits: [
        "Switch positionals to actions",
        "Restore interleaved positionals",
        "Restore the occurrences of positionals",
      ],
    },
    "restoring things of the past": {
      commits: ["Add alarm", "Restore focus after dialog", "Bring back keyboard shortcuts"],
    },
    "no-op in passing": { commits: ["Add alarm", "Make stop a no-op when already stopped"] },
    "replacing words": {
      commits: ["Add alarm page", "Replace tabs with spaces", "Replace quotes by brackets"],
    },
    "a squash whose commits we don't have": {
      commitsKnown: false,
      commits: ["Add cache", 'Revert "Add cache"', 'Revert "Revert"'],
    },
  },
};
