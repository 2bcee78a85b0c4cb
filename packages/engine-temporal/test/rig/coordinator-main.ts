import {
  createGraph,
  type Graph,
  defineNode,
  moduleTask,
  openJournal,
  resume,
  run,
} from "@mea-culpa/engine";
import { temporalRunner } from "@mea-culpa/engine-temporal";
import { Client, Connection } from "@temporalio/client";

/** What a coordinator is told: see the fields; sent to it as one message. */
export interface Errand {
  readonly address: string;
  readonly queue: string;
  readonly runId: string;
  readonly record: string;
  readonly nodes: number;
  readonly milliseconds: number;
  readonly heartbeat: number;
  readonly journal?: string;
  readonly resumes?: boolean;
}

process.once("message", (errand: Errand) => void carryOut(errand));
process.send?.("ready");

async function carryOut(errand: Errand): Promise<void> {
  const { address, queue, runId, journal: file } = errand;
  const connection = await Connection.connect({ address });
  await using remote = temporalRunner({
    client: new Client({ connection }),
    taskQueue: queue,
    heartbeat: errand.heartbeat,
    slots: 8,
  });
  const controller = new AbortController();
  process.on("SIGINT", () => controller.abort(new Error("the operator said so")));
  using store = file === undefined ? undefined : openJournal(file);
  const journal = store?.runs;
  const options = {
    runId,
    runners: { remote },
    signal: controller.signal,
    ...(journal && { journal }),
  };
  const graph = tideGraph(errand);
  const result =
    errand.resumes === true && journal !== undefined
      ? await resume(graph, { ...options, journal })
      : await run(graph, options);
  const statuses = [...result.outcomes.values()].map(({ status }) => status);
  process.send?.(statuses, () => process.exit(0));
}

/** Nodes that need nothing of each other. */
export function tideGraph({
  nodes,
  record,
  milliseconds,
}: Pick<Errand, "nodes" | "record" | "milliseconds">): Graph {
  return createGraph({
    name: "tide",
    nodes: Array.from({ length: nodes }, (_, number) =>
      defineNode({
        id: `n${number}`,
        isolation: "remote",
        run: moduleTask({ module: "tide/tasks", export: "work", input: { record, milliseconds } }),
      }),
    ),
  });
}
