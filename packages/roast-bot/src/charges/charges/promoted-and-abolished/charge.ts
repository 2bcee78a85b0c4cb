import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import type { History } from "../../../history/collect-history.ts";
import { findAbolition } from "../../log/gone.ts";
import { keepTime } from "../../log/keep-time.ts";
import { findOtherCommits } from "../../log/own-commits.ts";
import { hackWord, movesHack } from "../../log/turns.ts";
import { commitAt, spanFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "promoted-and-abolished",
  title: "Promoted and abolished",
  about: "log",
  meaning:
    "A commit moves a hack into production code, and a later one takes away every definition that came with it.",
  leavesAlone: "a hack of which a part is there at the merge; other people’s commits",
  theme: "undone",
  explainedBy: "last",
  severity: 8,
  figures: { "span?": "time" },
  terms: ["hack"],
} as const;

export function detect(change: Change, history?: History): Finding | undefined {
  const { commits, commitsKnown } = change;
  const move = commitsKnown ? commits.find(({ subject }) => movesHack(subject)) : undefined;
  const end = move && findAbolition(move, { commits, history });
  const hack = move && hackWord.exec(move.subject)?.[0];
  if (!move || !end || hack === undefined) return undefined;
  if (findOtherCommits(change).some((other) => other === move || other === end)) return undefined;
  const span = keepTime(move, end)
    ? spanFigure("span", { label: "that the hack was in the code", from: move, to: end })
    : undefined;
  return {
    severity: meta.severity,
    summary: "A commit moves a hack into code that runs, and a later one takes it out again.",
    proof: [commitAt(move), commitAt(end)],
    figures: span ? [span] : [],
    terms: { hack },
  };
}
