import type { NodeContext } from "@mea-culpa/engine";
import type { DevLogClone } from "../../publish/dev-log-clone.ts";
import type { PublishedRun } from "../../publish/published-run.ts";
import { findProblems, mergeProblems } from "../problems.ts";
import type { RunSettings } from "../run-settings.ts";
import type { Tally } from "../tally.ts";
import { cloneBelow, cloneStage, lacksRoom } from "./clone-stage.ts";
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
  const failures = findProblems([context.outcomes.tally, context.outcomes.publish]);
  const problems = mergeProblems([...(tally?.problems ?? []), ...failures]);
  const alone: Tally = { entries: [], problems };
  try {
    return await publishFrom(context, {
      clone: clone ?? (await cloneStage(context)),
      tally: alone,
    });
  } catch (error) {
    if (!lacksRoom(error)) throw error;
    const elsewhere = await cloneBelow(context.input.spare, context);
    return await publishFrom(context, { clone: elsewhere, tally: alone });
  }
}
