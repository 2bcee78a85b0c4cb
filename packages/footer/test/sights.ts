import { failedRun, sampleHeartbeat } from "./sample-heartbeat.ts";

/** A reader's clock, a heartbeat, the state these make, and what the footer then says. */
export interface Sight {
  readonly state: string;
  readonly now: string;
  /** The sample heartbeat when absent. */
  readonly heartbeat?: string | null;
  readonly says: readonly string[];
}

/** Clocks at which the sample heartbeat is fresh, due and overdue. */
export const clocks = {
  fresh: "2026-11-23T10:15:00Z",
  due: "2026-11-30T11:00:00Z",
  overdue: "2026-12-03T09:00:00Z",
};

/** Every state that the footer can be in. */
export const sights: readonly Sight[] = [
  {
    state: "fresh",
    now: clocks.fresh,
    says: [
      "roast-bot is alive. In slot 12 the promise was broken. Alive means only",
      "Last ran Mon 23 Nov 2026, 09:00 (2 hours ago) Next due Mon 30 Nov 2026, 09:00 (in 6 days)",
    ],
  },
  {
    state: "due",
    now: clocks.due,
    says: [
      "roast-bot is due. In slot 12 the promise was broken.",
      "A deadline passed 3 hours ago and it has not looked yet.",
      "no cause for worry until Tue 1 Dec 2026, 09:00; after that it is overdue.",
    ],
  },
  {
    state: "overdue",
    now: clocks.overdue,
    says: [
      "roast-bot is overdue. In slot 12 the promise was broken.",
      "A deadline passed 3 days ago and it has not looked since.",
      "Nobody is checking the promise, and silence does not mean kept.",
    ],
  },
  {
    state: "failed",
    now: clocks.fresh,
    heartbeat: JSON.stringify(sampleHeartbeat(failedRun)),
    says: [
      "roast-bot’s last run failed.",
      "It is alive, but could not finish at “publish”. It tries again on Mon 30 Nov 2026, 09:05.",
    ],
  },
  {
    state: "unknown",
    now: clocks.fresh,
    heartbeat: null,
    says: ["roast-bot has left no record.", "cannot say whether the promise is being kept"],
  },
  {
    state: "unknown",
    now: clocks.fresh,
    heartbeat: '{"last_run": "today"}',
    says: ["roast-bot’s record cannot be read."],
  },
  {
    state: "unknown",
    now: "2026-11-01T00:00:00Z",
    says: ["record is from the future. In slot 12", "Either its clock or yours is wrong"],
  },
];
