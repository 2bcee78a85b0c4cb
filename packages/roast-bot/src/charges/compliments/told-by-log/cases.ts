import { type Cases, type ChangePlan, machine, otto } from "../../cases.ts";

const log = (...commits: NonNullable<ChangePlan["commits"]>): ChangePlan => ({
  title: "Ring at high tide",
  files: { "src/bells.ts": "+ring();" },
  commits,
});
const steps = ["Hang the second bell", "Oil each clapper", "Ask the harbour master first"];

export const cases: Cases = {
  finds: {
    "three steps": log(...steps),
    "four, and a merge between them": log(
      ...steps,
      "Merge branch 'main' into tide",
      "Lift the rope",
    ),
    five: log(...steps, "Lift the rope", "Count the harbours"),
    "more, of which the last is told": log(
      ...steps,
      "Lift the rope",
      "Paint a buoy",
      "Count the harbours",
    ),
    "what a squash lists": { title: "Ring at high tide", listed: steps },
  },
  leavesAlone: {
    "two steps": log("Hang the second bell", "Oil each clapper"),
    "what says nothing, or the title again": log(
      ...steps.slice(1),
      "wip",
      "Ring at high tide",
      "fix lint",
    ),
    "the same step, over and over": log(...steps.map(() => "Hang the second bell")),
    "what others did": log("Lift the rope", ...steps.map((subject) => ({ subject, author: otto }))),
    "what a machine wrote": log(...steps.map((subject) => ({ subject, author: machine }))),
  },
};
