import type { Detector } from "../../case/charge.ts";
import { isMergeSubject, saysNothing } from "../log/telling.ts";
import { commitAt, countFigure, pullRequest, sumFigure } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";

/** Subjects that tell nobody what their commits do. */
export const emptySubjects: Detector = {
  code: "empty-subjects",
  title: "Subjects that say nothing",
  detect: ({ commits, commitsKnown }) => {
    if (!commitsKnown) return undefined;
    const own = commits.filter(({ subject }) => !isMergeSubject(subject));
    const empty = own.filter(({ subject }) => saysNothing(subject));
    const largest = empty.toSorted((one, other) => other.additions - one.additions)[0];
    if (!largest || empty.length < 2) return undefined;
    const proof = empty.map(commitAt);
    return {
      severity: Math.max(
        scaleSeverity({ value: empty.length, mild: 2, severe: 10, least: 3, most: 6 }),
        Math.round((7 * empty.length) / own.length),
      ),
      summary: `Of ${commits.length} commits, ${empty.length} have a subject that says nothing.`,
      proof,
      figures: [
        countFigure({ id: "commits", unit: "commit", label: "commits that say nothing" }, proof),
        {
          id: "share",
          unit: "percent",
          label: "commits that say nothing, among all",
          op: "percent",
          of: [{ figure: "commits" }, { exhibit: pullRequest, field: "commits" }],
          digits: 0,
        },
        sumFigure(
          { id: "additions", unit: "line", label: "lines added by commits that say nothing" },
          { exhibits: proof, field: "additions" },
        ),
      ],
      terms: { subject: largest.subject },
    };
  },
};
