import { hasFailed, type EventConsumer } from "@mea-culpa/engine";

/** Why a build with `failFast` was cancelled. */
export class FailFastError extends Error {
  override readonly name = "FailFastError";
  readonly code = "FAIL_FAST";
  readonly uniqueId: string;

  constructor(uniqueId: string) {
    super(`${uniqueId} failed, and the build was to end with the first failure.`);
    this.uniqueId = uniqueId;
  }
}

/** Cancels the run when the first node fails, whether or not its descendants may go on: as dbt does. */
export function failFast(controller: AbortController): EventConsumer {
  return {
    name: "fail-fast",
    handle: (event) => {
      if (event.kind !== "node-finished" || !hasFailed(event.outcome)) return;
      controller.abort(new FailFastError(event.nodeId));
    },
  };
}
