import type { Heartbeat } from "@mea-culpa/formats";
import { moment, relative } from "./moment.ts";
import { grace, type Standing } from "./standing.ts";

/** What is said of the bot: a short sentence, and one paragraph of what it means for a reader. */
export interface BotWords {
  readonly bot: string;
  readonly meaning: string;
}

/**
 * Says how the bot stands. Only ever of the bot: that it is alive does not say that the promise
 * was kept. `now` is the clock that the standing was judged by, and not used without one.
 */
export function botWords(standing: Standing, now: number): BotWords {
  switch (standing.kind) {
    case "recorded":
      return recorded(standing.heartbeat);
    case "fresh":
      return {
        bot: "roast-bot is alive.",
        meaning:
          "Alive means only that it has looked at every deadline so far. " +
          "Whether the promise was kept is the verdict.",
      };
    case "due":
      return due(standing.heartbeat, now);
    case "overdue":
      return overdue(standing.heartbeat, now);
    case "failed":
      return failed(standing.heartbeat, now);
    case "unknown":
      return unknown(standing);
  }
}

function recorded({ last_run, next_due, outcome, promise }: Heartbeat): BotWords {
  const ending = outcome === "failed" ? " and failed." : ".";
  return {
    bot: `roast-bot last ran on ${moment(last_run, promise.zone)}${ending}`,
    meaning:
      `It is next due on ${moment(next_due, promise.zone)}. If that was more than a day ago by ` +
      "your clock, it is overdue: nobody is checking the promise, and silence does not mean kept.",
  };
}

function due({ next_due, promise }: Heartbeat, now: number): BotWords {
  const until = new Date(Date.parse(next_due) + grace).toISOString();
  return {
    bot: "roast-bot is due.",
    meaning:
      `A deadline passed ${relative(next_due, now)} and it has not looked yet. That is no cause ` +
      `for worry until ${moment(until, promise.zone)}; after that it is overdue.`,
  };
}

function overdue({ next_due, outcome }: Heartbeat, now: number): BotWords {
  const before = outcome === "failed" ? " Its last run had failed." : "";
  return {
    bot: "roast-bot is overdue.",
    meaning:
      `A deadline passed ${relative(next_due, now)} and it has not looked since.${before} ` +
      "Nobody is checking the promise, and silence does not mean kept. " +
      "What stands below is the last it knew.",
  };
}

function failed({ error, next_run, promise }: Heartbeat, now: number): BotWords {
  const what = error === null ? "" : ` at “${error.stage}”`;
  const again =
    next_run !== null && Date.parse(next_run) > now
      ? ` It tries again on ${moment(next_run, promise.zone)}.`
      : "";
  return {
    bot: "roast-bot’s last run failed.",
    meaning:
      `It is alive, but could not finish${what}.${again} ` +
      "Until a run succeeds, what stands below is the last it was sure of.",
  };
}

function unknown(standing: Extract<Standing, { kind: "unknown" }>): BotWords {
  switch (standing.why) {
    case "missing":
      return {
        bot: "roast-bot has left no record.",
        meaning: "Without one, this page cannot say whether the promise is being kept or checked.",
      };
    case "malformed":
      return {
        bot: "roast-bot’s record cannot be read.",
        meaning: "So this page cannot say whether the promise is being kept or checked.",
      };
    case "ahead":
      return {
        bot: "roast-bot’s record is from the future.",
        meaning:
          `It says ${moment(standing.heartbeat.last_run, standing.heartbeat.promise.zone)}. ` +
          "Either its clock or yours is wrong, so this page cannot say whether it is alive.",
      };
  }
}
