import type { Task, TaskResult, TaskRunner } from "@mea-culpa/engine";
import type { DbtSession } from "../executors/executor.ts";
import type { NodeReport } from "../executors/node-report.ts";
import type { ManifestNode } from "../manifest/manifest.ts";
import type { NodeValue } from "../results/to-node-result.ts";
import { judgeReport } from "./judge-report.ts";

/** The name under which nodes ask for the runner. */
export const DBT_RUNNER = "dbt";

/** Carries tasks out in a dbt session: a single node in `PER_NODE`, a wave in `PER_WAVE`. */
export function sessionRunner({
  session,
  starting,
  slots,
  attemptsOf,
}: {
  readonly session: DbtSession;
  /** Called with each node before each of its attempts. */
  readonly starting: (nodeId: string) => void;
  readonly slots: number;
  /** How many attempts a node has in all. */
  readonly attemptsOf: (node: ManifestNode) => number;
}): TaskRunner {
  return {
    accepts: ["payload"],
    slots,
    start: (tasks) => {
      for (const { nodeId } of tasks) starting(nodeId);
      const reports = session.run(
        tasks.map(({ nodeId, signal, started, log }) => ({
          uniqueId: nodeId,
          signal,
          started,
          log: ({ message }) => {
            for (const line of message.split("\n")) log("log", line);
          },
        })),
      );
      return tasks.map((task, index) => resultOf(task, reports[index]));
    },
    // The session is not the runner's to end: what dbt writes at the end comes after the run.
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };

  async function resultOf(
    task: Task,
    pending: Promise<NodeReport | undefined> | undefined,
  ): Promise<TaskResult> {
    const report = await pending;
    const judgement = judgeReport(task.nodeId, report);
    if (judgement.kind === "done") {
      const value: NodeValue = { report: judgement.report };
      return { status: "succeeded", value };
    }
    const { error } = judgement;
    const node = session.manifest.nodes.get(task.nodeId);
    const isLast =
      error.name === "NotExecutedError" || task.attempt >= attemptsAllowed(node, error);
    if (report !== undefined && node?.onError === "continue" && isLast && !task.signal.aborted) {
      // For the engine a value, so that the descendants go on; its result says that it failed.
      const value: NodeValue = { report, tolerated: error };
      return { status: "succeeded", value };
    }
    return { status: "failed", error };
  }

  function attemptsAllowed(node: ManifestNode | undefined, error: object): number {
    if (node === undefined || ("isRetryable" in error && error.isRetryable === false)) return 1;
    return attemptsOf(node);
  }
}
