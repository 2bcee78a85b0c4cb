import type { SerializedError } from "../errors/serialized-error.ts";

/** An outcome as a structured clone can carry it: errors are plain data. */
export type SerializedOutcome = SerializedOutcomeBase &
  (
    | { readonly status: "succeeded"; readonly value: unknown }
    | {
        readonly status: "cached";
        readonly value: unknown;
        readonly fingerprint: string;
        readonly provenBy: { readonly runId: string; readonly at: number };
      }
    | { readonly status: "tolerated"; readonly error: SerializedError; readonly value: unknown }
    | { readonly status: "failed"; readonly error: SerializedError }
    | {
        readonly status: "skipped";
        readonly parents: readonly string[];
        readonly rootCauses: readonly string[];
      }
    | { readonly status: "cancelled"; readonly reason: SerializedError }
  );

interface SerializedOutcomeBase {
  readonly nodeId: string;
  readonly attempts: readonly SerializedAttempt[];
  readonly readyAt: number;
  readonly finishedAt: number;
  readonly children?: readonly SerializedOutcome[];
}

/** An attempt as a structured clone can carry it. */
export type SerializedAttempt =
  | SerializedFailedAttempt
  | (AttemptTimes & { readonly status: "succeeded" | "cancelled" });

/** A failed attempt as a structured clone can carry it. */
export interface SerializedFailedAttempt extends AttemptTimes {
  readonly status: "failed";
  readonly error: SerializedError;
}

interface AttemptTimes {
  readonly number: number;
  readonly startedAt: number;
  readonly finishedAt: number;
}
