import {
  hasFailed,
  inProcessLimits,
  Mode,
  openJournal,
  resume,
  run,
  type Graph,
  type OpenJournal,
  type RunResult,
} from "@mea-culpa/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Crash, CrashingJournal } from "../rig/crashing-journal.ts";
import { PaperProcess } from "../rig/paper-process.ts";
import { RANDOM_LIMITS, randomGraph, randomNodes, type RandomNode } from "../rig/random-graph.ts";
import { turn } from "../rig/turn.ts";

/** What a run comes to, less the times. */
function essence({ status, outcomes, counts }: RunResult): unknown {
  const nodes = [...outcomes].map(([id, outcome]) => ({
    id,
    status: outcome.status,
    attempts: outcome.attempts.map((attempt) => [attempt.number, attempt.status]),
    value: "value" in outcome ? outcome.value : undefined,
    error: hasFailed(outcome) ? String(outcome.error) : undefined,
    parents: outcome.status === "skipped" ? [outcome.parents, outcome.rootCauses] : undefined,
    children: outcome.children?.map(({ nodeId }) => nodeId),
  }));
  return { status, counts, nodes };
}

/** A graph that counts how often each node gave its value. */
function counted(nodes: readonly RandomNode[]): {
  readonly graph: Graph;
  readonly completed: Map<string, number>;
} {
  const completed = new Map<string, number>();
  const graph = randomGraph(nodes, async ({ nodeId, attempt }, node) => {
    for (let left = node.turns; left > 0; left -= 1) await turn();
    if (attempt <= node.failures) return;
    completed.set(nodeId, (completed.get(nodeId) ?? 0) + 1);
  });
  return { graph, completed };
}

const mortal = new PaperProcess({ pid: 1, start: "once" });

/** Dies at the given write, then takes the run up again. */
async function crashAndResume(
  journal: OpenJournal,
  {
    graph,
    mode,
    at,
    when,
  }: {
    readonly graph: Graph;
    readonly mode: Mode;
    readonly at: number;
    readonly when: "before" | "after";
  },
): Promise<RunResult> {
  const runId = `${when} ${at}`;
  const limits = inProcessLimits(RANDOM_LIMITS);
  const crashing = new CrashingJournal(journal.runs, { at, when });
  await expect(run(graph, { runId, mode, limits, journal: crashing })).rejects.toThrow(Crash);
  await turn();
  const isUnknown = at === 1 && when === "before";
  const options = { runId, mode, limits, journal: journal.runs };
  return isUnknown ? run(graph, options) : resume(graph, options);
}

describe("a run that dies at any write of its journal and is resumed", () => {
  test("ends as an undisturbed run does", async () => {
    let crashes = 0;
    await fc.assert(
      fc.asyncProperty(
        randomNodes(7),
        fc.constantFrom(...Object.values(Mode)),
        async (nodes, mode) => {
          using journal = openJournal(":memory:", { processes: mortal });
          const limits = inProcessLimits(RANDOM_LIMITS);
          const counter = new CrashingJournal(journal.runs, { at: Infinity, when: "before" });
          const undisturbed = await run(counted(nodes).graph, { mode, limits, journal: counter });
          for (let at = 1; at <= counter.writes; at += 1) {
            for (const when of ["before", "after"] as const) {
              const { graph } = counted(nodes);
              const result = await crashAndResume(journal, { graph, mode, at, when });
              expect(essence(result)).toEqual(essence(undisturbed));
              crashes += 1;
            }
          }
        },
      ),
      { numRuns: 12 },
    );
    expect(crashes).toBeGreaterThan(100);
  });

  test("runs nothing again that was written down as finished", async () => {
    await fc.assert(
      fc.asyncProperty(randomNodes(7), fc.nat({ max: 40 }), async (nodes, at) => {
        using journal = openJournal(":memory:", { processes: mortal });
        const limits = inProcessLimits(RANDOM_LIMITS);
        const { graph, completed } = counted(nodes);
        const crashing = new CrashingJournal(journal.runs, { at: at + 2, when: "after" });
        const options = { runId: "r", limits };
        const isBroken = await run(graph, { ...options, journal: crashing }).then(
          () => false,
          () => true,
        );
        if (!isBroken) return;
        const finished = journal.runs
          .read("r")
          .flatMap((entry) => (entry.kind === "node-finished" ? entry.nodeId : []));
        await turn();
        const before = new Map(completed);
        await resume(graph, { ...options, journal: journal.runs });
        for (const id of finished) expect(completed.get(id)).toBe(before.get(id));
      }),
      { numRuns: 40 },
    );
  });
});
