import { serialize } from "node:v8";
import { serializeFailedAttempt, serializeOutcome } from "../outcome/serialize-outcome.ts";
import type { RunRecorder } from "../schedule/run-recorder.ts";
import type { Journal } from "./journal.ts";

/** Writes one run's state changes to a journal as entries. */
export function journalRecorder(journal: Journal, runId: string): RunRecorder {
  return {
    checkValue: (value) => void serialize(value),
    attemptStarted: (change) => journal.append(runId, { kind: "attempt-started", ...change }),
    attemptFailed: ({ nodeId, attempt, retryAt }) =>
      journal.append(runId, {
        kind: "attempt-failed",
        nodeId,
        attempt: serializeFailedAttempt(attempt),
        retryAt,
      }),
    nodeFinished: (outcome) => {
      const { nodeId, status, readyAt, children } = outcome;
      if (children === undefined) {
        journal.append(runId, {
          kind: "node-finished",
          nodeId,
          outcome: serializeOutcome(outcome),
        });
        return;
      }
      const ids = children.map((child) => child.nodeId);
      journal.append(runId, { kind: "fan-out-finished", nodeId, status, readyAt, children: ids });
    },
    runFinished: (change) => journal.append(runId, { kind: "run-finished", ...change }),
  };
}
