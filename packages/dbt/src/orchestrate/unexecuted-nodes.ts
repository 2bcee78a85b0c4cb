import type { Outcome } from "@mea-culpa/engine";
import { readMessage } from "../errors/read-message.ts";
import { DbtNodeError, NotExecutedError } from "../executors/errors.ts";
import type { Unexecuted } from "../executors/messages.ts";
import { FailFastError } from "./run-in-session.ts";

/**
 * The nodes that dbt has no result of, as they are to stand in `run_results.json`: by their outcomes,
 * and those that were left out because of stale sources.
 */
export function findUnexecuted(
  outcomes: Iterable<Outcome>,
  {
    stale,
    isFailFast,
  }: {
    readonly stale: ReadonlyMap<string, readonly string[]>;
    readonly isFailFast: boolean;
  },
): readonly Unexecuted[] {
  return [
    ...[...outcomes].flatMap((outcome) => unexecuted(outcome, { isFailFast }) ?? []),
    ...[...stale.keys()].map(skipped),
  ];
}

/** As dbt writes it: a skip with a message is counted by dbt as an error of its own. */
function skipped(uniqueId: string): Unexecuted {
  return { uniqueId, status: "skipped", message: null, isFallback: false };
}

/** A node that dbt did not reach, because it ends with the first failure. */
function endedByFailFast(uniqueId: string): Unexecuted {
  return { ...skipped(uniqueId), message: "Skipping due to fail_fast" };
}

function unexecuted(
  outcome: Outcome,
  { isFailFast }: { readonly isFailFast: boolean },
): Unexecuted | undefined {
  const { nodeId: uniqueId } = outcome;
  switch (outcome.status) {
    case "succeeded":
      return undefined;
    case "cached": {
      const { runId, at } = outcome.provenBy;
      const message = `Not executed: the run ${runId} built it at ${new Date(at).toISOString()}, and nothing has changed since`;
      return { uniqueId, status: "reused", message, isFallback: false };
    }
    case "skipped":
      return isFailFast ? endedByFailFast(uniqueId) : skipped(uniqueId);
    case "cancelled":
      // dbt has a result of a node that had begun, unless its worker had to be killed. With
      // fail-fast dbt drops the results of what it cancels.
      return outcome.reason instanceof FailFastError
        ? endedByFailFast(uniqueId)
        : outcome.attempts.length > 0
          ? { uniqueId, status: "error", message: "The build was cancelled", isFallback: true }
          : { ...skipped(uniqueId), message: "The build was cancelled" };
    case "tolerated":
    case "failed": {
      const { error } = outcome;
      const last = error instanceof AggregateError ? error.cause : error;
      if (last instanceof DbtNodeError) return undefined;
      // If dbt itself skipped it, because an ephemeral model can't be made, dbt's own result
      // counts.
      const isFallback = last instanceof NotExecutedError;
      return { uniqueId, status: "error", message: readMessage(last), isFallback };
    }
  }
}
