import type { Cases } from "../../cases.ts";

const says = (subject: string, body = "") => ({ commits: ["Add tide alarms", { subject, body }] });

export const cases: Cases = {
  finds: {
    "a try": says("try removing the second bell"),
    "a try at a fix": says("Try to fix the bell on Windows"),
    "a try in a squash’s list": { listed: ["Ring", "Try to fix the bell on Windows"] },
    "another attempt": says("Another attempt at winter time"),
    "let's try": says("Let's try this"),
    "see if": says("see if the cache helps"),
    hopefully: says("Hopefully ring at high water"),
    "a body that is not sure": says(
      "Ring twice",
      "Rings at both tides now. I'm not sure that winter needs it.",
    ),
    "a first commit that is not sure": {
      commits: [{ subject: "Ring twice", body: "Not sure why the bell needs this." }],
    },
    "a body that hopes": says("Ring twice", "Hopefully this is enough for winter."),
    "a body that hopes to fix": says("Ring twice", "This should hopefully fix the bell of winter."),
  },
  leavesAlone: {
    "what the code tries": says("Try to parse the tide as a number"),
    "what the code tries first": says("Try using the local table first"),
    "a keyword": says("Try/catch around the bell"),
    "a keyword in words": says("Try-catch the bell"),
    "hope for a later change": says(
      "Clarify the intent of tides",
      "Especially important is not inferring tides from bells as hopefully that will change with the introduction of lamps.",
    ),
    "hope for what others do": says(
      "Pin the bell",
      "Hopefully upstream publishes a new bell before winter.",
    ),
    "hope for a day to come": says("Prepare the tower for what hopefully comes later"),
    "wonder at what was there before": {
      commits: [{ subject: "Ring once", body: "Not sure why it was rung twice at high water." }],
    },
    "a retry": says("Retry when the harbour is closed"),
    "an attempt that is counted": says("Attempt at most three times"),
    "a user who is not sure": says("Ask twice", "Users are not sure whether the bell rang."),
    "a check": says("Check to see if the tide is high"),
    "a first commit that hopes to be of use": {
      commits: [{ subject: "Add bells", body: "Bells should hopefully help all who sail." }],
    },
    "a first commit that tries": { commits: ["Try another bell", "Ring at high water"] },
    "a squash whose commits we don't have": { ...says("Let's try this"), commitsKnown: false },
  },
};
