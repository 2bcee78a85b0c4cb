import type { ExhibitRequest, Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { isReapplication, isRevert } from "../../log/reverts.ts";
import { pullRequest, spanBetween } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "reverted-later",
  title: "Reverted later",
  about: "time",
  meaning: "A later commit of the main line reverts this pull request, and names it.",
  leavesAlone:
    "reverts of something else; what was merged once more after its revert, for as far as the slot shows it",
  theme: "undone",
  severity: 7,
  figures: { "span?": "time" },
  terms: ["later"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const own = (history?.followUps ?? []).filter(({ names }) => names === `#${change.number}`);
  const revert = own.find(({ subject }) => isRevert(subject) && !isReapplication(subject));
  if (revert === undefined || own.some(({ subject }) => isReapplication(subject))) return undefined;
  const later: ExhibitRequest = { kind: "later", sha: revert.sha };
  const span = spanBetween("span", {
    label: "from the merge to its revert",
    from: { exhibit: pullRequest, field: "mergedAt", at: change.mergedAt },
    to: { exhibit: later, field: "at", at: revert.at },
  });
  return {
    severity: meta.severity,
    summary: `“${revert.subject}” reverted it on the main line later.`,
    proof: [later],
    figures: span ? [span] : [],
    terms: { later: revert.subject },
  };
}
