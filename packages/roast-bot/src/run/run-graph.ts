import {
  createGraph,
  defineFanOut,
  defineNode,
  moduleTask,
  type Graph,
  type NodeDefinition,
} from "@mea-culpa/engine";
import { identityEnvironment } from "../publish/commit-files.ts";
import type { PublishedRun } from "../publish/publish-run.ts";
import { publishEnvironment } from "../publish/push-credentials.ts";
import { modelEnvironment } from "../writers/model/model-environment.ts";
import { slotName } from "./due-roast.ts";
import { dueRoasts } from "./due-roasts.ts";
import { sourceEnvironment } from "../change/source-credentials.ts";
import { networkEnvironment } from "./environments.ts";
import type { RunSettings } from "./run-settings.ts";
import { writingOrder } from "./writing-order.ts";
import type { candidatesStage } from "./stages/candidates-stage.ts";
import type { cloneStage } from "./stages/clone-stage.ts";
import type { draftStage, Drafts } from "./stages/draft-stage.ts";
import type { entryStage } from "./stages/entry-stage.ts";
import type { evidenceStage } from "./stages/evidence-stage.ts";
import type { heartbeatStage } from "./stages/heartbeat-stage.ts";
import type { publishStage } from "./stages/publish-stage.ts";
import type { readStage } from "./stages/read-stage.ts";
import type { receiptsStage } from "./stages/receipts-stage.ts";
import { tallyOf } from "./tally.ts";

/** A run as a graph, and the nodes that tell what was written and what is on the dev log. */
export interface RunGraph {
  readonly graph: Graph;
  readonly heartbeat: NodeDefinition<"heartbeat", PublishedRun>;
  readonly draft: NodeDefinition<"draft", Drafts>;
}

const minute = 60_000;
/** A remote that does not answer is given a few seconds, not the whole run. */
const networkRetry = { attempts: 3, delay: 500, factor: 3, cap: 10_000 };
/** Whoever loses a race runs it again, on what it lost to. */
const raceRetry = { attempts: 6, delay: 250, factor: 2, cap: 8_000 };

/**
 * The graph of a run. Each stage that touches the world outside, or text from it, is a process of
 * its own kind that is given one kind of secret: the dev log's credentials to clone, publish and
 * heartbeat; the sources' token to candidates and evidence; the model's key to draft; nothing at
 * all to reading, receipts and entry. What decides without touching anything runs in process.
 */
export function runGraph(settings: RunSettings): RunGraph {
  const stage = <Name extends string>(file: string, name: Name) => ({
    module: new URL(`./stages/${file}`, import.meta.url),
    export: name,
    input: settings,
  });
  const publishing = {
    isolation: "process",
    environment: [...publishEnvironment, ...identityEnvironment, ...networkEnvironment],
    timeout: 10 * minute,
  };
  const reading = {
    isolation: "process",
    environment: [...sourceEnvironment, ...networkEnvironment],
    retry: networkRetry,
    timeout: 10 * minute,
    // What cannot be read of one slot, or of one candidate, must not keep the others waiting.
    continueOnError: true,
  };
  const secluded = { isolation: "secluded", timeout: 5 * minute };

  const clone = defineNode({
    id: "clone-dev-log",
    ...publishing,
    retry: networkRetry,
    run: moduleTask<typeof cloneStage>(stage(`clone-stage${extension}`, "cloneStage")),
  });
  const read = defineNode({
    id: "read-dev-log",
    needs: [clone],
    ...secluded,
    run: moduleTask<typeof readStage>(stage(`read-stage${extension}`, "readStage")),
  });
  const settle = defineNode({
    id: "settle",
    needs: [read],
    run: ({ inputs }) => dueRoasts(inputs["read-dev-log"]),
  });
  const candidates = defineFanOut({
    id: "candidates",
    forEach: settle,
    key: slotName,
    needs: [read],
    ...reading,
    run: moduleTask<typeof candidatesStage>(
      stage(`candidates-stage${extension}`, "candidatesStage"),
    ),
  });
  const cases = defineNode({
    id: "cases",
    needs: [candidates],
    run: ({ inputs }) => inputs.candidates.flatMap(({ found }) => found),
  });
  const evidence = defineFanOut({
    id: "evidence",
    forEach: cases,
    // One number may have been merged more than once: a second part, or the same again after a revert.
    key: ({ repository, candidate: { number, mergeCommit } }) =>
      `${repository.name}#${number}@${mergeCommit.slice(0, 12)}`,
    needs: [read],
    ...reading,
    run: moduleTask<typeof evidenceStage>(stage(`evidence-stage${extension}`, "evidenceStage")),
  });
  const docket = defineNode({
    id: "docket",
    needs: [read, candidates, evidence],
    run: ({ inputs }) =>
      writingOrder({
        facts: inputs["read-dev-log"],
        writer: settings.writer,
        candidates: inputs.candidates,
        examined: inputs.evidence,
      }),
  });
  const draft = defineNode({
    id: "draft",
    needs: [docket],
    isolation: "writing",
    environment: modelEnvironment,
    timeout: 15 * minute,
    cache: { version: settings.run.version },
    run: moduleTask<typeof draftStage>({
      ...stage(`draft-stage${extension}`, "draftStage"),
      // What differs from run to run must not be part of what a draft is cached by.
      input: undefined,
    }),
  });
  const receipts = defineNode({
    id: "receipts",
    needs: [draft],
    ...secluded,
    run: moduleTask<typeof receiptsStage>(stage(`receipts-stage${extension}`, "receiptsStage")),
  });
  const entry = defineNode({
    id: "entry",
    needs: [read, receipts],
    ...secluded,
    run: moduleTask<typeof entryStage>(stage(`entry-stage${extension}`, "entryStage")),
  });
  const before = [clone, read, settle, candidates, cases, evidence, docket, draft, receipts, entry];
  const tally = defineNode({
    id: "tally",
    needs: [...before, entry],
    trigger: "all-finished",
    run: ({ inputs, outcomes }) =>
      tallyOf({
        entries: inputs.entry,
        outcomes: before.flatMap(({ id }) => outcomes[id] ?? []),
      }),
  });
  const publish = defineNode({
    id: "publish",
    needs: [clone, tally],
    ...publishing,
    retry: raceRetry,
    run: moduleTask<typeof publishStage>(stage(`publish-stage${extension}`, "publishStage")),
  });
  const heartbeat = defineNode({
    id: "heartbeat",
    needs: [clone, tally, publish],
    trigger: "all-finished",
    ...publishing,
    retry: raceRetry,
    run: moduleTask<typeof heartbeatStage>(stage(`heartbeat-stage${extension}`, "heartbeatStage")),
  });
  const nodes = [...before, tally, publish, heartbeat];
  return { graph: createGraph({ name: "roast-bot", nodes }), draft, heartbeat };
}

/** Sources run as `.ts`, a built package as `.js`; stages are loaded by their file's name. */
const extension = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
