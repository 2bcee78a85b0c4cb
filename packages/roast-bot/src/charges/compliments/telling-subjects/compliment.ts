import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import { isMergeSubject, saysNothing } from "../../log/subjects.ts";
import { commitAt, countFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "telling-subjects",
  title: "A log that says what it does",
  about: "log",
  meaning: "There are three or more commits, and all their subjects say what they do.",
  severity: 3,
  figures: { commits: "commit" },
  terms: [],
  isCommon: true,
} as const;

export function detect({ commits, commitsKnown }: Change): Finding | undefined {
  // Git's own subjects are among the log's, and say nothing of what was done: not all do then.
  const isTelling = commits.every(
    ({ subject }) =>
      !isMergeSubject(subject) &&
      !saysNothing(subject) &&
      parseSubject(subject).text.split(/\s+/).length >= 4,
  );
  if (!commitsKnown || commits.length < 3 || !isTelling) return undefined;
  const proof = commits.map(commitAt);
  return {
    severity: meta.severity,
    summary: `All ${commits.length} commits have a subject that says what they do.`,
    proof,
    figures: [
      countFigure({ id: "commits", unit: "commit", label: "commits that say what they do" }, proof),
    ],
  };
}
