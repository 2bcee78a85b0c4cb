import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { keepTime } from "../../log/keep-time.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { commitAt, spanFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "own-revert",
  title: "A branch that reverts itself",
  about: "log",
  meaning: "A commit reverts an earlier one of the same branch, in git’s own words.",
  leavesAlone:
    "reverts of what was there before; reverts of a revert; other people’s commits; commits that are taken back without saying so, which have charges of their own",
  theme: "undone",
  explainedBy: "last",
  severity: 3,
  figures: { "span?": "time" },
  terms: [],
} as const;

export function detect(change: Change): Finding | undefined {
  const own = findOwnCommits(change);
  const [pair] = own.flatMap((back, index) => {
    const there = findReverted(back, own.slice(0, index));
    return there ? [{ there, back }] : [];
  });
  if (pair === undefined) return undefined;
  const { there, back } = pair;
  const span = keepTime(there, back)
    ? spanFigure("span", { label: "from the commit to its revert", from: there, to: back })
    : undefined;
  return {
    severity: meta.severity,
    summary: `The branch reverts a commit of its own, “${there.subject}”.`,
    proof: [commitAt(there), commitAt(back)],
    figures: span ? [span] : [],
  };
}

/** The latest commit that another one says it reverts: by its hash where there is one. */
function findReverted(
  { subject, body }: ChangeCommit,
  earlier: readonly ChangeCommit[],
): ChangeCommit | undefined {
  const reverted = /^Revert "(?!Revert ")(.+)"$/.exec(subject)?.[1];
  if (reverted === undefined) return undefined;
  const sha = /^This reverts commit ([0-9a-f]{7,64})\b/m.exec(body)?.[1];
  return earlier.findLast((each) =>
    sha === undefined ? each.subject === reverted : each.sha.startsWith(sha),
  );
}
