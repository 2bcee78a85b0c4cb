import type { Detector } from "../../case/charge.ts";
import { saysNothing } from "../log/telling.ts";
import { commitAt, countFigure, operands } from "../requests.ts";

const largestAllowed = 150;

/** Commits that can be read one at a time. */
export const smallCommits: Detector = {
  code: "small-commits",
  title: "Small commits",
  detect: ({ commits, commitsKnown }) => {
    if (!commitsKnown || commits.length < 3) return undefined;
    const isSmall = commits.every(
      ({ additions, subject }) => additions <= largestAllowed && !saysNothing(subject),
    );
    if (!isSmall) return undefined;
    const proof = commits.map(commitAt);
    return {
      severity: 4,
      summary: `Of ${commits.length} commits, none adds more than ${Math.max(...commits.map(({ additions }) => additions))} lines.`,
      proof,
      figures: [
        countFigure({ id: "commits", unit: "commit", label: "small commits" }, proof),
        {
          id: "largest",
          unit: "line",
          label: "lines added by the largest commit",
          op: "max",
          of: operands(proof, "additions"),
        },
      ],
    };
  },
};
