import type { Finding } from "../../../case/charge.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { findAbolition } from "../../log/gone.ts";
import { hackWord, movesHack } from "../../log/turns.ts";
import { commitAt, fieldFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "hack-into-production",
  title: "A hack moved into production",
  about: "log",
  meaning:
    "A commit moves a patch, hack, mock, no-op or workaround out of tests or into production code.",
  leavesAlone:
    "fixing or removing a hack; moving tests; a hack of which less than half is left at the merge",
  theme: "reversal",
  explainedBy: "first",
  severity: 7,
  figures: { moved: "line" },
  terms: ["hack", "place?"],
} as const;

/** Half of the telling lines that it added stand at the merge: less may be what others write, too. */
function isLeft({ position }: ChangeCommit, history: History | undefined): boolean {
  if (history === undefined) return true;
  const survival = history.survival.find((each) => each.position === position);
  return survival !== undefined && survival.left * 2 >= survival.added;
}

export function detect({ commits, commitsKnown }: Change, history?: History): Finding | undefined {
  const move = commitsKnown ? commits.find(({ subject }) => movesHack(subject)) : undefined;
  // What is gone again at the merge is told by `promoted-and-abolished`.
  if (!move || findAbolition(move, { commits, history }) || !isLeft(move, history))
    return undefined;
  const hack = hackWord.exec(move.subject)?.[0];
  const place = /\b(in)?to\s+(?:the\s+)?(.+)$/i.exec(move.subject)?.[2];
  return {
    severity: meta.severity,
    summary: "A commit moves a patch from where it was tolerated into code that runs.",
    proof: [commitAt(move)],
    figures: [
      fieldFigure(
        { id: "moved", unit: "line", label: "lines added by the move" },
        { exhibit: commitAt(move), field: "newLines" },
      ),
    ],
    terms: { ...(hack !== undefined && { hack }), ...(place !== undefined && { place }) },
  };
}
