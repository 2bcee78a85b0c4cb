import type { Finding } from "../../../case/charge.ts";
import { classifyFile } from "../../../change/classify-file.ts";
import type { Change, ChangeCommit } from "../../../change/change.ts";
import { findOwnCommits } from "../../log/own-commits.ts";
import { findTurns } from "../../log/turns.ts";
import { commitAt, countFigure, spanFigure, sumFigure } from "../../requests.ts";
import { scaleSeverity } from "../../severity.ts";

export const meta = {
  code: "reversed-approach",
  title: "An approach reversed again and again",
  about: "log",
  meaning:
    "Two or more commits take back or replace what an earlier commit of the same pull request brought: replace X with Y, revert, back to, no-op, a patch moved into production.",
  leavesAlone:
    "a migration in many commits from something that was there before; one change of mind; turns in tests, documents and builds; what somebody else brought or took back",
  theme: "reversal",
  severity: { least: 5, most: 10, by: "turns" },
  figures: { turns: "commit", deleted: "line", "span?": "time" },
  terms: ["thing?", "from?", "to?"],
  affinities: [
    { with: "plan-bulk", points: 4, why: "a long plan for an approach that kept changing" },
    { with: "hack-into-production", points: 3, why: "the hack was one of the turns" },
    { with: "stringified-error", points: 3, why: "the last approach cost the errors their causes" },
    {
      with: "stringly-constants",
      points: 3,
      why: "all that changing, and the choice itself stayed a string",
    },
    { with: "done-and-undone", points: 3, why: "the work undone is in the log twice" },
  ],
} as const;

export function detect(change: Change): Finding | undefined {
  const turns = findTurns(findOwnCommits(change)).filter(({ commit }) => touchesSource(commit));
  const linked = turns.filter(
    ({ thing, commit }) => thing !== undefined || commit.subject.startsWith('Revert "'),
  );
  const [first, last] = [turns[0], turns.at(-1)];
  if (!first || !last || turns.length < 2 || linked.length < 1) return undefined;
  if (turns.length === 2 && linked.length < 2) return undefined;
  const proof = turns.map(({ commit }) => commitAt(commit));
  const swap = turns.findLast(({ from }) => from !== undefined);
  const thing = linked.find((turn) => turn.thing !== undefined)?.thing;
  const span = spanFigure("span", {
    label: "from the first change of approach to the last",
    from: first.commit,
    to: last.commit,
  });
  return {
    severity: scaleSeverity(meta.severity, { value: turns.length, mild: 2, severe: 6 }),
    summary: `The approach changed ${turns.length} times: commits replace, revert or disable what the same pull request brought.`,
    proof,
    figures: [
      countFigure(
        { id: "turns", unit: "commit", label: "commits that change the approach" },
        proof,
      ),
      sumFigure(
        {
          id: "deleted",
          unit: "line",
          label: "lines deleted by commits that change the approach",
        },
        { exhibits: proof, field: "deletions" },
      ),
      ...(span ? [span] : []),
    ],
    terms: {
      ...(thing !== undefined && { thing }),
      ...(swap?.from !== undefined && { from: swap.from }),
      ...(swap?.to !== undefined && { to: swap.to }),
    },
  };
}

/** A test, a document or a build may be turned round as often as it takes: the approach is the source's. */
function touchesSource({ files }: ChangeCommit): boolean {
  return files.some(({ path, binary }) => classifyFile({ path, binary, start: "" }) === "source");
}
