import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { goesOn } from "../../log/goes-on.ts";
import { isFix, readTellingWords } from "../../log/subjects.ts";
import {
  fieldFigure,
  linesBefore,
  longestQuote,
  pullRequest,
  spanBetween,
} from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "fixed-before",
  title: "Fixed before",
  about: "time",
  meaning:
    "What is called a fix takes out or rewrites lines of the source that the same author had committed less than four weeks before as a fix of something that has the same name.",
  leavesAlone:
    "fixes of other things; typos and looks; reverts, series and follow-ups that say so, and what names the earlier pull request; imports and comments; other people’s and machines’ commits",
  theme: "fixes",
  severity: 5,
  figures: { lines: "line", "span?": "time" },
  terms: ["earlier", "now"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const fixed = readFixed(change.title);
  const fix = history?.origins.find(
    ({ subject }) => !fixed.isDisjointFrom(readFixed(subject)) && !goesOn(change, subject),
  );
  if (fix === undefined) return undefined;
  const { sha, subject, at, lines, path, from, to } = fix;
  const earlier: ExhibitRequest = { kind: "earlier", sha };
  const span = spanBetween("span", {
    label: "from the one fix to the other",
    from: { exhibit: earlier, field: "at", at },
    to: { exhibit: pullRequest, field: "mergedAt", at: change.mergedAt },
  });
  return {
    severity: meta.severity,
    summary: `“${subject}”, by the same author, was a fix, too, and had brought ${lines} of the lines that go.`,
    proof: [
      earlier,
      pullRequest,
      linesBefore(path, { from, to: Math.min(to, from + longestQuote - 1) }),
    ],
    figures: [
      fieldFigure(
        { id: "lines", unit: "line", label: "lines of the earlier fix that go" },
        { exhibit: earlier, field: "lines" },
      ),
      ...(span ? [span] : []),
    ],
    terms: { earlier: subject, now: change.title },
  };
}

/** The words for what a fix fixes; none if a subject names no fix. */
function readFixed(subject: string): ReadonlySet<string> {
  // What is in brackets in front names an issue, or a part of the project.
  const text = subject.replace(/^(?:\[[^\]]*\]\s*)+/, "");
  return isFix(text) ? readTellingWords(text) : new Set();
}
