import type { Task, TaskResult, TaskRunner } from "@mea-culpa/engine";
import type { DbtSession } from "../executors/executor.ts";
import type { NodeReport } from "../executors/messages.ts";
import type { NodeValue } from "../results/to-node-result.ts";
import { judgeReport } from "./judge-report.ts";

/** The name under which nodes ask for the runner. */
export const DBT_RUNNER = "dbt";

/** Carries tasks out in a dbt session: a single node in `PER_NODE`, a wave in `PER_WAVE`. */
export function sessionRunner({
  session,
  starting,
  slots,
}: {
  readonly session: DbtSession;
  /** Called with each node before each of its attempts. */
  readonly starting: (nodeId: string) => void;
  readonly slots: number;
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
      return tasks.map((task, index) => judgeTask(task, reports[index]));
    },
    // The session is not the runner's to end: what dbt writes at the end comes after the run.
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

async function judgeTask(
  task: Task,
  pending: Promise<NodeReport | undefined> | undefined,
): Promise<TaskResult> {
  const report = await pending;
  const judgement = judgeReport(task.nodeId, report);
  if (judgement.kind === "failed") return { status: "failed", error: judgement.error };
  const value: NodeValue = { report: judgement.report };
  return { status: "succeeded", value };
}
