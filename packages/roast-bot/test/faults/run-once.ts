import { inProcessRunners } from "../../src/run/processes.ts";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";

/** What a run that came to its end says of itself. */
export interface Ended {
  readonly outcome: string;
  readonly stages: readonly string[];
  readonly notes: readonly string[];
  /** How many events it has told of. */
  readonly events: number;
}

/** Runs roast-bot with all stages in this one process, so that whoever kills it kills the whole run. */
export async function runOnce(
  { address, state }: { readonly address: string; readonly state: string },
  {
    now,
    onEvent = () => undefined,
  }: {
    readonly now: string;
    /** Is called with the event's number, from 1, once it stands in the journal. */
    readonly onEvent?: (event: number) => void;
  },
): Promise<Ended> {
  let events = 0;
  const { outcome, problems, notes } = await runRoastBot({
    devLog: address,
    state,
    now,
    cwd: "/",
    version: "0.1.0",
    cache: `${state}/cache`,
    environment: process.env,
    consumers: [
      {
        name: "count",
        handle: () => {
          events += 1;
          onEvent(events);
        },
      },
    ],
    runners: inProcessRunners(),
  });
  const stages = problems.flatMap(({ stage, nodes }) => (nodes.length === 0 ? [stage] : nodes));
  return { outcome, stages, notes, events };
}
