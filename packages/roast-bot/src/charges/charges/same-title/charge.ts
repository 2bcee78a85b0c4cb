import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { parseSubject } from "../../../change/parse-subject.ts";
import type { History } from "../../../history/collect-history.ts";
import { countFigure, pullRequest, spanBetween } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "same-title",
  title: "A title that was taken",
  about: "words",
  meaning: "What landed on the main line before had the very title of this pull request.",
  leavesAlone:
    "releases, updates, synchronising and other work that is the same each time; what was reverted and landed again; titles that differ in the part of the project, in their number or in any word; titles of one word, and those that thirty commits name; machines’ commits; clones without the whole history",
  theme: "again",
  severity: 3,
  figures: { "times?": "occurrence", "span?": "time" },
  terms: ["title"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const [latest] = history?.namesakes ?? [];
  const { title } = parseSubject(change.title);
  if (latest === undefined || routine.test(title)) return undefined;
  const before = (history?.namesakes ?? []).map(({ sha }): ExhibitRequest => ({
    kind: "earlier",
    sha,
  }));
  const span = spanBetween("span", {
    label: "from the last one of the title to this",
    from: { exhibit: { kind: "earlier", sha: latest.sha }, field: "at", at: latest.at },
    to: { exhibit: pullRequest, field: "mergedAt", at: change.mergedAt },
  });
  const times = countFigure(
    { id: "times", unit: "occurrence", label: "earlier commits of the title" },
    before,
  );
  return {
    severity: meta.severity,
    summary: `“${latest.subject}” had landed on ${latest.at.slice(0, 10)}, under the same title.`,
    proof: [pullRequest, ...before],
    figures: [...(before.length > 1 ? [times] : []), ...(span ? [span] : [])],
    terms: { title },
  };
}

/** Work that comes again and is the same each time. */
const routine =
  /\b(?:updat\w+|bump\w*|upgrad\w+|sync\w*|releas\w+|prepar\w+|merg\w+|versions?|v?\d+\.\d+\S*|changelogs?|back-?port\w*|translat\w+|regenerat\w+|automat\w+|weekly|monthly|daily|lock ?files?|dependenc\w+|deps|pre-commit|part \d+|news|announce\w*|sponsors?|contributors?|authors)\b/i;
