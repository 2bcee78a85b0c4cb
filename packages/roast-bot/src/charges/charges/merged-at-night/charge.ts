import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { pullRequest } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "merged-at-night",
  title: "Merged at night",
  about: "time",
  meaning: "It was merged between eleven at night and five, by the author’s own clock.",
  leavesAlone: "merges by a server’s clock",
  theme: "night",
  severity: { least: 1, most: 2, by: "hour" },
  figures: {},
  terms: [],
} as const;

export function detect({ mergedAt, commits, commitsKnown }: Change): Finding | undefined {
  const hour = Number(mergedAt.slice(11, 13));
  if (!commitsKnown || (hour >= 5 && hour < 23)) return undefined;
  // A forge merges by its own clock. Only an offset at which the author committed is theirs, and
  // that of a server (zero) tells nothing.
  const offset = readOffset(mergedAt);
  if (offset === undefined || !commits.some(({ authoredAt }) => readOffset(authoredAt) === offset))
    return undefined;
  return {
    severity: hour >= 1 && hour < 5 ? 2 : 1,
    summary: `It was merged at ${mergedAt.slice(11, 16)} by the author’s own clock.`,
    proof: [pullRequest],
    figures: [],
  };
}

function readOffset(time: string): string | undefined {
  const offset = /[+-]\d{2}:\d{2}$/.exec(time)?.[0];
  return offset === "+00:00" || offset === "-00:00" ? undefined : offset;
}
