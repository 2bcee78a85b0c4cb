import { randomUUID } from "node:crypto";
import {
  createGraph,
  defineNode,
  type Graph,
  Mode,
  moduleTask,
  RetryableError,
  run,
  type TaskRunner,
} from "@mea-culpa/engine";
import {
  serializeResult,
  type SerializedResult,
  type SerializedTask,
} from "@mea-culpa/engine/task-codec";
import { temporalRunner } from "@mea-culpa/engine-temporal";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RandomNode, randomNodes } from "../../engine/test/rig/random-graph.ts";
import { turn } from "../../engine/test/rig/turn.ts";
import { PaperActivities } from "./rig/paper-activities.ts";

/** What an attempt comes to, wherever it is carried out. */
async function comeTo(
  { turns, failures }: RandomNode,
  { nodeId, attempt }: { readonly nodeId: string; readonly attempt: number },
): Promise<string> {
  for (let left = turns; left > 0; left -= 1) await turn();
  if (attempt <= failures) throw new RetryableError(`${nodeId} ${attempt}`);
  return `${nodeId} at ${attempt}`;
}

/** The graph of generated nodes, in process or, with a runner, elsewhere. */
function graphOf(nodes: readonly RandomNode[], isElsewhere: boolean): Graph {
  return createGraph({
    name: "random",
    nodes: nodes.map((node, index) => {
      const { trigger, attempts, continueOnError } = node;
      const settings = {
        id: `n${index}`,
        needs: node.needs.map((need) => `n${need}`),
        trigger,
        continueOnError,
        retry: { attempts, delay: 0 },
      };
      return isElsewhere
        ? defineNode({
            ...settings,
            isolation: "temporal",
            run: moduleTask({ module: "paper", export: "comeTo", input: index }),
          })
        : defineNode({ ...settings, run: (context) => comeTo(node, context) });
    }),
  });
}

/** Activities for generated nodes, over each of whose attempts so many workers are lost. */
function paper(nodes: readonly RandomNode[], lost: number): PaperActivities {
  const find = ({ input }: SerializedTask): RandomNode => {
    const node = nodes[Number(input)];
    if (node === undefined) throw new TypeError("Every input is the number of a node.");
    return node;
  };
  return new PaperActivities({
    losses: (task) => (find(task).turns < 2 ? lost : 0),
    work: async (task): Promise<SerializedResult> => {
      try {
        return { status: "succeeded", value: await comeTo(find(task), task) };
      } catch (error) {
        return serializeResult({ status: "failed", error });
      }
    },
  });
}

async function outcomesOf(
  graph: Graph,
  {
    mode,
    runId = randomUUID(),
    runners = {},
  }: {
    readonly mode: Mode;
    readonly runId?: string;
    readonly runners?: Readonly<Record<string, TaskRunner>>;
  },
): Promise<readonly unknown[]> {
  const { outcomes } = await run(graph, { mode, runId, runners });
  return [...outcomes].map(([id, outcome]) => [
    id,
    outcome.status,
    outcome.attempts.length,
    "value" in outcome ? outcome.value : undefined,
  ]);
}

const modes = fc.constantFrom(Mode.PER_NODE, Mode.PER_WAVE);

describe("of every graph, in either mode, over activities in memory", () => {
  test("the outcomes are those in process, also where workers are lost", async () => {
    await fc.assert(
      fc.asyncProperty(randomNodes(10), modes, fc.nat(2), async (nodes, mode, lost) => {
        const { client } = paper(nodes, lost);
        const temporal = temporalRunner({ client, taskQueue: "paper" });
        const elsewhere = await outcomesOf(graphOf(nodes, true), { mode, runners: { temporal } });
        expect(elsewhere).toEqual(await outcomesOf(graphOf(nodes, false), { mode }));
      }),
      { numRuns: 50 },
    );
  });

  test("coordinators of one run have each attempt carried out once", async () => {
    await fc.assert(
      fc.asyncProperty(randomNodes(10), modes, async (nodes, mode) => {
        const { client, carriedOut } = paper(nodes, 0);
        const coordinate = (runId: string): Promise<readonly unknown[]> => {
          const temporal = temporalRunner({ client, taskQueue: "paper" });
          return outcomesOf(graphOf(nodes, true), { mode, runId, runners: { temporal } });
        };
        const runId = randomUUID();
        const [one, two] = await Promise.all([coordinate(runId), coordinate(runId)]);
        expect(two).toEqual(one);
        // And one that comes later, with nothing but the run's id.
        expect(await coordinate(runId)).toEqual(one);
        expect(carriedOut).toHaveLength(new Set(carriedOut).size);
      }),
      { numRuns: 50 },
    );
  });
});
