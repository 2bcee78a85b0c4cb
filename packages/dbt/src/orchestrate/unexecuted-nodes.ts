import type { Outcome } from "@mea-culpa/engine";
import { DbtNodeError } from "../errors/dbt-node-error.ts";
import { messageOf } from "../errors/message-of.ts";
import { unreachable } from "../errors/unreachable.ts";
import type { Unexecuted } from "../executors/executor.ts";

/** The nodes that dbt has no result of, as they are to stand in `run_results.json`. */
export function unexecutedNodes(outcomes: Iterable<Outcome>): readonly Unexecuted[] {
  return [...outcomes].flatMap((outcome) => unexecuted(outcome) ?? []);
}

function unexecuted(outcome: Outcome): Unexecuted | undefined {
  const { nodeId: uniqueId } = outcome;
  switch (outcome.status) {
    case "succeeded":
    case "cached":
      return undefined;
    case "skipped": {
      const because = outcome.rootCauses.join(", ");
      return { uniqueId, status: "skipped", message: `Skipped because of ${because}` };
    }
    case "cancelled":
      // Of one that had begun, dbt has a result.
      if (outcome.attempts.length > 0) return undefined;
      return { uniqueId, status: "skipped", message: "The build was cancelled" };
    case "failed": {
      const { error } = outcome;
      const last = error instanceof AggregateError ? error.cause : error;
      if (last instanceof DbtNodeError) return undefined;
      return { uniqueId, status: "error", message: messageOf(last) };
    }
    default:
      return unreachable(outcome);
  }
}
