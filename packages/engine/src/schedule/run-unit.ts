import { wait } from "../clock.ts";
import { RetryError } from "../errors/engine-errors.ts";
import type { Attempt, FailedAttempt, Outcome } from "../outcome/outcome.ts";
import { decideRetry } from "../retry.ts";
import { createSingleLauncher, type Launch } from "./launcher.ts";
import { runAttempt, type AttemptEnd } from "./run-attempt.ts";
import { concludeFailure, type RunScope } from "./run-scope.ts";
import type { Unit } from "./unit.ts";

/**
 * Brings one unit to its outcome: attempt after attempt, with the waits between them. Limits are
 * held during attempts only. The first attempt goes through `launcher`, later ones go alone.
 */
export async function runUnit(scope: RunScope, { unit, launcher }: Launch): Promise<Outcome> {
  const restored = scope.restored.attempts.get(unit.id);
  const failed: FailedAttempt[] = [...(restored?.failed ?? [])];
  await wait((restored?.retryAt ?? 0) - scope.clock.now(), scope);
  for (let via = launcher; ; via = createSingleLauncher(scope)) {
    const end = await admitAndRun(scope, { unit, number: failed.length + 1, launcher: via });
    if (end === undefined) return cancel(scope, { unit, attempts: failed });
    if (end.status !== "failed") return conclude(scope, { unit, earlier: failed, end });
    failed.push(end.attempt);
    const delay = recordFailure(scope, { unit, attempt: end.attempt });
    if (delay === undefined) {
      const error = combineErrors(unit, failed);
      return concludeFailure(
        { ...createBase(scope, { unit, attempts: failed }), error },
        unit.node,
      );
    }
    await wait(delay, scope);
  }
}

function conclude(
  scope: RunScope,
  {
    unit,
    earlier,
    end,
  }: {
    readonly unit: Unit;
    readonly earlier: readonly FailedAttempt[];
    readonly end: Exclude<AttemptEnd, { readonly status: "failed" }>;
  },
): Outcome {
  const attempts = end.attempt === undefined ? earlier : [...earlier, end.attempt];
  if (end.status === "cancelled") return cancel(scope, { unit, attempts });
  return { ...createBase(scope, { unit, attempts }), status: "succeeded", value: end.value };
}

async function admitAndRun(
  scope: RunScope,
  options: Launch & { readonly number: number },
): Promise<AttemptEnd | undefined> {
  const release = await options.launcher.admit(options.unit);
  if (release === undefined) return undefined;
  try {
    // The run may have been cancelled while the unit stood in the queue.
    return scope.signal.aborted ? undefined : await runAttempt(scope, options);
  } finally {
    release();
  }
}

/** Writes the failure down and tells of it; returns the wait before another attempt, if any. */
function recordFailure(
  scope: RunScope,
  { unit, attempt }: { readonly unit: Unit; readonly attempt: FailedAttempt },
): number | undefined {
  const { number, error } = attempt;
  const { random } = scope;
  const retryIn = decideRetry({ policy: unit.node.retry, attempt: number, error, random });
  if (retryIn !== undefined) {
    scope.recorder.attemptFailed({
      nodeId: unit.id,
      attempt,
      retryAt: attempt.finishedAt + retryIn,
    });
  }
  scope.emit({ kind: "attempt-failed", nodeId: unit.id, attempt: number, error, retryIn });
  return retryIn;
}

function combineErrors(unit: Unit, attempts: readonly FailedAttempt[]): unknown {
  return attempts.length === 1 ? attempts[0]?.error : new RetryError({ nodeId: unit.id, attempts });
}

/** A unit with the attempts that were made. */
interface TriedUnit {
  readonly unit: Unit;
  readonly attempts: readonly Attempt[];
}

function cancel(scope: RunScope, tried: TriedUnit): Outcome {
  return { ...createBase(scope, tried), status: "cancelled", reason: scope.signal.reason };
}

function createBase(
  scope: RunScope,
  { unit, attempts }: TriedUnit,
): Pick<Outcome, "nodeId" | "attempts" | "readyAt" | "finishedAt"> {
  return { nodeId: unit.id, attempts, readyAt: unit.readyAt, finishedAt: scope.clock.now() };
}
