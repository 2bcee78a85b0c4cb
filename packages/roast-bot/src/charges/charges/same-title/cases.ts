import type { Namesake } from "../../../history/find-namesakes.ts";
import type { Cases, ChangePlan } from "../../cases.ts";

const plan = (title: string, ...before: readonly Partial<Namesake>[]): ChangePlan => ({
  title,
  history: {
    namesakes: before.map((each, index) => ({
      sha: `${index}`.repeat(40),
      subject: title,
      at: "2026-02-25T09:00:00+01:00",
      ...each,
    })),
  },
});

export const cases: Cases = {
  finds: {
    "one that landed a week before": plan("Fix the bells", {}),
    "several of them": plan("More bells", {}, { at: "2026-01-25T09:00:00+01:00" }),
    "one without a span": plan("Fix the bells", { at: "2026-03-05T15:00:00+01:00" }),
  },
  leavesAlone: {
    "what nobody has looked for": { title: "Fix the bells" },
    "a title that is new": plan("Fix the bells"),
    "an update": plan("Update the tide tables", {}),
    "a release": plan("Release 1.2.0", {}),
    "a part of a series": plan("Move the bells, part 2", {}),
  },
};
