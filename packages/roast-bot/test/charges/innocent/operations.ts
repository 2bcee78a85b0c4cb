import { added, repeated, type ChangePlan } from "../../../src/charges/cases.ts";

/** What keeps things running. */
export const operations: Readonly<Record<string, ChangePlan>> = {
  "a data migration": {
    title: "Store heights in millimetres",
    files: {
      "migrations/0042_heights.sql": added(
        repeated(400, (at) => `UPDATE tides SET height = height * 1000 WHERE part = ${at};`),
      ),
      "src/heights.py": "-    return row.height\n+    return row.height_in_millimetres / 1000",
    },
  },
  "the revert of a bad deploy": {
    title: 'Revert "Ring all bells at once"',
    body: "This reverts commit 0123456. The bells of two harbours rang all night.",
    commits: [{ subject: 'Revert "Ring all bells at once"', at: "2026-03-05T14:58:00+01:00" }],
    files: { "src/bells.ts": { additions: 240, deletions: 300 } },
  },
  "a configuration tweak": {
    title: "Raise the limit of the feed",
    files: { "config/feed.yaml": "-limit: 37\n+limit: 73" },
  },
  "a small fix with its reason": {
    title: "Fix the alarm on the day that clocks change",
    body: "The day has 23 hours, so the alarm rang an hour late. It now asks the calendar.",
    files: {
      "src/alarm.ts": "-  return start.plus(24);\n+  return start.plus(calendar.hoursOf(day));",
      "test/alarm.test.ts": added('it("rings on the day that clocks change", () => {});'),
    },
  },
  "dead code removed": {
    title: "Remove the bell that nobody rings",
    files: {
      "src/old-bell.ts": added(repeated(300, (at) => `ring(${at});`)).replaceAll(/^\+/gm, "-"),
      "test/old-bell.test.ts": added(
        repeated(12, (at) => `it("rings ${at}", () => {});`),
      ).replaceAll(/^\+/gm, "-"),
    },
  },
  "a pull request of fixes": {
    title: "Fix what harbour masters reported in March",
    commits: ["Fix the colour of slack water", "Fix the legend", "Fix the date", "Fix the bell"],
    files: { "src/map.ts": "-a();\n+b();" },
  },
};
