import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { goesOn } from "../../log/goes-on.ts";
import {
  fieldFigure,
  linesBefore,
  longestQuote,
  pullRequest,
  spanBetween,
} from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "soon-replaced",
  title: "Soon replaced",
  about: "time",
  meaning:
    "The change takes out or rewrites lines of the source that the same author had committed less than four weeks before, in other work.",
  leavesAlone:
    "a line or two; what moved or was re-indented; imports and comments; pages and data; other people’s and machines’ commits; reverts, series and follow-ups that say so, and what names the earlier pull request",
  theme: "short-lived",
  severity: { least: 3, most: 5, by: "lines" },
  figures: { lines: "line", "span?": "time" },
  terms: ["earlier", "now"],
} as const;

/** Fewer lines are touched by any work nearby. */
const fewestLines = 3;

export function detect(change: Change, history?: History): Finding | undefined {
  const [origin] = history?.origins ?? [];
  if (origin === undefined || origin.lines < fewestLines) return undefined;
  if (goesOn(change, origin.subject)) return undefined;
  const { sha, subject, lines, path, from, to } = origin;
  const earlier: ExhibitRequest = { kind: "earlier", sha };
  const span = spanBetween("span", {
    label: "from the earlier commit to the merge",
    from: { exhibit: earlier, field: "at", at: origin.at },
    to: { exhibit: pullRequest, field: "mergedAt", at: change.mergedAt },
  });
  return {
    severity: scaleSeverity(meta.severity, { value: lines, mild: fewestLines, severe: 60 }),
    summary: `“${subject}”, by the same author, had brought at least ${lines} of the lines that go or are rewritten.`,
    proof: [
      earlier,
      pullRequest,
      linesBefore(path, { from, to: Math.min(to, from + longestQuote - 1) }),
    ],
    figures: [
      fieldFigure(
        { id: "lines", unit: "line", label: "telling lines of the earlier commit that go" },
        { exhibit: earlier, field: "lines" },
      ),
      ...(span ? [span] : []),
    ],
    terms: { earlier: subject, now: change.title },
  };
}
