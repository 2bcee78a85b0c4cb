import type { Detector } from "../../case/charge.ts";
import { hackWord, movesHack } from "../log/turns.ts";
import { commitAt, fieldFigure } from "../requests.ts";

/** A commit that moves a hack to where it stays. */
export const hackIntoProduction: Detector = {
  code: "hack-into-production",
  title: "A hack moved into production",
  detect: ({ commits, commitsKnown }) => {
    const move = commitsKnown ? commits.find(({ subject }) => movesHack(subject)) : undefined;
    if (!move) return undefined;
    const hack = hackWord.exec(move.subject)?.[0];
    const place = /\b(in)?to\s+(?:the\s+)?(.+)$/i.exec(move.subject)?.[2];
    return {
      severity: 7,
      summary: "A commit moves a patch from where it was tolerated into code that runs.",
      proof: [commitAt(move)],
      figures: [
        fieldFigure(
          { id: "moved", unit: "line", label: "lines added by the move" },
          { exhibit: commitAt(move), field: "additions" },
        ),
      ],
      terms: { ...(hack !== undefined && { hack }), ...(place !== undefined && { place }) },
    };
  },
};
