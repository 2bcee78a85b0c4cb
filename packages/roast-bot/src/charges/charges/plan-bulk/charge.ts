import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangedFile } from "../../../change/change.ts";
import { countAdded } from "../../files.ts";
import { commitAt, countFigure, fieldFigure, fileAt, basicFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export { words } from "./words.ts";

export const meta = {
  code: "plan-bulk",
  title: "A plan longer than what it plans",
  about: "size",
  meaning:
    "A plan, roadmap or proposal, by its name or folder, grew by more lines than the source code that it comes with.",
  leavesAlone:
    "guides, references, readmes, changelogs; documents on their own; long plans that were there before",
  theme: "prose",
  severity: { least: 3, most: 8, by: "lines" },
  figures: { planned: "line", source: "line", times: "times", "commits?": "commit" },
  terms: ["path", "name"],
  affinities: [
    { with: "new-todos", points: 3, why: "a plan that left its work as comments" },
    { with: "stringly-constants", points: 2, why: "a plan for everything but a type" },
  ],
} as const;

const longPlan = 300;

export function detect(change: Change): Finding | undefined {
  const source = countAdded(change, "source");
  const plan = change.files
    .filter((file) => isPlan(file) && file.additions - file.deletions >= longPlan)
    .toSorted((one, other) => other.additions - one.additions)[0];
  if (!plan || source < 20 || plan.additions <= source) return undefined;
  const file = fileAt(plan);
  const touching = change.commitsKnown
    ? change.commits.filter(({ files }) => files.some(({ path }) => path === plan.path))
    : [];
  const name = plan.path.slice(plan.path.lastIndexOf("/") + 1);
  return {
    severity: scaleSeverity(meta.severity, {
      value: plan.additions,
      mild: longPlan,
      severe: 2_000,
    }),
    summary: `The change adds ${plan.additions} lines to \`${plan.path}\`; the source code got ${source}.`,
    proof: [file],
    figures: [
      fieldFigure(
        { id: "planned", unit: "line", label: "lines added to the plan" },
        { exhibit: file, field: "additions" },
      ),
      basicFigure(
        { id: "source", unit: "line", label: "lines of source code added" },
        "source.added",
      ),
      {
        id: "times",
        unit: "times",
        label: "lines added to the plan for every line of source code added",
        op: "ratio",
        of: [{ exhibit: file, field: "additions" }, { figure: "source.added" }],
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
}

/** Only what is written for the work itself; a guide for users may be as long as it likes. */
function isPlan({ role, path }: ChangedFile): boolean {
  if (role !== "doc") return false;
  return (
    /(^|\/)(plans?|rfcs?|proposals?)\//i.test(path) ||
    /(^|[/_.-])(plan|rfc|proposal|roadmap)s?([-_.][\w.-]*)?\.(md|mdx|txt|rst|adoc|org)$/i.test(path)
  );
}
