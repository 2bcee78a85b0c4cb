import type { NodeContext, Outcome } from "@mea-culpa/engine";
import type { DevLogClone } from "../../publish/dev-log-clone.ts";
import type { PublishedRun } from "../../publish/publish-run.ts";
import { problemOf } from "../problem-of.ts";
import type { RunSettings } from "../run-settings.ts";
import type { Tally } from "../tally.ts";
import { cloneStage } from "./clone-stage.ts";
import { publishFrom } from "./publish-stage.ts";

/**
 * Sees to it that the run leaves a heartbeat, whatever happened. When all went well the run's one
 * commit holds it already and nothing is left to do. Else it is pushed alone, with the reason; if
 * not even a clone came about, with a clone of its own.
 */
export async function heartbeatStage(
  context: NodeContext<
    {
      readonly "clone-dev-log"?: DevLogClone;
      readonly tally?: Tally;
      readonly publish?: PublishedRun;
    },
    RunSettings
  >,
): Promise<PublishedRun> {
  const { "clone-dev-log": clone, publish, tally } = context.inputs;
  if (publish !== undefined) return publish;
  const problems = [...(tally?.problems ?? []), ...failuresOf(context.outcomes).flatMap(problemOf)];
  return publishFrom(context, {
    clone: clone ?? (await cloneStage(context)),
    tally: { entries: [], problems },
  });
}

function failuresOf(outcomes: Readonly<Record<string, Outcome>>): readonly Outcome[] {
  return ["tally", "publish"].flatMap((id) => outcomes[id] ?? []);
}
