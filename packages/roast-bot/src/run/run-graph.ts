import {
  createGraph,
  defineNode,
  type Graph,
  moduleTask,
  type NodeDefinition,
} from "@mea-culpa/engine";
import type { PublishedRun } from "../publish/published-run.ts";
import { assignSlots } from "./assignment.ts";
import { publishingProcess, pushRetry, networkRetry, secretlessProcess } from "./processes.ts";
import { roastStages, slotsOfChildren, stageModule } from "./roast-stages.ts";
import type { RunSettings } from "./run-settings.ts";
import type { cloneStage } from "./stages/clone-stage.ts";
import type { Drafts } from "./stages/draft-stage.ts";
import type { heartbeatStage } from "./stages/heartbeat-stage.ts";
import type { publishStage } from "./stages/publish-stage.ts";
import type { SlotCandidates } from "./stages/candidates-stage.ts";
import type { DevLogFacts, readStage } from "./stages/read-stage.ts";
import { type Tally, tallyRun } from "./tally.ts";

/** A run as a graph, and those of its nodes that tell what it came to. */
export interface RunGraph {
  readonly graph: Graph;
  readonly read: NodeDefinition<"read-dev-log", DevLogFacts>;
  readonly tally: NodeDefinition<"tally", Tally>;
  readonly publish: NodeDefinition<"publish", PublishedRun>;
  readonly heartbeat: NodeDefinition<"heartbeat", PublishedRun>;
  readonly draft: NodeDefinition<"draft", Drafts>;
  readonly candidates: NodeDefinition<"candidates", readonly SlotCandidates[]>;
}

/**
 * The graph of a run: what a dev log says decides what is roasted, and what comes of it is
 * published in one commit with the heartbeat, which is left whatever happened.
 */
export function runGraph(settings: RunSettings): RunGraph {
  const clone = defineNode({
    id: "clone-dev-log",
    ...publishingProcess,
    retry: networkRetry,
    run: moduleTask<typeof cloneStage>({ ...stageModule("clone"), input: settings }),
  });
  const read = defineNode({
    id: "read-dev-log",
    needs: [clone],
    ...secretlessProcess,
    run: moduleTask<typeof readStage>({ ...stageModule("read"), input: settings }),
  });
  const assign = defineNode({
    id: "assign",
    needs: [read],
    run: ({ inputs }) => assignSlots(inputs["read-dev-log"], settings),
  });
  const stages = roastStages(assign, settings);
  const { slots, candidates, shortlist, evidence, docket, chosen, history, draft } = stages;
  const found = [slots, candidates, shortlist, evidence, docket, chosen, history];
  const before = [clone, read, assign, ...found, draft, stages.receipts, stages.entry];
  const tally = defineNode({
    id: "tally",
    needs: before,
    trigger: "all-finished",
    run: ({ inputs, outcomes }) =>
      tallyRun({
        facts: inputs["read-dev-log"],
        entries: inputs.entry,
        order: inputs.docket,
        outcomes: before.flatMap(({ id }) => outcomes[id] ?? []),
        slots: slotsOfChildren(inputs),
      }),
  });
  const publish = defineNode({
    id: "publish",
    needs: [clone, tally],
    ...publishingProcess,
    retry: pushRetry,
    run: moduleTask<typeof publishStage>({ ...stageModule("publish"), input: settings }),
  });
  const heartbeat = defineNode({
    id: "heartbeat",
    needs: [clone, tally, publish],
    trigger: "all-finished",
    ...publishingProcess,
    retry: pushRetry,
    run: moduleTask<typeof heartbeatStage>({ ...stageModule("heartbeat"), input: settings }),
  });
  const nodes = [...before, tally, publish, heartbeat];
  const graph = createGraph({ name: "roast-bot", nodes });
  return { graph, read, tally, publish, heartbeat, draft, candidates };
}
