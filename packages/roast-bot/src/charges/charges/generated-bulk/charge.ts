import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { countAdded } from "../../files.ts";
import { fileAt, pullRequest, sumFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "generated-bulk",
  title: "A diff that a machine wrote",
  about: "size",
  meaning: "A lock or generated file is most of the diff, and the title doesn’t mention it.",
  leavesAlone: "titles that announce it; bumps; a change without any source",
  theme: "generated",
  severity: { least: 2, most: 4, by: "share" },
  figures: { bulk: "line", rest: "line", share: "percent" },
  terms: ["path", "name"],
} as const;

export function detect(change: Change): Finding | undefined {
  const bulk = change.files
    .filter(({ role }) => role === "lock" || role === "generated")
    .toSorted((one, other) => other.additions - one.additions);
  const added = bulk.reduce((sum, file) => sum + file.additions, 0);
  const source = countAdded(change, "source");
  const [largest] = bulk;
  if (!largest || change.dependencyBump || announced.test(`${change.title}\n${change.body}`))
    return undefined;
  if (added < 500 || added < change.additions * 0.8 || source < 1) return undefined;
  const proof = bulk.slice(0, 6).map(fileAt);
  return {
    severity: scaleSeverity(meta.severity, {
      value: added / (change.additions - added),
      mild: 4,
      severe: 100,
    }),
    summary: `Of ${change.additions} added lines, ${added} are in lock or generated files such as \`${largest.path}\`.`,
    proof,
    figures: [
      sumFigure(
        { id: "bulk", unit: "line", label: "lines added by machines" },
        { exhibits: bulk.map(fileAt), field: "additions" },
      ),
      {
        id: "rest",
        unit: "line",
        label: "lines of everything else added",
        op: "difference",
        of: [{ exhibit: pullRequest, field: "additions" }, { figure: "bulk" }],
      },
      {
        id: "share",
        unit: "percent",
        label: "lines added by machines, among all",
        op: "percent",
        of: [{ figure: "bulk" }, { exhibit: pullRequest, field: "additions" }],
        digits: 0,
      },
    ],
    terms: { path: largest.path, name: largest.path.slice(largest.path.lastIndexOf("/") + 1) },
  };
}

const announced =
  /\b(re)?generat|\block|\bbump|\bupgrad|\bdep(s|endenc)|\bvendor|\bcodegen|\bschema|\bproto|\bopenapi|\bgraphql|\bsnapshot|\bbuild\b|\bdist\b|\bclient|\bbindings|\bsdk|\bmigrat|\binstall|\bpackages?\b|\btoolchain|\bworkspace|\binitial|\b(?:pnpm|yarn|npm|bun|cargo|uv|poetry|gradle|maven|composer|bundler)\b|\bmonorepo|\bset ?up|\bscaffold|\buse [\w@/.-]+\b|\badd [\w@/.-]+$/i;
