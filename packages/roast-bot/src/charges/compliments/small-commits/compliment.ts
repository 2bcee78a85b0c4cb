import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { saysNothing } from "../../log/subjects.ts";
import { commitAt, countFigure, operands } from "../../requests.ts";

export const meta = {
  code: "small-commits",
  title: "Small commits",
  about: "log",
  meaning: "There are three or more commits, and none is large.",
  severity: 4,
  figures: { commits: "commit", largest: "line" },
  terms: [],
  isCommon: true,
} as const;

const largestAllowed = 150;

export function detect({ commits, commitsKnown }: Change): Finding | undefined {
  if (!commitsKnown || commits.length < 3) return undefined;
  const isSmall = commits.every(
    ({ additions, subject }) => additions <= largestAllowed && !saysNothing(subject),
  );
  if (!isSmall) return undefined;
  const proof = commits.map(commitAt);
  return {
    severity: meta.severity,
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
}
