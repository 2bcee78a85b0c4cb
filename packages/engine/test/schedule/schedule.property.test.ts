import { inProcessLimits, Mode, run, type NodeContext, type RunEvent } from "@mea-culpa/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EventLog } from "../rig/event-log.ts";
import { RANDOM_LIMITS, randomGraph, randomNodes, type RandomNode } from "../rig/random-graph.ts";
import { turn } from "../rig/turn.ts";

const modes = fc.constantFrom(Mode.PER_NODE, Mode.PER_WAVE);

/** Takes the turns that were drawn for it. */
async function takeTurns(_context: NodeContext, node: RandomNode): Promise<void> {
  for (let left = node.turns; left > 0; left -= 1) await turn();
}

describe("of every graph, in either mode,", () => {
  test("no node starts before its parents are done", async () => {
    await fc.assert(
      fc.asyncProperty(randomNodes(14), modes, async (nodes, mode) => {
        const log = new EventLog();
        const graph = randomGraph(nodes, takeTurns);
        await run(graph, { mode, consumers: [log], limits: inProcessLimits(RANDOM_LIMITS) });
        const needs = new Map(graph.nodes.map((node) => [node.id, node.needs]));
        const done = new Set<string>();
        for (const event of log.events) {
          if (event.kind === "node-finished") done.add(event.nodeId);
          if (event.kind !== "node-started") continue;
          const owner = event.nodeId.split("[", 1)[0] ?? "";
          expect(needs.get(owner)?.filter((need) => !done.has(need))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("every planned node has exactly one outcome, and every event its place", async () => {
    await fc.assert(
      fc.asyncProperty(randomNodes(14), modes, async (nodes, mode) => {
        const log = new EventLog();
        const graph = randomGraph(nodes, takeTurns);
        const limits = inProcessLimits(RANDOM_LIMITS);
        const { outcomes } = await run(graph, { mode, consumers: [log], limits });
        expect([...outcomes.keys()].filter((id) => !id.includes("["))).toEqual(
          graph.nodes.map(({ id }) => id),
        );
        const finished = log.of("node-finished").map(({ nodeId }) => nodeId);
        expect(finished.toSorted()).toEqual([...outcomes.keys()].toSorted());
        for (const [id, outcome] of outcomes) {
          expect(kindsOf(log.events, id)).toEqual(expectedKinds(outcome.status, outcome));
        }
      }),
      { numRuns: 100 },
    );
  });

  test("a limit is never exceeded", async () => {
    await fc.assert(
      fc.asyncProperty(randomNodes(14), modes, async (nodes, mode) => {
        const held: Record<string, number> = { red: 0, blue: 0 };
        const graph = randomGraph(nodes, async (context, node) => {
          for (const name of node.limits) {
            held[name] = (held[name] ?? 0) + 1;
            const capacity = name === "red" ? RANDOM_LIMITS.red : RANDOM_LIMITS.blue;
            expect(held[name]).toBeLessThanOrEqual(capacity);
          }
          await takeTurns(context, node);
          for (const name of node.limits) held[name] = (held[name] ?? 0) - 1;
        });
        const { counts } = await run(graph, { mode, limits: inProcessLimits(RANDOM_LIMITS) });
        expect(counts.cancelled).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  test("the mode makes no difference to the outcomes", async () => {
    await fc.assert(
      fc.asyncProperty(randomNodes(14), async (nodes) => {
        const limits = inProcessLimits(RANDOM_LIMITS);
        const results = [];
        for (const mode of [Mode.PER_NODE, Mode.PER_WAVE]) {
          const { outcomes } = await run(randomGraph(nodes, takeTurns), { mode, limits });
          results.push(
            [...outcomes].map(([id, outcome]) => [id, outcome.status, valueOf(outcome)]),
          );
        }
        expect(results[0]).toEqual(results[1]);
      }),
      { numRuns: 100 },
    );
  });
});

function kindsOf(events: readonly RunEvent[], id: string): readonly string[] {
  return events.filter((event) => "nodeId" in event && event.nodeId === id).map(({ kind }) => kind);
}

/** What is told of a node, in order, given how it ended. */
function expectedKinds(
  status: string,
  { attempts, children }: { readonly attempts: readonly unknown[]; readonly children?: unknown },
): readonly string[] {
  if (status === "skipped") return ["node-finished"];
  if (children !== undefined) return ["node-ready", "node-finished"];
  const hasFailed = status === "failed" || status === "tolerated";
  const failures = hasFailed ? attempts.length : attempts.length - 1;
  return [
    "node-ready",
    ...attempts.flatMap((_, index) =>
      index < failures ? ["node-started", "attempt-failed"] : ["node-started"],
    ),
    "node-finished",
  ];
}

function valueOf(outcome: object): unknown {
  return "value" in outcome ? outcome.value : undefined;
}
