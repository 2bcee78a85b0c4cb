import type { ChangedFile } from "../../change/change.ts";
import type { Detector } from "../../case/charge.ts";
import { addedIn } from "../added-in.ts";
import { commitAt, countFigure, fieldFigure, fileAt } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";

const longPlan = 300;

/** A plan that is longer than what it plans. */
export const planBulk: Detector = {
  code: "plan-bulk",
  title: "A plan longer than what it plans",
  detect: (change) => {
    const source = addedIn(change, "source");
    const plan = change.files
      .filter((file) => isPlan(file) && file.linesAtMerge >= longPlan && file.additions > 0)
      .toSorted((one, other) => other.linesAtMerge - one.linesAtMerge)[0];
    if (!plan || source < 20 || plan.linesAtMerge <= source) return undefined;
    const file = fileAt(plan);
    const touching = change.commitsKnown
      ? change.commits.filter(({ files }) => files.some(({ path }) => path === plan.path))
      : [];
    const name = plan.path.slice(plan.path.lastIndexOf("/") + 1);
    return {
      severity: scaleSeverity({
        value: plan.linesAtMerge,
        mild: longPlan,
        severe: 2_000,
        least: 3,
        most: 8,
      }),
      summary: `\`${plan.path}\` has ${plan.linesAtMerge} lines; the source code of the change grew by ${source}.`,
      proof: [file],
      figures: [
        fieldFigure(
          { id: "length", unit: "line", label: "lines of the plan at the merge" },
          { exhibit: file, field: "linesAtMerge" },
        ),
        {
          id: "source",
          unit: "line",
          label: "lines of source code added",
          op: "sum",
          of: [{ figure: "source.added" }],
        },
        {
          id: "times",
          unit: "times",
          label: "lines of the plan for every line of source code added",
          op: "ratio",
          of: [{ exhibit: file, field: "linesAtMerge" }, { figure: "source.added" }],
          digits: 1,
        },
        ...(touching.length > 1
          ? [
              countFigure(
                { id: "commits", unit: "commit", label: "commits that touch the plan" },
                touching.map(commitAt),
              ),
            ]
          : []),
      ],
      terms: { path: plan.path, name },
    };
  },
};

/** Only what is written for the work itself; a guide for users may be as long as it likes. */
function isPlan({ role, path }: ChangedFile): boolean {
  if (role !== "doc") return false;
  return (
    /(^|\/)(plans?|rfcs?|proposals?|specs?|designs?|prompts)\//i.test(path) ||
    /(^|[/_.-])(plan|design|rfc|proposal|spec|roadmap|implementation|summary|analysis|findings|progress|handoff|postmortem|status[-_]report)s?([-_.][\w.-]*)?\.(md|mdx|txt|rst|adoc|org)$/i.test(
      path,
    )
  );
}
