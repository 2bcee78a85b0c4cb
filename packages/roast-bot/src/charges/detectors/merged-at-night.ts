import type { Detector } from "../../case/charge.ts";
import { pullRequest } from "../requests.ts";

/** Merged when nobody should be asked to think. */
export const mergedAtNight: Detector = {
  code: "merged-at-night",
  title: "Merged at night",
  detect: ({ mergedAt, commits, commitsKnown }) => {
    const hour = Number(mergedAt.slice(11, 13));
    if (!commitsKnown || (hour >= 5 && hour < 23)) return undefined;
    // A forge merges by its own clock. Only an offset at which the author committed is theirs, and
    // that of a server (zero) tells nothing.
    const offset = offsetOf(mergedAt);
    if (offset === undefined || !commits.some(({ authoredAt }) => offsetOf(authoredAt) === offset))
      return undefined;
    return {
      severity: hour >= 1 && hour < 5 ? 2 : 1,
      summary: `It was merged at ${mergedAt.slice(11, 16)} by the author’s own clock.`,
      proof: [pullRequest],
      figures: [],
    };
  },
};

function offsetOf(time: string): string | undefined {
  const offset = /[+-]\d{2}:\d{2}$/.exec(time)?.[0];
  return offset === "+00:00" || offset === "-00:00" ? undefined : offset;
}
