import type { Cases } from "../../cases.ts";

const says = (subject: string, body = "") => ({ commits: ["Add tide alarms", { subject, body }] });

export const cases: Cases = {
  finds: {
    "an oops": says("Oops, ring at high water"),
    "an oops behind a prefix": says("fix: whoops, winter"),
    "a body that is nothing else": says("Ring at high water", "oops"),
    "an oops in a squash’s list": { listed: ["Ring at high water", "oops"] },
    "something forgotten": says("Forgot the winter table"),
    "something missed": says("missed a spot"),
    "what was left in": says("Removed forgotten breakpoint :("),
    "what was not to be committed": says("Notes committed by accident"),
    "what came in by accident": says("Remove accidentally committed notes"),
    "a sentence of a body": says(
      "Ring at high water",
      "The bell rings once. I forgot to count the second tide.\n\nIt counts now.",
    ),
    "a test of its own that was not running": says(
      "Collect the bell tests",
      "The test of the bell was not running.",
    ),
    "a test of its own that proves nothing": says("Count rings", "The assertion was vacuous."),
  },
  leavesAlone: {
    "an ordinary fix": says("Fix the bell", "It rang twice in winter."),
    "the first commit": { commits: [{ subject: "Oops, ring", body: "" }, "Add tide alarms"] },
    "a feature about forgetting": says("Forgot password page"),
    "a name in code": says("Call `oops` on failure"),
    "a path": says("Move src/oops/handler.ts"),
    "what others did": says("Re-apply accidentally reverted logging fix"),
    "a quotation": says("Show errors", 'The page said "oops" and nothing else.'),
    "a code block": says("Show errors", "```\noops: no tide\n```"),
    "a list of what a squash was made of": says("Ring", "* oops\n* fix winter"),
    "silence of the code before": {
      commits: [
        { subject: "Add alarms", files: { "src/alarm.ts": [10, 2] } },
        {
          subject: "Run the bell tests",
          body: "The test of the bell was not running.",
          files: { "test/bell.test.ts": [2, 1] },
        },
      ],
    },
    "a squash whose commits we don't have": { ...says("Oops"), commitsKnown: false },
  },
};
