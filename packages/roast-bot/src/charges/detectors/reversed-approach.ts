import type { Detector } from "../../case/charge.ts";
import { turnsOf } from "../log/turns.ts";
import { commitAt, countFigure, sumFigure } from "../requests.ts";
import { scaleSeverity } from "../severity.ts";
import { spanFigure } from "../span-figure.ts";

/** Commits that take back or replace what the same pull request brought, again and again. */
export const reversedApproach: Detector = {
  code: "reversed-approach",
  title: "An approach reversed again and again",
  detect: ({ commits, commitsKnown }) => {
    const turns = commitsKnown ? turnsOf(commits) : [];
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
      from: { position: first.commit.position, at: first.commit.authoredAt },
      to: { position: last.commit.position, at: last.commit.authoredAt },
    });
    return {
      severity: scaleSeverity({ value: turns.length, mild: 2, severe: 6, least: 5, most: 10 }),
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
  },
};
