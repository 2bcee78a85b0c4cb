import { Temporal } from "temporal-polyfill";
import type { Change } from "../change/change.ts";
import type { KnownHistory } from "./build-history-exhibit.ts";

/**
 * The same moment as the clocks of a zone show it, `2026-03-02T09:00:00+01:00`: what a roast says of
 * weekdays and times is said to readers of one promise, wherever the committers have sat.
 */
export function momentInZone(moment: string, zone: string): string {
  return Temporal.Instant.from(moment)
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: "never", smallestUnit: "second" });
}

/** A change with all its moments in a zone. */
export function changeInZone(change: Change, zone: string): Change {
  const here = (moment: string): string => momentInZone(moment, zone);
  return {
    ...change,
    mergedAt: here(change.mergedAt),
    commits: change.commits.map((commit) => ({
      ...commit,
      authoredAt: here(commit.authoredAt),
      committedAt: here(commit.committedAt),
    })),
    reviews: change.reviews.map((review) => ({ ...review, at: here(review.at) })),
  };
}

/** What became of it, likewise. */
export function historyInZone<History extends KnownHistory>(
  history: History,
  zone: string,
): History {
  return {
    ...history,
    followUps: history.followUps.map((later) => ({ ...later, at: momentInZone(later.at, zone) })),
    origins: history.origins.map((earlier) => ({
      ...earlier,
      at: momentInZone(earlier.at, zone),
    })),
  };
}
